//! The abstract syntax tree.
//!
//! It follows OTP's abstract format (`erl_parse`, ERTS user's guide, "The Abstract Format") node
//! for node, so that it converts both ways; what differs is that every node has a [`Span`] and
//! that names are shared strings. As there, patterns and guards are [`Expr`]s: the grammar
//! accepts the union and `lint` refuses what is not legal in its place. Macros are gone.
//!
//! The parser refuses forms nested deeper than [`MAX_DEPTH`], so that passes may recurse.

use crate::span::Span;
use dashu_int::IBig;
use std::fmt;
use std::sync::Arc;

/// The greatest depth of a tree that the parser returns. Passes recurse over trees; at a
/// kilobyte a level this is what the smallest usual stack (2 MiB, a test's thread) can take.
pub const MAX_DEPTH: usize = 1_000;

/// The text of an atom, variable, or other name: cheap to clone, compared by content.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Name(Arc<str>);

impl Name {
    /// The name's text, without quotes.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Name {
    fn from(text: &str) -> Name {
        Name(text.into())
    }
}

impl From<String> for Name {
    fn from(text: String) -> Name {
        Name(text.into())
    }
}

impl std::ops::Deref for Name {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", &*self.0)
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A name together with the place where it is written.
#[derive(Clone, Debug, PartialEq)]
pub struct Ident {
    /// The name.
    pub name: Name,
    /// Where it is written.
    pub span: Span,
}

/// `Name/Arity` as in `-export([f/1])`.
#[derive(Clone, Debug, PartialEq)]
pub struct FunctionName {
    /// The function's name.
    pub name: Name,
    /// The number of arguments.
    pub arity: u32,
    /// Where it is written.
    pub span: Span,
}

/// One form: an attribute or a function.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    /// What the form says.
    pub kind: FormKind,
    /// From the `-` or the function's name to the closing dot.
    pub span: Span,
}

/// The kinds of form.
#[derive(Clone, Debug, PartialEq)]
pub enum FormKind {
    /// `-module(name).`
    Module(Ident),
    /// `-export([f/1, g/2]).`
    Export(Vec<FunctionName>),
    /// `-export_type([t/0]).`
    ExportType(Vec<FunctionName>),
    /// `-import(module, [f/1]).`
    Import {
        /// The module that defines the functions.
        module: Ident,
        /// The functions that become callable without the module's name.
        functions: Vec<FunctionName>,
    },
    /// `-record(name, {field = Default :: Type, ...}).`
    Record {
        /// The record's name.
        name: Ident,
        /// Its fields in order.
        fields: Vec<RecordFieldDef>,
    },
    /// `-type`, `-opaque` or `-nominal`.
    Type {
        /// Which of the three.
        kind: TypeKind,
        /// The type's name.
        name: Ident,
        /// Its type variables.
        params: Vec<Ident>,
        /// What it stands for.
        body: Type,
    },
    /// `-spec` or `-callback`.
    Spec {
        /// Which of the two.
        kind: SpecKind,
        /// The module, where one is written (`-spec m:f(...)`).
        module: Option<Ident>,
        /// The function's name.
        name: Ident,
        /// One function type for each clause; all have the same arity.
        clauses: Vec<FunType>,
    },
    /// Any other attribute, `-name(Value).` or `-name Value.` (as `-doc "..."`): `-compile`,
    /// `-behaviour`, `-on_load`, `-vsn`, `-doc`, `-moduledoc`, `-deprecated`, `-author`, ...
    Attribute {
        /// The attribute's name as written (`behavior` and `behaviour` are both possible).
        name: Ident,
        /// The value: a constant term, in which `f/1` is allowed and means `{f,1}`.
        value: Expr,
    },
    /// A function: clauses of one name and arity.
    Function(Function),
}

/// A function definition.
#[derive(Clone, Debug, PartialEq)]
pub struct Function {
    /// The function's name (the first clause's).
    pub name: Ident,
    /// The first clause's number of parameters; the parser reports clauses that differ.
    pub arity: u32,
    /// The clauses in order.
    pub clauses: Vec<FunctionClause>,
}

/// One clause of a function, with the name written at it.
#[derive(Clone, Debug, PartialEq)]
pub struct FunctionClause {
    /// The name written at this clause.
    pub name: Ident,
    /// Patterns, guard, body.
    pub clause: Clause,
}

