//! A loaded module: its code and side tables. Offsets are in words from the start of the code.

use super::{LoadedFrom, LoadedFun};
use crate::interp::CodePointer;
use crate::interp::loaded::{FirstWord, first_word_at, set_first_word};
use purlin_heap::atom::Atom;
use purlin_heap::literal::LiteralArea;
use purlin_heap::term::Term;
use std::sync::atomic::AtomicU64;

/// A function.
#[derive(Clone, Copy, Debug)]
pub struct Function {
    /// Its name.
    pub name: Atom,
    /// Its arity, a closure's free variables included.
    pub arity: u8,
    /// Its entry.
    pub entry: u32,
}

/// An exception handler for `from..to`.
#[derive(Clone, Copy, Debug)]
pub struct Handler {
    /// First offset covered.
    pub from: u32,
    /// One past the last offset covered.
    pub to: u32,
    /// Where it starts.
    pub target: u32,
    /// First of its three slots.
    pub base: u16,
}

/// From this offset on, code belongs to that line.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    /// The offset.
    pub at: u32,
    /// Index of the file.
    pub file: u16,
    /// The line; 0 for none.
    pub line: u32,
}

/// A fused instruction that runs on into a function that it calls, or into inlined code: it does not look what stands
/// there.
#[derive(Clone, Copy)]
pub struct Apart {
    /// Its offset.
    pub at: u32,
    /// The first word with which it is taken apart.
    pub plain: FirstWord,
    /// The one that it has otherwise.
    pub fused: FirstWord,
}

/// Where code stands for a call.
#[derive(Clone, Copy, Debug)]
pub struct Inlined {
    /// Where it begins. Control comes there in place of the call only.
    pub at: u32,
    /// Index of the function.
    pub function: u32,
    /// Where the call is.
    pub call: u32,
}

/// Side tables.
pub struct Tables {
    /// In the order of their code.
    pub functions: Vec<Function>,
    /// Where ranges nest, the inner one stands first.
    pub handlers: Vec<Handler>,
    /// In the order of offsets.
    pub lines: Vec<Line>,
    /// File names.
    pub files: Vec<String>,
    /// Indices of exported functions.
    pub exports: Vec<u32>,
    /// Index of the function that `-on_load` names.
    pub on_load: Option<u32>,
    /// What has to be taken apart before functions are traced, in the order of offsets.
    pub aparts: Vec<Apart>,
    /// In the order of offsets; where several begin at one place, the outer ones first.
    pub inlined: Vec<Inlined>,
}

/// One generation of a module.
pub struct LoadedModule {
    /// Its name.
    pub name: Atom,
    code: Box<[AtomicU64]>,
    tables: Tables,
    funs: Box<[LoadedFun]>,
    area: LiteralArea,
    attributes: LiteralArea,
    /// Digest of source and flags.
    pub digest: [u8; 16],
    /// What it was loaded from.
    pub from: LoadedFrom,
}

// SAFETY: nothing in it changes once it is loaded, but for caches and first words in code, which are atomic.
unsafe impl Send for LoadedModule {}
// SAFETY: as above.
unsafe impl Sync for LoadedModule {}

/// Where a code address lies.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// The module.
    pub module: Atom,
    /// The function.
    pub function: Atom,
    /// Its arity.
    pub arity: u8,
    /// File and line, if known.
    pub line: Option<(&'a str, u32)>,
}

/// An exception handler that was found.
#[derive(Clone, Copy, Debug)]
pub struct Found {
    /// Where it starts.
    pub target: CodePointer,
    /// First of its three slots.
    pub base: u16,
}

impl LoadedModule {
    /// From what the loader made.
    pub(crate) fn new(
        name: Atom,
        code: Box<[AtomicU64]>,
        tables: Tables,
        funs: Box<[LoadedFun]>,
        area: LiteralArea,
        attributes: LiteralArea,
        digest: [u8; 16],
    ) -> LoadedModule {
        LoadedModule {
            name,
            code,
            tables,
            funs,
            area,
            attributes,
            digest,
            from: LoadedFrom::Within,
        }
    }

    /// First address of the code and one past the last.
    pub(crate) fn range(&self) -> (usize, usize) {
        let range = self.code.as_ptr_range();
        (range.start.addr(), range.end.addr())
    }

    /// Is that its code?
    pub(crate) fn holds(&self, position: CodePointer) -> bool {
        self.code.as_ptr_range().contains(&position.cast())
    }

    fn offset(&self, position: CodePointer) -> u32 {
        ((position.addr() - self.code.as_ptr().addr()) / size_of::<u64>()) as u32
    }

    fn pointer(&self, offset: u32) -> CodePointer {
        self.code[offset as usize..].as_ptr().cast()
    }

