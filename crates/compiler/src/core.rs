//! Core: the small explicit language between the syntax tree and the intermediate representation.
//!
//! Records, comprehensions, closures with hidden variables, imports and implicit conversions are
//! gone. A function has numbered variables; each is assigned once on every path (a variable that
//! several branches export is assigned by each of them). Expressions still nest, and patterns are
//! still patterns.

pub mod dump;

use purlin_bytecode::module::{AtomRef, Literal, Mfa};
use purlin_bytecode::operand::SegmentFlags;
use purlin_syntax::span::Span;

/// A variable of one function.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Var(pub u32);

/// Index into [`Module::functions`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FunctionId(pub u32);

/// A module in core.
#[derive(Clone, Debug)]
pub struct Module {
    /// Its name.
    pub name: AtomRef,
    /// All functions, lifted ones included, by id.
    pub functions: Vec<Function>,
    /// Functions in the order of OTP's code; what is missing is not used.
    pub order: Vec<FunctionId>,
    /// Exported functions.
    pub exports: Vec<FunctionId>,
    /// For `module_info(attributes)`.
    pub attributes: Vec<(AtomRef, Literal)>,
}

/// A function.
#[derive(Clone, Debug)]
pub struct Function {
    /// Its name.
    pub name: AtomRef,
    /// Its parameters; the last `free` of them are the variables that a closure holds.
    pub params: Vec<Var>,
    /// How many variables a closure over this function holds.
    pub free: usize,
    /// What it computes.
    pub body: Expr,
    /// How many variables it has.
    pub variables: u32,
    /// Where it is defined.
    pub span: Span,
}

/// An expression.
#[derive(Clone, Debug, PartialEq)]
pub enum Expr {
    /// A variable.
    Var(Var),
    /// A constant.
    Literal(Literal),
    /// At least one element, and a tail.
    List(Vec<Expr>, Box<Expr>),
    /// A tuple.
    Tuple(Vec<Expr>),
    /// A new map.
    Map(Vec<(Expr, Expr)>),
    /// A map with other values; runs of associations of one kind (`:=` when true).
    UpdateMap(Box<UpdateMap>),
    /// A tuple known to have that arity, with elements replaced (indices from 0).
    UpdateTuple(Var, u32, Vec<(u32, Expr)>),
    /// A bitstring.
    Binary(Vec<Segment>, Span),
    /// A closure.
    MakeFun(FunctionId, Vec<Var>),
    /// A call of a BIF with the GUARD flag.
    GuardBif(Mfa, Vec<Expr>, Span),
    /// An arithmetic operation.
    Arith(Arith, Vec<Expr>, Span),
    /// A comparison: true or false.
    Compare(Compare, Box<(Expr, Expr)>),
    /// A type test: true or false.
    Test(Test, Box<Expr>),
    /// `not`.
    Not(Box<Expr>, Span),
    /// `andalso` or `orelse` of at least two operands.
    Logic(Logic, Vec<Expr>, Span),
    /// A field of a record; raises badrecord, fails in guards.
    Field(Box<Field>),
    /// A call.
    Call(Box<Callee>, Vec<Expr>, Span),
    /// Expressions in order; the value is the last one's.
    Block(Vec<Expr>),
    /// Assigns the variable; the value is the variable's.
    Let(Var, Box<Expr>),
    /// `case`, `if`, `P = E`, function clauses.
    Case(Box<Case>),
    /// `receive`.
    Receive(Box<Receive>),
    /// `try` and `catch`.
    Try(Box<Try>),
    /// `maybe`.
    Maybe(Box<Maybe>),
    /// Leaves the innermost `maybe` with a value that did not match; no value.
    Escape(Box<Expr>),
    /// The stack trace of the raw trace in a variable.
    Stacktrace(Var),
    /// Raises; no value.
    Raise(Raise, Span),
}

/// Update of a map.
#[derive(Clone, Debug, PartialEq)]
pub struct UpdateMap {
    /// The map.
    pub map: Expr,
    /// `:=` when true, then key and value.
    pub fields: Vec<(bool, Expr, Expr)>,
    /// Where.
    pub span: Span,
}

/// Access to a field of a record.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// The record.
    pub record: Expr,
    /// Its name.
    pub tag: AtomRef,
    /// The size of its tuple.
    pub arity: u32,
    /// The element, from 0.
    pub index: u32,
    /// Where.
    pub span: Span,
}

