//! A picture rendered to SVG and read back as a list of marks.

use plotters::coord::Shift;
use plotters::prelude::*;
use std::collections::HashMap;

/// An element of the picture.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Mark {
    /// `circle`, `rect`, `line`, `polyline` or `text`.
    pub(crate) tag: String,
    /// The letters of a `text`.
    pub(crate) text: String,
    attributes: HashMap<String, String>,
}

impl Mark {
    pub(crate) fn attribute(&self, name: &str) -> &str {
        &self.attributes[name]
    }

    #[track_caller]
    pub(crate) fn number(&self, name: &str) -> f64 {
        self.attribute(name).parse().unwrap()
    }

    pub(crate) fn filled(&self, color: RGBColor) -> bool {
        self.has("fill", color)
    }

    pub(crate) fn stroked(&self, color: RGBColor) -> bool {
        self.has("stroke", color)
    }

    fn has(&self, name: &str, RGBColor(r, g, b): RGBColor) -> bool {
        let written = format!("#{r:02X}{g:02X}{b:02X}");
        self.attributes.get(name) == Some(&written)
    }

    /// The corners of a `line` or `polyline`.
    pub(crate) fn points(&self) -> Vec<(f64, f64)> {
        let pair = |point: &str| {
            let (x, y) = point.split_once(',').unwrap();
            (x.parse().unwrap(), y.parse().unwrap())
        };
        match self.tag.as_str() {
            "line" => vec![
                (self.number("x1"), self.number("y1")),
                (self.number("x2"), self.number("y2")),
            ],
            _ => self
                .attribute("points")
                .split_whitespace()
                .map(pair)
                .collect(),
        }
    }

    /// Left, top, right and bottom; those of text are estimated, 0.6 of its size a letter.
    pub(crate) fn bounds(&self) -> [f64; 4] {
        let number = |name| self.number(name);
        match self.tag.as_str() {
            "circle" => {
                let (x, y, r) = (number("cx"), number("cy"), number("r"));
                [x - r, y - r, x + r, y + r]
            }
            "rect" => {
                let (x, y) = (number("x"), number("y"));
                [x, y, x + number("width"), y + number("height")]
            }
            "text" => {
                let (x, y, size) = (number("x"), number("y"), number("font-size"));
                let width = 0.6 * size * self.text.chars().count() as f64;
                let left = match self.attribute("text-anchor") {
                    "start" => x,
                    "middle" => x - width / 2.0,
                    _ => x - width,
                };
                // Above the base line stand capitals and digits, 0.72 of the size.
                let top = match self.attribute("dy") {
                    "0.76em" => y,
                    "0.5ex" => y - 0.46 * size,
                    _ => y - 0.98 * size,
                };
                [left, top, left + width, top + 0.72 * size]
            }
            _ => self.points().into_iter().fold(
                [f64::MAX, f64::MAX, f64::MIN, f64::MIN],
                |[left, top, right, bottom], (x, y)| {
                    [left.min(x), top.min(y), right.max(x), bottom.max(y)]
                },
            ),
        }
    }
}

/// Returns the marks that `draw` draws on an area of this size.
#[track_caller]
pub(crate) fn marks(
    (width, height): (u32, u32),
    draw: impl FnOnce(&DrawingArea<SVGBackend<'_>, Shift>),
) -> Vec<Mark> {
    let mut text = String::new();
    {
        let area = SVGBackend::with_string(&mut text, (width, height)).into_drawing_area();
        draw(&area);
        area.present().unwrap();
    }
    assert!(!text.contains("NaN") && !text.contains("inf"), "{text}");
    let document = roxmltree::Document::parse(&text).unwrap();
    let elements = document.root_element().children();
    elements
        .filter(roxmltree::Node::is_element)
        .map(|node| Mark {
            tag: node.tag_name().name().to_owned(),
            text: node.text().unwrap_or_default().trim().to_owned(),
            attributes: node
                .attributes()
                .map(|attribute| (attribute.name().to_owned(), attribute.value().to_owned()))
                .collect(),
        })
        .collect()
}

/// Fails when a mark lies outside an area of this size.
#[track_caller]
pub(crate) fn assert_inside(marks: &[Mark], (width, height): (u32, u32)) {
    for mark in marks {
        let [left, top, right, bottom] = mark.bounds();
        let inside =
            left >= 0.0 && top >= 0.0 && right <= f64::from(width) && bottom <= f64::from(height);
        assert!(inside, "outside {width} × {height}: {mark:?}");
    }
}
