//! Random instructions and modules, from a seed.

use crate::for_each_op;
use crate::isa::{Op, Opcode, op};
use crate::module::{
    AtomRef, FunInfo, Function, Handler, LineEntry, Literal, Mfa, Module, Position, SlotIndex,
    StackMap,
};
use crate::operand::{self, *};
use dashu_int::IBig;

/// Numbers of entries that operands may refer to.
#[derive(Clone, Copy)]
pub(super) struct Limits {
    atoms: u64,
    literals: u64,
    functions: u64,
    imports: u64,
    bifs: u64,
    funs: u64,
    positions: u64,
    slots: u64,
}

impl Limits {
    /// No limits but those of the types.
    const NONE: Limits = {
        let most = u32::MAX as u64;
        Limits {
            atoms: most,
            literals: most,
            functions: most,
            imports: most,
            bifs: most,
            funs: most,
            positions: most,
            slots: 1 << 16,
        }
    };

    /// What exists in the module, and few slots.
    pub(super) fn of(module: &Module) -> Limits {
        Limits {
            atoms: module.atoms.len() as u64,
            literals: module.literals.len() as u64,
            functions: module.functions.len() as u64,
            imports: module.imports.len() as u64,
            bifs: module.bifs.len() as u64,
            funs: module.funs.len() as u64,
            positions: module.code.len() as u64,
            slots: 6,
        }
    }
}

/// A small generator of random numbers (xorshift) and what is made of them.
pub(super) struct Generator {
    state: u64,
    pub(super) limits: Limits,
}

impl Generator {
    pub(super) fn new(seed: u64) -> Generator {
        Generator {
            state: seed | 1,
            limits: Limits::NONE,
        }
    }