/// What is called.
#[derive(Clone, Debug, PartialEq)]
pub enum Callee {
    /// A function of this module.
    Local(FunctionId),
    /// A function named in full.
    External(Mfa),
    /// A BIF without the GUARD flag.
    Bif {
        /// Its name.
        mfa: Mfa,
        /// Does it take its caller's place in tail position?
        replaces: bool,
    },
    /// A fun.
    Fun(Expr),
    /// A function of a module, either computed.
    Dynamic(Expr, Expr),
    /// `apply/3`: the arguments of the call are module, function, list.
    Apply,
    /// `apply/2`: the arguments of the call are fun, list.
    ApplyFun,
}

/// Arithmetic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "named as the instructions")]
pub enum Arith {
    Add,
    Sub,
    Mul,
    Divide,
    Div,
    Rem,
    Band,
    Bor,
    Bxor,
    Bsl,
    Bsr,
    Bnot,
    Neg,
}

impl Arith {
    /// Whether operands may change places.
    pub fn is_commutative(self) -> bool {
        match self {
            Arith::Add | Arith::Mul | Arith::Band | Arith::Bor | Arith::Bxor => true,
            Arith::Sub
            | Arith::Divide
            | Arith::Div
            | Arith::Rem
            | Arith::Bsl
            | Arith::Bsr
            | Arith::Bnot
            | Arith::Neg => false,
        }
    }
}

/// Comparisons that are instructions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "named as the instructions")]
pub enum Compare {
    Gt,
    Le,
    ExactEq,
    ExactNe,
    Eq,
    Ne,
    Lt,
    Ge,
}

impl Compare {
    /// The relation that holds when this one does not.
    pub fn negated(self) -> Compare {
        match self {
            Compare::Gt => Compare::Le,
            Compare::Le => Compare::Gt,
            Compare::ExactEq => Compare::ExactNe,
            Compare::ExactNe => Compare::ExactEq,
            Compare::Eq => Compare::Ne,
            Compare::Ne => Compare::Eq,
            Compare::Lt => Compare::Ge,
            Compare::Ge => Compare::Lt,
        }
    }
}

/// Type tests that are instructions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "named as the instructions")]
pub enum Test {
    Atom,
    Boolean,
    Integer,
    Float,
    Number,
    List,
    Cons,
    Nil,
    Tuple,
    TupleOfArity(u32),
    TaggedTuple(u32, AtomRef),
    Binary,
    Bitstring,
    Map,
    Function,
    Pid,
    Port,
    Reference,
}

/// Short-circuit operators.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "named as the operators")]
pub enum Logic {
    And,
    Or,
}

/// A choice by patterns and guards.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// The terms that the clauses' patterns match, in order.
    pub subjects: Vec<Expr>,
    /// The clauses.
    pub clauses: Vec<Clause>,
    /// Variables that each clause assigns, from its own `exports`.
    pub exports: Vec<Var>,
    /// What is raised when no clause matches.
    pub otherwise: Otherwise,
    /// Where.
    pub span: Span,
}

/// A clause.
#[derive(Clone, Debug, PartialEq)]
pub struct Clause {
    /// One pattern for each subject.
    pub patterns: Vec<Pat>,
    /// Pairs that must be identical: variables that occur again in a pattern.
    pub equal: Vec<(Var, Var)>,
    /// Alternatives of conjunctions; empty means true.
    pub guard: Vec<Vec<Expr>>,
    /// What it computes.
    pub body: Expr,
    /// The clause's variables behind the `exports` of the whole.
    pub exports: Vec<Var>,
}

/// What happens when no clause matches.
#[derive(Clone, Debug, PartialEq)]
pub enum Otherwise {
    /// `{badmatch, Subject}`
    BadMatch,
    /// `{case_clause, Subject}`
    CaseClause,
    /// `if_clause`
    IfClause,
    /// `{try_clause, Subject}`
    TryClause,
    /// `function_clause` with the function's parameters
    FunctionClause,
    /// Any other expression.
    Value(Box<Expr>),
}

