//! An SVG as a plotters backend: each of its methods is compiled once, whatever draws, and is loaded later.

use super::plotting_backend::Drawn;
use super::plotting_backend::not_drawn;
use plotters::backend::SVGBackend;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend,
};

/// The style of what is drawn.
#[derive(Clone, Copy)]
pub(super) struct Plain {
    color: BackendColor,
    width: u32,
}

impl Plain {
    pub(super) fn of<S: BackendStyle>(style: &S) -> Self {
        Self {
            color: style.color(),
            width: style.stroke_width(),
        }
    }
}

impl BackendStyle for Plain {
    fn color(&self) -> BackendColor {
        self.color
    }

    fn stroke_width(&self) -> u32 {
        self.width
    }
}

/// The SVG that is drawn.
pub(super) struct SvgBackend<'a>(SVGBackend<'a>);

impl<'a> SvgBackend<'a> {
    #[inline(never)]
    pub(super) fn new(text: &'a mut String, size: (u32, u32)) -> Self {
        Self(SVGBackend::with_string(text, size))
    }

    #[inline(never)]
    pub(super) fn size(&self) -> (u32, u32) {
        self.0.get_size()
    }

    #[inline(never)]
    pub(super) fn present(&mut self) -> Drawn {
        self.0.present().map_err(not_drawn)
    }

    #[inline(never)]
    pub(super) fn pixel(&mut self, point: BackendCoord, color: BackendColor) -> Drawn {
        self.0.draw_pixel(point, color).map_err(not_drawn)
    }

    #[inline(never)]
    pub(super) fn line(&mut self, from: BackendCoord, to: BackendCoord, style: Plain) -> Drawn {
        self.0.draw_line(from, to, &style).map_err(not_drawn)
    }

    /// The outline of an SVG's rectangle has no width of its own: it is drawn as a path.
    #[inline(never)]
    pub(super) fn rectangle(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: Plain,
        fill: bool,
    ) -> Drawn {
        if fill {
            let corners = ((left, top), (right, bottom));
            return (self.0.draw_rect(corners.0, corners.1, &style, true)).map_err(not_drawn);
        }
        self.path(
            &[
                (left, top),
                (right, top),
                (right, bottom),
                (left, bottom),
                (left, top),
            ],
            style,
        )
    }

    #[inline(never)]
    pub(super) fn path(&mut self, points: &[BackendCoord], style: Plain) -> Drawn {
        let drawn = self.0.draw_path(points.iter().copied(), &style);
        drawn.map_err(not_drawn)
    }

    #[inline(never)]
    pub(super) fn circle(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: Plain,
        fill: bool,
    ) -> Drawn {
        let drawn = self.0.draw_circle(center, radius, &style, fill);
        drawn.map_err(not_drawn)
    }

    #[inline(never)]
    pub(super) fn polygon(&mut self, corners: &[BackendCoord], style: Plain) -> Drawn {
        let drawn = self.0.fill_polygon(corners.iter().copied(), &style);
        drawn.map_err(not_drawn)
    }

    #[inline(never)]
    pub(super) fn text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        at: BackendCoord,
    ) -> Drawn {
        self.0.draw_text(text, style, at).map_err(not_drawn)
    }
}
