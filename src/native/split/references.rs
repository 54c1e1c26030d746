//! What functions and static data refer to, as the linker noted it: the relocations of a linked wasm.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use anyhow::{Context, Result, bail, ensure};
use wasmparser::{
    ConstExpr, DataKind, ElementItems, ElementKind, ExternalKind, KnownCustom, Linking, Name,
    Operator, Parser, Payload, RelocationEntry, RelocationType, SymbolInfo, TypeRef,
};

/// The names of the sections in which the linker notes it.
pub(in super::super) const NOTES: [&str; 3] = ["linking", "reloc.CODE", "reloc.DATA"];

/// What a function or an object refers to, besides the functions that it calls.
#[derive(Clone, Debug, Default)]
pub(super) struct Referred {
    /// Objects, by their numbers.
    pub(super) objects: BTreeSet<usize>,
    /// Places in the table of functions.
    pub(super) places: BTreeSet<usize>,
}

/// The references within a wasm. An object is a piece of static data.
pub(in super::super) struct References {
    /// Where each object lies in memory.
    pub(super) objects: Vec<Range<usize>>,
    /// What each function refers to, by its name.
    pub(super) of_functions: BTreeMap<String, Referred>,
    /// What each object refers to.
    pub(super) of_objects: Vec<Referred>,
    /// The end of the table of functions.
    pub(super) places: usize,
    /// The names of all functions.
    pub(super) names: BTreeSet<String>,
}

impl References {
    /// Reads them from a linked wasm.
    ///
    /// # Errors
    /// When the linker did not note them.
    pub(in super::super) fn of(wasm: &[u8]) -> Result<Self> {
        let mut read = Read::default();
        for payload in Parser::new(0).parse_all(wasm) {
            read.take(payload?)?;
        }
        ensure!(
            !read.code_notes.is_empty() && !read.data_notes.is_empty(),
            "the linker must emit relocations"
        );
        let (mut targets, mut objects) = (BTreeMap::new(), Vec::new());
        // A function may have several names.
        let mut names: BTreeMap<u32, BTreeSet<&str>> = BTreeMap::new();
        for &(index, name) in &read.names {
            names.entry(index).or_default().insert(name);
        }
        for (symbol, info) in (0..).zip(&read.symbols) {
            match *info {
                SymbolInfo::Func { index, name, .. } => {
                    names.entry(index).or_default().extend(name);
                    let place = read.places.get(&index);
                    targets.extend(place.map(|&place| (symbol, Target::Place(place))));
                }
                SymbolInfo::Data {
                    symbol: Some(at), ..
                } => {
                    let segment = read.segments.get(at.index as usize);
                    let segment = segment.context("a symbol lies in no segment")?;
                    let start = segment.memory + at.offset as usize;
                    targets.insert(symbol, Target::Object(objects.len()));
                    objects.push(start..start + at.size as usize);
                }
                _ => {}
            }
        }

        let mut of_functions: BTreeMap<String, Referred> = BTreeMap::new();
        for entry in &read.code_notes {
            let Some(target) = target(&targets, entry) else {
                continue;
            };
            let at = read.code_start + entry.offset as usize;
            let function = read.bodies.partition_point(|body| body.end <= at) as u32;
            let names = names.get(&(read.imported + function));
            for &name in names.context("a function has no name")? {
                target.add_to(of_functions.entry(name.to_owned()).or_default());
            }
        }
        let mut of_objects = vec![Referred::default(); objects.len()];
        for entry in &read.data_notes {
            let Some(target) = target(&targets, entry) else {
                continue;
            };
            let at = read.data_start + entry.offset as usize;
            let mut segments = read.segments.iter();
            let segment = segments.find(|segment| segment.file.contains(&at));
            let segment = segment.context("a relocation lies in no segment")?;
            let at = segment.memory + (at - segment.file.start);
            // Objects may overlap, where one is the end of another.
            for (object, referred) in objects.iter().zip(&mut of_objects) {
                if object.contains(&at) {
                    target.add_to(referred);
                }
            }
        }
        Ok(Self {
            objects,
            of_functions,
            of_objects,
            names: names
                .values()
                .flatten()
                .map(|&name| name.to_owned())
                .collect(),
            places: read.places.values().max().map_or(0, |last| last + 1),
        })
    }
}

/// What a relocation refers to.
#[derive(Clone, Copy)]
enum Target {
    Object(usize),
    Place(usize),
}

