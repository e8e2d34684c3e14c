//! Instructions with slots to bytecode, with the tables beside it.
//!
//! [`Emitter`] collects a module, function after function; [`ops`] turns instructions into
//! operations; [`moves`] resolves the moves before a call, which happen all at once.

mod moves;
mod ops;

use crate::core::{FunctionId, Var};
use crate::ir::pool::Pool;
use crate::ir::{self, BlockId, Inst, Op as IrOp, Value};
use crate::regalloc::Allocation;
use purlin_bytecode::isa::Op;
use purlin_bytecode::module::{
    AtomRef, FunInfo, Function, Handler, LineEntry, Mfa, Module, Position, SlotIndex, StackMap,
};
use purlin_bytecode::operand::{Label, Src, VisitorMut};
use purlin_syntax::source::SourceMap;
use purlin_syntax::span::Span;
use std::collections::HashMap;

/// What a function is called, and where it stands.
#[derive(Clone, Copy, Debug)]
pub struct Header {
    /// Its id in core.
    pub id: FunctionId,
    /// Its name.
    pub name: AtomRef,
    /// Number of parameters.
    pub arity: u8,
    /// Where it is defined.
    pub span: Span,
}

/// What funs are made of a function.
#[derive(Clone, Copy, Debug)]
pub struct FunShape {
    /// Arity of the fun.
    pub arity: u8,
    /// Number of captured variables.
    pub free: u8,
}

/// A module that grows by one function after the other.
pub struct Emitter<'a> {
    module: Module,
    sources: &'a SourceMap,
    /// Index of each function, by its id in core.
    indices: &'a [u32],
    shapes: &'a [FunShape],
    uniq: u32,
    imports: HashMap<Mfa, u32>,
    bifs: HashMap<Mfa, u32>,
    funs: HashMap<FunctionId, u32>,
    files: HashMap<String, u16>,
}

/// What is known while one function is emitted.
struct Body<'f> {
    allocation: &'f Allocation,
    frame: u16,
    /// Where blocks begin, by id.
    starts: Vec<Option<Position>>,
    /// Blocks to which control gets from the end of the present one without a jump.
    next: Vec<BlockId>,
}