/// Exceptions that the compiler makes.
#[derive(Clone, Debug, PartialEq)]
pub enum Raise {
    /// `function_clause` with these arguments.
    FunctionClause(Vec<Var>),
    /// `{badrecord, Value}`
    BadRecord(Box<Expr>),
    /// Again, as caught: class, reason, raw trace.
    Again(Var, Var, Var),
}

/// A pattern.
#[derive(Clone, Debug, PartialEq)]
pub enum Pat {
    /// Anything.
    Wild,
    /// Anything; assigns the variable.
    Var(Var),
    /// A constant: atom, number, `[]`, string, bitstring.
    Literal(Literal),
    /// At least one element, and a tail.
    List(Vec<Pat>, Box<Pat>),
    /// A tuple of that size.
    Tuple(Vec<Pat>),
    /// A map with at least these keys.
    Map(Vec<(Key, Pat)>),
    /// A bitstring.
    Binary(Vec<PatSegment>),
    /// Both.
    Both(Box<(Pat, Pat)>),
}

/// A map key or segment size in a pattern: known before the match.
#[derive(Clone, Debug, PartialEq)]
pub enum Key {
    /// A variable bound before.
    Var(Var),
    /// A constant.
    Literal(Literal),
    /// A guard expression; when it fails, so does the match.
    Computed(Box<Expr>),
}

/// A segment of a bitstring to be built.
#[derive(Clone, Debug, PartialEq)]
pub struct Segment {
    /// What it is made of.
    pub kind: purlin_bytecode::operand::SegmentKind,
    /// Its value.
    pub value: Expr,
    /// Its size in units.
    pub size: Option<Expr>,
    /// The unit.
    pub unit: u16,
    /// Sign and byte order.
    pub flags: SegmentFlags,
    /// Which segment of the source it is, from 1; 0 for constants put together.
    pub number: u32,
}

/// A segment of a bitstring pattern.
#[derive(Clone, Debug, PartialEq)]
pub enum PatSegment {
    /// Constant bits.
    Bits(Literal),
    /// An integer of size*unit bits.
    Integer {
        /// Its value.
        value: Pat,
        /// How many units.
        size: Key,
        /// The unit.
        unit: u16,
        /// Sign and byte order.
        flags: SegmentFlags,
    },
    /// A float of size*unit bits.
    Float {
        /// Its value.
        value: Pat,
        /// How many units.
        size: Key,
        /// The unit.
        unit: u16,
        /// Byte order.
        flags: SegmentFlags,
    },
    /// A character.
    Utf {
        /// Its value.
        value: Pat,
        /// The bits of a unit of the encoding: 8, 16 or 32.
        unit: u16,
        /// Byte order.
        flags: SegmentFlags,
    },
    /// A bitstring of size*unit bits.
    Binary {
        /// Its value.
        value: Pat,
        /// How many units.
        size: Key,
        /// The unit.
        unit: u16,
    },
    /// All that is left, a multiple of unit bits; the last segment.
    Tail {
        /// Its value.
        value: Pat,
        /// The unit.
        unit: u16,
    },
}

/// `receive`.
#[derive(Clone, Debug, PartialEq)]
pub struct Receive {
    /// Clauses of one pattern.
    pub clauses: Vec<Clause>,
    /// Timeout, what is computed after it, and its variables behind `exports`.
    pub after: Option<(Expr, Expr, Vec<Var>)>,
    /// Variables that each clause assigns.
    pub exports: Vec<Var>,
    /// Where.
    pub span: Span,
}

/// `try`: the value of `body` is assigned to `value` and `of` computed, out of reach of the
/// handler; an exception assigns class, reason and raw trace and the handler is computed.
#[derive(Clone, Debug, PartialEq)]
pub struct Try {
    /// The guarded expression.
    pub body: Expr,
    /// Its value.
    pub value: Var,
    /// What follows.
    pub of: Expr,
    /// Class, reason, raw trace.
    pub caught: [Var; 3],
    /// What handles an exception.
    pub handler: Expr,
}

/// `maybe`: the value of `body`, unless something in it escapes; that is assigned to `failed` and
/// `otherwise` computed.
#[derive(Clone, Debug, PartialEq)]
pub struct Maybe {
    /// What may be left.
    pub body: Expr,
    /// What did not match.
    pub failed: Var,
    /// What follows then.
    pub otherwise: Expr,
}