/// A clause of a function, fun, case, receive, try, if or catch.
#[derive(Clone, Debug, PartialEq)]
pub struct Clause {
    /// The patterns: a function's parameters, one for `case` and `receive`, none for `if`.
    /// Clauses behind `catch` are [`CatchClause`]s.
    pub patterns: Vec<Expr>,
    /// Guard sequences: alternatives (`;`) of conjunctions (`,`). Empty when there is none.
    pub guards: Vec<Vec<Expr>>,
    /// The body: at least one expression.
    pub body: Vec<Expr>,
    /// From the first pattern (or guard) to the end of the body.
    pub span: Span,
}

/// A clause behind `catch` in `try`: `Class:Reason:Stacktrace when Guard -> Body`.
#[derive(Clone, Debug, PartialEq)]
pub struct CatchClause {
    /// The class: an atom or variable; `None` means `throw`.
    pub class: Option<Expr>,
    /// The pattern for the reason.
    pub reason: Expr,
    /// The variable bound to the stack trace, if written.
    pub stacktrace: Option<Expr>,
    /// As in [`Clause`].
    pub guards: Vec<Vec<Expr>>,
    /// As in [`Clause`].
    pub body: Vec<Expr>,
    /// As in [`Clause`].
    pub span: Span,
}

/// A field in a record definition.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordFieldDef {
    /// The field's name.
    pub name: Ident,
    /// The default, `undefined` when absent.
    pub default: Option<Expr>,
    /// The declared type.
    pub ty: Option<Type>,
}

/// An expression, pattern or guard.
#[derive(Clone, Debug, PartialEq)]
pub struct Expr {
    /// What it is.
    pub kind: ExprKind,
    /// Where it is written.
    pub span: Span,
}

impl Expr {
    /// An expression that stands for what is written there.
    pub fn new(kind: ExprKind, span: Span) -> Expr {
        Expr { kind, span }
    }
}

/// The kinds of expression.
#[derive(Clone, Debug, PartialEq)]
pub enum ExprKind {
    /// A variable; `_` is the variable named `_`.
    Var(Name),
    /// An atom.
    Atom(Name),
    /// An integer, whatever its base was.
    Integer(IBig),
    /// A character literal `$a`.
    Char(char),
    /// A float.
    Float(f64),
    /// A string; adjacent literals are already joined, triple-quoted ones already stripped. Code
    /// points, because `"\x{D800}"` is a legal string and no `str`.
    String(Vec<u32>),
    /// `[]`.
    Nil,
    /// `[A, B | Tail]`: at least one element, and a tail unless it is `[]`. Flat, where OTP's
    /// abstract format nests, so that a list of a million elements is no deep tree.
    List(Vec<Expr>, Option<Box<Expr>>),
    /// `{A, B}`.
    Tuple(Vec<Expr>),
    /// `#{K => V, K := V}`.
    Map(Vec<MapField>),
    /// `M#{K => V}`.
    MapUpdate(Box<Expr>, Vec<MapField>),
    /// `#name{field = V, _ = V}`.
    Record(Ident, Vec<RecordField>),
    /// `R#name{field = V}`.
    RecordUpdate(Box<Expr>, Ident, Vec<RecordField>),
    /// `R#name.field`.
    RecordAccess(Box<Expr>, Ident, Ident),
    /// `#name.field`, the index.
    RecordIndex(Ident, Ident),
    /// `<<...>>`. A sigil `~"..."`, `~b`, `~B` is already this with one utf8 string segment;
    /// `~s` and `~S` are already strings.
    Binary(Vec<Segment>),
    /// `Pattern = Expr`; inside a pattern both sides are patterns.
    Match(Box<Expr>, Box<Expr>),
    /// `Pattern ?= Expr`, only directly inside `maybe`.
    MaybeMatch(Box<Expr>, Box<Expr>),
    /// A binary operator other than `=` and `?=`, with the place of the operator itself: its
    /// line is the one that OTP gives in stack traces and messages.
    Binop(Binop, Span, Box<Expr>, Box<Expr>),
    /// A unary operator.
    Unop(Unop, Box<Expr>),
    /// `catch Expr`.
    Catch(Box<Expr>),
    /// `F(Args)`; a callee that is [`ExprKind::Remote`] makes `M:F(Args)`.
    Call(Box<Expr>, Vec<Expr>),
    /// `M:F`, legal as a callee only.
    Remote(Box<Expr>, Box<Expr>),
    /// `begin ... end`.
    Block(Vec<Expr>),
    /// `if ... end`; the clauses have no patterns.
    If(Vec<Clause>),
    /// `case Expr of ... end`.
    Case(Box<Expr>, Vec<Clause>),
    /// `receive ... after ... end`; either part may be missing, not both.
    Receive {
        /// The clauses, each with one pattern.
        clauses: Vec<Clause>,
        /// The timeout and its body.
        after: Option<(Box<Expr>, Vec<Expr>)>,
    },
    /// `try ... of ... catch ... after ... end`.
    Try(Box<Try>),
    /// `maybe ... else ... end`.
    Maybe(Vec<Expr>, Vec<Clause>),
    /// `fun (...) -> ... end`, with a name when it is `fun Name(...) -> ... end`.
    Fun {
        /// The name of a named fun.
        name: Option<Ident>,
        /// The clauses, all of one arity (the parser reports others).
        clauses: Vec<Clause>,
    },
    /// `fun f/1`.
    FunLocal(FunctionName),
    /// `fun m:f/1`, where each part may be a variable.
    FunRemote(Box<Expr>, Box<Expr>, Box<Expr>),
    /// `[Expr || Qualifiers]`.
    ListComp(Box<Expr>, Vec<Qualifier>),
    /// `<<Expr || Qualifiers>>`.
    BinaryComp(Box<Expr>, Vec<Qualifier>),
    /// `#{K => V || Qualifiers}`.
    MapComp(Box<Expr>, Box<Expr>, Vec<Qualifier>),
    /// `f/1` in an attribute's value, where it means the tuple `{f,1}`.
    FunctionName(FunctionName),
    /// What stands where a syntax error was; never reaches the compiler.
    Error,
}

