//! The whole page as one HTML file, which opens from disk without a server.
//!
//! It contains the page as sent to browsers ([`inline_critical`]), the icon, the modules bundled into one script
//! ([`join`]), and the wasm undivided, so that everything works. Script and wasm are compressed, and `start.js`
//! decompresses them. A page from `file://` has no origin that a security policy could name, so the policy allows these
//! scripts and this style sheet by their hashes.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};

use super::bundle::{DynamicImports, join};
use super::css::sheet;
use super::if_there;
use super::minify;

/// Returns the page of the project in `root` as one file, with the output of wasm-bindgen in `pkg` and the whole wasm.
///
/// # Errors
/// When a file cannot be read, or has an unexpected form; the message says where.
pub(crate) fn bundle(root: &Path, pkg: &Path, wasm: &[u8]) -> Result<String> {
    let mut modules = BTreeMap::new();
    add_modules(
        &root.join("www"),
        "www",
        &root.join("www/pkg"),
        &mut modules,
    )?;
    add_modules(pkg, "www/pkg", Path::new(""), &mut modules)?;
    let script = format!(
        "\n{}",
        join("www/app.js", &modules, DynamicImports::Joined)?.script
    );
    let style = sheet(|path| text(&root.join(path)))?;
    let crash_dialog = text(&root.join("www/dialogs/crash-dialog.js"))?;
    let start = include_str!("single_file/start.js");
    let wasm = packed(wasm);
    let icon = BASE64_STANDARD.encode(bytes(&root.join("www/icon.svg"))?);

    let page = text(&root.join("index.html"))?;
    let mut page = inline_critical(&page, &style, &crash_dialog)?;
    for (start, end, instead) in [
        (
            "script-src 'self'",
            "",
            format!(
                "script-src '{}' '{}'",
                hash(start.as_bytes()),
                hash(script.as_bytes())
            ),
        ),
        ("img-src 'self'", "", "img-src data:".to_owned()),
        ("connect-src 'self'; ", "", String::new()),
        ("frame-src 'self'; ", "", String::new()),
        (
            "<link rel=\"icon\"",
            ">",
            format!("<link rel=\"icon\" href=\"data:image/svg+xml;base64,{icon}\">"),
        ),
        // www/export/single-file.js replaces the first match with the state, so this must come before all similar text.
        (
            "<style>",
            "",
            "<meta name=\"em-coins-link\" content=\"\">\n<style>".to_owned(),
        ),
        (
            "<link\nrel=\"preload\"",
            ">",
            format!(
                "<script type=\"application/wasm\">{wasm}</script>\n\
                 <script type=\"application/zlib\">{}</script>",
                packed(script.as_bytes())
            ),
        ),
        (
            "<script type=\"module\" src=\"www/app.js\">",
            "</script>",
            format!("<script type=\"module\">{start}</script>"),
        ),
    ] {
        page = replace(&page, start, end, &instead)?;
    }
    Ok(page)
}

/// Returns the page without indentation, and with its critical resources inlined and allowed by their hashes: the style
/// sheet, which blocks rendering, and the crash reporter `crash-dialog.js`.
///
/// # Errors
/// When the styles load other resources, or the page refers to these two in an unexpected form.
pub(super) fn inline_critical(page: &str, style: &str, crash_dialog: &str) -> Result<String> {
    ensure!(
        !style.contains("</") && !style.contains("url(") && !style.contains("@import"),
        "the styles must load nothing and hold no `</`"
    );
    let style = format!("\n{style}");
    let crash_dialog = format!(
        "\n{}",
        minify::script("www/dialogs/crash-dialog.js", crash_dialog)?
    );
    let (style_hash, crash_hash) = (hash(style.as_bytes()), hash(crash_dialog.as_bytes()));
    let mut page: String = page
        .lines()
        .flat_map(|line| [line.trim_start(), "\n"])
        .collect();
    for (start, end, instead) in [
        ("style-src 'self'", "", format!("style-src '{style_hash}'")),
        (
            "script-src 'self'",
            "",
            format!("script-src 'self' '{crash_hash}'"),
        ),
        (
            "<link rel=\"stylesheet\"",
            ">",
            format!("<style>{style}</style>"),
        ),
        (
            "<script defer src=\"www/dialogs/crash-dialog.js\">",
            "</script>",
            format!("<script>{crash_dialog}</script>"),
        ),
    ] {
        page = replace(&page, start, end, &instead)?;
    }
    Ok(page)
}

/// Compresses bytes with zlib, and encodes them in base64.
fn packed(bytes: &[u8]) -> String {
    BASE64_STANDARD.encode(miniz_oxide::deflate::compress_to_vec_zlib(bytes, 10))
}

/// Returns the hash of the bytes in the format of a security policy or an integrity attribute.
pub(crate) fn hash(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}

/// Adds the JavaScript files in and below a folder except those in `except`, by their paths in the page.
fn add_modules(
    folder: &Path,
    path: &str,
    except: &Path,
    modules: &mut BTreeMap<String, String>,
) -> Result<()> {
    let entries = fs::read_dir(folder);
    for entry in entries.with_context(|| format!("cannot list {}", folder.display()))? {
        let entry = entry?.path();
        let Some(name) = entry.file_name() else {
            continue;
        };
        let path = format!("{path}/{}", name.display());
        if entry.is_dir() {
            if entry != except {
                add_modules(&entry, &path, except, modules)?;
            }
        } else if entry.extension().is_some_and(|extension| extension == "js")
            && let Some(source) = if_there(fs::read_to_string(&entry))
                .with_context(|| format!("cannot read {}", entry.display()))?
        {
            modules.insert(path, source);
        }
    }
    Ok(())
}

/// Replaces the text from `start` to `end` in a page.
///
/// # Errors
/// When there is not exactly one such text.
fn replace(page: &str, start: &str, end: &str, instead: &str) -> Result<String> {
    replaced(page, start, end, instead)
        .with_context(|| format!("index.html must have exactly one {start:?} … {end:?}"))
}

/// Replaces the part of a text from `start` to `end`, including both; `None` unless there is exactly one `start`.
fn replaced(text: &str, start: &str, end: &str, instead: &str) -> Option<String> {
    let (before, rest) = text.split_once(start)?;
    let (_, after) = rest.split_once(end)?;
    (!rest.contains(start)).then(|| format!("{before}{instead}{after}"))
}

fn text(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))
}

fn bytes(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("cannot read {}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_replaced_must_be_there_exactly_once() {
        assert_eq!(
            replaced("a <b c> d", "<b", ">", "$").as_deref(),
            Some("a $ d")
        );
        for text in ["a", "a <b c", "<b> <b>"] {
            assert_eq!(replaced(text, "<b", ">", "$"), None, "{text}");
        }
    }

    #[test]
    fn a_hash_is_written_as_browsers_read_it() {
        // The example of "Subresource Integrity", W3C 2016, in SHA-256:
        // printf "alert('Hello, world.');" | openssl dgst -sha256
        assert_eq!(
            hash(b"alert('Hello, world.');"),
            "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng="
        );
    }
}
