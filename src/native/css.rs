//! Joins the page's style sheets into one.

use anyhow::{Context, Result};

/// The sheet that imports all others.
pub(super) const SHEET: &str = "www/style.css";
/// The folder of the imported sheets.
pub(super) const FOLDER: &str = "www/style/";

/// Returns [`SHEET`] with its imports inlined, without comments and indentation; `read` returns the text at a path.
///
/// # Errors
/// When a sheet cannot be read, or [`SHEET`] contains anything but imports from [`FOLDER`].
pub(super) fn sheet(read: impl Fn(&str) -> Result<String>) -> Result<String> {
    let mut joined = String::new();
    for line in lines(&read(SHEET)?) {
        let path = line
            .strip_prefix("@import \"./style/")
            .and_then(|rest| rest.strip_suffix("\";"))
            .with_context(|| format!("{SHEET} only imports from ./style/, but says `{line}`"))?;
        for line in lines(&read(&format!("{FOLDER}{path}"))?) {
            joined.push_str(&line);
            joined.push('\n');
        }
    }
    Ok(joined)
}

/// Returns the lines of a sheet without comments and indentation. No string in the styles contains `/*`.
fn lines(sheet: &str) -> Vec<String> {
    let mut parts = sheet.split("/*");
    let mut code = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        code.push_str(part.split_once("*/").map_or("", |(_, after)| after));
    }
    let lines = code.lines().map(str::trim);
    lines
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn sheets_stand_in_the_order_in_which_they_are_imported() {
        let read = |path: &str| {
            let text = match path {
                SHEET => "/* All. */\n@import \"./style/b.css\";\n@import \"./style/a.css\";\n",
                "www/style/a.css" => "a {\n  b: c;\n}\n",
                "www/style/b.css" => "/* B:\n b {} */\nb { /* B */\n}\n",
                _ => unreachable!("{path}"),
            };
            Ok(text.to_owned())
        };
        assert_eq!(sheet(read).unwrap(), "b {\n}\na {\nb: c;\n}\n");
    }

    #[test]
    fn a_sheet_that_does_more_than_import_is_refused_by_its_line() {
        let refused = sheet(|_| Ok("@import url(elsewhere.css);".to_owned())).unwrap_err();
        assert!(refused.to_string().contains("url(elsewhere.css)"));
    }
}