/// `try`.
#[derive(Clone, Debug, PartialEq)]
pub struct Try {
    /// The guarded expressions.
    pub body: Vec<Expr>,
    /// The clauses behind `of`; empty when absent.
    pub of: Vec<Clause>,
    /// The clauses behind `catch`.
    pub catches: Vec<CatchClause>,
    /// The expressions behind `after`; empty when absent.
    pub after: Vec<Expr>,
}

/// One association in a map expression or pattern.
#[derive(Clone, Debug, PartialEq)]
pub struct MapField {
    /// `:=` rather than `=>`.
    pub exact: bool,
    /// The key.
    pub key: Expr,
    /// The value.
    pub value: Expr,
    /// The whole association.
    pub span: Span,
}

/// `field = Value` in a record expression or pattern.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordField {
    /// The field; the name `_` stands for all others.
    pub name: Ident,
    /// Whether the name is written as a variable, which only `_` may be.
    pub is_variable: bool,
    /// Its value.
    pub value: Expr,
}

/// `Value:Size/Types` in a binary.
#[derive(Clone, Debug, PartialEq)]
pub struct Segment {
    /// The value.
    pub value: Expr,
    /// The size, if written.
    pub size: Option<Expr>,
    /// The type specifiers in the order written.
    pub types: Vec<SegmentType>,
    /// The whole segment.
    pub span: Span,
}

/// One type specifier of a binary segment, unchecked: `integer`, `signed`, `unit:8`, ...
#[derive(Clone, Debug, PartialEq)]
pub struct SegmentType {
    /// The word.
    pub name: Ident,
    /// The number behind the colon.
    pub value: Option<u32>,
}

/// What stands behind `||` in a comprehension.
#[derive(Clone, Debug, PartialEq)]
pub enum Qualifier {
    /// `Pattern <- List`, or `<:-` when strict (OTP 28).
    List {
        /// The pattern.
        pattern: Expr,
        /// The list.
        source: Expr,
        /// Whether an element that does not match raises.
        strict: bool,
    },
    /// `Pattern <= Binary`, or `<:=` when strict (OTP 28).
    Binary {
        /// A binary pattern.
        pattern: Expr,
        /// The binary.
        source: Expr,
        /// Whether a part that does not match raises.
        strict: bool,
    },
    /// `K := V <- Map`, or `<:-` when strict.
    Map {
        /// The pattern for keys.
        key: Expr,
        /// The pattern for values.
        value: Expr,
        /// The map or iterator.
        source: Expr,
        /// Whether an association that does not match raises.
        strict: bool,
    },
    /// Generators joined by `&&` (OTP 28).
    Zip(Vec<Qualifier>),
    /// A boolean expression.
    Filter(Expr),
}

