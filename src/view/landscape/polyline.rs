//! Lines as lists of points, in any unit.

use super::super::theta_plane::rounded;

/// Points along a line, this far from each other, from its start on.
pub(super) fn along(line: &[(f64, f64)], spacing: f64) -> Vec<(f64, f64)> {
    let mut points = Vec::new();
    let mut next = 0.0;
    for pair in line.windows(2) {
        let (from, to) = (pair[0], pair[1]);
        let length = distance(from, to);
        while next < length {
            let part = next / length;
            points.push((
                from.0 + part * (to.0 - from.0),
                from.1 + part * (to.1 - from.1),
            ));
            next += spacing;
        }
        next -= length;
    }
    points
}

/// The points of a line without those that are nearer than `least` to the one before, in whole units.
pub(super) fn thinned(points: &[(f64, f64)], least: f64) -> Vec<(i32, i32)> {
    spaced(points, least).into_iter().map(rounded).collect()
}

/// The points of a line without those that are nearer than `least` to the one before; the last one stays, in place of
/// one that is nearer to it.
pub(super) fn spaced(points: &[(f64, f64)], least: f64) -> Vec<(f64, f64)> {
    let mut kept: Vec<(f64, f64)> = Vec::new();
    let far = |kept: &[(f64, f64)], point| {
        kept.last()
            .is_none_or(|&before| distance(before, point) >= least)
    };
    for &point in points {
        if far(&kept, point) {
            kept.push(point);
        }
    }
    if let Some(&last) = points.last()
        && kept.last() != Some(&last)
    {
        if kept.len() > 1 && !far(&kept, last) {
            kept.pop();
        }
        kept.push(last);
    }
    kept
}

pub(super) fn distance(from: (f64, f64), to: (f64, f64)) -> f64 {
    (to.0 - from.0).hypot(to.1 - from.1)
}
