//! The page's ES modules, joined into one script: each becomes a block of its own, after those that it imports from.
//!
//! This is no parser. It reads the few forms of `import` and `export` that the page and wasm-bindgen write, each at the
//! start of a line, and refuses all others by name, so that what it does not understand is never joined wrongly. What a
//! module exports is kept under its path, and importers take it from there by name. An `export let` is a live binding,
//! whose importers must see it change: it is declared once, outside all blocks. What a module imports only when it is
//! asked for is joined too, or stays apart.

use std::collections::BTreeMap;
use std::fmt::Write;

use anyhow::{Context, Result, bail, ensure};

use super::trim::code;

/// The object that holds what each module exports.
const EXPORTS: &str = "$exports";

/// What becomes of modules that are imported only when they are asked for, by `import(…)`.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Later {
    /// They are joined like all others, and are there at once.
    Joined,
    /// They stay files of their own. The script stands where `entry` stood, so they are still found from there.
    Apart,
}

/// Modules as one script.
pub(super) struct Joined {
    pub(super) script: String,
    /// The paths of those that are in it.
    pub(super) modules: Vec<String>,
}

/// Joins `entry` and all that it imports; `modules` has their sources by path.
///
/// # Errors
/// When a module is missing, is imported in a circle, or is written in a way that is not known here; the message says
/// where.
pub(super) fn join(
    entry: &str,
    modules: &BTreeMap<String, String>,
    later: Later,
) -> Result<Joined> {
    let mut joiner = Joiner {
        modules,
        later,
        folder: resolve(entry, "./")?,
        open: Vec::new(),
        exports: BTreeMap::new(),
        live: BTreeMap::new(),
        blocks: String::new(),
    };
    joiner.add(entry)?;
    let mut script = format!("const {EXPORTS} = {{}};\n");
    for name in joiner.live.keys() {
        writeln!(script, "let {name};")?;
    }
    script.push_str(&joiner.blocks);
    Ok(Joined {
        script: within_html(&script)?,
        modules: joiner.exports.into_keys().collect(),
    })
}

/// The script with all that would end or hide it in HTML written as JavaScript's strings also allow.
pub(super) fn within_html(script: &str) -> Result<String> {
    let script = script
        .replace("</script", "<\\/script")
        .replace("<!--", "<\\!--");
    ensure!(
        !script.to_ascii_lowercase().contains("</script"),
        "`</script` must be written in small letters"
    );
    Ok(script)
}

struct Joiner<'a> {
    modules: &'a BTreeMap<String, String>,
    later: Later,
    /// Where the script stands.
    folder: String,
    /// The modules that wait for what they import.
    open: Vec<String>,
    /// The names that each joined module exports.
    exports: BTreeMap<String, Vec<String>>,
    /// Where each live binding is exported.
    live: BTreeMap<String, String>,
    blocks: String,
}

