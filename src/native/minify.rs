//! Minifies JavaScript with oxc.

use anyhow::{Result, bail, ensure};
use oxc::allocator::Allocator;
use oxc::ast::ast::Program;
use oxc::codegen::{Codegen, CodegenOptions};
use oxc::diagnostics::OxcDiagnostic;
use oxc::minifier::{Minifier, MinifierOptions};
use oxc::parser::{Parser, ParserReturn};
use oxc::semantic::{Scoping, SemanticBuilder};
use oxc::span::SourceType;

/// Minifies a module. Renames all its names except its exports.
///
/// # Errors
/// When it is not JavaScript; the message says where.
pub(super) fn module(path: &str, source: &str) -> Result<String> {
    small(path, source, SourceType::mjs())
}

/// Minifies a classic script. Keeps its top-level names, which are global.
///
/// # Errors
/// As [`module`].
pub(super) fn script(path: &str, source: &str) -> Result<String> {
    small(path, source, SourceType::script())
}

fn small(path: &str, source: &str, kind: SourceType) -> Result<String> {
    let allocator = Allocator::default();
    let mut program = parsed(&allocator, path, source, kind)?.program;
    scoping(path, source, &program)?;
    let small = Minifier::new(MinifierOptions::default()).minify(&allocator, &mut program);
    let code = Codegen::new()
        .with_options(CodegenOptions::minify())
        .with_scoping(small.scoping)
        .with_private_member_mappings(small.class_private_mappings)
        .build(&program)
        .code;
    within_html(&code)
}

/// Parses a source.
///
/// # Errors
/// When it is not JavaScript; the message says where.
pub(super) fn parsed<'a>(
    allocator: &'a Allocator,
    path: &str,
    source: &'a str,
    kind: SourceType,
) -> Result<ParserReturn<'a>> {
    let parsed = Parser::new(allocator, source, kind).parse();
    no_error(path, source, &parsed.errors)?;
    Ok(parsed)
}

/// Returns the symbols and scopes of a program.
///
/// # Errors
/// When the program violates a semantic rule of JavaScript; the message says where.
pub(super) fn scoping(path: &str, source: &str, program: &Program) -> Result<Scoping> {
    let built = SemanticBuilder::new()
        .with_check_syntax_error(true)
        .build(program);
    no_error(path, source, &built.errors)?;
    Ok(built.semantic.into_scoping())
}

/// Fails with the first of the errors, at the line and column that editors show.
fn no_error(path: &str, source: &str, errors: &[OxcDiagnostic]) -> Result<()> {
    let Some(error) = errors.first() else {
        return Ok(());
    };
    let label = error.labels.iter().flatten().next();
    let before = label.and_then(|label| source.get(..label.offset()));
    let before = before.unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let last = before.rsplit('\n').next().unwrap_or_default();
    bail!("{path}:{line}:{}: {error}", last.chars().count() + 1)
}

/// Escapes text in a script that would end or hide the script in HTML.
fn within_html(script: &str) -> Result<String> {
    let script = script
        .replace("</script", "<\\/script")
        .replace("<!--", "<\\!--");
    ensure!(
        !script.to_ascii_lowercase().contains("</script"),
        "`</script` must be written in small letters"
    );
    Ok(script)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn what_only_readers_need_is_left_out_and_what_others_use_keeps_its_name() {
        let source =
            "/** One. */\nexport function one(first) {\n  return first.size; // Size.\n}\n";
        assert_eq!(
            module("a.js", source).unwrap(),
            "export function one(e){return e.size}"
        );
        assert_eq!(
            script("a.js", "function one() {\n  two();\n}\n").unwrap(),
            "function one(){two()}"
        );
    }

    #[test]
    fn nothing_ends_or_hides_the_script() {
        let script = module("a.js", "b(\"</script><!--ü\", c < !--d);").unwrap();
        assert!(
            script.contains("<\\/script><\\!--ü") && !script.contains("<!--"),
            "{script}"
        );
    }

    #[test]
    fn what_is_not_javascript_is_refused_by_its_place() {
        for (source, place) in [
            ("a();\n  b(;", "a.js:2:5: "),
            ("a(\"ü\", ;", "a.js:1:8: "),
            ("const a = 1;\nconst a = 2;", "a.js:1:7: "),
            ("a(", "a.js:1:3: "),
        ] {
            let refusal = module("a.js", source).unwrap_err().to_string();
            assert!(refusal.starts_with(place), "{source}: {refusal}");
        }
    }
}
