//! A toss cut at the share of its set: a disc in two colours.

use crate::coin::PerCoin;
use crate::view::{Drawn, Palette};
use plotters::coord::Shift;
use plotters::prelude::*;
use std::f64::consts::FRAC_1_SQRT_2;

/// Where coin A's part of a set ends and coin B's begins, from 0 to 1. Between them lies what is counted for neither yet.
pub(super) fn cuts(PerCoin { a, b }: PerCoin<f64>) -> [f64; 2] {
    let rest = 1.0 - a - b;
    // Shares add up to 1, but for rounding.
    [a, if rest > 1e-9 { a + rest } else { a }]
}

/// Draws a disc that is coin A's up to the first cut, so many units right of its centre, and coin B's from the second.
pub(super) fn draw_cut_disc<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    palette: &Palette,
    (x, y): (i32, i32),
    radius: f64,
    [end_of_a, start_of_b]: [i32; 2],
) -> Drawn<DB> {
    let Palette { a, b, ink, .. } = *palette;
    let whole = |color: RGBColor| area.draw(&Circle::new((x, y), radius, color.filled()));
    if end_of_a < start_of_b {
        whole(ink)?;
    }
    for (color, side, cut) in [(a, -1, -end_of_a), (b, 1, start_of_b)] {
        if f64::from(cut) >= radius {
            continue;
        }
        if f64::from(-cut) >= radius {
            whole(color)?;
            continue;
        }
        let mut corners = disc_beside(radius, cut);
        for (right, down) in &mut corners {
            *right = x + side * *right;
            *down += y;
        }
        let piece = Polygon::new(corners, color.filled());
        area.draw(&piece)?;
    }
    Ok(())
}

/// The corners of the part of a disc around (0, 0) that lies right of `cut`.
///
/// They lie on the units of the backend. Of those next to the circle only the nearest are taken: rounding alone would
/// leave a small disc visibly angular.
fn disc_beside(radius: f64, cut: i32) -> Vec<(i32, i32)> {
    let beside = |across: i32| {
        (radius * radius - f64::from(across * across))
            .sqrt()
            .round() as i32
    };
    let end = beside(cut);
    let mut corners = vec![(cut, -end)];
    // Up to the diagonals each row has a corner, beyond them each column: an eighth of the circle after the other.
    let diagonal = (radius * FRAC_1_SQRT_2) as i32;
    for eighth in 0..8 {
        for step in 0..=diagonal {
            let along = if eighth % 2 == 0 {
                step
            } else {
                diagonal - step
            };
            let across = beside(along);
            let (x, y) = match eighth {
                0 => (-across, -along),
                1 => (-along, -across),
                2 => (along, -across),
                3 => (across, -along),
                4 => (across, along),
                5 => (along, across),
                6 => (-along, across),
                _ => (-across, along),
            };
            let off = f64::from(x * x + y * y).sqrt() - radius;
            if x > cut && off.abs() <= 0.25 {
                corners.push((x, y));
            }
        }
    }
    corners.push((cut, end));
    corners
}
