//! What is joined, and what is refused.

#![allow(clippy::unwrap_used)]

use super::*;

fn joined(modules: &[(&str, &str)]) -> Result<String> {
    let modules = modules
        .iter()
        .map(|(path, source)| (format!("www/{path}"), (*source).to_owned()))
        .collect();
    Ok(join("www/app.js", &modules, Later::Joined)?.script)
}

fn refusal(modules: &[(&str, &str)]) -> String {
    format!("{:#}", joined(modules).unwrap_err())
}

#[test]
fn a_module_stands_after_those_that_it_imports_from_and_once() {
    let script = joined(&[
        (
            "app.js",
            "import { b } from \"./b.js\";\nimport { c } from \"./c.js\";\nb(c);",
        ),
        (
            "b.js",
            "import { c } from \"./c.js\";\nexport function b(x) {\n  return x + c;\n}",
        ),
        ("c.js", "export const c = 1;"),
    ]);
    let expected = r#"const $exports = {};
{
const c = 1;
$exports["www/c.js"] = { c };
}
{
const { c } = $exports["www/c.js"];
function b(x) {
return x + c;
}
$exports["www/b.js"] = { b };
}
{
const { b } = $exports["www/b.js"];
const { c } = $exports["www/c.js"];
b(c);
$exports["www/app.js"] = {  };
}
"#;
    assert_eq!(script.unwrap(), expected);
}

#[test]
fn every_form_of_import_and_export_that_the_page_uses_is_known() {
    let script = joined(&[
        (
            "app.js",
            "import init, { Demo, x as y } from \"./pkg/a.js\";\nimport * as a from \"./pkg/a.js\";\n\
                 import {\n  one,\n  two,\n} from \"./b.js\";",
        ),
        (
            "pkg/a.js",
            "import { one } from \"../b.js\";\nexport class Demo {}\nexport async function x() {}\n\
                 function it() {}\nexport { it as default };",
        ),
        ("b.js", "export const one = 1;\nexport const two = 2;"),
    ]);
    let script = script.unwrap();
    for line in [
        "const { Demo, x: y, default: init } = $exports[\"www/pkg/a.js\"];",
        "const a = $exports[\"www/pkg/a.js\"];",
        "const { one, two } = $exports[\"www/b.js\"];",
        "$exports[\"www/pkg/a.js\"] = { Demo, x, default: it };",
        "const { one } = $exports[\"www/b.js\"];",
    ] {
        assert!(script.lines().any(|found| found == line), "{script}");
    }
    assert!(!script.contains("import") && !script.contains("\nexport"));
}

#[test]
fn a_binding_that_changes_is_one_variable_for_all() {
    let script = joined(&[
        (
            "app.js",
            "import { say, words } from \"./words.js\";\nsay(words);",
        ),
        (
            "words.js",
            "export let words = 1;\nexport function say() {\n  words = 2;\n}",
        ),
    ]);
    let script = script.unwrap();
    assert!(script.starts_with("const $exports = {};\nlet words;\n{\nwords = 1;"));
    assert!(script.contains("const { say } = $exports[\"www/words.js\"];"));
    assert_eq!(script.matches("let ").count(), 1);
}

#[test]
fn all_that_an_import_could_choose_is_joined() {
    let script = joined(&[
        (
            "app.js",
            "const it = (await import(`./words/${tag}.js`)).words;",
        ),
        ("words/de.js", "export const words = 1;"),
        ("words/en.js", "export const words = 2;"),
        ("words/readme.txt", "?"),
        ("other.js", "export const words = 3;"),
    ]);
    let script = script.unwrap();
    assert!(
        script
            .contains("const it = (await Promise.resolve($exports[`www/words/${tag}.js`])).words;")
    );
    for chosen in ["www/words/de.js", "www/words/en.js"] {
        assert!(script.contains(&format!("$exports[\"{chosen}\"] = {{")));
    }
    assert!(!script.contains("other") && !script.contains("readme"));
}

#[test]
fn what_is_imported_later_is_joined_or_stays_apart() {
    let modules = [
        ("www/app.js", "import { b } from \"./b.js\";"),
        (
            "www/b.js",
            "export const b = () => [import(\"./later.js\"), import(`./words/${tag}.js`)];",
        ),
        ("www/later.js", "export const c = 1;"),
        ("www/words/en.js", "export const d = 2;"),
    ];
    let modules = BTreeMap::from(modules.map(|(a, b)| (a.to_owned(), b.to_owned())));
    let all = join("www/app.js", &modules, Later::Joined).unwrap();
    assert_eq!(all.modules, modules.keys().cloned().collect::<Vec<_>>());
    assert!(
        all.script
            .contains("[Promise.resolve($exports[\"www/later.js\"]), Promise.resolve(")
    );
    let some = join("www/app.js", &modules, Later::Apart).unwrap();
    assert_eq!(some.modules, ["www/app.js", "www/b.js"]);
    assert!(
        some.script
            .contains("[import(\"./later.js\"), import(`./words/${tag}.js`)]")
    );
    assert!(!some.script.contains("c = 1") && !some.script.contains("d = 2"));
}

#[test]
fn nothing_ends_or_hides_the_script() {
    let script = joined(&[("app.js", "a = \"</script><!--ü\";")]).unwrap();
    assert!(script.contains("a = \"<\\/script><\\!--ü\";"));
    assert!(refusal(&[("app.js", "a = \"</SCRIPT>\";")]).contains("small letters"));
}

#[test]
fn what_is_not_known_is_refused_by_name() {
    for (source, reason) in [
        ("import \"./b.js\";", "no import … from"),
        ("import { b } from './b.js';", "no import … from"),
        ("import { b } from \"b.js\";", "must begin with ./"),
        ("import { b } from \"../../b.js\";", "leads out of the page"),
        ("import { none } from \"./b.js\";", "exports no none"),
        ("import { b } from \"./none.js\";", "no module www/none.js"),
        ("import { b as c } from \"./b.js\";", "needs its own name"),
        ("import * as c from \"./b.js\";", "exports what changes"),
        ("import { b } from \"./b.js\"", "cannot be joined"),
        ("export default 1;", "no declaration"),
        ("export * from \"./b.js\";", "no declaration"),
        (
            "export let b = 2;\nimport { b } from \"./b.js\";",
            "another module exports b",
        ),
        ("export let [x] = 2;", "no name"),
        ("const b = import(c);", "no import("),
        ("const b = `", "does not end in its line"),
        ("import { a } from \"./app.js\";", "imports itself"),
    ] {
        let refusal = refusal(&[("app.js", source), ("b.js", "export let b = 1;")]);
        assert!(refusal.contains(reason), "{source}: {refusal}");
        assert!(refusal.contains("www/app.js"), "{source}: {refusal}");
    }
}