    /// Names, arities and entries of its functions.
    pub(crate) fn functions(&self) -> impl Iterator<Item = (Atom, u8, CodePointer)> + '_ {
        let functions = self.tables.functions.iter();
        functions.map(|it| (it.name, it.arity, self.pointer(it.entry)))
    }

    /// The entry of the function that a position in this module is in.
    pub(crate) fn function_at(&self, position: CodePointer) -> CodePointer {
        let offset = self.offset(position);
        let functions = &self.tables.functions;
        let index = functions.partition_point(|function| function.entry <= offset);
        self.pointer(functions[index.saturating_sub(1)].entry)
    }

    /// Takes instructions apart that pass by where calls are met, or has them fused again; all but those where calls are met
    /// themselves.
    pub(super) fn take_apart(&self, apart: bool, is_stop: impl Fn(CodePointer) -> bool) {
        for it in &self.tables.aparts {
            let at = self.pointer(it.at);
            if !is_stop(at) {
                set_first_word(at, if apart { it.plain } else { it.fused });
            }
        }
    }

    /// The first word at a position where calls are to be met, before they are.
    pub(super) fn plain_word(&self, at: CodePointer) -> FirstWord {
        let offset = self.offset(at);
        let aparts = &self.tables.aparts;
        match aparts.binary_search_by_key(&offset, |it| it.at) {
            Ok(index) => aparts[index].plain,
            Err(_) => first_word_at(at),
        }
    }

    /// Where inlined code begins, and where calls are to be made instead: that of the outermost function whose calls are
    /// met.
    pub(super) fn inlined_calls<'a>(
        &'a self,
        is_met: &'a impl Fn(CodePointer) -> bool,
    ) -> impl Iterator<Item = (CodePointer, Option<CodePointer>)> + 'a {
        let places = self.tables.inlined.chunk_by(|a, b| a.at == b.at);
        places.map(move |place| {
            let entry_of = |it: &Inlined| self.tables.functions[it.function as usize].entry;
            let outermost = place.iter().find(|it| is_met(self.pointer(entry_of(it))));
            let call = outermost.map(|it| self.pointer(it.call));
            (self.pointer(place[0].at), call)
        })
    }

    /// The handler for an exception raised at a position in this module.
    pub(crate) fn handler(&self, position: CodePointer) -> Option<Found> {
        let offset = self.offset(position);
        let covers = |handler: &&Handler| (handler.from..handler.to).contains(&offset);
        let handler = self.tables.handlers.iter().find(covers)?;
        Some(Found {
            target: self.pointer(handler.target),
            base: handler.base,
        })
    }

    /// Where a position in this module is.
    pub fn place(&self, position: CodePointer) -> Place<'_> {
        let offset = self.offset(position);
        let functions = &self.tables.functions;
        let index = functions.partition_point(|function| function.entry <= offset);
        let function = &functions[index.saturating_sub(1)];
        let lines = &self.tables.lines;
        let line = lines
            .partition_point(|line| line.at <= offset)
            .checked_sub(1);
        let line = line
            .map(|index| lines[index])
            .filter(|line| line.line > 0 && line.at >= function.entry);
        let named = line.and_then(|line| {
            Some((
                self.tables.files.get(usize::from(line.file))?.as_str(),
                line.line,
            ))
        });
        Place {
            module: self.name,
            function: function.name,
            arity: function.arity,
            line: named,
        }
    }

    /// Exported functions: name, arity, entry.
    pub(crate) fn exports(&self) -> impl Iterator<Item = (Atom, u8, CodePointer)> + '_ {
        self.tables.exports.iter().map(|&index| {
            let function = &self.tables.functions[index as usize];
            (function.name, function.arity, self.pointer(function.entry))
        })
    }

    /// Entry of the function that has to run before the module is called.
    pub(crate) fn on_load(&self) -> Option<CodePointer> {
        let index = self.tables.on_load?;
        let function = &self.tables.functions[index as usize];
        Some(self.pointer(function.entry))
    }

    /// Its funs.
    pub(super) fn funs(&self) -> &[LoadedFun] {
        &self.funs
    }

    /// Where its literals are.
    pub(super) fn literals(&self) -> std::ops::Range<usize> {
        self.area.range()
    }

    /// How many `fun` expressions it has.
    pub fn fun_count(&self) -> usize {
        self.funs.len()
    }

    /// `module_info(attributes)`, a term in the literal area.
    pub fn attributes(&self) -> Term<'_> {
        self.attributes.term(0).unwrap_or(Term::NIL)
    }

    /// Names and arities of its functions, or of the exported ones.
    pub fn names(&self, exported_only: bool) -> Vec<(Atom, u8)> {
        let name = |function: &Function| (function.name, function.arity);
        if exported_only {
            let exports = self.tables.exports.iter();
            exports
                .map(|&index| name(&self.tables.functions[index as usize]))
                .collect()
        } else {
            self.tables.functions.iter().map(name).collect()
        }
    }

    /// Bytes of code and literals.
    pub fn size_bytes(&self) -> usize {
        size_of_val(&*self.code) + self.area.range().len()
    }

    /// The name of the file it was compiled from.
    pub fn file(&self) -> Option<&str> {
        self.tables.files.first().map(String::as_str)
    }
}