impl Expr {
    /// Whether it has no effect and cannot fail, so that it may be left out where nobody wants its value.
    pub fn is_pure(&self) -> bool {
        match self {
            Expr::Var(_) | Expr::Literal(_) | Expr::MakeFun(..) => true,
            Expr::List(..)
            | Expr::Tuple(_)
            | Expr::Map(_)
            | Expr::Compare(..)
            | Expr::Test(..)
            | Expr::Let(..)
            | Expr::Block(_) => {
                let mut pure = true;
                self.for_each_part(&mut |part| pure &= part.is_pure());
                pure
            }
            Expr::Try(parts) => parts.body.is_pure() && parts.of.is_pure(),
            Expr::UpdateMap(_)
            | Expr::UpdateTuple(..)
            | Expr::Binary(..)
            | Expr::GuardBif(..)
            | Expr::Arith(..)
            | Expr::Not(..)
            | Expr::Logic(..)
            | Expr::Field(_)
            | Expr::Call(..)
            | Expr::Case(_)
            | Expr::Receive(_)
            | Expr::Maybe(_)
            | Expr::Escape(_)
            | Expr::Stacktrace(_)
            | Expr::Raise(..) => false,
        }
    }

    /// Shows the direct parts of the expression, in order of evaluation.
    pub fn for_each_part<'e>(&'e self, see: &mut impl FnMut(&'e Expr)) {
        match self {
            Expr::Var(_) | Expr::Literal(_) | Expr::MakeFun(..) | Expr::Stacktrace(_) => {}
            Expr::List(elements, tail) => {
                elements.iter().for_each(&mut *see);
                see(tail);
            }
            Expr::Tuple(parts)
            | Expr::GuardBif(_, parts, _)
            | Expr::Arith(_, parts, _)
            | Expr::Logic(_, parts, _)
            | Expr::Block(parts) => parts.iter().for_each(see),
            Expr::Map(pairs) => pairs.iter().for_each(|(key, value)| {
                see(key);
                see(value);
            }),
            Expr::UpdateMap(update) => {
                see(&update.map);
                for (_, key, value) in &update.fields {
                    see(key);
                    see(value);
                }
            }
            Expr::UpdateTuple(_, _, updates) => updates.iter().for_each(|(_, part)| see(part)),
            Expr::Binary(segments, _) => {
                for segment in segments {
                    see(&segment.value);
                    segment.size.iter().for_each(&mut *see);
                }
            }
            Expr::Compare(_, operands) => {
                see(&operands.0);
                see(&operands.1);
            }
            Expr::Test(_, part) | Expr::Not(part, _) | Expr::Let(_, part) | Expr::Escape(part) => {
                see(part)
            }
            Expr::Maybe(maybe) => {
                see(&maybe.body);
                see(&maybe.otherwise);
            }
            Expr::Field(field) => see(&field.record),
            Expr::Call(callee, args, _) => {
                match &**callee {
                    Callee::Fun(fun) => see(fun),
                    Callee::Dynamic(module, function) => {
                        see(module);
                        see(function);
                    }
                    Callee::Local(_)
                    | Callee::External(_)
                    | Callee::Bif { .. }
                    | Callee::Apply
                    | Callee::ApplyFun => {}
                }
                args.iter().for_each(see);
            }
            Expr::Case(case) => {
                case.subjects.iter().for_each(&mut *see);
                case.clauses.iter().for_each(|c| c.for_each_part(see));
                if let Otherwise::Value(value) = &case.otherwise {
                    see(value);
                }
            }
            Expr::Receive(receive) => {
                if let Some((timeout, _, _)) = &receive.after {
                    see(timeout);
                }
                receive.clauses.iter().for_each(|c| c.for_each_part(see));
                if let Some((_, body, _)) = &receive.after {
                    see(body);
                }
            }
            Expr::Try(parts) => {
                see(&parts.body);
                see(&parts.of);
                see(&parts.handler);
            }
            Expr::Raise(raise, _) => {
                if let Raise::BadRecord(value) = raise {
                    see(value);
                }
            }
        }
    }
}

impl Clause {
    fn for_each_part<'e>(&'e self, see: &mut impl FnMut(&'e Expr)) {
        self.guard.iter().flatten().for_each(&mut *see);
        see(&self.body);
    }
}