impl<'a> Emitter<'a> {
    /// An empty module.
    pub fn new(
        sources: &'a SourceMap,
        indices: &'a [u32],
        shapes: &'a [FunShape],
        digest: [u8; 16],
    ) -> Emitter<'a> {
        let uniq = u32::from_be_bytes([digest[0], digest[1], digest[2], digest[3]]) >> 5;
        let mut emitter = Emitter {
            module: Module {
                digest,
                ..Module::default()
            },
            sources,
            indices,
            shapes,
            uniq,
            imports: HashMap::new(),
            bifs: HashMap::new(),
            funs: HashMap::new(),
            files: HashMap::new(),
        };
        emitter.file(Span::default());
        emitter
    }

    /// The module, whose remaining tables the caller fills in.
    pub fn finish(self, pool: Pool) -> Module {
        Module {
            literals: pool.into_literals(),
            ..self.module
        }
    }

    /// Adds a function.
    pub fn function(&mut self, header: Header, function: &ir::Function, allocation: &Allocation) {
        let entry = self.position();
        let mut body = Body {
            allocation,
            frame: u16::from(header.arity),
            starts: vec![None; function.blocks.len()],
            next: Vec::new(),
        };
        // Every function has an entry of its own, also on the line where the last one ended.
        self.new_line(header.span);
        let mut ranges: Vec<(u32, Position, Position)> = Vec::new();
        for (index, id) in function.order.iter().enumerate() {
            let block = &function.blocks[id.0 as usize];
            let from = self.position();
            body.starts[id.0 as usize] = Some(from);
            body.next = falls_to(function, index, allocation);
            self.block(&block.insts, &mut body);
            let to = self.position();
            let Some(region) = block.region else { continue };
            match ranges.last_mut() {
                Some((last, _, end)) if *last == region.0 && *end == from => *end = to,
                _ => ranges.push((region.0, from, to)),
            }
        }
        self.handlers(function, &mut body, ranges);
        self.resolve(entry, &body);
        self.module.functions.push(Function {
            name: header.name,
            arity: header.arity,
            entry,
            frame: body.frame,
        });
    }

    fn position(&self) -> Position {
        Position(self.module.code.len() as u32)
    }

    fn handlers(
        &mut self,
        function: &ir::Function,
        body: &mut Body<'_>,
        ranges: Vec<(u32, Position, Position)>,
    ) {
        for (region, from, to) in ranges {
            let region = &function.regions[region as usize];
            // A handler that nothing can raise into was dropped.
            let Some(target) = body.starts[region.handler.0 as usize] else {
                continue;
            };
            if from == to {
                continue;
            }
            let base = body.slot(region.caught[0]);
            body.reach(base.0 + 2);
            self.module.handlers.push(Handler {
                from,
                to,
                target,
                base,
            });
        }
    }

    /// Turns block ids in labels into positions.
    fn resolve(&mut self, entry: Position, body: &Body<'_>) {
        struct Resolve<'r>(&'r [Option<Position>]);
        impl VisitorMut for Resolve<'_> {
            fn label(&mut self, label: &mut Label) {
                let start = self.0[label.0.0 as usize];
                label.0 = start.expect("what can be reached was emitted");
            }
        }
        let mut resolve = Resolve(&body.starts);
        for op in &mut self.module.code[entry.0 as usize..] {
            op.visit_mut(&mut resolve);
        }
    }

    fn block(&mut self, insts: &[Inst], body: &mut Body<'_>) {
        let mut index = 0;
        while let Some(inst) = insts.get(index) {
            index += 1;
            if let Some(next) = insts.get(index)
                && self.list_pair(inst, next, body)
            {
                index += 1;
                continue;
            }
            self.inst(inst, body);
        }
    }

    /// `GetHead` and `GetTail` of one list are one operation.
    fn list_pair(&mut self, first: &Inst, second: &Inst, body: &mut Body<'_>) -> bool {
        let (head, tail) = match (&first.op, &second.op) {
            (IrOp::GetHead, IrOp::GetTail) => (first, second),
            (IrOp::GetTail, IrOp::GetHead) => (second, first),
            _ => return false,
        };
        let (Some(head_dst), Some(tail_dst)) = (head.dst, tail.dst) else {
            return false;
        };
        if head.args != tail.args || body.slot(head_dst) == body.slot(tail_dst) {
            return false;
        }
        let Value::Var(src) = head.args[0] else {
            return false;
        };
        let op = purlin_bytecode::isa::op::GetList {
            src: purlin_bytecode::operand::Slot(body.slot(src)),
            head: purlin_bytecode::operand::Dst(body.slot(head_dst)),
            tail: purlin_bytecode::operand::Dst(body.slot(tail_dst)),
        };
        self.push(op);
        true
    }

    fn push(&mut self, op: impl Into<Op>) {
        self.module.code.push(op.into());
    }

    /// Notes that what follows stands at that place.
    fn line(&mut self, span: Span) {
        let entry = self.line_entry(span);
        let same = |last: &LineEntry| last.file == entry.file && last.line == entry.line;
        if !self.module.lines.last().is_some_and(same) {
            self.new_line(span);
        }
    }

    fn line_entry(&mut self, span: Span) -> LineEntry {
        let line = if span == Span::default() {
            0
        } else {
            self.sources.line(span)
        };
        LineEntry {
            at: self.position(),
            file: self.file(span),
            line,
        }
    }

    fn new_line(&mut self, span: Span) {
        let entry = self.line_entry(span);
        match self.module.lines.last_mut() {
            Some(last) if last.at == entry.at => *last = entry,
            _ => self.module.lines.push(entry),
        }
    }

    fn file(&mut self, span: Span) -> u16 {
        let name = self.sources.name_at(span);
        if let Some(&index) = self.files.get(name) {
            return index;
        }
        let index = self.module.files.len() as u16;
        self.module.files.push(name.to_string());
        self.files.insert(name.to_string(), index);
        index
    }

    /// The stack map of the operation that comes next.
    fn stack_map(&mut self, inst: &Inst, body: &Body<'_>) {
        let mut live: Vec<SlotIndex> = inst.live.iter().map(|&var| body.slot(var)).collect();
        live.sort_unstable();
        let at = self.position();
        self.module.stack_maps.push(StackMap { at, live });
    }

    fn import(&mut self, mfa: Mfa) -> u32 {
        let next = self.module.imports.len() as u32;
        let index = *self.imports.entry(mfa).or_insert(next);
        if index == next {
            self.module.imports.push(mfa);
        }
        index
    }

    fn bif(&mut self, mfa: Mfa) -> u32 {
        let next = self.module.bifs.len() as u32;
        let index = *self.bifs.entry(mfa).or_insert(next);
        if index == next {
            self.module.bifs.push(mfa);
        }
        index
    }

    /// The entry for closures over a function, numbered as they are first made.
    fn fun(&mut self, id: FunctionId) -> u32 {
        let next = self.module.funs.len() as u32;
        let index = *self.funs.entry(id).or_insert(next);
        if index == next {
            let shape = self.shapes[id.0 as usize];
            self.module.funs.push(FunInfo {
                function: self.indices[id.0 as usize],
                arity: shape.arity,
                free: shape.free,
                index,
                uniq: self.uniq,
            });
        }
        index
    }
}

/// The blocks behind the one at the index in order, as long as they are empty but for moves of a
/// slot to itself, and the first that is not.
fn falls_to(function: &ir::Function, index: usize, allocation: &Allocation) -> Vec<BlockId> {
    let mut reached = Vec::new();
    for pair in function.order[index + 1..].windows(2) {
        reached.push(pair[0]);
        let is_nothing = |inst: &Inst| match (&inst.op, &inst.args[..]) {
            (IrOp::Move, [Value::Var(src)]) => inst
                .dst
                .is_some_and(|dst| allocation.slot(dst) == allocation.slot(*src)),
            (IrOp::Jump, _) => inst.target == Some(pair[1]),
            _ => false,
        };
        if !function.blocks[pair[0].0 as usize]
            .insts
            .iter()
            .all(is_nothing)
        {
            return reached;
        }
    }
    reached.extend(
        function
            .order
            .last()
            .filter(|_| index + 1 < function.order.len()),
    );
    reached
}

impl Body<'_> {
    fn slot(&self, var: Var) -> SlotIndex {
        SlotIndex(self.allocation.slot(var))
    }

    /// Makes the frame large enough for the slot.
    fn reach(&mut self, slot: u16) {
        self.frame = self.frame.max(slot.saturating_add(1));
    }

    fn src(&self, value: Value) -> Src {
        match value {
            Value::Var(var) => Src::Slot(self.slot(var)),
            Value::Int(value) => Src::Int(value),
            Value::Atom(atom) => Src::Atom(atom),
            Value::Nil => Src::Nil,
            Value::Literal(index) => Src::Literal(index),
        }
    }
}
