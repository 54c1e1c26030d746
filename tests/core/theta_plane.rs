//! The square of all θ with its axes: its size in a picture, and the θ of its points.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use crate::em_helpers::theta;
use crate::svg::{Mark, assert_inside, marks};
use em_coins::view::{LandscapeCaptions, LandscapeView, Palette, Style, ThetaPlane};
use em_coins::{Parameters, PerCoin};
use plotters::style::RGBColor;

const SIZE: (u32, u32) = (420, 360);
const STYLE: Style = Style {
    palette: Palette::LIGHT,
    em: 16.0,
};

fn plain(path: &[Parameters]) -> LandscapeView<'_> {
    LandscapeView {
        path,
        moved: 1.0,
        ahead: &[],
        end: None,
        basins: None,
        truth: None,
        estimate: PerCoin::default(),
        prediction: None,
        answered: false,
        highlight: None,
        captions: LandscapeCaptions::default(),
    }
}

#[test]
fn the_axes_are_named_in_the_coins_colours_and_the_ridge_is_dashed() {
    let drawn = marks(SIZE, |area| plain(&[]).draw(area, &STYLE).unwrap());
    for (name, color) in [("θA", STYLE.palette.a), ("θB", STYLE.palette.b)] {
        let label = drawn.iter().find(|mark| mark.text == name).unwrap();
        assert!(label.filled(color));
    }
    for tick in ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"] {
        assert_eq!(drawn.iter().filter(|mark| mark.text == tick).count(), 2);
    }
    let plane = ThetaPlane::within(SIZE, &STYLE);
    let along = |mark: &&Mark| {
        let on_ridge = |(x, y): (f64, f64)| {
            let (left, foot) = (f64::from(plane.left), f64::from(plane.top + plane.side));
            ((x - left) - (foot - y)).abs() <= 2.0
        };
        mark.tag == "polyline" && mark.points().into_iter().all(on_ridge)
    };
    assert!(drawn.iter().filter(along).count() > 15, "dashes");
}

#[test]
fn a_picture_can_be_small_or_large_or_dark_and_never_leaves_its_area() {
    for (size, em) in [
        ((130, 110), 11.0),
        ((360, 240), 16.0),
        ((200, 700), 16.0),
        ((1_900, 700), 40.0),
    ] {
        let style = Style {
            palette: Palette::DARK,
            em,
        };
        for (a, b) in [(0.0, 0.0), (0.0, 1.0), (1.0, 0.0), (1.0, 1.0)] {
            let corner = theta(a, b);
            let path = [Parameters::from(corner), Parameters::from(corner.swapped())];
            let view = LandscapeView {
                end: Some(corner),
                truth: Some(corner),
                estimate: PerCoin {
                    a: Some(a),
                    b: Some(b),
                },
                prediction: Some(corner),
                ..plain(&path)
            };
            let drawn = marks(size, |area| view.draw(area, &style).unwrap());
            assert_inside(&drawn, size);
            let dark = Palette::DARK;
            let halo_of_ridge = RGBColor(0x1d, 0x3a, 0x41);
            let colors = [
                dark.a,
                dark.b,
                dark.muted,
                dark.ink,
                dark.paper,
                halo_of_ridge,
            ];
            for mark in &drawn {
                let is = |&color| mark.filled(color) || mark.stroked(color);
                assert!(colors.iter().any(is), "{mark:?}");
            }
        }
    }
    let nowhere = marks((40, 40), |area| plain(&[]).draw(area, &STYLE).unwrap());
    assert!(nowhere.is_empty(), "no room for a square");
}

#[test]
fn pixel_to_theta_inverts_theta_to_pixel() {
    for (size, em) in [(SIZE, 16.0), ((300, 700), 11.0), ((1_000, 500), 20.0)] {
        let style = Style {
            palette: Palette::LIGHT,
            em,
        };
        let plane: ThetaPlane = ThetaPlane::within(size, &style);
        let here = theta(0.83, 0.24);
        let view = LandscapeView {
            truth: Some(here),
            ..plain(&[])
        };
        let drawn = marks(size, |area| view.draw(area, &style).unwrap());
        let [left, top, right, bottom] = drawn.last().unwrap().bounds();
        let found = plane
            .pixel_to_theta((left + right) / 2.0, (top + bottom) / 2.0)
            .unwrap();
        assert!(
            found.largest_change(here) <= 1.5 / f64::from(plane.side),
            "{found:?}"
        );
        let (left, top) = (f64::from(plane.left), f64::from(plane.top));
        let side = f64::from(plane.side);
        // The corners are exact, and beyond them there is nothing.
        assert_eq!(plane.pixel_to_theta(left, top), Some(theta(0.0, 1.0)));
        assert_eq!(
            plane.pixel_to_theta(left + side, top + side),
            Some(theta(1.0, 0.0))
        );
        for (x, y) in [
            (left - 0.1, top),
            (left, top - 0.1),
            (left + side + 0.1, top),
            (left, top + side + 0.1),
        ] {
            assert_eq!(plane.pixel_to_theta(x, y), None);
        }
        assert_eq!(
            plane.nearest_theta(left - 50.0, top + side + 9.0),
            Some(theta(0.0, 0.0))
        );
        assert_eq!(plane.nearest_theta(f64::NAN, top), None);
        // The largest square that has its room, in the middle of what is left over.
        let (width, height) = (f64::from(size.0), f64::from(size.1));
        assert!(side > 0.55 * width.min(height));
        let beside = (left, width - left - side);
        assert!((beside.0 - beside.1).abs() < 3.0 * em + 2.0, "{beside:?}");
    }
    let none = ThetaPlane::within((40, 40), &STYLE);
    assert_eq!((none.side, none.nearest_theta(20.0, 20.0)), (0, None));
}
