//! The catalogues: every text of the page is in them, and every language has all of them.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use em_coins::export::json::JsonError;
use em_coins::import::{FileError, ImportError, NpyError, Role, Summary, TableError};
use em_coins::wasm::PageError;
use em_coins::{
    Character, Example, FieldError, LocalizedError, ParamError, ParseTossesError, SimulationError,
    ThetaError, ZeroLikelihood,
};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

const PAGE: &str = include_str!("../../index.html");
const ENGLISH: &str = include_str!("../../www/i18n/locales/en.js");

/// Returns the values of each `attribute=` of the page.
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

/// Every catalogue but the English one, by the name of its file.
fn translations() -> Vec<(String, String)> {
    translations_in("locales")
}

/// Every file of a folder but the English one, by its name.
fn translations_in(folder: &str) -> Vec<(String, String)> {
    let folder = format!("{}/www/i18n/{folder}", env!("CARGO_MANIFEST_DIR"));
    let files = fs::read_dir(folder).unwrap();
    let files = files.map(|file| file.unwrap());
    let named = files.map(|file| (file.file_name().into_string().unwrap(), file.path()));
    let named: BTreeMap<_, _> = named.collect();
    named
        .into_iter()
        .filter(|(name, _)| name != "en.js")
        .map(|(name, path)| (name, fs::read_to_string(path).unwrap()))
        .collect()
}

/// What stands in a catalogue before the sentences for errors, and these, which are the last.
fn errors(catalogue: &str) -> (&str, &str) {
    let (before, errors) = catalogue.split_once("\n  errors: {").unwrap();
    (before, errors.strip_suffix("},\n};\n").unwrap())
}

/// The names in a part of a catalogue, indented as there.
fn keys(part: &str) -> Vec<&str> {
    let names = part.lines().filter_map(|line| line.split_once(':'));
    let names = names.map(|(name, _)| name).filter(|name| {
        let name = name.trim_start();
        let plain = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphabetic());
        plain || name.starts_with('"') && name.ends_with('"')
    });
    names.collect()
}

/// The names of everything but errors.
fn words(catalogue: &str) -> Vec<&str> {
    let (before, _) = errors(catalogue);
    keys(before.split_once("export const words").unwrap().1)
}

#[test]
fn every_language_has_the_words_of_english_in_the_same_order() {
    assert!(!translations().is_empty());
    for (name, catalogue) in translations() {
        assert_eq!(words(&catalogue), words(ENGLISH), "{name}");
    }
}

