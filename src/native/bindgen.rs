//! The JavaScript around a wasm that loads it and hands values over.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};
use wasm_bindgen_cli_support::Bindgen;

/// Wraps a wasm in JavaScript, both in the folder `out`: an ES module whose `init()` finds the wasm beside itself, so
/// that the page works at any path.
///
/// # Errors
/// When the wasm is none that wasm-bindgen knows, or a file cannot be written.
pub(super) fn bind(wasm: &Path, out: &Path) -> Result<()> {
    let mut made = Bindgen::new()
        .input_path(wasm)
        .web(true)?
        .omit_default_module_path(false)
        .remove_name_section(true) // names of functions: a quarter of the file, and no reader's
        .remove_producers_section(true) // the compilers' versions, which the lock file tells
        .typescript(true)
        .generate_output()
        .context("wasm-bindgen failed")?;
    // What the compiler could use matters to linkers only.
    made.wasm_mut().customs.remove_raw("target_features");
    // What the wasm calls is named for what it does and by a hash: two kilobytes, even packed. Numbers do as well.
    let imports = &mut made.wasm_mut().imports;
    let names: Vec<_> = imports.iter().map(|import| import.name.clone()).collect();
    let short = numbers(&names);
    for (import, short) in imports.iter_mut().zip(&short) {
        import.name.clone_from(short);
    }
    made.emit(out).context("wasm-bindgen failed")?;

    let file = out.join("em_coins.js");
    let script = fs::read_to_string(&file).context("wasm-bindgen left no JavaScript")?;
    fs::write(&file, numbered(script, &names, &short)?)
        .with_context(|| format!("cannot write {}", file.display()))
}

/// A number for each name. The first tells the names as well, by a hash of them all: a script and a wasm of different
/// builds must not take each other's functions for their own.
fn numbers(names: &[String]) -> Vec<String> {
    let mut numbers: Vec<_> = (0..names.len()).map(|at| format!("i{at}")).collect();
    if let Some(first) = numbers.first_mut() {
        first.push('_');
        for byte in &Sha256::digest(names.join(" "))[..4] {
            *first += &format!("{byte:02x}");
        }
    }
    numbers
}

/// The script with these short names in place of the long ones, each of which it gives to one function.
fn numbered(mut script: String, names: &[String], short: &[String]) -> Result<String> {
    for (name, short) in names.iter().zip(short) {
        let given = format!(" {name}: function(");
        ensure!(
            script.matches(&given).count() == 1,
            "wasm-bindgen's JavaScript has no function {name}"
        );
        script = script.replace(&given, &format!(" {short}: function("));
    }
    Ok(script)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn names<const N: usize>(names: [&str; N]) -> Vec<String> {
        names.map(str::to_owned).to_vec()
    }

    #[test]
    fn the_first_number_tells_all_the_names() {
        // printf "a_1 b_2" | sha256sum
        let short = numbers(&names(["a_1", "b_2"]));
        assert_eq!(short, ["i0_c471b9fb", "i1"]);
        for other in [["a_1", "b_3"], ["b_2", "a_1"]] {
            assert_ne!(numbers(&names(other))[0], short[0]);
        }
        assert!(numbers(&[]).is_empty());
    }

    #[test]
    fn what_is_not_there_as_expected_is_not_numbered() {
        let script = " a_1: function(x) {\n b_2: function() {";
        let short = names(["i0", "i1"]);
        assert_eq!(
            numbered(script.to_owned(), &names(["a_1", "b_2"]), &short).unwrap(),
            " i0: function(x) {\n i1: function() {"
        );
        assert!(numbered(script.to_owned(), &names(["a_1", "c_3"]), &short).is_err());
    }
}
