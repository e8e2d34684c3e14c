//! Terms as text, for debugging, `erlang:display/1` and crash messages.

use crate::term::Term;

/// Without an atom table: atoms are shown by index.
pub fn to_debug_string(term: Term<'_>) -> String {
    format!("{:?}", term.word())
}