impl Target {
    fn add_to(self, referred: &mut Referred) {
        match self {
            Self::Object(object) => referred.objects.insert(object),
            Self::Place(place) => referred.places.insert(place),
        };
    }
}

/// Returns what a relocation refers to; `None` for calls, types and globals.
fn target(targets: &BTreeMap<u32, Target>, entry: &RelocationEntry) -> Option<Target> {
    use RelocationType::{FunctionIndexI32, FunctionIndexLeb, TypeIndexLeb};
    let is_call = matches!(entry.ty, FunctionIndexLeb | FunctionIndexI32 | TypeIndexLeb);
    targets.get(&entry.index).copied().filter(|_| !is_call)
}

/// A segment of static data: where it lies in memory and in the file.
struct Segment {
    memory: usize,
    file: Range<usize>,
}

/// What is read of a wasm.
#[derive(Default)]
struct Read<'a> {
    imported: u32,
    code_start: usize,
    data_start: usize,
    bodies: Vec<Range<usize>>,
    segments: Vec<Segment>,
    /// The place of each function in the table.
    places: BTreeMap<u32, usize>,
    symbols: Vec<SymbolInfo<'a>>,
    /// The names of functions, by their numbers.
    names: Vec<(u32, &'a str)>,
    /// The relocations of code, and those of data.
    code_notes: Vec<RelocationEntry>,
    data_notes: Vec<RelocationEntry>,
}

impl<'a> Read<'a> {
    fn take(&mut self, payload: Payload<'a>) -> Result<()> {
        match payload {
            Payload::ImportSection(reader) => {
                for import in reader.into_imports() {
                    let is_function = matches!(import?.ty, TypeRef::Func(_));
                    self.imported += u32::from(is_function);
                }
            }
            // wasm-bindgen names a function as it is exported, without the hash.
            Payload::ExportSection(reader) => {
                for export in reader {
                    let export = export?;
                    if export.kind == ExternalKind::Func {
                        let bare = export.name.rsplit_once('_').map(|(name, _)| name);
                        let names = [export.name, bare.unwrap_or(export.name)];
                        self.names.extend(names.map(|name| (export.index, name)));
                    }
                }
            }
            Payload::CodeSectionStart { range, .. } => {
                self.code_start = range.start;
            }
            Payload::CodeSectionEntry(body) => self.bodies.push(body.range()),
            Payload::ElementSection(reader) => {
                for element in reader {
                    let element = element?;
                    let ElementKind::Active { offset_expr, .. } = element.kind else {
                        continue;
                    };
                    let ElementItems::Functions(functions) = element.items else {
                        continue;
                    };
                    let start = constant(&offset_expr)?;
                    for (place, function) in (start..).zip(functions) {
                        self.places.insert(function?, place);
                    }
                }
            }
            Payload::DataSection(reader) => {
                self.data_start = reader.range().start;
                for data in reader {
                    let data = data?;
                    let DataKind::Active { offset_expr, .. } = data.kind else {
                        continue;
                    };
                    let start = data.range.end - data.data.len();
                    self.segments.push(Segment {
                        memory: constant(&offset_expr)?,
                        file: start..data.range.end,
                    });
                }
            }
            Payload::CustomSection(section) => match section.as_known() {
                KnownCustom::Name(names) => {
                    for part in names {
                        if let Name::Function(names) = part? {
                            for naming in names {
                                let naming = naming?;
                                self.names.push((naming.index, naming.name));
                            }
                        }
                    }
                }
                KnownCustom::Linking(linking) => {
                    for part in linking.subsections() {
                        if let Linking::SymbolTable(symbols) = part? {
                            self.symbols = symbols.into_iter().collect::<Result<_, _>>()?;
                        }
                    }
                }
                KnownCustom::Reloc(notes) => {
                    let entries = notes.entries().into_iter().collect::<Result<_, _>>()?;
                    match section.name() {
                        "reloc.CODE" => self.code_notes = entries,
                        "reloc.DATA" => self.data_notes = entries,
                        _ => {}
                    }
                }
                _ => {}
            },
            _ => {}
        }
        Ok(())
    }
}

/// Returns the value of a constant expression.
fn constant(expression: &ConstExpr) -> Result<usize> {
    match expression.get_operators_reader().read()? {
        Operator::I32Const { value } => Ok(usize::try_from(value)?),
        _ => bail!("a segment has no place of its own"),
    }
}
