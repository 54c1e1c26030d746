//! The plotters backend of all pictures, a canvas or an SVG. Because both are one type, the drawing of each picture is
//! compiled only once.

use super::page_error::PageError;
#[cfg(feature = "files")]
use plotters::backend::SVGBackend;
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
    #[cfg(feature = "files")]
    Svg(SVGBackend<'a>),
}

type Drawn = Result<(), DrawingErrorKind<PageError>>;

/// Makes the same call on either backend.
macro_rules! either {
    ($of:expr, $backend:ident => $call:expr) => {
        match &mut $of.on {
            BackendKind::Canvas($backend) => $call.map_err(not_drawn),
            #[cfg(feature = "files")]
            BackendKind::Svg($backend) => $call.map_err(not_drawn),
        }
    };
}

/// Only a canvas can refuse a drawing; an SVG takes everything.
fn not_drawn<E: std::error::Error + Send + Sync>(
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
            #[cfg(feature = "files")]
            BackendKind::Svg(svg) => svg.get_size(),
        }
    }

    fn ensure_prepared(&mut self) -> Drawn {
        either!(self, backend => backend.ensure_prepared())
    }

    fn present(&mut self) -> Drawn {
        either!(self, backend => backend.present())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Drawn {
        either!(self, backend => backend.draw_pixel(point, color))
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn {
        either!(self, backend => backend.draw_line(from, to, style))
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        match &mut self.on {
            // The outline of an SVG's rectangle has no width of its own.
            #[cfg(feature = "files")]
            BackendKind::Svg(svg) if !fill => {
                let ((left, top), (right, bottom)) = (upper_left, bottom_right);
                let corners = [
                    (left, top),
                    (right, top),
                    (right, bottom),
                    (left, bottom),
                    (left, top),
                ];
                svg.draw_path(corners, style).map_err(not_drawn)
            }
            _ => either!(self, backend => backend.draw_rect(upper_left, bottom_right, style, fill)),
        }
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        let mut path = path.into_iter();
        if let BackendKind::Canvas(canvas) = &mut self.on
            && style.stroke_width() % 2 == 1
            && path.size_hint() == (2, Some(2))
            && let (Some(from), Some(to)) = (path.next(), path.next())
        {
            // As a path, an upright or level line of odd width would lie half on one pixel and half on the next.
            return canvas.draw_line(from, to, style).map_err(not_drawn);
        }
        either!(self, backend => backend.draw_path(path, style))
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        either!(self, backend => backend.draw_circle(center, radius, style, fill))
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Drawn {
        either!(self, backend => backend.fill_polygon(corners, style))
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Drawn {
        // In a picture, a point stands nowhere but in a number.
        let text = if self.comma {
            &text.replace('.', ",")
        } else {
            text
        };
        either!(self, backend => backend.draw_text(text, style, at))
    }
}