#[test]
fn every_language_has_the_lessons_of_english_in_the_same_order() {
    let english = include_str!("../../www/i18n/lessons/en.js");
    let lessons = |catalogue: &str| {
        let (_, lessons) = catalogue.split_once("export const lessons").unwrap();
        keys(lessons)
            .into_iter()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let languages: Vec<_> = translations().into_iter().map(|(name, _)| name).collect();
    let translated = translations_in("lessons");
    let named: Vec<_> = translated.iter().map(|(name, _)| name.clone()).collect();
    assert_eq!(named, languages);
    for (name, catalogue) in translated {
        assert_eq!(lessons(&catalogue), lessons(english), "{name}");
    }
    for example in Example::ALL {
        let key = match example.name() {
            name if name.contains('-') => format!("    \"{name}\""),
            name => format!("    {name}"),
        };
        let count = lessons(english).iter().filter(|&each| *each == key).count();
        assert_eq!(count, 2, "an answer and a question elsewhere for {key}");
    }
}

#[test]
fn every_language_has_the_later_texts_of_english_in_the_same_order() {
    let languages: Vec<_> = translations().into_iter().map(|(name, _)| name).collect();
    for folder in [
        "bounds",
        "exercises",
        "explanations",
        "glossary",
        "predictions",
        "sharing",
        "worksheets",
    ] {
        let names = |catalogue: &str| {
            let (_, rest) = catalogue.split_once("export const ").unwrap();
            keys(rest)
                .into_iter()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        let english = format!("{}/www/i18n/{folder}/en.js", env!("CARGO_MANIFEST_DIR"));
        let english = names(&fs::read_to_string(english).unwrap());
        let translated = translations_in(folder);
        let named: Vec<_> = translated.iter().map(|(name, _)| name.clone()).collect();
        assert_eq!(named, languages, "{folder}");
        for (name, catalogue) in translated {
            assert_eq!(names(&catalogue), english, "{folder}/{name}");
        }
    }
}

#[test]
fn every_language_has_the_text_of_the_import_in_the_same_order() {
    let english = include_str!("../../www/i18n/import/en.js");
    let imports = |catalogue: &str| {
        let (_, rest) = catalogue.split_once("export const imports").unwrap();
        keys(rest)
            .into_iter()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let languages: Vec<_> = translations().into_iter().map(|(name, _)| name).collect();
    let translated = translations_in("import");
    let named: Vec<_> = translated.iter().map(|(name, _)| name.clone()).collect();
    assert_eq!(named, languages);
    for (name, catalogue) in translated {
        assert_eq!(imports(&catalogue), imports(english), "{name}");
    }
    let roles = Role::ALL.map(Role::name);
    for key in Summary::CODES.iter().chain(&roles) {
        let key = format!("    {key}");
        assert!(imports(english).contains(&key), "{key}");
    }
}

#[test]
fn every_other_language_has_a_sentence_for_every_error() {
    let names = [
        FieldError::CODES,
        ParseTossesError::CODES,
        SimulationError::CODES,
        ThetaError::CODES,
        ZeroLikelihood::CODES,
        ParamError::CODES,
        TableError::CODES,
        JsonError::CODES,
        ImportError::CODES,
        FileError::CODES,
        NpyError::CODES,
        PageError::CODES,
    ];
    let names: BTreeSet<_> = names.concat().into_iter().collect();
    for (name, catalogue) in translations() {
        let told: BTreeSet<_> = keys(errors(&catalogue).1)
            .iter()
            .map(|key| key.trim())
            .collect();
        assert_eq!(told, names, "{name}");
    }
    assert_eq!(errors(ENGLISH).1, "");
}

#[test]
fn every_language_names_every_special_character() {
    for (name, catalogue) in translations() {
        for character in Character::CODES {
            assert!(
                catalogue.contains(&format!("\"{character}\"")),
                "{name}: {character}"
            );
        }
    }
}

#[test]
fn the_page_uses_exactly_the_labels_of_the_catalogue() {
    let asked: BTreeSet<_> = values("data-word").chain(values("data-label")).collect();
    assert_eq!(asked, labels(ENGLISH));
}

#[test]
fn the_markup_holds_no_text() {
    let body = PAGE.split("<body>").nth(1).unwrap();
    let body = body.split("<noscript>").next().unwrap();
    let texts = body.split('<').filter_map(|part| part.split_once('>'));
    let words = texts
        .map(|(_, text)| text.trim())
        .filter(|text| text.chars().filter(|c| c.is_alphabetic()).count() > 2);
    // Names of formats are the same everywhere; the titles are there for those who run no JavaScript.
    let words = words.filter(|word| !["CSV", "JSON", "SVG", "PNG", "Esc"].contains(word));
    assert_eq!(
        words.collect::<Vec<_>>(),
        [
            "Expectation-Maximization, with two coins",
            "EM, with two coins"
        ]
    );
}

/// The texts of a catalogue: all that stands in quotes or backticks, with `…` for each value in it.
fn texts(catalogue: &str) -> Vec<String> {
    let code = catalogue.split_once("export const ").unwrap().1;
    let mut rest = code.chars().peekable();
    let (mut texts, mut open) = (Vec::new(), Vec::<(char, String)>::new());
    while let Some(c) = rest.next() {
        match open.last_mut() {
            // Code, at the top or within a value.
            None | Some(('}', _)) => match c {
                '"' | '`' => open.push((c, String::new())),
                '{' => open.push(('}', String::new())),
                '}' => drop(open.pop()),
                '/' if rest.peek() == Some(&'*') => {
                    let mut last = ' ';
                    rest.by_ref()
                        .find(|&next| std::mem::replace(&mut last, next) == '*' && next == '/');
                }
                _ => {}
            },
            Some((end, text)) if c == *end => {
                texts.push(std::mem::take(text));
                open.pop();
            }
            Some(('`', text)) if c == '$' && rest.peek() == Some(&'{') => {
                text.push('…');
                rest.next();
                open.push(('}', String::new()));
            }
            Some((_, text)) => text.push(c),
        }
    }
    texts
}

/// The title of the paper.
const TITLE: &str = "What is the expectation maximization algorithm?";

/// The texts of a language in which a pair of neighbouring characters is written as it must not be.
fn with_wrong_pair(language: &str, wrong: impl Fn(char, char) -> bool) -> Vec<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/www/i18n");
    let read = |part| fs::read_to_string(format!("{folder}/{part}/{language}.js")).unwrap();
    let mut texts = [
        "locales",
        "bounds",
        "exercises",
        "explanations",
        "glossary",
        "import",
        "lessons",
        "predictions",
        "sharing",
        "worksheets",
    ]
    .map(|part| texts(&read(part)))
    .concat();
    assert!(texts.len() > 250, "{language}: {} texts", texts.len());
    texts.retain(|text| {
        // The paper's title is in English, and a bar within a formula has spaces, in every language.
        let text = text.replace(TITLE, "").replace(" | ", "|");
        let mut pairs = text.chars().zip(text.chars().skip(1));
        pairs.any(|(before, after)| wrong(before, after))
    });
    texts
}

#[test]
fn french_has_a_no_break_space_before_double_punctuation_and_within_quotes() {
    let wrong = with_wrong_pair("fr", |before, after| match (before, after) {
        ('«', after) => after != '\u{a0}',
        (before, ':' | '»') => before != '\u{a0}',
        (before, ';' | '!' | '?') => before != '\u{202f}',
        _ => false,
    });
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn chinese_has_no_spaces_beside_its_characters_and_says_one_word_for_you() {
    let han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c) || "，。；：？（）“”、".contains(c);
    let wrong = with_wrong_pair("zh", |before, after| {
        before == ' ' && han(after) || han(before) && after == ' ' || after == '您'
    });
    assert_eq!(wrong, [""; 0]);
}
