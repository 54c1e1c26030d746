//! Tests of the bundler.

#![allow(clippy::unwrap_used)]

use super::*;

fn sources(modules: &[(&str, &str)]) -> BTreeMap<String, String> {
    let modules = modules.iter();
    modules
        .map(|(path, source)| (format!("www/{path}"), (*source).to_owned()))
        .collect()
}

fn joined(modules: &[(&str, &str)]) -> Result<String> {
    Ok(super::joined("www/app.js", &sources(modules), DynamicImports::Joined)?.first)
}

fn refusal(modules: &[(&str, &str)]) -> String {
    format!("{:#}", joined(modules).unwrap_err())
}

#[test]
fn modules_follow_their_imports_once() {
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
    let expected = "// www/c.js\nconst c$0 = 1;\n\n\
                    // www/b.js\nfunction b$1(x) {\n\treturn x + c$0;\n}\n\n\
                    // www/app.js\nb$1(c$0);\n\n";
    assert_eq!(script.unwrap(), expected);
}

#[test]
fn imports_use_the_names_of_the_exporting_module() {
    let script = joined(&[
        (
            "app.js",
            "import init, { Session, x as y } from \"./pkg/a.js\";\nimport {\n  one as x,\n} from \"./b.js\";\n\
             const it = 2;\ncall({ init, Session, y, x, it }, (one) => ({ one, it }));",
        ),
        (
            "pkg/a.js",
            "import { one } from \"../b.js\";\nexport class Session {}\nexport async function x() {}\n\
             const it = () => one;\nexport { it as default };",
        ),
        ("b.js", "export const one = 1, { two } = one;"),
    ]);
    let script = script.unwrap();
    for code in [
        "const one$0 = 1, { two: two$0 } = one$0;",
        "class Session$1 {}",
        "const it$1 = () => one$0;",
        "init: it$1,",
        "Session: Session$1,",
        "y: x$1,",
        "x: one$0,",
        "it: it$2",
        "\tone,\n",
    ] {
        assert!(script.contains(code), "{code}: {script}");
    }
    assert!(!script.contains("import") && !script.contains("export"));
}

#[test]
fn a_live_binding_is_one_variable() {
    let script = joined(&[
        (
            "app.js",
            "import { say, words as all } from \"./words.js\";\nsay(all);",
        ),
        (
            "words.js",
            "export let words = 1;\nexport function say() {\n  words = 2;\n}",
        ),
    ]);
    let script = script.unwrap();
    for code in ["let words$0 = 1;", "words$0 = 2;", "say$0(words$0);"] {
        assert!(script.contains(code), "{code}: {script}");
    }
}

#[test]
fn all_modules_of_a_dynamic_import_pattern_are_bundled() {
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
    assert!(script.contains("const it$2 = (await $import(`./words/${tag}.js`)).words;"));
    for chosen in [
        "\"./words/de.js\": { words: words$0 },",
        "\"./words/en.js\": { words: words$1 },",
    ] {
        assert!(script.contains(chosen), "{script}");
    }
    assert!(!script.contains("other") && !script.contains("readme"));
}

#[test]
fn dynamic_imports_are_bundled_or_stay_apart() {
    let modules = sources(&[
        ("app.js", "import { b } from \"./b.js\";\nb();"),
        (
            "b.js",
            "import { d } from \"./d.js\";\nexport const b = () => [import(\"./views/c.js\"), import(`./words/${tag}.js`), d];",
        ),
        ("d.js", "export let d = 1;"),
        (
            "views/c.js",
            "import { d } from \"../d.js\";\nimport { e } from \"./e.js\";\nexport const c = d + e;",
        ),
        ("views/e.js", "export const e = 2;"),
        ("words/en.js", "export const f = 3;"),
    ]);
    let all = super::joined("www/app.js", &modules, DynamicImports::Joined).unwrap();
    assert_eq!(all.modules, modules.keys().cloned().collect::<Vec<_>>());
    assert_eq!(all.later, None);
    for import in ["$import(\"./views/c.js\")", "$import(`./words/${tag}.js`)"] {
        assert!(all.first.contains(import), "{import}");
    }

    let apart = super::joined("www/app.js", &modules, DynamicImports::Apart).unwrap();
    let bundled = [
        "www/app.js",
        "www/b.js",
        "www/d.js",
        "www/views/c.js",
        "www/views/e.js",
    ];
    assert_eq!(apart.modules, bundled);
    for import in ["import(\"./later.js\")", "import(`./words/${tag}.js`)"] {
        assert!(apart.first.contains(import), "{import}");
    }
    assert!(
        apart.first.contains("export { d$0 as s0 };"),
        "{}",
        apart.first
    );
    assert!(!apart.first.contains("e = 2") && !apart.first.contains("f = 3"));
    let (path, later) = apart.later.unwrap();
    assert_eq!(path, "www/later.js");
    assert!(
        later.starts_with("import { s0 as d$0 } from \"./app.js\";"),
        "{later}"
    );
    assert!(later.contains("= d$0 + e$"), "{later}");
    assert!(later.ends_with(" as c };\n"), "{later}");
}

#[test]
fn what_is_imported_both_at_once_and_later_is_an_error() {
    let modules = sources(&[
        (
            "app.js",
            "import { b } from \"./b.js\";\nimport(\"./b.js\").then(b);",
        ),
        ("b.js", "export const b = 1;"),
    ]);
    let error = super::joined("www/app.js", &modules, DynamicImports::Apart);
    let error = error.err().unwrap().to_string();
    assert!(error.contains("both at once and later"), "{error}");
}

#[test]
fn unused_code_is_left_out() {
    let modules = sources(&[
        ("app.js", "import { b } from \"./b.js\";\nb();"),
        (
            "b.js",
            "export const b = () => alert(\"used\");\nexport const c = () => alert(\"unused\");",
        ),
    ]);
    let script = join("www/app.js", &modules, DynamicImports::Joined)
        .unwrap()
        .script;
    assert!(script.contains("used") && !script.contains("unused"));
}

#[test]
fn unknown_modules_are_errors() {
    for (source, reason) in [
        ("import { b } from \"b.js\";", "must begin with ./"),
        ("import { b } from \"../../b.js\";", "leads out of the page"),
        ("import { none } from \"./b.js\";", "exports no none"),
        ("import b from \"./b.js\";", "exports no default"),
        ("import { b } from \"./none.js\";", "no module www/none.js"),
        ("import * as c from \"./b.js\";", "imports all as c"),
        ("export default 1;", "default has no name"),
        ("export default function b() {}", "default has no name"),
        ("export * from \"./b.js\";", "what another module has"),
        ("export { b } from \"./b.js\";", "what another module has"),
        ("const b = import(c);", "`import(c)` names no module"),
        ("const b = import(\"./c.js\");", "no module www/c.js"),
        ("const b$1 = 1;", "have a $"),
        ("import { a } from \"./app.js\";", "imports itself"),
        ("a();\nlet b = ;", "www/app.js:2:9: "),
        ("let é = 1; let é = 2;", "www/app.js:1:5: "),
    ] {
        let refusal = refusal(&[("app.js", source), ("b.js", "export let b = 1;")]);
        assert!(refusal.contains(reason), "{source}: {refusal}");
        assert!(refusal.contains("www/app.js"), "{source}: {refusal}");
    }
}
