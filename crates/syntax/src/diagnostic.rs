//! Mistakes in the user's source, as data.
//!
//! Passes return `(result, Vec<Diagnostic>)` and go on; only the command line and the embedding
//! facade render them. Every code stands once in [`for_each_code!`] with its severity and a
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
    /// `-warning(...)` in the source.
    UserWarning "W4001" Warning,
}