impl Joiner<'_> {
    fn add(&mut self, path: &str) -> Result<()> {
        if self.exports.contains_key(path) {
            return Ok(());
        }
        ensure!(
            !self.open.iter().any(|open| open == path),
            "{path} imports itself by way of {}",
            self.open.join(", ")
        );
        let Some(source) = self.modules.get(path) else {
            bail!("there is no module {path}");
        };
        self.open.push(path.to_owned());
        let block = self.block(path, source)?;
        self.open.pop();
        write!(self.blocks, "{{\n{block}}}\n")?;
        Ok(())
    }

    /// Joins what the module imports, and returns its own lines with what it imports before and what it exports after
    /// them.
    fn block(&mut self, path: &str, source: &str) -> Result<String> {
        let mut block = String::new();
        let mut exports: Vec<(String, String)> = Vec::new();
        let code = code(source);
        let mut lines = code.iter();
        while let Some(line) = lines.next() {
            let mut statement = line.clone();
            if line.starts_with("import ") || line.starts_with("export {") {
                while !statement.ends_with(';') {
                    let more = lines.next().with_context(|| unknown(path, line))?;
                    statement.push(' ');
                    statement.push_str(more.trim());
                }
            }
            let line = if statement.starts_with("import ") {
                self.import(path, &statement)
            } else if let Some(exported) = statement.strip_prefix("export ") {
                self.export(path, exported, &mut exports)
            } else {
                self.plain(path, &statement)
            };
            let line = line.with_context(|| unknown(path, &statement))?;
            block.push_str(line.trim());
            block.push('\n');
        }
        let names: Vec<String> = exports.iter().map(|(own, name)| pair(name, own)).collect();
        writeln!(block, "{EXPORTS}[{path:?}] = {{ {} }};", names.join(", "))?;
        let live = self.live.iter().filter(|(_, module)| *module == path);
        let all = exports.into_iter().map(|(_, name)| name);
        let all = all.chain(live.map(|(name, _)| name.clone())).collect();
        self.exports.insert(path.to_owned(), all);
        Ok(block)
    }

    /// `import first, { a, b as c } from "./module.js";` or `import * as all from "./module.js";`
    fn import(&mut self, path: &str, statement: &str) -> Result<String> {
        let (clause, from) = statement
            .strip_prefix("import ")
            .and_then(|rest| rest.strip_suffix("\";"))
            .and_then(|rest| rest.split_once(" from \""))
            .context("it is no import … from")?;
        let from = resolve(path, from)?;
        self.add(&from)?;

        if let Some(all) = clause.strip_prefix("* as ") {
            ensure!(
                !self.live.values().any(|module| *module == from),
                "{from} exports what changes"
            );
            return Ok(format!("const {} = {EXPORTS}[{from:?}];", name(all)?));
        }
        let (first, rest) = match clause.split_once('{') {
            Some((first, rest)) => {
                let rest = rest.strip_suffix('}').context("its } is missing")?;
                (first.trim().trim_end_matches(','), rest)
            }
            None => (clause, ""),
        };
        let mut wanted = pairs(rest)?;
        if !first.is_empty() {
            wanted.push(("default".to_owned(), name(first)?.to_owned()));
        }
        let mut taken = Vec::new();
        for (there, here) in wanted {
            ensure!(
                self.exports[&from].contains(&there),
                "{from} exports no {there}"
            );
            if self.live.get(&there) == Some(&from) {
                ensure!(there == here, "{there} changes, and needs its own name");
            } else {
                taken.push(pair(&there, &here));
            }
        }
        if taken.is_empty() {
            return Ok(String::new());
        }
        Ok(format!(
            "const {{ {} }} = {EXPORTS}[{from:?}];",
            taken.join(", ")
        ))
    }

    /// What follows an `export`: a declaration, or a list of names.
    fn export(
        &mut self,
        path: &str,
        exported: &str,
        exports: &mut Vec<(String, String)>,
    ) -> Result<String> {
        if let Some(list) = exported.strip_prefix('{') {
            let list = list.strip_suffix("};").context("its } is missing")?;
            exports.extend(pairs(list)?);
            return Ok(String::new());
        }
        if let Some(changing) = exported.strip_prefix("let ") {
            let (it, _) = changing.split_once(" = ").context("it has no value")?;
            let other = self.live.insert(name(it)?.to_owned(), path.to_owned());
            ensure!(other.is_none(), "another module exports {it} too");
            return self.plain(path, changing);
        }
        let declared = ["function ", "async function ", "class ", "const "]
            .iter()
            .find_map(|keyword| exported.strip_prefix(keyword))
            .context("it is no declaration and no list")?;
        let end = declared.find(|c: char| !is_of_name(c));
        let it = name(&declared[..end.unwrap_or(declared.len())])?;
        exports.push((it.to_owned(), it.to_owned()));
        self.plain(path, exported)
    }

    /// A line that neither imports nor exports, except that it may import a module later, or whichever module a name in
    /// its path chooses, as in `` import(`./words/${tag}.js`) ``. All that it could choose are joined before; it is a
    /// promise all the same.
    fn plain(&mut self, path: &str, line: &str) -> Result<String> {
        ensure!(
            line.matches('`').count().is_multiple_of(2),
            "a ` does not end in its line"
        );
        let Some((before, rest)) = line.split_once("import(") else {
            return Ok(line.to_owned());
        };
        if self.later == Later::Apart {
            ensure!(
                resolve(path, "./")? == self.folder,
                "what it imports is not found from {}",
                self.folder
            );
            return Ok(line.to_owned());
        }
        if let Some((one, after)) = rest
            .strip_prefix('"')
            .and_then(|rest| rest.split_once("\")"))
        {
            let module = resolve(path, one)?;
            self.add(&module)?;
            let after = self.plain(path, after)?;
            return Ok(format!(
                "{before}Promise.resolve({EXPORTS}[{module:?}]){after}"
            ));
        }
        let chosen = rest
            .strip_prefix('`')
            .and_then(|rest| rest.split_once("`)"))
            .and_then(|(chosen, after)| Some((chosen.split_once("${")?, after)))
            .and_then(|((folder, chosen), after)| Some((folder, chosen.split_once('}')?, after)));
        let Some((folder, (variable, ending), after)) = chosen else {
            bail!("it is no import(\"…\") and no import(`…${{name}}…`)");
        };
        let folder = resolve(path, folder)?;
        let possible = self.modules.keys();
        let possible: Vec<String> = possible
            .filter(|module| module.starts_with(&folder) && module.ends_with(ending))
            .cloned()
            .collect();
        for module in possible {
            self.add(&module)?;
        }
        let after = self.plain(path, after)?;
        let variable = name(variable)?;
        Ok(format!(
            "{before}Promise.resolve({EXPORTS}[`{folder}${{{variable}}}{ending}`]){after}"
        ))
    }
}

fn unknown(path: &str, line: &str) -> String {
    format!("{path} cannot be joined at `{line}`")
}

/// The path that a specifier leads to from a module, both with slashes.
fn resolve(module: &str, specifier: &str) -> Result<String> {
    let mut folder: Vec<&str> = module.split('/').collect();
    folder.pop();
    let mut rest = specifier;
    if let Some(below) = rest.strip_prefix("./") {
        rest = below;
    } else {
        while let Some(above) = rest.strip_prefix("../") {
            ensure!(folder.pop().is_some(), "{specifier} leads out of the page");
            rest = above;
        }
        ensure!(rest != specifier, "{specifier} must begin with ./ or ../");
    }
    folder.push(rest);
    Ok(folder.join("/"))
}

/// The names of a list such as `a, b as c`: what each is called on the left and on the right of its `as`.
fn pairs(list: &str) -> Result<Vec<(String, String)>> {
    let items = list.split(',').map(str::trim);
    items
        .filter(|item| !item.is_empty())
        .map(|item| {
            let (left, right) = item.split_once(" as ").unwrap_or((item, item));
            Ok((name(left)?.to_owned(), name(right)?.to_owned()))
        })
        .collect()
}

/// One property of an object or of a pattern.
fn pair(key: &str, value: &str) -> String {
    if key == value {
        key.to_owned()
    } else {
        format!("{key}: {value}")
    }
}

fn name(text: &str) -> Result<&str> {
    ensure!(
        !text.is_empty() && text.chars().all(is_of_name),
        "`{text}` is no name"
    );
    Ok(text)
}

fn is_of_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c == '$'
}

#[cfg(test)]
mod tests;
