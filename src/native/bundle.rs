//! A bundler: joins the page's ES modules into one script, each module after those that it imports from.
//!
//! The top-level names of each module get the module's number as a suffix, so that they never collide. An import refers
//! to the exporting module's variable, so live bindings work and unused exports can be removed. Dynamically imported
//! modules are bundled, too, or remain separate files.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::mem;

use anyhow::{Context, Result, bail, ensure};
use oxc::allocator::Allocator;
use oxc::ast::AstBuilder;
use oxc::ast::ast::Statement;
use oxc::codegen::Codegen;
use oxc::span::SourceType;
use oxc::syntax::module_record::{
    ExportExportName, ExportLocalName, ImportImportName, ModuleRecord,
};

use super::minify::{self, parsed, scoping};

/// The function that replaces `import(…)` for bundled modules.
const IMPORT: &str = "$import";

/// The file beside the script that modules imported by name, as in `import("./later.js")`, are bundled into.
const LATER: &str = "later.js";

/// The treatment of modules that are imported dynamically, by `import(…)`.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum DynamicImports {
    /// They are bundled like all other modules.
    Joined,
    /// Those imported by name are bundled into a second script. Those that a template chooses from remain separate files;
    /// relative paths to them stay valid because the bundle has the path of `entry`.
    Apart,
}

/// A bundle.
pub(super) struct Joined {
    /// The script, minified.
    pub(super) script: String,
    /// The path and the text, minified, of the script that is loaded later, if there is one. It imports from the first.
    pub(super) later: Option<(String, String)>,
    /// The paths of the modules in both.
    pub(super) modules: Vec<String>,
}

/// Bundles `entry` and all its imports; `modules` maps paths to sources.
///
/// # Errors
/// When a module is missing, is imported in a cycle, is not JavaScript, or has an unsupported import or export; the
/// message says where.
pub(super) fn join(
    entry: &str,
    modules: &BTreeMap<String, String>,
    later: DynamicImports,
) -> Result<Joined> {
    let Scripts {
        first,
        later,
        modules,
    } = joined(entry, modules, later)?;
    let later = later.map(|(path, script)| {
        let small = minify::module(&path, &script)?;
        anyhow::Ok((path, small))
    });
    Ok(Joined {
        script: minify::module(entry, &first)?,
        later: later.transpose()?,
        modules,
    })
}

/// The scripts before minification.
struct Scripts {
    first: String,
    /// Its path and its text.
    later: Option<(String, String)>,
    /// The paths of the modules in both.
    modules: Vec<String>,
}

fn joined(
    entry: &str,
    modules: &BTreeMap<String, String>,
    later: DynamicImports,
) -> Result<Scripts> {
    let mut joiner = Joiner {
        modules,
        later,
        folder: resolve(entry, "./")?,
        open: Vec::new(),
        exports: BTreeMap::new(),
        later_ones: BTreeSet::new(),
        script: String::new(),
        first_ones: BTreeSet::new(),
        shared: BTreeSet::new(),
    };
    joiner.add(entry)?;
    let later = match later {
        DynamicImports::Joined if joiner.later_ones.is_empty() => None,
        DynamicImports::Joined => {
            joiner.add_import()?;
            None
        }
        DynamicImports::Apart => joiner.later_script(entry)?,
    };
    Ok(Scripts {
        first: joiner.script,
        later,
        modules: joiner.exports.into_keys().collect(),
    })
}

