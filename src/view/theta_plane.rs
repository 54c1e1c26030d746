//! The square of all (θA, θB), which two pictures have in common: its place in the picture, its axes, and its marks.

use super::chart::Chart;
use super::ticks::Labels;
use super::{Drawn, Palette, Style, mix};
use crate::coin::{Coin, PerCoin, Theta};
use plotters::coord::Shift;
use plotters::element::DashedPathElement;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

/// The place of the square of all (θA, θB) in a picture, in units of the backend.
///
/// ```
/// # use em_coins::view::{Palette, ThetaPlane, Style};
/// let style = Style { palette: Palette::LIGHT, em: 16.0 };
/// let plane = ThetaPlane::within((400, 360), &style);
/// let (left, foot) = (f64::from(plane.left), f64::from(plane.top + plane.side));
/// let corner = plane.pixel_to_theta(left, foot).unwrap();
/// assert_eq!((corner.a(), corner.b()), (0.0, 0.0));
/// assert_eq!(plane.pixel_to_theta(left - 1.0, foot), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ThetaPlane {
    /// The x coordinate of θA = 0.
    pub left: i32,
    /// The y coordinate of θB = 1.
    pub top: i32,
    /// The length from θ = 0 to θ = 1; 0 if there is no room for a plane.
    pub side: i32,
}

impl ThetaPlane {
    /// Returns the largest square that fits with its axes into an area of this size, in the middle: that of the
    /// landscape and the basins.
    #[must_use]
    pub fn within((width, height): (u32, u32), style: &Style) -> Self {
        let margins = Margins::new(style);
        let (width, height) = (width as i32, height as i32);
        // The line where θ = 1 takes a unit of its own.
        let across = width - margins.left - margins.right - 1;
        let up = height - margins.top - margins.bottom - 1;
        let side = across.min(up).max(0);
        Self {
            left: margins.left + ((across - side) / 2).max(0),
            top: margins.top + ((up - side) / 2).max(0),
            side,
        }
    }

    /// Returns the θ at a point; `None` outside the plane.
    #[must_use]
    pub fn pixel_to_theta(&self, x: f64, y: f64) -> Option<Theta> {
        let theta = self.nearest_theta(x, y)?;
        let (left, top) = (f64::from(self.left), f64::from(self.top));
        let inside = |from: f64, at: f64| (from..=from + f64::from(self.side)).contains(&at);
        (inside(left, x) && inside(top, y)).then_some(theta)
    }

    /// Returns the θ at the point of the plane that is nearest to a point; `None` if there is no plane.
    #[must_use]
    pub fn nearest_theta(&self, x: f64, y: f64) -> Option<Theta> {
        if self.side == 0 || x.is_nan() || y.is_nan() {
            return None;
        }
        let side = f64::from(self.side);
        let theta = PerCoin {
            a: (x - f64::from(self.left)) / side,
            b: (f64::from(self.top) - y) / side + 1.0,
        };
        Some(Theta::estimated(
            theta.map(|of_coin| of_coin.clamp(0.0, 1.0)),
        ))
    }

    /// Returns the point of a θ, not yet rounded to pixels.
    pub(super) fn theta_to_pixel(&self, (a, b): (f64, f64)) -> (f64, f64) {
        let side = f64::from(self.side);
        (
            f64::from(self.left) + a * side,
            f64::from(self.top) + (1.0 - b) * side,
        )
    }

