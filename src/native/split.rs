//! Splits a wasm in two: what every visit needs, and what is loaded when it is first used.
//!
//! Both parts share one memory and one table of functions. A function that moves leaves a stub in the first part, which
//! calls whatever stands at its place in the table; the later part puts itself there when it is instantiated. What only
//! moved functions call moves with them; what others call as well stays, and is imported. Static data stay.

use std::collections::BTreeSet;

use anyhow::{Context, Result, bail, ensure};
use sha2::{Digest, Sha256};
use walrus::ir::{UnaryOp, Value, Visitor, dfs_in_order};
use walrus::passes::gc;
use walrus::{
    ConstExpr, ElementItems, ElementKind, ExportItem, FunctionBuilder, FunctionId, FunctionKind,
    GlobalId, GlobalKind, ImportKind, ImportedFunction, LocalFunction, MemoryId, Module,
    ModuleConfig, TableId,
};

/// The module that the later part imports from: the exports of the first.
const FIRST: &str = "first";

/// Which functions move.
pub(super) struct Plan<'a> {
    /// Their paths.
    pub(super) moving: &'a [&'a str],
    /// The path of the function that is to return whether the later part is there.
    pub(super) is_there: &'a str,
}

/// A wasm and its two parts, all without names.
pub(super) struct Parts {
    pub(super) whole: Module,
    pub(super) first: Module,
    pub(super) later: Module,
}

/// Splits a wasm that contains the names of its functions.
///
/// # Errors
/// When there is no function of some path, or the wasm is not as compilers make it.
pub(super) fn split(wasm: &[u8], plan: &Plan) -> Result<Parts> {
    let (mut first, mut later) = (parsed(wasm)?, parsed(wasm)?);
    let (ours, theirs) = (Items::of(&first), Items::of(&later));

    let moving = moving(&first, plan)?;
    let (stays, mut stubs) = reached(&first, roots(&first), &moving);
    let (moves, _) = reached(&first, moving.iter().copied().collect(), &BTreeSet::new());
    let is_there =
        |module: &Module, id| is_named(module.funcs.get(id).name.as_deref(), plan.is_there);
    stubs.retain(|id| matches!(first.funcs.get(*id).kind, FunctionKind::Local(_)));

    let table = first
        .tables
        .main_function_table()?
        .context("there is no table of functions")?;
    let places = i32::try_from(first.tables.get(table).initial)?;
    for (place, &stub) in (places..).zip(&stubs) {
        let is_there = is_there(&first, stub);
        let body = stub_of(&mut first, stub, table, place, is_there);
        first.funcs.get_mut(stub).kind = FunctionKind::Local(body);
    }

    for (&id, &own) in ours.functions.iter().zip(&theirs.functions) {
        let is_shared = moves.contains(&id) && stays.contains(&id);
        let ty = later.funcs.get(own).ty();
        if is_shared && matches!(later.funcs.get(own).kind, FunctionKind::Local(_)) {
            let import = later.imports.add(FIRST, "", own);
            later.funcs.get_mut(own).kind = FunctionKind::Import(ImportedFunction { import, ty });
        }
    }
    theirs.import(&mut later);
    let placed = stubs.iter().map(|&stub| theirs.functions[ours.index(stub)]);
    let their_table = theirs.tables[ours
        .tables
        .iter()
        .position(|&each| each == table)
        .unwrap_or_default()];
    let kind = ElementKind::Active {
        table: their_table,
        offset: ConstExpr::Value(Value::I32(places)),
    };
    let element = later
        .elements
        .add(kind, ElementItems::Functions(placed.collect()));
    later
        .tables
        .get_mut(their_table)
        .elem_segments
        .insert(element);
    for table in [
        first.tables.get_mut(table),
        later.tables.get_mut(their_table),
    ] {
        table.initial += stubs.len() as u64;
        table.maximum = table.maximum.map(|most| most + stubs.len() as u64);
    }
    gc::run(&mut later);

    // The first name has a hash of everything, so that parts of different builds do not link.
    let hash = Sha256::digest(wasm);
    let mark: String = hash[..4]
        .iter()
        .map(|byte| format!("_{byte:02x}"))
        .collect();
    for (number, import) in later.imports.iter_mut().enumerate() {
        let mark = if number == 0 { &mark } else { "" };
        (import.module, import.name) = (FIRST.to_owned(), format!("s{number}{mark}"));
        let item = ours.same(&theirs, &import.kind)?;
        first.exports.add(&import.name, item);
    }
    gc::run(&mut first);
    Ok(Parts {
        whole: parsed(wasm)?,
        first,
        later,
    })
}

fn parsed(wasm: &[u8]) -> Result<Module> {
    let mut config = ModuleConfig::new();
    config
        .generate_name_section(false)
        .generate_producers_section(false);
    config.parse(wasm)
}

/// Returns the functions that move.
///
/// # Errors
/// When there is none for a part of the plan.
fn moving(module: &Module, plan: &Plan) -> Result<BTreeSet<FunctionId>> {
    let mut moving = BTreeSet::new();
    for path in plan.moving.iter().chain([&plan.is_there]) {
        let named = module
            .funcs
            .iter()
            .filter(|each| is_named(each.name.as_deref(), path));
        let before = moving.len();
        moving.extend(named.map(|each| each.id()));
        ensure!(
            moving.len() > before,
            "there is no function {path}, or it is inlined"
        );
    }
    Ok(moving)
}

/// Returns whether a function has this path, whatever its type arguments; or is below it, if it ends with `::`.
fn is_named(name: Option<&str>, path: &str) -> bool {
    let Some(name) = name else {
        return false;
    };
    // Without the hashes of the crates, in brackets.
    let mut parts = name.split('[');
    let mut bare = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(']') {
            Some((hash, rest))
                if hash.len() > 8 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()) =>
            {
                bare.push_str(rest);
            }
            _ => {
                bare.push('[');
                bare.push_str(part);
            }
        }
    }
    let rest = bare.strip_prefix(path);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with("::<") || path.ends_with("::"))
}

