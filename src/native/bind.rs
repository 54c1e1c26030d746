//! The JavaScript around a wasm that loads it and hands values over.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

/// Wraps a wasm in JavaScript, both in the folder `out`: an ES module whose `init()` finds the wasm beside itself, so that
/// the page works at any path.
///
/// # Errors
/// When the wasm is none that wasm-bindgen knows, or a file cannot be written.
pub(super) fn bind(wasm: &Path, out: &Path) -> Result<()> {
    let mut made = Bindgen::new()
        .input_path(wasm)
        .web(true)?
        .omit_default_module_path(false)
        .remove_name_section(true) // names of functions: a quarter of the file, and no reader's
        .typescript(true)
        .generate_output()
        .context("wasm-bindgen failed")?;
    // What the wasm calls is named for what it does and by a hash: two kilobytes, even packed. Numbers do as well.
    let mut names = Vec::new();
    for import in made.wasm_mut().imports.iter_mut() {
        let short = format!("i{}", names.len());
        names.push(std::mem::replace(&mut import.name, short));
    }
    made.emit(out).context("wasm-bindgen failed")?;

    let file = out.join("em_coins.js");
    let script = fs::read_to_string(&file).context("wasm-bindgen left no JavaScript")?;
    fs::write(&file, numbered(script, &names)?)
        .with_context(|| format!("cannot write {}", file.display()))
}

/// The script with numbers in place of these names, each of which it gives to one function.
fn numbered(mut script: String, names: &[String]) -> Result<String> {
    for (number, name) in names.iter().enumerate() {
        let given = format!(" {name}: function(");
        ensure!(
            script.matches(&given).count() == 1,
            "wasm-bindgen's JavaScript has no function {name}"
        );
        script = script.replace(&given, &format!(" i{number}: function("));
    }
    Ok(script)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn what_is_not_there_as_expected_is_not_numbered() {
        let script = " a_1: function(x) {\n b_2: function() {";
        let names = |names: [&str; 2]| names.map(str::to_owned);
        assert_eq!(
            numbered(script.to_owned(), &names(["a_1", "b_2"])).unwrap(),
            " i0: function(x) {\n i1: function() {"
        );
        assert!(numbered(script.to_owned(), &names(["a_1", "c_3"])).is_err());
    }
}
