//! Mistakes in the user's source, as data.
//!
//! Passes return `(result, Vec<Diagnostic>)` and go on; only the command line and the embedding
//! facade render them. Every code stands once in the table below with its severity and a
//! one-line description, from which `docs/diagnostics.md` is rendered.

use crate::span::Span;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// The module still compiles.
    Warning,
    /// The module does not compile.
    Error,
}

/// A mistake, or something that looks like one.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// Which mistake; stable.
    pub code: Code,
    /// Error or warning; normally [`Code::severity`].
    pub severity: Severity,
    /// The place the message speaks of.
    pub span: Span,
    /// One line, in the words of erlc where it has one for the same mistake.
    pub message: String,
    /// Other places that belong to it, each with a few words.
    pub labels: Vec<(Span, String)>,
    /// Further advice: `did you mean 'foo/1'?`
    pub notes: Vec<String>,
}

impl Diagnostic {
    /// A diagnostic of `code` at `span`, with the severity from the table.
    pub fn new(code: Code, span: Span, message: impl Into<String>) -> Diagnostic {
        Diagnostic {
            code,
            severity: code.severity(),
            span,
            message: message.into(),
            labels: Vec::new(),
            notes: Vec::new(),
        }
    }

    /// Adds a second place.
    pub fn label(mut self, span: Span, text: impl Into<String>) -> Diagnostic {
        self.labels.push((span, text.into()));
        self
    }

    /// Adds advice.
    pub fn note(mut self, text: impl Into<String>) -> Diagnostic {
        self.notes.push(text.into());
        self
    }
}

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $name:ident $code:literal $severity:ident,)*) => {
        /// The stable code of a diagnostic. `E0xxx` text and tokens, `E1xxx` preprocessor and
        /// grammar, `E2xxx` lint errors, `E3xxx` not built yet, `W4xxx` warnings.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Code { $($(#[doc = $doc])+ $name,)* }

        impl Code {
            /// Every code, in the order of the table.
            pub const ALL: &'static [Code] = &[$(Code::$name,)*];
            /// The code as it is shown: `E0012`.
            pub fn as_str(self) -> &'static str {
                match self { $(Code::$name => $code,)* }
            }
            /// Whether it stops compilation.
            pub fn severity(self) -> Severity {
                match self { $(Code::$name => Severity::$severity,)* }
            }
            /// What it means, in one sentence.
            pub fn description(self) -> &'static str {
                match self { $(Code::$name => concat!($($doc, " "),+).trim_ascii(),)* }
            }
        }
    };
}