    /// Draws the axes with their names, and the ridge of equal coins.
    pub(super) fn draw_axes<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        style: &Style,
    ) -> Drawn<DB> {
        let Style { palette, .. } = style;
        let (right, foot) = (self.left + self.side, self.top + self.side);
        let chart = Chart {
            x: 0.0..1.0,
            y: 0.0..1.0,
            across: (self.left, right),
            upright: (foot, self.top),
        };
        let labels = Labels::of_probabilities();
        chart.draw_axes(area, style, (&labels, &labels))?;
        let (middle_x, middle_y) = self.theta_to_pixel((0.5, 0.5));
        let below = f64::from(foot + 1) + style.length(2.1);
        let before = f64::from(self.left) - style.length(2.9);
        for (coin, at) in [(Coin::A, (middle_x, below)), (Coin::B, (before, middle_y))] {
            let font = style.bold(0.95, palette.of(coin));
            let centre = Pos::new(HPos::Center, VPos::Center);
            area.draw_text(
                &format!("θ{}", coin.letter()),
                &font.pos(centre),
                rounded(at),
            )?;
        }
        let ridge = [(0.0, 0.0), (1.0, 1.0)].map(|theta| rounded(self.theta_to_pixel(theta)));
        // On paper, so that it is seen on any tint.
        let halo = mix(palette.tint_at(0.5), palette.paper, 0.6).stroke_width(style.stroke(0.14));
        area.draw(&PathElement::new(ridge.to_vec(), halo))?;
        let line = palette.ink.stroke_width(style.stroke(0.06));
        let (dash, gap) = (style.stroke(0.4), style.stroke(0.35));
        area.draw(&DashedPathElement::new(ridge.to_vec(), dash, gap, line))
    }

    /// Draws a mark at a θ: each kind has a shape of its own, so that none is known by its colour alone.
    pub(super) fn mark<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        style: &Style,
        mark: Mark,
        theta: Theta,
    ) -> Drawn<DB> {
        let Palette { ink, paper, .. } = style.palette;
        let (x, y) = self.theta_to_pixel((theta.a(), theta.b()));
        let at = |ems_right: f64, ems_down: f64| {
            rounded((x + style.length(ems_right), y + style.length(ems_down)))
        };
        let line = ink.stroke_width(style.stroke(0.16));
        // Two strokes through the point, with paper around both.
        let crossed = |arms: [(f64, f64); 2], width: f64| {
            [(paper, width + 0.16), (ink, width)]
                .into_iter()
                .try_for_each(|(color, width)| {
                    let line = color.stroke_width(style.stroke(width));
                    arms.into_iter().try_for_each(|(right, down)| {
                        let ends = vec![at(-right, -down), at(right, down)];
                        area.draw(&PathElement::new(ends, line))
                    })
                })
        };
        let shape = |corners: &[(i32, i32)]| {
            let around = corners.iter().chain(&corners[..1]).copied();
            (
                Polygon::new(corners.to_vec(), paper.filled()),
                PathElement::new(around.collect::<Vec<_>>(), line),
            )
        };
        match mark {
            Mark::Dot => {
                let size = style.length(0.22).round().max(1.0);
                area.draw(&Circle::new(at(0.0, 0.0), size, ink.filled()))
            }
            Mark::Ring => {
                let size = style.length(0.42).round();
                area.draw(&Circle::new(at(0.0, 0.0), size, paper.filled()))?;
                area.draw(&Circle::new(at(0.0, 0.0), size, line))
            }
            Mark::Block => [(paper, 0.3), (ink, 0.2)]
                .into_iter()
                .try_for_each(|(color, half)| {
                    let corners = [at(-half, -half), at(half, half)];
                    area.draw(&Rectangle::new(corners, color.filled()))
                }),
            Mark::Plus(arm) => crossed([(arm, 0.0), (0.0, arm)], 0.27 * arm),
            Mark::Cross => crossed([(0.42, 0.42), (-0.42, 0.42)], 0.16),
            Mark::Diamond => {
                let corners = [at(0.0, -0.55), at(0.55, 0.0), at(0.0, 0.55), at(-0.55, 0.0)];
                let (inside, outline) = shape(&corners);
                area.draw(&inside)?;
                area.draw(&outline)
            }
            Mark::Triangle => {
                let (inside, outline) = shape(&[at(0.0, -0.6), at(0.54, 0.34), at(-0.54, 0.34)]);
                area.draw(&inside)?;
                area.draw(&outline)
            }
        }
    }
}

/// The kind of a mark at a θ.
#[derive(Clone, Copy, Debug)]
pub(super) enum Mark {
    /// A step of the path.
    Dot,
    /// The current θ of EM.
    Ring,
    /// The guess: a small filled plane, which also shows within the ring.
    Block,
    /// The θ that EM converges to, with arms of this length in letter heights.
    Plus(f64),
    /// The true θ.
    Cross,
    /// The complete-data estimate.
    Diamond,
    /// The reader's prediction.
    Triangle,
}

/// Returns the room for the axes and for marks at the border, in units of the backend.
struct Margins {
    left: i32,
    right: i32,
    top: i32,
    bottom: i32,
}

impl Margins {
    fn new(style: &Style) -> Self {
        let units = |ems| style.length(ems).ceil() as i32;
        Self {
            left: units(3.8),
            right: units(1.2),
            top: units(0.9),
            bottom: units(2.9),
        }
    }
}

pub(super) fn rounded((x, y): (f64, f64)) -> (i32, i32) {
    (x.round() as i32, y.round() as i32)
}
