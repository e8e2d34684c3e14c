//! Macros: the program's own, and those of the compiler.

use super::Generator;
use super::Type::{self, *};

/// What every program defines. Arguments that occur twice are given as leaves only, since variables that they bind
/// would be bound twice.
pub(super) const DEFINITIONS: &str = "-define(LIMIT, 3).
-define(SAME(X), X).
-define(SAME(X, Y), begin X, Y end).
-define(NONE(), none_at_all).
-define(TWICE(X), {X, X}).
-define(SPELLED(X), {??X, X}).
-define(CHOOSE(C, T, E), case C of true -> T; _ -> E end).
-define(DEFER(X), (fun() -> X end)()).
-ifdef(NOWHERE).
-define(WHERE, 1 +).
-elif(?LIMIT > 2 andalso ?OTP_RELEASE >= 27).
-define(WHERE, ?FUNCTION_NAME).
-else.
-define(WHERE, ?FUNCTION_ARITY).
-endif.
-ifndef(LIMIT).
-error(\"LIMIT is defined\").
-endif.
";

impl Generator<'_> {
    pub(super) fn macro_call(&mut self, wants: Type, depth: usize) {
        match self.random.below(9) {
            0 => self.pick(&[
                "?LIMIT",
                "?NONE()",
                "?FUNCTION_ARITY",
                "?WHERE",
                "?MODULE",
                "?LIMIT * ?LIMIT",
            ]),
            1..=2 => self.with_arguments("?SAME(", &[wants], depth),
            3 => self.with_arguments("?SAME(", &[Any, wants], depth),
            4 => {
                self.put("?TWICE(");
                self.leaf(wants);
                self.put(")");
            }
            5 => {
                self.put("?SPELLED(");
                self.leaf(wants);
                self.put(")");
            }
            6..=7 => self.with_arguments("?CHOOSE(", &[Boolean, wants, wants], depth),
            _ => self.with_arguments("?DEFER(", &[wants], depth),
        }
    }

    /// What the arguments bind stays unused outside.
    fn with_arguments(&mut self, open: &str, takes: &[Type], depth: usize) {
        self.put(open);
        for (index, is) in takes.iter().enumerate() {
            self.put(if index > 0 { ", " } else { "" });
            self.expression(*is, depth.min(2));
        }
        self.put(")");
    }
}
