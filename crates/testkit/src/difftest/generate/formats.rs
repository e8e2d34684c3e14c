//! `io_lib:format` with widths, precisions and paddings.

use super::Type::{self, *};
use super::{Generator, Kind};

impl Generator<'_> {
    /// Text with one or two directives.
    pub(super) fn format(&mut self, depth: usize) {
        let directives = 1 + self.random.below(2);
        let mut arguments = Vec::new();
        self.put("lists:flatten(io_lib:format(\"<");
        for _ in 0..directives {
            self.directive(&mut arguments);
            self.pick(&[">", "|", "~n", " ~~ ", ""]);
        }
        self.put("\", [");
        for (index, is) in arguments.iter().enumerate() {
            self.put(if index > 0 { ", " } else { "" });
            match is {
                Argument::Width => self.pick(&["9", "12", "-7", "id(3)"]),
                Argument::Depth => self.pick(&["4", "1", "9", "id(-1)"]),
                Argument::Prefix => self.pick(&["\"x\"", "<<\"ab\">>", "[]"]),
                Argument::Value(is) => {
                    self.put("plain(");
                    self.part(Kind::Expression, |g| g.expression(*is, depth.min(2)));
                    self.put(")");
                }
            }
        }
        self.put("]))");
    }

    fn directive(&mut self, arguments: &mut Vec<Argument>) {
        let (letter, is) = *self.random.pick(&[
            ("p", Any),
            ("p", Any),
            ("w", Any),
            ("w", List),
            ("tp", Any),
            ("tw", Chars),
            ("kp", Map),
            ("s", Chars),
            ("s", Binary),
            ("ts", Chars),
            ("ts", Atom),
            ("b", Integer),
            ("B", Integer),
            ("x", Integer),
            ("X", Integer),
            ("#", Integer),
            ("+", Integer),
            ("g", Float),
            ("f", Float),
            ("e", Float),
            ("c", Integer),
            ("tc", Integer),
            ("a", Atom),
            ("i", Any),
            ("P", Any),
            ("W", Any),
        ]);
        self.put("~");
        let is_number = matches!(letter, "b" | "B" | "x" | "X" | "#" | "+");
        match self.random.below(6) {
            0 => {
                self.put("*");
                arguments.push(Argument::Width);
            }
            1..=2 => self.pick(&["1", "5", "10", "30", "-6", "-12", "0", "61"]),
            _ => {}
        }
        match self.random.below(4) {
            0 if is_number => self.pick(&[".2", ".8", ".16", ".36"]),
            0 => self.pick(&[".0", ".1", ".3", ".12"]),
            1 if self.random.one_in(3) => self.pick(&["..0", "..*", ".4._"]),
            _ => {}
        }
        self.put(letter);
        arguments.push(Argument::Value(is));
        match letter {
            "x" | "X" => arguments.push(Argument::Prefix),
            "P" | "W" => arguments.push(Argument::Depth),
            _ => {}
        }
    }
}

/// What a directive takes.
enum Argument {
    Width,
    Depth,
    Prefix,
    Value(Type),
}