    fn next(&mut self) -> u64 {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        self.state.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    /// A number below the limit, small ones more often.
    pub(super) fn below(&mut self, limit: u64) -> u64 {
        let number = self.next() >> 11;
        let shift = self.next() % 50;
        (number >> shift) % limit.max(1)
    }

    pub(super) fn flip(&mut self) -> bool {
        self.next() >> 63 == 0
    }

    fn make<T: Generate>(&mut self) -> T {
        T::generate(self)
    }

    fn some<T: Generate>(&mut self, most: u64) -> Vec<T> {
        (0..self.below(most + 1)).map(|_| self.make()).collect()
    }

    fn literal(&mut self, depth: u32) -> Literal {
        let kinds = if depth == 0 { 7 } else { 10 };
        match self.next() % kinds {
            0 => Literal::Integer(IBig::from(self.next() as i64) * IBig::from(self.next() >> 40)),
            1 => Literal::Float(self.float()),
            2 => Literal::Atom(self.make()),
            3 => Literal::Nil,
            4 => Literal::String(
                (0..self.below(20))
                    .map(|_| self.below(1 << 21) as u32)
                    .collect(),
            ),
            5 => {
                let bits = self.below(70);
                let mut bytes: Vec<u8> = (0..bits.div_ceil(8)).map(|_| self.next() as u8).collect();
                if let Some(last) = bytes.last_mut() {
                    *last = last.checked_shl(((8 - bits % 8) % 8) as u32).unwrap_or(0);
                }
                Literal::Bitstring(bytes, bits)
            }
            6 => Literal::ExternalFun(self.make()),
            7 => {
                let elements = self.literals(1, depth);
                Literal::List(elements, Box::new(self.literal(depth - 1)))
            }
            8 => Literal::Tuple(self.literals(0, depth)),
            _ => {
                let pairs = self.literals(0, depth);
                Literal::Map(
                    pairs
                        .into_iter()
                        .map(|key| (key, self.literal(depth - 1)))
                        .collect(),
                )
            }
        }
    }

    fn literals(&mut self, least: u64, depth: u32) -> Vec<Literal> {
        (0..least + self.below(4))
            .map(|_| self.literal(depth - 1))
            .collect()
    }

    fn float(&mut self) -> f64 {
        let float = f64::from_bits(self.next());
        if float.is_finite() { float } else { 0.0 }
    }

    /// A module with the names of another one, and everything else at random.
    pub(super) fn module(&mut self, names: &Module) -> Module {
        let mut module = names.clone();
        module.code.resize(
            1 + self.below(60) as usize,
            Op::ReceiveAccept(op::ReceiveAccept {}),
        );
        self.limits = Limits::of(&module);
        module.literals = (0..5).map(|_| self.literal(4)).collect();
        self.limits.literals = 5;
        module.functions.truncate(1);
        module.exports.retain(|&export| export == 0);
        module.functions[0].entry = Position(0);
        for name in 2..self.below(6) as u32 {
            let name = AtomRef(name.min(self.limits.atoms as u32 - 1));
            let entry = Position(
                self.make::<Position>()
                    .0
                    .max(module.functions.last().unwrap().entry.0),
            );
            let arity = module.functions.len() as u8;
            module.functions.push(Function {
                name,
                arity,
                entry,
                frame: self.next() as u16,
            });
        }
        self.limits.functions = module.functions.len() as u64;
        module.funs = self.some(3);
        self.limits.funs = module.funs.len() as u64;
        if module.funs.is_empty() {
            module.funs.push(self.make());
            self.limits.funs = 1;
        }
        let size = module.code.len();
        module.code = (0..size).map(|_| self.any_op()).collect();
        let mut positions: Vec<u32> = (0..self.below(8))
            .map(|_| self.make::<Position>().0)
            .collect();
        positions.sort_unstable();
        positions.dedup();
        module.stack_maps = positions
            .iter()
            .map(|&at| StackMap {
                at: Position(at),
                live: self.some(4),
            })
            .collect();
        module.lines = positions
            .iter()
            .map(|&at| LineEntry {
                at: Position(at),
                file: self.below(3) as u16,
                line: self.below(1000) as u32,
            })
            .collect();
        module.handlers = self.some(4);
        // A listing has the handlers of each function with it.
        let functions = &module.functions;
        module.handlers.sort_by_key(|handler| {
            functions.partition_point(|function| function.entry <= handler.from)
        });
        module
    }

    fn any_op(&mut self) -> Op {
        let all = crate::isa::OPS;
        let index = self.next() % all.len() as u64;
        self.op(all[index as usize].opcode)
    }
}

/// What can be generated.
trait Generate {
    fn generate(random: &mut Generator) -> Self;
}

macro_rules! generate_ops {
    ($(
        $(#[doc = $doc:literal])+
        $number:literal $name:ident { $($field:ident: $kind:ident),* } [$($effect:ident)|*];
    )*) => {
        impl Generator {
            /// An instruction with that opcode.
            pub(super) fn op(&mut self, opcode: Opcode) -> Op {
                match opcode {
                    $(Opcode::$name => Op::$name(op::$name { $($field: self.make()),* }),)*
                }
            }
        }
    };
}
for_each_op!(generate_ops);

macro_rules! generate_newtypes {
    ($($kind:path: $limit:expr;)*) => { $(
        impl Generate for $kind {
            fn generate(random: &mut Generator) -> Self {
                let limit: fn(&Limits) -> u64 = $limit;
                let limit = limit(&random.limits);
                $kind(random.below(limit).try_into().unwrap())
            }
        }
    )* };
}
generate_newtypes! {
    SlotIndex: |limits| limits.slots;
    AtomRef: |limits| limits.atoms;
    Position: |limits| limits.positions;
    operand::Function: |limits| limits.functions;
    Import: |limits| limits.imports;
    Bif: |limits| limits.bifs;
    Fun: |limits| limits.funs;
    operand::Literal: |limits| limits.literals;
    Arity: |_| 1 << 32;
    Index: |_| 1 << 32;
    Words: |_| 1 << 32;
    Unit: |_| 1 << 16;
}

macro_rules! generate_wrappers {
    ($($kind:ident)*) => { $(
        impl Generate for $kind {
            fn generate(random: &mut Generator) -> Self {
                $kind(random.make())
            }
        }
    )* };
}
generate_wrappers! { Dst Slot SlotMut Ctx NewCtx Base Label Atom }

macro_rules! generate_sequences {
    ($($kind:ident)*) => { $(
        impl Generate for $kind {
            fn generate(random: &mut Generator) -> Self {
                $kind(random.some(9).into_boxed_slice())
            }
        }
    )* };
}
generate_sequences! { Args ValueArms ArityArms Updates Segments }

impl<A: Generate, B: Generate> Generate for (A, B) {
    fn generate(random: &mut Generator) -> (A, B) {
        (random.make(), random.make())
    }
}

impl Generate for u32 {
    fn generate(random: &mut Generator) -> u32 {
        random.below(1 << 32) as u32
    }
}

impl Generate for Src {
    fn generate(random: &mut Generator) -> Src {
        match random.next() % 5 {
            0 => Src::Slot(random.make()),
            1 => Src::Int(random.next() as i32),
            2 => Src::Atom(random.make()),
            3 => Src::Literal(random.make::<operand::Literal>().0),
            _ => Src::Nil,
        }
    }
}

impl Generate for ArmValue {
    fn generate(random: &mut Generator) -> ArmValue {
        if random.flip() {
            ArmValue::Int(random.next() as i32)
        } else {
            ArmValue::Atom(random.make())
        }
    }
}

impl Generate for Fail {
    fn generate(random: &mut Generator) -> Fail {
        if random.flip() {
            Fail::RAISE
        } else {
            Fail::to(random.make())
        }
    }
}

impl Generate for SegmentFlags {
    fn generate(random: &mut Generator) -> SegmentFlags {
        SegmentFlags {
            signed: random.flip(),
            little: random.flip(),
        }
    }
}

impl Generate for Segment {
    fn generate(random: &mut Generator) -> Segment {
        let kind = match random.next() % 6 {
            0 => SegmentKind::Integer,
            1 => SegmentKind::Float,
            2 => SegmentKind::Binary,
            3 => SegmentKind::Utf8,
            4 => SegmentKind::Utf16,
            _ => SegmentKind::Utf32,
        };
        let size = random.flip().then(|| random.make());
        Segment {
            kind,
            value: random.make(),
            size,
            unit: random.make(),
            flags: random.make(),
            number: random.make(),
        }
    }
}

impl Generate for Mfa {
    fn generate(random: &mut Generator) -> Mfa {
        Mfa {
            module: random.make(),
            function: random.make(),
            arity: random.next() as u8,
        }
    }
}

impl Generate for FunInfo {
    fn generate(random: &mut Generator) -> FunInfo {
        FunInfo {
            function: random.make::<operand::Function>().0,
            arity: random.next() as u8,
            free: random.next() as u8,
            index: random.make(),
            uniq: random.make(),
        }
    }
}

impl Generate for Handler {
    fn generate(random: &mut Generator) -> Handler {
        Handler {
            from: random.make(),
            to: random.make(),
            target: random.make(),
            base: random.make(),
        }
    }
}