codes! {
    /// The text is not valid UTF-8.
    InvalidUtf8 "E0001" Error,
    /// A character that cannot start a token.
    IllegalCharacter "E0002" Error,
    /// A string, quoted atom or sigil without its closing quote.
    UnterminatedString "E0003" Error,
    /// A number that does not follow Erlang's notation, or a float out of range.
    IllegalNumber "E0004" Error,
    /// An escape sequence that stands for no character.
    IllegalEscape "E0005" Error,
    /// An atom of more than 255 characters.
    IllegalAtom "E0006" Error,
    /// A sigil of unknown kind, without a delimiter, or with a suffix.
    IllegalSigil "E0007" Error,
    /// Two string literals without white space between them.
    StringConcatenation "E0008" Error,
    /// A triple-quoted string whose opening line or indentation is wrong.
    BadTripleQuoted "E0009" Error,
    /// The text is too long for positions of 32 bits.
    TextTooLong "E0010" Error,
    /// The grammar does not allow this token here.
    SyntaxError "E1001" Error,
    /// A macro that is not defined, or not with this number of arguments.
    UndefinedMacro "E1002" Error,
    /// A preprocessor directive that is malformed, or `-endif` and its like without `-ifdef`.
    BadDirective "E1003" Error,
    /// An included file cannot be found or read.
    IncludeFailed "E1004" Error,
    /// `-error(...)` in the source.
    UserError "E1005" Error,
    /// Nesting, expansion or include depth beyond the limit.
    TooDeep "E1006" Error,
    /// A part of the language that is not built yet.
    NotBuilt "E3001" Error,
    /// More of something than a module or function can have.
    LimitExceeded "E3002" Error,
    /// A form that the grammar accepts but that makes no sense: `-module(X).`
    BadForm "E1007" Error,
    /// Clauses of one function or fun with different names or numbers of parameters.
    HeadMismatch "E1008" Error,
    /// A module without `-module`, or a form before it.
    NoModule "E2001" Error,
    /// A second `-module`.
    RedefinedModule "E2002" Error,
    /// A module name that is empty, not Latin-1, or has control characters.
    BadModuleName "E2003" Error,
    /// An attribute that must stand before the first function.
    MisplacedAttribute "E2004" Error,
    /// Two definitions of one function.
    RedefinedFunction "E2005" Error,
    /// A function that is called or exported and not defined.
    UndefinedFunction "E2006" Error,
    /// A definition of a function that is imported.
    DefinedImport "E2007" Error,
    /// A function imported from two modules.
    RedefinedImport "E2008" Error,
    /// A call or import that could mean a built-in function or another of the same name.
    AmbiguousBif "E2009" Error,
    /// A function of more than 255 parameters.
    TooManyArguments "E2010" Error,
    /// An expression that cannot be a pattern.
    IllegalPattern "E2011" Error,
    /// An expression that stands where none of its kind may.
    IllegalExpression "E2012" Error,
    /// An expression that is not allowed in a guard.
    IllegalGuard "E2013" Error,
    /// `:=` in the construction of a map.
    IllegalMapConstruction "E2014" Error,
    /// A record that is not defined.
    UndefinedRecord "E2015" Error,
    /// Two definitions of one record.
    RedefinedRecord "E2016" Error,
    /// A field that a record does not have.
    UndefinedField "E2017" Error,
    /// A field named twice.
    RedefinedField "E2018" Error,
    /// `_ = Value` where it initializes nothing, or in an update.
    BadWildcardField "E2019" Error,
    /// A call of `record_info` with other arguments than `fields` or `size` and a record.
    IllegalRecordInfo "E2020" Error,
    /// A variable that is used before it is bound.
    UnboundVariable "E2021" Error,
    /// A variable that is not bound on every path to its use.
    UnsafeVariable "E2022" Error,
    /// A variable bound in the default of a record's field.
    VariableInRecordDefinition "E2023" Error,
    /// The variable for the stack trace was bound before, or is used in a guard.
    StacktraceVariable "E2024" Error,
    /// Type specifiers of a binary segment that are unknown or in conflict.
    BadBitType "E2025" Error,
    /// A size of a binary segment that is not allowed.
    BadBitSize "E2026" Error,
    /// A binary segment without size before the end of a pattern.
    UnsizedBinary "E2027" Error,
    /// A string with type or size in a binary pattern.
    TypedLiteralString "E2028" Error,
    /// A malformed `-on_load`, or one of a function that does not exist.
    BadOnLoad "E2029" Error,
    /// A `-compile` option that names an undefined function or is no longer allowed.
    BadCompileOption "E2030" Error,
    /// `-nifs` names an undefined function.
    UndefinedNif "E2031" Error,
    /// A type that is not defined.
    UndefinedType "E2032" Error,
    /// Two definitions of one type.
    RedefinedType "E2033" Error,
    /// A type whose parts make no sense: `5..1`.
    BadType "E2034" Error,
    /// A type variable that occurs only once.
    SingletonTypeVariable "E2035" Error,
    /// Two specs of one function.
    RedefinedSpec "E2036" Error,
    /// A spec of a function that is not defined here.
    SpecOfUndefinedFunction "E2037" Error,
    /// A spec whose clauses differ in their number of parameters.
    SpecArity "E2038" Error,
    /// A callback that is defined twice, undefined, or qualified by a module.
    BadCallback "E2039" Error,
    /// Documentation given twice.
    DuplicateDoc "E2040" Error,
    /// A malformed `-deprecated` or `-removed`, or one of a function it cannot name.
    BadDeprecated "E2041" Error,
    /// A malformed `-dialyzer`, or one of an undefined function.
    BadDialyzer "E2042" Error,
    /// A fun that cannot be a match specification, given to `ets:fun2ms` or `dbg:fun2ms`.
    BadMatchSpec "E2045" Error,
    /// `-warning(...)` in the source.
    UserWarning "W4001" Warning,
    /// A variable that is bound and never used.
    UnusedVariable "W4002" Warning,
    /// A function that is neither exported nor called.
    UnusedFunction "W4003" Warning,
    /// An import that is not used.
    UnusedImport "W4004" Warning,
    /// A record that is not used.
    UnusedRecord "W4005" Warning,
    /// A type that is not used.
    UnusedType "W4006" Warning,
    /// A variable in a fun or generator that hides another of the same name.
    ShadowedVariable "W4007" Warning,
    /// A variable used behind the `case`, `if` or `receive` that binds it.
    ExportedVariable "W4008" Warning,
    /// A variable whose name starts with `_` and that is matched all the same.
    UnderscoreMatch "W4009" Warning,
    /// `export_all`.
    ExportAll "W4010" Warning,
    /// A function or type exported twice.
    DuplicatedExport "W4011" Warning,
    /// A call or import whose name is also that of a built-in function.
    RedefinedBif "W4012" Warning,
    /// An old type test: `list(X)` instead of `is_list(X)`.
    ObsoleteGuard "W4013" Warning,
    /// A match on 0.0, which since OTP 27 does not match -0.0.
    MatchFloatZero "W4014" Warning,
    /// An update of a record or map that is written out at that place.
    LiteralUpdate "W4015" Warning,
    /// A call of what cannot be a function.
    InvalidCall "W4016" Warning,
    /// A record expression on what cannot be a record.
    InvalidRecord "W4017" Warning,
    /// A size of a binary segment that makes it fail.
    SuspiciousBitSize "W4018" Warning,
    /// A type that has another name now.
    RenamedType "W4019" Warning,
    /// A type of the same name as a built-in one.
    RedefinedBuiltinType "W4020" Warning,
    /// A type variable that occurs only once in each alternative of a union.
    SingletonInUnion "W4021" Warning,
    /// An opaque type that is not exported.
    OpaqueNotExported "W4022" Warning,
    /// A callback of a behaviour that is missing, or required by two.
    Behaviour "W4023" Warning,
    /// `-nifs` without a call of `erlang:load_nif/2`.
    NoLoadNif "W4024" Warning,
    /// A format string that does not fit its arguments.
    FormatCall "W4025" Warning,
    /// A value that is computed and not used.
    UnusedValue "W4026" Warning,
    /// A clause behind one that always matches.
    UnreachableClause "W4027" Warning,
    /// A function, type or callback that its module advises against.
    Deprecated "W4028" Warning,
    /// A function or type that exists no more.
    Removed "W4029" Warning,
    /// A pattern that nothing can match here, or a guard that never holds.
    NeverMatches "W4030" Warning,
    /// An expression that fails whenever it is evaluated.
    AlwaysFails "W4031" Warning,
    /// A key given twice in a map.
    RepeatedKey "W4032" Warning,
    /// A function without spec, or a field without type, where they are asked for.
    MissingSpec "W4033" Warning,
}
