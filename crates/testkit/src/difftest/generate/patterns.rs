//! Patterns, mostly of the type that the value has.

use super::Type::{self, *};
use super::{Generator, Kind, Variable};

impl Generator<'_> {
    /// A pattern; what it binds goes to `bound`.
    pub(super) fn pattern(&mut self, depth: usize, is: Type, bound: &mut Vec<Variable>) {
        self.part(Kind::Pattern, |g| {
            let is = g.stray(is);
            match g.random.below(12) {
                0 => return g.put("_"),
                1 => return g.fresh(is, bound),
                2 => return g.bound_or_fresh(is, bound),
                3 if depth > 0 => return g.alias(depth - 1, is, bound),
                _ => {}
            }
            if depth == 0 {
                return match g.random.below(3) {
                    0 => g.constant(is),
                    _ => g.fresh(is, bound),
                };
            }
            g.typed_pattern(depth - 1, is, bound);
        });
    }

    /// A variable of its own.
    pub(super) fn fresh(&mut self, is: Type, bound: &mut Vec<Variable>) {
        let name = self.name();
        self.put(&name);
        bound.push(Variable { name, is });
    }

    /// A variable that must be equal, bound outside or earlier in the pattern.
    fn bound_or_fresh(&mut self, is: Type, bound: &mut Vec<Variable>) {
        if !bound.is_empty() && self.random.one_in(3) {
            let name = self.random.pick(bound).name.clone();
            return self.put(&name);
        }
        match self.variable(is) {
            Some(name) => self.put(&name),
            None => self.fresh(is, bound),
        }
    }

    fn alias(&mut self, depth: usize, is: Type, bound: &mut Vec<Variable>) {
        let variable_first = self.random.one_in(2);
        if variable_first {
            self.fresh(is, bound);
            self.put(" = ");
        }
        self.typed_pattern(depth, is, bound);
        if !variable_first {
            self.put(" = ");
            self.fresh(is, bound);
        }
    }

    fn typed_pattern(&mut self, depth: usize, is: Type, bound: &mut Vec<Variable>) {
        match is {
            Any => {
                let is = *self
                    .random
                    .pick(&[Integer, List, Tuple, Tuple, Map, Atom, Bits, Float]);
                self.typed_pattern(depth, is, bound);
            }
            Integer | Float | Boolean | Atom | Key => self.constant(is),
            Fun => self.fresh(Fun, bound),
            List => self.list_pattern(depth, Any, bound),
            Pairs => self.list_pattern(depth, Tuple, bound),
            Chars => self.string_pattern(bound),
            Tuple => self.tuple_pattern(depth, bound),
            Record => self.record_pattern(depth, bound),
            Map => self.map_pattern(depth, bound),
            Binary | Bits => self.bits_pattern(is, bound),
        }
    }

    /// A literal that a pattern may hold.
    fn constant(&mut self, is: Type) {
        match is {
            Float => self.pick(&["+0.0", "1.0", "-1.5", "2.0", "-0.0"]),
            Integer if self.random.one_in(5) => {
                self.pick(&["1 + 2", "-(1)", "1 bsl 62", "bnot 0", "$a"]);
            }
            Map | Fun => self.put("_"),
            Record | Tuple => self.pick(&["{}", "{xray, 0}", "{1}", "#r{}"]),
            List | Pairs => self.pick(&["[]", "[1]", "[xray, yule]"]),
            Binary | Bits => self.pick(&["<<>>", "<<\"abc\">>", "<<7>>", "<<5:3>>"]),
            Any => self.literal(Atom, 0),
            Integer | Boolean | Atom | Chars | Key => self.literal(is, 0),
        }
    }

    fn list_pattern(&mut self, depth: usize, element: Type, bound: &mut Vec<Variable>) {
        self.put("[");
        let count = self.random.below(4);
        for index in 0..count {
            self.put(if index > 0 { ", " } else { "" });
            self.pattern(depth, element, bound);
        }
        if count > 0 && !self.random.one_in(3) {
            self.put(" | ");
            match self.random.one_in(3) {
                true => self.pattern(depth, List, bound),
                false => self.fresh(List, bound),
            }
        }
        self.put("]");
    }

    fn string_pattern(&mut self, bound: &mut Vec<Variable>) {
        self.pick(&["\"te\"", "\"\"", "\"a\" \"b\"", "[$a, $b]", "\"1\"", "[$z]"]);
        self.put(" ++ ");
        self.fresh(Chars, bound);
    }

    fn tuple_pattern(&mut self, depth: usize, bound: &mut Vec<Variable>) {
        self.put("{");
        for index in 0..self.random.below(4) {
            self.put(if index > 0 { ", " } else { "" });
            self.pattern(depth, Any, bound);
        }
        self.put("}");
    }

    fn record_pattern(&mut self, depth: usize, bound: &mut Vec<Variable>) {
        if self.random.one_in(5) {
            self.put("#s{r = #r{b = ");
            self.pattern(depth, Integer, bound);
            self.put("}, m = ");
            self.pattern(depth, Map, bound);
            return self.put("}");
        }
        self.put("#r{");
        let fields = [("a", Any), ("b", Integer), ("c", List), ("d", Tuple)];
        self.list(", ", 0, |g| {
            for (field, is) in fields {
                if g.random.one_in(3) {
                    g.item(|g| {
                        g.put(field);
                        g.put(" = ");
                        g.pattern(depth, is, bound);
                    });
                }
            }
            if g.random.one_in(10) {
                g.item(|g| g.put("_ = _"));
            }
        });
        self.put("}");
    }

    fn map_pattern(&mut self, depth: usize, bound: &mut Vec<Variable>) {
        self.put("#{");
        self.list(", ", 0, |g| {
            for _ in 0..g.random.below(3) {
                g.item(|g| {
                    g.pattern_key();
                    g.put(" := ");
                    g.pattern(depth, Any, bound);
                });
            }
        });
        self.put("}");
    }

    /// Keys of patterns are guard expressions of variables that are bound before.
    fn pattern_key(&mut self) {
        match (self.random.below(5), self.variable(Integer)) {
            (0, Some(name)) => self.put(&name),
            (1, Some(name)) => self.put(&format!("{{{name}}}")),
            (2, Some(name)) => self.put(&format!("({name} + 1)")),
            _ => self.key_literal(),
        }
    }
}
