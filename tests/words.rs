//! The page's words: all of them stand in the catalogue of a language, and every language has them all.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::collections::BTreeSet;

const PAGE: &str = include_str!("../index.html");
const ENGLISH: &str = include_str!("../www/words/en.js");

/// What stands in quotes after each `attribute=` of the page.
fn values(attribute: &str) -> impl Iterator<Item = &str> {
    PAGE.split(attribute)
        .skip(1)
        .filter_map(|rest| rest.strip_prefix("=\"")?.split('"').next())
}

/// The names of a catalogue's labels.
fn labels(catalogue: &str) -> BTreeSet<&str> {
    let labels = catalogue.split("  labels: {").nth(1).unwrap();
    let labels = labels.split("\n  },").next().unwrap();
    let lines = labels.lines().filter(|line| {
        let text = line.strip_prefix("    ");
        text.is_some_and(|text| text.starts_with(|c: char| c.is_ascii_lowercase()))
    });
    lines
        .filter_map(|line| line.trim().split(':').next())
        .collect()
}

#[test]
fn the_page_asks_for_every_label_and_for_no_other() {
    let asked: BTreeSet<_> = values("data-word").chain(values("data-label")).collect();
    assert_eq!(asked, labels(ENGLISH));
}

#[test]
fn no_word_stands_in_the_markup_itself() {
    let body = PAGE.split("<body>").nth(1).unwrap();
    let body = body.split("<noscript>").next().unwrap();
    let texts = body.split('<').filter_map(|part| part.split_once('>'));
    let words = texts
        .map(|(_, text)| text.trim())
        .filter(|text| text.chars().filter(|c| c.is_alphabetic()).count() > 2);
    // The title stands there for those who read no JavaScript.
    assert_eq!(words.collect::<Vec<_>>(), ["Two coins, one hidden label"]);
}
