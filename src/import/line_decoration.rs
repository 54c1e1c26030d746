//! What stands on a line around the data: prompts, labels and rules.

use super::row_splitter::{is_gap, trimmed};
use std::ops::Range;

/// Returns whether a line holds no data: a comment, a fence, a rule, or a command of LaTeX.
pub(super) fn is_decoration(line: &str) -> bool {
    if line.trim().is_empty() {
        return true;
    }
    let begins = ["#", "%", "//", "```", "--- ", "<class"];
    let is_comment = begins.iter().any(|it| line.starts_with(it));
    // Without bars, plus and minus may be heads and tails.
    let is_barred = || line.contains(['|', '─', '│']);
    let is_rule = line.chars().all(|it| "-:|+= \t─│┌┬┐├┼┤└┴┘╞╪╡".contains(it))
        && (is_barred() || line.contains("---") && !line.contains('+') || line.contains("==="));
    let is_command = line.starts_with('\\') && !line.contains('&');
    // The types below the names in a table of R's tidyverse; the numbers above the columns of a matrix of R.
    let all = |begin: &str, test: fn(&str) -> bool| {
        line.trim_start().starts_with(begin) && line.split_whitespace().all(test)
    };
    let are_types = all("<", |it| {
        let inner = it.strip_prefix('<').and_then(|it| it.strip_suffix('>'));
        inner.is_some_and(|it| ["dbl", "int", "chr", "lgl", "fct", "num"].contains(&it))
    });
    let are_places = all("[,", |it| it.starts_with("[,") && it.ends_with(']'));
    // The first line of what Julia prints.
    let is_type =
        line.ends_with(':') && (line.contains("element Vector{") || line.contains(" Matrix{"));
    is_comment || is_rule || is_command || are_types || are_places || is_type
}

/// Returns a place without the prompt of an interpreter and without an index such as `[1,]`, as R writes them.
pub(super) fn without_prompt(text: &str, range: Range<usize>) -> Range<usize> {
    let mut start = range.start;
    for prompt in [">>> ", "... ", "julia> ", "> "] {
        if text[start..range.end].starts_with(prompt) {
            start += prompt.len();
            break;
        }
    }
    for bracketed in ["In [", "Out[", "["] {
        let rest = &text[start..range.end];
        let Some(inner) = rest.strip_prefix(bracketed) else {
            continue;
        };
        let Some((index, after)) = inner.split_once(']') else {
            continue;
        };
        let digits = index.strip_suffix(',').unwrap_or(index);
        let is_index = !digits.is_empty() && digits.bytes().all(|it| it.is_ascii_digit());
        // A list of one number stands alone.
        let goes_on = after.starts_with([' ', '\t', ':', '=']);
        if is_index && goes_on {
            start = range.end - after.trim_start_matches([':', '=']).len();
        }
        break;
    }
    trimmed(text, start..range.end)
}

/// Returns a place without the label before it: a bullet, a number, or words before a colon or an assignment.
pub(super) fn without_label(text: &str, range: Range<usize>) -> Range<usize> {
    let line = &text[range.clone()];
    let rest = after_label(line);
    if rest.chars().all(is_gap) {
        return range;
    }
    trimmed(text, range.end - rest.len()..range.end)
}

fn after_label(line: &str) -> &str {
    // A set of millions of tosses is looked through only once; the last byte begins the colon of full width.
    let has_sign = line
        .bytes()
        .any(|it| matches!(it, b':' | b'=' | b'<' | 0xef));
    let signs = [":=", "<-", ": ", ":\t", "：", "=", ":"];
    for sign in signs.into_iter().filter(|_| has_sign) {
        if let Some((before, rest)) = line.split_once(sign)
            && !before.is_empty()
            && !rest.trim().is_empty()
            && !before.contains("//")
            && !rest.starts_with("//")
        {
            return rest;
        }
    }
    for bullet in ["- ", "* ", "• ", "– ", "· "] {
        if let Some(rest) = line.strip_prefix(bullet) {
            return rest;
        }
    }
    let inner = line.strip_prefix('(').unwrap_or(line);
    let rest = inner.trim_start_matches(|it: char| it.is_ascii_digit());
    let is_numbered = rest.len() < inner.len();
    match rest.strip_prefix(['.', ')']) {
        Some(rest) if is_numbered && rest.starts_with([' ', '\t']) => rest,
        _ => line,
    }
}
