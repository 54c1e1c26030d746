//! Splits a wasm in two: what every visit needs, and what is loaded when it is first used.
//!
//! Both parts share one memory and one table of functions. A function that moves leaves a stub in the first part, which
//! calls whatever stands at its place in the table; the later part puts itself there when it is instantiated. What only
//! moved functions call or read moves with them; what others need as well stays. What nothing needs goes.

mod references;

use references::Referred;
pub(super) use references::{NOTES, References};

use std::collections::{BTreeMap, BTreeSet};
use std::mem;
use std::ops::Range;

use anyhow::{Context, Result, bail, ensure};
use sha2::{Digest, Sha256};
use walrus::ir::{UnaryOp, Value, Visitor, dfs_in_order};
use walrus::passes::gc;
use walrus::{
    ConstExpr, DataKind, ElementItems, ElementKind, ExportItem, FunctionBuilder, FunctionId,
    FunctionKind, GlobalId, GlobalKind, ImportKind, ImportedFunction, LocalFunction, MemoryId,
    Module, ModuleConfig, TableId,
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
pub(super) fn split(wasm: &[u8], plan: &Plan, references: &References) -> Result<Parts> {
    let (mut first, mut later) = (parsed(wasm)?, parsed(wasm)?);
    let (ours, theirs) = (Items::of(&first), Items::of(&later));
    let table = first.tables.main_function_table()?;
    let table = table.context("there is no table of functions")?;
    let (tables, their_tables) = (&ours.tables, &theirs.tables);
    let place = tables.iter().position(|&each| each == table);
    let their_table = their_tables[place.unwrap_or_default()];

    for (id, _) in first.funcs.iter_local() {
        // What wasm-bindgen made itself refers to nothing.
        let name = first.funcs.get(id).name.as_deref().unwrap_or_default();
        let is_made = name.is_empty() || name.ends_with(" shim") || name.starts_with("__wbindgen_");
        ensure!(
            is_made || references.names.contains(name),
            "it is not known what {name} refers to"
        );
    }
    let moving = moving(&first, plan)?;
    let placed = placed(&first, table)?;
    let walk = Walk {
        module: &first,
        placed: &placed,
        references,
    };
    let stays = walk.from(roots(&first, &placed, references), &moving);
    let moves = walk.from(moving.iter().copied().collect(), &BTreeSet::new());
    let stubs: Vec<_> = stays.met.iter().copied().collect();

    let places = usize::try_from(first.tables.get(table).initial)?;
    for (place, &stub) in (places..).zip(&stubs) {
        let is_there = is_named(first.funcs.get(stub).name.as_deref(), plan.is_there);
        let body = stub_of(&mut first, stub, table, i32::try_from(place)?, is_there);
        first.funcs.get_mut(stub).kind = FunctionKind::Local(body);
    }
    for (&id, &own) in ours.functions.iter().zip(&theirs.functions) {
        let is_shared = moves.functions.contains(&id) && stays.functions.contains(&id);
        let ty = later.funcs.get(own).ty();
        if is_shared && matches!(later.funcs.get(own).kind, FunctionKind::Local(_)) {
            let import = later.imports.add(FIRST, "", own);
            later.funcs.get_mut(own).kind = FunctionKind::Import(ImportedFunction { import, ty });
        }
    }
    theirs.import(&mut later);
    let stays_placed = |place: &usize| stays.places.contains(place) || *place >= references.places;
    let (kept, moved): (BTreeMap<_, _>, BTreeMap<_, _>) = placed
        .into_iter()
        .partition(|(place, _)| stays_placed(place));
    let moved = moved
        .into_iter()
        .filter(|(place, _)| moves.places.contains(place));
    let moved = moved.chain((places..).zip(stubs.iter().copied()));
    let moved = moved.map(|(place, id)| (place, theirs.functions[ours.index(id)]));
    fill(&mut first, table, kept)?;
    fill(&mut later, their_table, moved.collect())?;
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

    let cover = |objects: &BTreeSet<usize>| -> Vec<_> {
        objects
            .iter()
            .map(|&object| references.objects[object].clone())
            .collect()
    };
    let all = (0..references.objects.len()).collect();
    let [all, stays, moves] = [&all, &stays.objects, &moves.objects].map(cover);
    move_data(
        &mut first,
        &mut later,
        &theirs,
        &Coverage { all, stays, moves },
    )?;
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

/// Where in memory the static data lie: all, those that stay and those that moved functions need.
struct Coverage {
    all: Vec<Range<usize>>,
    stays: Vec<Range<usize>>,
    moves: Vec<Range<usize>>,
}

/// Memory is empty at first. A segment costs some bytes by itself, so fewer empty ones are not left out.
const GAP: usize = 8;

/// Moves static data to the later part, unless they also stay, and leaves out what nothing needs.
fn move_data(
    first: &mut Module,
    later: &mut Module,
    theirs: &Items,
    coverage: &Coverage,
) -> Result<()> {
    let segments: Vec<_> = first.data.iter().map(|data| data.id()).collect();
    for id in segments {
        let segment = first.data.get_mut(id);
        let DataKind::Active {
            memory,
            offset: ConstExpr::Value(Value::I32(start)),
        } = segment.kind
        else {
            bail!("static data have no place in memory");
        };
        let start = usize::try_from(start)?;
        let whole = mem::take(&mut segment.value);
        let covered = |ranges: &[Range<usize>]| {
            let mut covered = vec![false; whole.len()];
            for range in ranges {
                let (low, high) = (range.start.max(start), range.end.min(start + whole.len()));
                if low < high {
                    covered[low - start..high - start].fill(true);
                }
            }
            covered
        };
        let [all, stays, moves] =
            [&coverage.all, &coverage.stays, &coverage.moves].map(|it| covered(it));
        first.data.delete(id);
        first.memories.get_mut(memory).data_segments.remove(&id);
        // What belongs to no object stays.
        let stays_at = |at: usize| stays[at] || !all[at];
        let zero_around = |at: usize| {
            let near = at.saturating_sub(GAP)..whole.len().min(at + GAP);
            near.clone().all(|at| !stays_at(at) || whole[at] == 0)
        };
        let kept: Vec<u8> = (0..whole.len())
            .map(|at| if stays_at(at) { whole[at] } else { 0 })
            .collect();
        add_data(first, memory, start, &kept, |at| !zero_around(at))?;
        // Objects may overlap. Nothing that stays may be written again: the first part may have changed it.
        add_data(later, theirs.memories[0], start, &whole, |at| {
            moves[at] && !stays[at]
        })?;
    }
    Ok(())
}

/// Adds those bytes of a segment that are `wanted`.
fn add_data(
    module: &mut Module,
    memory: MemoryId,
    start: usize,
    bytes: &[u8],
    wanted: impl Fn(usize) -> bool,
) -> Result<()> {
    let mut at = 0;
    while let Some(from) = (at..bytes.len()).find(|&at| wanted(at)) {
        at = (from..bytes.len())
            .find(|&at| !wanted(at))
            .unwrap_or(bytes.len());
        let offset = ConstExpr::Value(Value::I32(i32::try_from(start + from)?));
        let kind = DataKind::Active { memory, offset };
        let id = module.data.add(kind, bytes[from..at].to_vec());
        module.memories.get_mut(memory).data_segments.insert(id);
    }
    Ok(())
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
    // The alternate form omits hashes.
    let name = name.map(|name| format!("{:#}", rustc_demangle::demangle(name)));
    let rest = name.as_deref().and_then(|name| name.strip_prefix(path));
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with("::<") || path.ends_with("::"))
}

/// Returns the functions in the table, by their places.
fn placed(module: &Module, table: TableId) -> Result<BTreeMap<usize, FunctionId>> {
    let mut placed = BTreeMap::new();
    for element in module.elements.iter() {
        match (&element.kind, &element.items) {
            (
                ElementKind::Active {
                    table: filled,
                    offset: ConstExpr::Value(Value::I32(start)),
                },
                ElementItems::Functions(functions),
            ) if *filled == table => {
                placed.extend((usize::try_from(*start)?..).zip(functions.iter().copied()));
            }
            (ElementKind::Declared, _) => {}
            _ => bail!("the table of functions is not filled as compilers do it"),
        }
    }
    Ok(placed)
}

/// Fills these places of the table, and no others.
fn fill(module: &mut Module, table: TableId, functions: BTreeMap<usize, FunctionId>) -> Result<()> {
    let elements: Vec<_> = module.elements.iter().map(|each| each.id()).collect();
    for id in elements {
        module.elements.delete(id);
    }
    module.tables.get_mut(table).elem_segments.clear();
    let mut rows: Vec<(usize, Vec<FunctionId>)> = Vec::new();
    for (place, function) in functions {
        match rows.last_mut() {
            Some((start, row)) if *start + row.len() == place => row.push(function),
            _ => rows.push((place, vec![function])),
        }
    }
    for (start, row) in rows {
        let kind = ElementKind::Active {
            table,
            offset: ConstExpr::Value(Value::I32(i32::try_from(start)?)),
        };
        let id = module.elements.add(kind, ElementItems::Functions(row));
        module.tables.get_mut(table).elem_segments.insert(id);
    }
    Ok(())
}

/// Returns the functions that are called from outside, and those that wasm-bindgen placed in the table.
fn roots(
    module: &Module,
    placed: &BTreeMap<usize, FunctionId>,
    references: &References,
) -> Vec<FunctionId> {
    let exported = module
        .exports
        .iter()
        .filter_map(|export| match export.item {
            ExportItem::Function(id) => Some(id),
            _ => None,
        });
    let added = placed.range(references.places..).map(|(_, &id)| id);
    exported.chain(module.start).chain(added).collect()
}

/// What some functions need.
#[derive(Default)]
struct Needed {
    functions: BTreeSet<FunctionId>,
    /// The functions that were not followed.
    met: BTreeSet<FunctionId>,
    objects: BTreeSet<usize>,
    places: BTreeSet<usize>,
}

/// A walk through a wasm, from functions to all that they refer to.
struct Walk<'a> {
    module: &'a Module,
    placed: &'a BTreeMap<usize, FunctionId>,
    references: &'a References,
}