macro_rules! operators {
    ($(#[$doc:meta])* $name:ident { $($variant:ident $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name { $(#[doc = concat!("`", $text, "`")] $variant,)* }
        impl $name {
            /// All of them.
            pub const ALL: &[$name] = &[$($name::$variant,)*];

            /// The operator as it is written.
            pub fn as_str(self) -> &'static str {
                match self { $($name::$variant => $text,)* }
            }
        }
    };
}

operators! {
    /// Binary operators.
    Binop {
        Add "+", Sub "-", Mul "*", Divide "/", Div "div", Rem "rem",
        Band "band", Bor "bor", Bxor "bxor", Bsl "bsl", Bsr "bsr",
        And "and", Or "or", Xor "xor", Andalso "andalso", Orelse "orelse",
        Append "++", Subtract "--", Send "!",
        Eq "==", Ne "/=", ExactEq "=:=", ExactNe "=/=", Lt "<", Le "=<", Gt ">", Ge ">=",
    }
}

operators! {
    /// Unary operators.
    Unop { Plus "+", Minus "-", Bnot "bnot", Not "not", }
}

/// Whether `erlang:name/arity` is an operator that guards may use (Reference Manual, "Expressions",
/// "Guard Sequences"). `andalso` and `orelse` are no functions.
pub fn is_guard_operator(name: &str, arity: usize) -> bool {
    match arity {
        1 => Unop::ALL.iter().any(|op| op.as_str() == name),
        2 => Binop::ALL.iter().any(|op| {
            let elsewhere = matches!(
                op,
                Binop::Andalso | Binop::Orelse | Binop::Append | Binop::Subtract | Binop::Send
            );
            !elsewhere && op.as_str() == name
        }),
        _ => false,
    }
}

/// `-type`, `-opaque`, `-nominal`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypeKind {
    /// `-type`
    Alias,
    /// `-opaque`
    Opaque,
    /// `-nominal` (OTP 28)
    Nominal,
}

/// `-spec`, `-callback`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpecKind {
    /// `-spec`
    Spec,
    /// `-callback`
    Callback,
}

/// A function type with its constraints: `(A) -> B when A :: integer()`.
#[derive(Clone, Debug, PartialEq)]
pub struct FunType {
    /// The parameter types; `None` for `fun((...) -> T)`.
    pub params: Option<Vec<Type>>,
    /// The result type.
    pub result: Type,
    /// `Var :: Type` behind `when`.
    pub constraints: Vec<(Ident, Type)>,
    /// The whole.
    pub span: Span,
}

/// A type.
#[derive(Clone, Debug, PartialEq)]
pub struct Type {
    /// What it is.
    pub kind: TypeExpr,
    /// Where it is written.
    pub span: Span,
}

/// The kinds of type.
#[derive(Clone, Debug, PartialEq)]
pub enum TypeExpr {
    /// A type variable, or `_`.
    Var(Name),
    /// `Var :: Type` inside a type.
    Annotated(Ident, Box<Type>),
    /// An atom.
    Atom(Name),
    /// An integer.
    Integer(IBig),
    /// A character.
    Char(char),
    /// Arithmetic on constants, as in `1 bsl 32 - 1`.
    Binop(Binop, Box<Type>, Box<Type>),
    /// As above with one operand.
    Unop(Unop, Box<Type>),
    /// `A..B`.
    Range(Box<Type>, Box<Type>),
    /// `A | B`.
    Union(Vec<Type>),
    /// `[]`.
    Nil,
    /// `[T]`, or `[T, ...]` when nonempty.
    List(Box<Type>, bool),
    /// `{A, B}`.
    Tuple(Vec<Type>),
    /// `#{K => V, K := V}`; the flag is true for `:=`.
    Map(Vec<(Type, bool, Type)>),
    /// `#name{field :: Type}`.
    Record(Ident, Vec<(Ident, Type)>),
    /// `<<_:M, _:_*N>>`: base and unit sizes, each an integer expression where present.
    Binary(Option<Box<Type>>, Option<Box<Type>>),
    /// `fun((A) -> B)`; `None` for `fun()`.
    Fun(Option<Box<FunType>>),
    /// `name(A)`.
    Local(Ident, Vec<Type>),
    /// `module:name(A)`.
    Remote(Ident, Ident, Vec<Type>),
}
