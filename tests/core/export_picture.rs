//! Pictures for print: standalone documents, with the pixels below the lines.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use em_coins::export::svg_document::{Pixels, document};
use em_coins::view::{Palette, Style, ThetaPlane, TrajectoryChart, shade};
use em_coins::{Example, Landscape, PerCoin, Setup};
use plotters::coord::Shift;
use plotters::prelude::*;
use roxmltree::{Document, Node};

const SIZE: (u32, u32) = (1_900, 1_000);
const STYLE: Style = Style {
    palette: Palette::LIGHT,
    em: 50.0,
};

/// Returns the SVG of plotters itself.
fn drawn(draw: impl FnOnce(&DrawingArea<SVGBackend<'_>, Shift>)) -> String {
    let mut text = String::new();
    draw(&SVGBackend::with_string(&mut text, SIZE).into_drawing_area());
    text
}

fn trajectory() -> String {
    let setup = Setup::from(Example::Paper);
    let mut em = setup.em(setup.data().0);
    em.seek(20).unwrap();
    let view = TrajectoryChart {
        path: em.path(),
        moved: 1.0,
        truth: None,
        estimate: PerCoin::default(),
        prediction: None,
        highlight: None,
        caption: "iteration",
    };
    drawn(|area| view.draw(area, &STYLE).unwrap())
}

fn pixels(smooth: bool) -> Pixels {
    let landscape = Landscape::new(&Example::Paper.data().0, Example::Paper.guess(), 80);
    Pixels {
        side: 80,
        colors: shade(&landscape, &STYLE.palette),
        smooth,
        plane: ThetaPlane::within(SIZE, &STYLE),
    }
}

fn elements<'a>(document: &'a Document<'a>) -> Vec<Node<'a, 'a>> {
    let children = document.root_element().children();
    children.filter(Node::is_element).collect()
}

#[test]
fn a_picture_is_a_document_with_a_title_and_a_size_for_paper() {
    let title = "θ < 1 & \"more\" > 0";
    let text = document(title, SIZE, &STYLE, None, &trajectory());
    let svg = Document::parse(&text).unwrap();
    let root = svg.root_element();
    assert_eq!(
        root.tag_name().namespace(),
        Some("http://www.w3.org/2000/svg")
    );
    let expected = [
        ("width", "160.9mm"),
        ("height", "84.7mm"),
        ("viewBox", "0 0 1900 1000"),
        ("role", "img"),
    ];
    for (name, value) in expected {
        assert_eq!(root.attribute(name), Some(value), "{name}");
    }
    let elements = elements(&svg);
    assert_eq!(elements[0].text(), Some(title));
    assert_eq!(elements[1].attribute("fill"), Some("#ffffff"));
    assert_eq!(elements[1].attribute("width"), Some("1900"));
}

#[test]
fn the_document_holds_exactly_the_drawing() {
    let before = trajectory();
    let after = document("", SIZE, &STYLE, None, &before);
    let (before, after) = (
        Document::parse(&before).unwrap(),
        Document::parse(&after).unwrap(),
    );
    let same = |node: &Node<'_, '_>| {
        let attributes: Vec<_> = node
            .attributes()
            .filter(|it| it.name() != "font-size")
            .map(|it| it.value().to_owned())
            .collect();
        (
            node.tag_name().name().to_owned(),
            attributes,
            node.text().map(str::to_owned),
        )
    };
    let before: Vec<_> = elements(&before).iter().map(same).collect();
    let after: Vec<_> = elements(&after).iter().skip(2).map(same).collect();
    assert!(before.len() > 20);
    assert_eq!(before, after);
}

#[test]
fn a_sheet_of_2400_dots_is_8_inches_wide() {
    let text = document("", (2_400, 1_488), &STYLE, None, "<svg></svg>");
    let svg = Document::parse(&text).unwrap();
    assert_eq!(svg.root_element().attribute("width"), Some("203.2mm"));
    assert_eq!(svg.root_element().attribute("height"), Some("126.0mm"));
}

#[test]
fn letters_are_as_large_as_on_the_canvas_and_their_sizes_are_short() {
    for (size, written) in [
        (50.0, "50"),
        (47.5, "47.5"),
        (54.0, "54"),
        (33.333, "33.33"),
    ] {
        let style = ("sans-serif", size).into_font();
        let before = drawn(|area| area.draw(&Text::new("θ", (9, 9), style)).unwrap());
        assert!(!before.contains(&format!("font-size=\"{written}\"")));
        let text = document("", SIZE, &STYLE, None, &before);
        let svg = Document::parse(&text).unwrap();
        let letters = elements(&svg)[2];
        assert_eq!(letters.attribute("font-size"), Some(written));
        assert_eq!(letters.text().map(str::trim), Some("θ"));
    }
}

#[test]
fn pixels_fill_the_square_below_the_lines() {
    for (smooth, rendering) in [(true, "auto"), (false, "pixelated")] {
        let pixels = pixels(smooth);
        let text = document("", SIZE, &STYLE, Some(&pixels), &trajectory());
        let svg = Document::parse(&text).unwrap();
        let image = elements(&svg)[2];
        assert_eq!(image.tag_name().name(), "image");
        assert_eq!(image.attribute("image-rendering"), Some(rendering));
        let number = |name| -> i32 { image.attribute(name).unwrap().parse().unwrap() };
        let plane = pixels.plane;
        assert_eq!([number("x"), number("y")], [plane.left, plane.top]);
        assert_eq!(
            [number("width"), number("height")],
            [plane.side, plane.side]
        );
    }
}

#[test]
fn the_image_holds_every_pixel_with_valid_checksums() {
    let mut programs = Vec::new();
    for side in [1, 2, 3, 80, 200] {
        let colors: Vec<u8> = (0..4 * side * side)
            .map(|index| (index * 7 % 251) as u8)
            .collect();
        let plane = ThetaPlane::within(SIZE, &STYLE);
        let pixels = Pixels {
            side,
            colors: colors.clone(),
            smooth: true,
            plane,
        };
        let text = document("", SIZE, &STYLE, Some(&pixels), "<svg></svg>");
        let svg = Document::parse(&text).unwrap();
        let address = elements(&svg)[2].attribute("href").unwrap();
        let data = address.strip_prefix("data:image/png;base64,").unwrap();
        programs.push(format!(
            r#"
import base64, struct, zlib
file = base64.b64decode("{data}", validate=True)
assert file[:8] == b"\x89PNG\r\n\x1a\n"
chunks, at = {{}}, 8
while at < len(file):
    length, = struct.unpack_from(">I", file, at)
    name, data = file[at + 4 : at + 8], file[at + 8 : at + 8 + length]
    assert struct.unpack_from(">I", file, at + 8 + length) == (zlib.crc32(name + data),)
    chunks[name] = data
    at += 12 + length
assert list(chunks) == [b"IHDR", b"IDAT", b"IEND"]
assert struct.unpack(">IIBBBBB", chunks[b"IHDR"]) == ({side}, {side}, 8, 6, 0, 0, 0)
rows = zlib.decompress(chunks[b"IDAT"])
assert len(rows) == {side} * (1 + 4 * {side})
pixels = b""
for row in range({side}):
    start = row * (1 + 4 * {side})
    assert rows[start] == 0
    pixels += rows[start + 1 : start + 1 + 4 * {side}]
assert pixels == bytes(i * 7 % 251 for i in range(4 * {side} * {side}))
"#
        ));
    }
    assert_eq!(crate::python::run_python(&programs).unwrap().len(), 5);
}