/// Returns the functions that are called from outside or through the table.
fn roots(module: &Module) -> Vec<FunctionId> {
    let exported = module
        .exports
        .iter()
        .filter_map(|export| match export.item {
            ExportItem::Function(id) => Some(id),
            _ => None,
        });
    let mut roots: Vec<_> = exported.chain(module.start).collect();
    for element in module.elements.iter() {
        match &element.items {
            ElementItems::Functions(ids) => roots.extend(ids),
            ElementItems::Expressions(_, items) => {
                roots.extend(items.iter().filter_map(|item| match item {
                    ConstExpr::RefFunc(id) => Some(*id),
                    _ => None,
                }))
            }
        }
    }
    roots
}

/// Returns the functions that are called from `roots`, directly or not, with the roots; and those of `except` that they
/// call, which are not followed.
fn reached(
    module: &Module,
    mut roots: Vec<FunctionId>,
    except: &BTreeSet<FunctionId>,
) -> (BTreeSet<FunctionId>, Vec<FunctionId>) {
    struct Called<'a>(&'a mut Vec<FunctionId>);
    impl<'i> Visitor<'i> for Called<'_> {
        fn visit_function_id(&mut self, function: &FunctionId) {
            self.0.push(*function);
        }
    }
    let (mut reached, mut met) = (BTreeSet::new(), BTreeSet::new());
    while let Some(id) = roots.pop() {
        if except.contains(&id) {
            met.insert(id);
        } else if reached.insert(id)
            && let FunctionKind::Local(body) = &module.funcs.get(id).kind
        {
            dfs_in_order(&mut Called(&mut roots), body, body.entry_block());
        }
    }
    (reached, met.into_iter().collect())
}

/// Returns a stub that calls the function at a place in the table, or that returns whether there is one.
fn stub_of(
    module: &mut Module,
    function: FunctionId,
    table: TableId,
    place: i32,
    is_there: bool,
) -> LocalFunction {
    let ty = module.funcs.get(function).ty();
    let (params, results) = module.types.params_results(ty);
    let (params, results) = (params.to_vec(), results.to_vec());
    let mut builder = FunctionBuilder::new(&mut module.types, &params, &results);
    let params: Vec<_> = params.iter().map(|&kind| module.locals.add(kind)).collect();
    let mut body = builder.func_body();
    if is_there {
        body.i32_const(place)
            .table_get(table)
            .ref_is_null()
            .unop(UnaryOp::I32Eqz);
    } else {
        for &param in &params {
            body.local_get(param);
        }
        body.i32_const(place).call_indirect(ty, table);
    }
    builder.local_func(params)
}

/// What a wasm consists of, in the order of the file.
struct Items {
    functions: Vec<FunctionId>,
    tables: Vec<TableId>,
    memories: Vec<MemoryId>,
    globals: Vec<GlobalId>,
}

impl Items {
    fn of(module: &Module) -> Self {
        Self {
            functions: module.funcs.iter().map(|each| each.id()).collect(),
            tables: module.tables.iter().map(|each| each.id()).collect(),
            memories: module.memories.iter().map(|each| each.id()).collect(),
            globals: module.globals.iter().map(|each| each.id()).collect(),
        }
    }

    /// Imports everything but functions, and leaves nothing for itself.
    fn import(&self, module: &mut Module) {
        for &id in &self.tables {
            let import = module.imports.add(FIRST, "", id);
            let table = module.tables.get_mut(id);
            (table.import, table.init) = (Some(import), None);
            table.elem_segments.clear();
        }
        for &id in &self.memories {
            let import = module.imports.add(FIRST, "", id);
            let memory = module.memories.get_mut(id);
            memory.import = Some(import);
            memory.data_segments.clear();
        }
        for &id in &self.globals {
            let import = module.imports.add(FIRST, "", id);
            module.globals.get_mut(id).kind = GlobalKind::Import(import);
        }
        let exports: Vec<_> = module.exports.iter().map(|each| each.id()).collect();
        exports.into_iter().for_each(|id| module.exports.delete(id));
        let elements: Vec<_> = module.elements.iter().map(|each| each.id()).collect();
        elements
            .into_iter()
            .for_each(|id| module.elements.delete(id));
        let data: Vec<_> = module.data.iter().map(|each| each.id()).collect();
        data.into_iter().for_each(|id| module.data.delete(id));
        module.start = None;
    }

    fn index(&self, function: FunctionId) -> usize {
        self.functions
            .iter()
            .position(|&each| each == function)
            .unwrap_or_default()
    }

    /// Returns what an import of the same wasm's other copy is here.
    fn same(&self, theirs: &Self, import: &ImportKind) -> Result<ExportItem> {
        fn find<T: Copy + PartialEq>(ours: &[T], theirs: &[T], id: T) -> Option<T> {
            ours.get(theirs.iter().position(|&each| each == id)?)
                .copied()
        }
        let found = match *import {
            ImportKind::Function(id) => {
                find(&self.functions, &theirs.functions, id).map(ExportItem::from)
            }
            ImportKind::Table(id) => find(&self.tables, &theirs.tables, id).map(ExportItem::from),
            ImportKind::Memory(id) => {
                find(&self.memories, &theirs.memories, id).map(ExportItem::from)
            }
            ImportKind::Global(id) => {
                find(&self.globals, &theirs.globals, id).map(ExportItem::from)
            }
            ImportKind::Tag(_) => bail!("a wasm with exceptions cannot be split"),
        };
        found.context("an import is of nothing")
    }
}
