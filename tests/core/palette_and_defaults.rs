//! Values that crate and page both contain, such as colours and limits, are equal, and all colours have enough
//! contrast.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use em_coins::view::{Palette, shade};
use em_coins::{Example, Landscape, Link, Source};
use plotters::style::RGBColor;

/// The light and the dark colour of the custom property `name` in the style sheet, where it is written
/// as `--name: light-dark(#rrggbb, #rrggbb);`.
fn in_style_sheet(name: &str) -> (String, String) {
    let sheet = include_str!("../../www/style/base.css");
    let property = format!("--{name}:");
    let found: Vec<&str> = sheet.split(&property).skip(1).collect();
    assert_eq!(found.len(), 1, "--{name} must be set exactly once");
    let value = found[0].split(';').next().unwrap().trim();
    let pair = value
        .strip_prefix("light-dark(")
        .and_then(|pair| pair.strip_suffix(')'))
        .and_then(|pair| pair.split_once(','));
    let Some((light, dark)) = pair else {
        panic!("--{name} is {value}, but must be light-dark(#rrggbb, #rrggbb)");
    };
    (
        light.trim().to_ascii_lowercase(),
        dark.trim().to_ascii_lowercase(),
    )
}

fn written(RGBColor(red, green, blue): RGBColor) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

fn colours(palette: Palette) -> [(&'static str, RGBColor); 8] {
    [
        ("paper", palette.paper),
        ("ink", palette.ink),
        ("muted", palette.muted),
        ("rule", palette.rule),
        ("highlight", palette.highlight),
        ("mark", palette.mark),
        ("a", palette.a),
        ("b", palette.b),
    ]
}

/// The contrast of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio").
fn contrast(one: RGBColor, other: RGBColor) -> f64 {
    let linear = |channel: u8| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.04045 {
            share / 12.92
        } else {
            ((share + 0.055) / 1.055).powf(2.4)
        }
    };
    let luminance = |RGBColor(red, green, blue)| {
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    };
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn the_style_sheet_and_the_pictures_have_the_same_colours() {
    let pairs = colours(Palette::LIGHT)
        .into_iter()
        .zip(colours(Palette::DARK));
    for ((name, light), (_, dark)) in pairs {
        assert_eq!(
            in_style_sheet(name),
            (written(light), written(dark)),
            "--{name}"
        );
    }
}

#[test]
fn text_and_coins_stand_out_from_the_paper_in_both_themes() {
    for palette in [Palette::LIGHT, Palette::DARK] {
        for (name, colour) in colours(palette) {
            if ["ink", "muted", "a", "b"].contains(&name) {
                let found = contrast(colour, palette.paper);
                assert!(found >= 4.5, "{name} {}: {found:.2}", written(colour));
                let highlight = contrast(colour, palette.highlight);
                assert!(
                    highlight >= 4.5,
                    "{name} on a highlighted row: {highlight:.2}"
                );
            }
        }
    }
}

#[test]
fn the_outline_of_the_followed_set_stands_out_from_the_paper_in_both_themes() {
    for palette in [Palette::LIGHT, Palette::DARK] {
        // A pile it never touches: there is paper between.
        for around in [palette.paper, palette.highlight] {
            let found = contrast(palette.mark, around);
            assert!(found >= 3.0, "{found:.2}");
        }
    }
}

#[test]
fn ink_on_its_halo_and_the_halo_or_the_ink_on_every_tint_can_be_read() {
    let landscape = Landscape::new(&Example::Paper.data().0, Example::Paper.guess(), 40);
    for palette in [Palette::LIGHT, Palette::DARK] {
        assert!(contrast(palette.ink, palette.paper) >= 7.0);
        for pixel in shade(&landscape, &palette).chunks_exact(4) {
            let tint = RGBColor(pixel[0], pixel[1], pixel[2]);
            let found = contrast(palette.ink, tint).max(contrast(palette.paper, tint));
            assert!(found >= 3.0, "{}: {found:.2}", written(tint));
        }
    }
}

#[test]
fn contrast_is_what_the_standard_says() {
    let (black, white, grey) = (
        RGBColor(0, 0, 0),
        RGBColor(255, 255, 255),
        RGBColor(0x76, 0x76, 0x76),
    );
    assert!((contrast(black, white) - 21.0).abs() < 1e-12);
    assert_eq!(format!("{:.2}", contrast(white, grey)), "4.54");
}

#[test]
fn the_page_begins_with_the_coins_and_the_seed_of_a_link_that_names_none() {
    let Source::Simulated(simulation, seed) = Link::read("v=1&data=simulated").link.setup.source
    else {
        panic!("it is simulated");
    };
    let page = include_str!("../../www/controls/data-controls.js");
    let (a, b) = (simulation.theta().a(), simulation.theta().b());
    for constant in [
        format!("const FIRST_SEED = {seed};"),
        format!("const FIRST_COINS = [{a}, {b}];"),
    ] {
        assert!(page.contains(&constant), "{constant}");
    }
}
