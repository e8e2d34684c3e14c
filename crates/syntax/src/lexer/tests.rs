//! Snapshots of tokens: source first, then what it becomes.

use super::*;
use crate::dump;
use crate::source::SourceMap;

/// Source, tokens and mistakes of `text`.
fn scanned(text: &str) -> String {
    let mut sources = SourceMap::default();
    let file = sources.add("t.erl", text).expect("test texts are short");
    let (tokens, diagnostics) = tokenize(text, file, 0);
    let mut out = format!("{text}\n----\n{}", dump::tokens(&tokens, &sources));
    for diagnostic in diagnostics {
        let at = sources.position(diagnostic.span);
        let code = diagnostic.code.as_str();
        out += &format!("{}:{} {code} {}\n", at.line, at.column, diagnostic.message);
    }
    out
}

macro_rules! snapshots {
    ($($name:ident $text:expr;)*) => {
        $(#[test] fn $name() { insta::assert_snapshot!(scanned($text)); })*
    };
}

snapshots! {
    names "atom aTom_1@x éa 'quoted \\'atom' '' Var _ _x Éa when maybe 'when'";
    illegal_names "x€ aĀ";
    integers "0 123 1_000 16#FF_ff 2#102 36#zZ 1__0 1_ 16#ffg";
    bad_integers "37#1 1#0 16# 16#_1 12#";
    floats "1.5 1.5e10 123_456.7_8e+0_1 1.0e-500 1.5.e 1e5 12.e";
    bad_floats "1.0e400 1.5e 1.5e+";
    characters "$a $\\n $\\x41 $\\x{1F600} $\\^A $\\101 $\\  $% $é $\\8";
    bad_characters "$\\x4 $\\x{D800} $\\^1 $";
    strings r#""abc" "a\"b\\c\n\t\s\e\d\0\177\x41\x{41}\^A" "line
break" "joined" "later" "#;
    bad_strings "\"\\xg\" \"\\x{110000}\" \"\\^1x\"";
    unterminated_string "a. \"abc";
    unterminated_atom "a. 'abc";
    adjacent_strings "\"a\"\"b\"";
    triple_quoted "\"\"\"\n  a\n\n    b\"\n  \"\"\". \"\"\"\"\n a\"\"\"\n \"\"\"\". \"\"\"\n\"\"\"";
    triple_quoted_verbatim "\"\"\"\n a\\n\n \"\"\" ~s\"\"\"\n a\\n\n \"\"\" ~\"\"\"\n a\\n\n \"\"\"";
    bad_triple_quoted "\"\"\"\n  a\n b\n  \"\"\". \"\"\" x\n a\n \"\"\".";
    sigils "~\"a\" ~s(a) ~S[a\\] ~b{a} ~B<a> ~s/a/ ~s|a| ~s'a' ~s`a` ~s#a# ~b\"a\\\"b\"";
    bad_sigils "~ (a) ~x\"a\" ~\"a\"x ~s!a!";
    symbols "( ) [ ] { } << >> , ; : :: . .. ... # ? -> <- <:- <= <:= => := | || && = ?= ! + - * / \
             ++ -- == /= =:= =/= < =< > >= & ^ ` \\ @";
    longest_symbols "=<< <<- >>>= ---> ++++ ||| ::= =:== =/== a<:-b ??X ....";
    dots "a.b. c.%x\nd. 1.a. e.";
    comments "a % b\n%% c\nd";
}

#[test]
fn atoms_have_a_limit() {
    let fits = "a".repeat(MAX_ATOM_CHARS);
    assert!(tokenize(&fits, FileId(0), 0).1.is_empty());
    let (tokens, diagnostics) = tokenize(&format!("'{fits}a'"), FileId(0), 0);
    assert_eq!(tokens[0].kind, TokenKind::Error);
    assert_eq!(diagnostics[0].code, Code::IllegalAtom);
}

#[test]
fn long_tokens_take_reasonable_time() {
    let digits = "7".repeat(1_000_000);
    let (tokens, _) = tokenize(&digits, FileId(0), 0);
    assert!(matches!(
        tokens.as_slice(),
        [Token {
            kind: TokenKind::Integer(_),
            ..
        }]
    ));
    let string = format!("\"{}\"", "\\n".repeat(1_000_000));
    let (tokens, _) = tokenize(&string, FileId(0), 0);
    assert!(matches!(
        tokens.as_slice(),
        [Token {
            kind: TokenKind::String(_),
            ..
        }]
    ));
}

#[test]
fn every_symbol_is_scanned_as_itself() {
    for text in ["after", "xor", "<:=", "&&", "=/="] {
        let kind = TokenKind::from_fixed_text(text).expect("it is in the table");
        assert_eq!(kind.fixed_text(), Some(text));
        assert_eq!(tokenize(text, FileId(0), 0).0[0].kind, kind);
    }
}
