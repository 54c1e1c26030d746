//! The backdrop: what stays the same of a picture is copied once, instead of drawn for each frame.

use super::render_target::{RenderTarget, context_of, not_drawn};
use crate::em::Method;
use crate::view::Style;
use js_sys::Error;
use web_sys::OffscreenCanvas;

/// The part of a picture that stays the same while the rest of it changes.
#[derive(Debug)]
pub(super) struct Backdrop {
    canvas: OffscreenCanvas,
    size: (u32, u32),
    style: Style,
    /// The method whose basins are in it, if any.
    basins: Option<Method>,
}

impl RenderTarget<'_> {
    /// Keeps what is drawn so far, for as long as it looks the same. A canvas without a size, as in a hidden frame, has
    /// nothing to keep, and a browser refuses to copy it.
    pub(super) fn keep_backdrop(&self, basins: Option<Method>) -> Result<Option<Backdrop>, Error> {
        let (width, height) = self.size;
        if width == 0 || height == 0 {
            return Ok(None);
        }
        let canvas = OffscreenCanvas::new(width, height).map_err(not_drawn)?;
        let copied =
            context_of(&canvas)?.draw_image_with_html_canvas_element(&self.canvas, 0.0, 0.0);
        copied.map_err(not_drawn)?;
        Ok(Some(Backdrop {
            canvas,
            size: self.size,
            style: self.style,
            basins,
        }))
    }

    /// Draws what was kept, and returns whether it still looks the same.
    pub(super) fn draw_backdrop(
        &self,
        kept: Option<&Backdrop>,
        basins: Option<Method>,
    ) -> Result<bool, Error> {
        let same = |kept: &&Backdrop| {
            let is_same = kept.size == self.size && kept.style == self.style;
            is_same && kept.basins == basins && self.options.print.is_none()
        };
        let Some(kept) = kept.filter(same) else {
            return Ok(false);
        };
        let context = self.context()?;
        let drawn = context.draw_image_with_offscreen_canvas(&kept.canvas, 0.0, 0.0);
        drawn.map_err(not_drawn)?;
        Ok(true)
    }
}