impl Walk<'_> {
    /// Returns what these functions need, directly or not, without what only `except` need.
    fn from(&self, mut open: Vec<FunctionId>, except: &BTreeSet<FunctionId>) -> Needed {
        struct Called<'a>(&'a mut Vec<FunctionId>);
        impl<'i> Visitor<'i> for Called<'_> {
            fn visit_function_id(&mut self, function: &FunctionId) {
                self.0.push(*function);
            }
        }
        let mut needed = Needed::default();
        while let Some(id) = open.pop() {
            if except.contains(&id) {
                needed.met.insert(id);
                continue;
            }
            if !needed.functions.insert(id) {
                continue;
            }
            let function = self.module.funcs.get(id);
            if let FunctionKind::Local(body) = &function.kind {
                dfs_in_order(&mut Called(&mut open), body, body.entry_block());
            }
            let name = function.name.as_deref().unwrap_or_default();
            if let Some(referred) = self.references.of_functions.get(name) {
                self.follow(referred, &mut needed, &mut open);
            }
        }
        needed
    }

    fn follow(&self, referred: &Referred, needed: &mut Needed, open: &mut Vec<FunctionId>) {
        let mut objects: Vec<_> = referred.objects.iter().copied().collect();
        let mut places = referred.places.clone();
        while let Some(object) = objects.pop() {
            if needed.objects.insert(object) {
                let referred = &self.references.of_objects[object];
                objects.extend(&referred.objects);
                places.extend(&referred.places);
            }
        }
        open.extend(places.iter().filter_map(|place| self.placed.get(place)));
        needed.places.extend(places);
    }
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
