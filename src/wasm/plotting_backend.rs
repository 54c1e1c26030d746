//! The plotters backend of all pictures, a canvas or an SVG. Because both are one type, the drawing of each picture is
//! compiled only once.

use super::page_error::PageError;
use super::svg_backend::{Plain, SvgBackend};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};
use plotters_canvas::CanvasBackend;

pub(super) struct Backend<'a> {
    pub(super) on: BackendKind<'a>,
    /// Whether numbers have a decimal comma.
    pub(super) comma: bool,
    /// The number of units per pixel in each direction: more than 1 if the canvas is scaled for smooth curves.
    pub(super) finer: u32,
}

pub(super) enum BackendKind<'a> {
    Canvas(&'a mut CanvasBackend),
    Svg(SvgBackend<'a>),
}

pub(super) type Drawn = Result<(), DrawingErrorKind<PageError>>;

/// Only a canvas can refuse a drawing; an SVG takes everything.
pub(super) fn not_drawn<E: std::error::Error + Send + Sync>(
    _: DrawingErrorKind<E>,
) -> DrawingErrorKind<PageError> {
    DrawingErrorKind::DrawingError(PageError::NoCanvas)
}

impl DrawingBackend for Backend<'_> {
    type ErrorType = PageError;

    fn get_size(&self) -> (u32, u32) {
        match &self.on {
            BackendKind::Canvas(canvas) => {
                let (width, height) = canvas.get_size();
                (self.finer * width, self.finer * height)
            }
            BackendKind::Svg(svg) => svg.size(),
        }
    }

    fn ensure_prepared(&mut self) -> Drawn {
        match &mut self.on {
            BackendKind::Canvas(canvas) => canvas.ensure_prepared().map_err(not_drawn),
            BackendKind::Svg(_) => Ok(()),
        }
    }

    fn present(&mut self) -> Drawn {
        match &mut self.on {
            BackendKind::Canvas(canvas) => canvas.present().map_err(not_drawn),
            BackendKind::Svg(svg) => svg.present(),
        }
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Drawn {
        match &mut self.on {
            BackendKind::Canvas(canvas) => canvas.draw_pixel(point, color).map_err(not_drawn),
            BackendKind::Svg(svg) => svg.pixel(point, color),
        }
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn {
        match &mut self.on {
            BackendKind::Canvas(canvas) => canvas.draw_line(from, to, style).map_err(not_drawn),
            BackendKind::Svg(svg) => svg.line(from, to, Plain::of(style)),
        }
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        match &mut self.on {
            BackendKind::Canvas(canvas) => {
                let drawn = canvas.draw_rect(upper_left, bottom_right, style, fill);
                drawn.map_err(not_drawn)
            }
            BackendKind::Svg(svg) => {
                svg.rectangle(upper_left, bottom_right, Plain::of(style), fill)
            }
        }
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        let mut path = path.into_iter();
        let canvas = match &mut self.on {
            BackendKind::Canvas(canvas) => canvas,
            BackendKind::Svg(svg) => {
                return svg.path(&path.collect::<Vec<_>>(), Plain::of(style));
            }
        };
        if style.stroke_width() % 2 == 1
            && path.size_hint() == (2, Some(2))
            && let (Some(from), Some(to)) = (path.next(), path.next())
        {
            // As a path, an upright or level line of odd width would lie half on one pixel and half on the next.
            return canvas.draw_line(from, to, style).map_err(not_drawn);
        }
        canvas.draw_path(path, style).map_err(not_drawn)
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        match &mut self.on {
            BackendKind::Canvas(canvas) => {
                let drawn = canvas.draw_circle(center, radius, style, fill);
                drawn.map_err(not_drawn)
            }
            BackendKind::Svg(svg) => svg.circle(center, radius, Plain::of(style), fill),
        }
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Drawn {
        match &mut self.on {
            BackendKind::Canvas(canvas) => canvas.fill_polygon(corners, style).map_err(not_drawn),
            BackendKind::Svg(svg) => {
                let corners: Vec<_> = corners.into_iter().collect();
                svg.polygon(&corners, Plain::of(style))
            }
        }
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Drawn {
        // In a picture, a point stands nowhere but in a number.
        let text = if self.comma {
            &text.replace('.', ",")
        } else {
            text
        };
        match &mut self.on {
            BackendKind::Canvas(canvas) => canvas.draw_text(text, style, at).map_err(not_drawn),
            BackendKind::Svg(svg) => svg.text(text, style, at),
        }
    }
}