struct Joiner<'a> {
    modules: &'a BTreeMap<String, String>,
    later: DynamicImports,
    /// The folder of the script.
    folder: String,
    /// The modules whose imports are being added, for detecting cycles.
    open: Vec<String>,
    /// The exports of each bundled module: their names in the script by their exported names.
    exports: BTreeMap<String, BTreeMap<String, String>>,
    /// The modules that are imported dynamically, by name unless they are bundled into one script.
    later_ones: BTreeSet<String>,
    script: String,
    /// The modules of the first script, once that is complete.
    first_ones: BTreeSet<String>,
    /// The names in the first script that the later one uses.
    shared: BTreeSet<String>,
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
        self.add_new(path, source)
            .with_context(|| format!("{path} cannot be joined"))?;
        self.open.pop();
        Ok(())
    }

    fn add_new(&mut self, path: &str, source: &str) -> Result<()> {
        let allocator = Allocator::default();
        let record = parsed(&allocator, path, source, SourceType::mjs())?.module_record;
        let source = self.imported_later(path, source, &record)?;
        let module = parsed(&allocator, path, &source, SourceType::mjs())?;
        let (mut program, record) = (module.program, module.module_record);
        for statement in &program.body {
            if let Statement::ImportDeclaration(import) = statement {
                self.add(&resolve(path, &import.source.value)?)?;
            }
        }

        let mut scoping = scoping(path, &source, &program)?;
        ensure!(
            scoping.symbol_names().all(|name| !name.contains('$')),
            "only names that are joined have a $"
        );
        let number = self.exports.len();
        let outermost: Vec<_> = scoping.iter_bindings_in(scoping.root_scope_id()).collect();
        let mut names = BTreeMap::new();
        for symbol in outermost {
            let name = scoping.symbol_name(symbol).to_owned();
            let joined = match self.imported(path, &name, &record)? {
                Some(joined) => joined,
                None => format!("{name}${number}"),
            };
            scoping.set_symbol_name(symbol, joined.as_str().into());
            names.insert(name, joined);
        }
        self.exports
            .insert(path.to_owned(), exported(&record, &names)?);

        let body = mem::replace(&mut program.body, AstBuilder::new(&allocator).vec());
        for statement in body {
            match statement {
                Statement::ImportDeclaration(_) => {}
                Statement::ExportNamedDeclaration(export) => {
                    let declared = export.unbox().declaration;
                    program.body.extend(declared.map(Statement::from));
                }
                Statement::ExportDefaultDeclaration(_) => {
                    bail!("what it exports as default has no name")
                }
                other => program.body.push(other),
            }
        }
        let code = Codegen::new()
            .with_scoping(Some(scoping))
            .build(&program)
            .code;
        writeln!(self.script, "// {path}\n{code}")?;
        Ok(())
    }

    /// Returns the name in the script of an import.
    fn imported(
        &mut self,
        path: &str,
        name: &str,
        record: &ModuleRecord,
    ) -> Result<Option<String>> {
        let mut entries = record.import_entries.iter();
        let Some(entry) = entries.find(|entry| entry.local_name.name == name) else {
            return Ok(None);
        };
        let there = match &entry.import_name {
            ImportImportName::Name(there) => &there.name,
            ImportImportName::Default(_) => "default",
            ImportImportName::NamespaceObject => bail!("it imports all as {name}"),
        };
        let from = resolve(path, &entry.module_request.name)?;
        let joined = self.exports[&from].get(there);
        let joined = joined.with_context(|| format!("{from} exports no {there}"))?;
        let joined = joined.clone();
        if self.first_ones.contains(&from) {
            self.shared.insert(joined.clone());
        }
        Ok(Some(joined))
    }

    /// Bundles the modules that are imported dynamically by name into a second script, which imports what it needs from
    /// the first; returns its path and its text.
    fn later_script(&mut self, entry: &str) -> Result<Option<(String, String)>> {
        if self.later_ones.is_empty() {
            return Ok(None);
        }
        self.first_ones = self.exports.keys().cloned().collect();
        let first = mem::take(&mut self.script);
        // Those that are found on the way are imported by name, too.
        let mut exports = BTreeMap::new();
        while let Some(module) = self.later_ones.pop_first() {
            ensure!(
                !self.first_ones.contains(&module),
                "{module} is imported both at once and later"
            );
            self.add(&module)?;
            for (name, own) in &self.exports[&module] {
                let other = exports.insert(name.clone(), own.clone());
                ensure!(
                    other.is_none_or(|other| other == *own),
                    "two modules that are imported later export {name}"
                );
            }
        }
        let body = mem::replace(&mut self.script, first);
        let shared: Vec<_> = self.shared.iter().enumerate().collect();
        let list = |pairs: Vec<String>| pairs.join(", ");
        let given = list(
            shared
                .iter()
                .map(|(at, own)| format!("{own} as s{at}"))
                .collect(),
        );
        let taken = list(
            shared
                .iter()
                .map(|(at, own)| format!("s{at} as {own}"))
                .collect(),
        );
        let out = list(
            exports
                .iter()
                .map(|(name, own)| format!("{own} as {name}"))
                .collect(),
        );
        writeln!(self.script, "export {{ {given} }};")?;
        let name = entry.strip_prefix(&self.folder).unwrap_or(entry);
        let script =
            format!("import {{ {taken} }} from \"./{name}\";\n{body}export {{ {out} }};\n");
        Ok(Some((format!("{}{LATER}", self.folder), script)))
    }

    /// Rewrites the dynamic imports in a source: imports of one module, or of all modules that match a template such as
    /// `` import(`./words/${tag}.js`) ``. The result is a promise even if the modules are bundled.
    fn imported_later(
        &mut self,
        path: &str,
        source: &str,
        record: &ModuleRecord,
    ) -> Result<String> {
        let mut changed = source.to_owned();
        for import in record.dynamic_imports.iter().rev() {
            let says = import.span.source_text(source);
            let quoted = import.module_request.source_text(source);
            let quoted = quoted
                .strip_prefix(['"', '`'])
                .and_then(|rest| rest.strip_suffix(['"', '`']));
            let specifier = quoted.with_context(|| format!("`{says}` names no module"))?;
            let (start, end) = match specifier.split_once("${") {
                Some((start, rest)) => (start, rest.rsplit_once('}').map(|(_, end)| end)),
                None => (specifier, None),
            };
            let from = resolve(path, start)?;
            // The bundle has the path of `entry`.
            let below = from.strip_prefix(&self.folder);
            let below = below.with_context(|| format!("{from} is not below {}", self.folder))?;
            let at = import.module_request.start as usize + 1;
            if self.later == DynamicImports::Apart {
                let file = if end.is_none() && !self.modules.contains_key(&from) {
                    bail!("there is no module {from}")
                } else if end.is_none() {
                    self.later_ones.insert(from.clone());
                    LATER
                } else {
                    below
                };
                changed.replace_range(at..at + start.len(), &format!("./{file}"));
                continue;
            }
            changed.replace_range(at..at + start.len(), &format!("./{below}"));
            let could = |module: &&String| match end {
                Some(end) => module.starts_with(&from) && module.ends_with(end),
                None => **module == from,
            };
            let chosen: Vec<_> = self.modules.keys().filter(could).cloned().collect();
            ensure!(!chosen.is_empty(), "there is no module {from}");
            for module in chosen {
                self.add(&module)?;
                self.later_ones.insert(module);
            }
            let at = import.span.start as usize;
            changed.replace_range(at..at + "import".len(), IMPORT);
        }
        Ok(changed)
    }

    /// Adds the function that resolves dynamic imports of bundled modules.
    fn add_import(&mut self) -> Result<()> {
        writeln!(
            self.script,
            "async function {IMPORT}(specifier) {{\n\treturn {{"
        )?;
        for module in &self.later_ones {
            let exports = self.exports[module].iter();
            let exports: Vec<_> = exports
                .map(|(name, own)| format!("{name}: {own}"))
                .collect();
            let specifier = module.replacen(&self.folder, "./", 1);
            writeln!(
                self.script,
                "\t\t{specifier:?}: {{ {} }},",
                exports.join(", ")
            )?;
        }
        writeln!(self.script, "\t}}[specifier];\n}}")?;
        Ok(())
    }
}

/// Returns the exports of a module: their names in the script by their exported names; `names` are its top-level names.
fn exported(
    record: &ModuleRecord,
    names: &BTreeMap<String, String>,
) -> Result<BTreeMap<String, String>> {
    ensure!(
        record.indirect_export_entries.is_empty() && record.star_export_entries.is_empty(),
        "it exports what another module has"
    );
    let entries = record.local_export_entries.iter();
    entries
        .map(|entry| {
            let ExportLocalName::Name(own) = &entry.local_name else {
                bail!("what it exports as default has no name");
            };
            let there = match &entry.export_name {
                ExportExportName::Name(there) => there.name.as_str(),
                _ => "default",
            };
            let joined = names.get(own.name.as_str());
            let joined = joined.with_context(|| format!("there is no {}", own.name))?;
            Ok((there.to_owned(), joined.clone()))
        })
        .collect()
}

/// Resolves a specifier in a module to a path, both with slashes.
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

#[cfg(test)]
mod tests;
