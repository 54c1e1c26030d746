//! The page's sources without what is only for those who read them: indentation and comments.
//!
//! As in [`join`](super::join), this is no parser: a comment that it does not know for sure is left where it is.

/// The text of a file without what only its readers need.
pub(super) fn trimmed(path: &str, text: &str) -> String {
    let lines: Vec<String> = match path.rsplit_once('.') {
        // The page as one file is trimmed already, and its policy knows its script by every letter.
        Some((_, "html")) if path.contains('/') => return text.to_owned(),
        Some((_, "html")) => text
            .lines()
            .map(|line| line.trim_start().to_owned())
            .collect(),
        Some((_, "js")) => code(text),
        _ => return text.to_owned(),
    };
    lines.iter().flat_map(|line| [line, "\n"]).collect()
}

/// The lines of a script or a style without indentation, empty lines and comments.
pub(super) fn code(source: &str) -> Vec<String> {
    let mut code = Vec::new();
    let mut within_comment = false;
    for line in source.lines() {
        let mut line = line.trim();
        if within_comment {
            let Some((_, rest)) = line.split_once("*/") else {
                continue;
            };
            within_comment = false;
            line = rest.trim();
        }
        if line.starts_with("/*") {
            match line.find("*/") {
                Some(end) if end + 2 < line.len() => {} // it belongs to the code after it
                end => {
                    within_comment = end.is_none();
                    continue;
                }
            }
        }
        if !line.is_empty() && !line.starts_with("//") {
            code.push(without_types(without_aside(line)));
        }
    }
    code
}

/// A line without the comment at its end. Where a quote follows, it may be no comment.
fn without_aside(line: &str) -> &str {
    match line.split_once(" // ") {
        Some((code, aside)) if !aside.contains(['"', '\'', '`']) => code.trim_end(),
        _ => line,
    }
}

/// A line without the types that TypeScript reads in it.
fn without_types(line: &str) -> String {
    let mut left = line.to_owned();
    while let Some(start) = left.find("/** @")
        && let Some(end) = left[start..].find("*/ ")
    {
        left.replace_range(start..start + end + 3, "");
    }
    left
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_are_for_readers_of_the_sources() {
        assert_eq!(
            trimmed("a.js", "// A\nif (b) {\n  c();\n}\n"),
            "if (b) {\nc();\n}\n"
        );
        assert_eq!(
            trimmed("index.html", "<p>\n  <!-- A -->\n"),
            "<p>\n<!-- A -->\n"
        );
        for kept in ["www/icon.svg", "www/pkg/em-coins.html"] {
            assert_eq!(trimmed(kept, "<!-- A -->\n  <a>"), "<!-- A -->\n  <a>");
        }
    }

    #[test]
    fn a_comment_is_left_out_where_it_is_surely_one() {
        for (source, left) in [
            ("/** One. */\n  // Two.\n\n  a();", vec!["a();"]),
            ("/**\n * a();\n */\nb();", vec!["b();"]),
            ("/*\na(); */ b();\nc();", vec!["b();", "c();"]),
            ("a(); // b", vec!["a();"]),
            ("a(\"b // c\");", vec!["a(\"b // c\");"]),
            ("a(`b // ${c}`);", vec!["a(`b // ${c}`);"]),
            (
                "a(\"http://b\"); // it's c",
                vec!["a(\"http://b\"); // it's c"],
            ),
            ("a = /** @type {B} */ (c);", vec!["a = (c);"]),
            (
                "(/** @type {A} */ b, /** @type {A} */ c) => b;",
                vec!["(b, c) => b;"],
            ),
            (
                "/** A */ (b).c(); /* d */",
                vec!["/** A */ (b).c(); /* d */"],
            ),
        ] {
            assert_eq!(code(source), left, "{source}");
        }
    }
}
