//! Calls of library functions, from one table: what they take and what they give.

use super::Generator;
use super::Type::{self, *};

/// A function that is called with values.
struct Call {
    name: &'static str,
    takes: &'static [Type],
    gives: Type,
}

/// A row of the table.
const fn call(name: &'static str, takes: &'static [Type], gives: Type) -> Call {
    Call { name, takes, gives }
}

#[rustfmt::skip]
const CALLS: &[Call] = &[
    call("abs", &[Integer], Integer), call("abs", &[Float], Float),
    call("length", &[List], Integer), call("tuple_size", &[Tuple], Integer),
    call("byte_size", &[Binary], Integer), call("bit_size", &[Bits], Integer),
    call("map_size", &[Map], Integer), call("size", &[Binary], Integer),
    call("trunc", &[Float], Integer), call("round", &[Float], Integer),
    call("floor", &[Float], Integer), call("ceil", &[Float], Integer),
    call("float", &[Integer], Float), call("math:sqrt", &[Float], Float),
    call("math:floor", &[Float], Float), call("math:fmod", &[Float, Float], Float),
    call("max", &[Integer, Integer], Integer), call("min", &[Any, Any], Any),
    call("hd", &[List], Any), call("tl", &[List], List),
    call("element", &[Integer, Tuple], Any), call("setelement", &[Integer, Tuple, Any], Tuple),
    call("tuple_to_list", &[Tuple], List), call("list_to_tuple", &[List], Tuple),
    call("erlang:append_element", &[Tuple, Any], Tuple), call("erlang:delete_element", &[Integer, Tuple], Tuple),
    call("erlang:insert_element", &[Integer, Tuple, Any], Tuple), call("erlang:make_tuple", &[Integer, Any], Tuple),
    call("atom_to_list", &[Atom], Chars), call("atom_to_binary", &[Atom], Binary),
    call("integer_to_list", &[Integer], Chars), call("integer_to_binary", &[Integer], Binary),
    call("integer_to_list", &[Integer, Integer], Chars), call("integer_to_binary", &[Integer, Integer], Binary),
    call("list_to_integer", &[Chars], Integer), call("binary_to_integer", &[Binary], Integer),
    call("list_to_integer", &[Chars, Integer], Integer), call("list_to_float", &[Chars], Float),
    call("float_to_list", &[Float], Chars), call("float_to_binary", &[Float], Binary),
    call("list_to_binary", &[Chars], Binary), call("iolist_to_binary", &[List], Binary),
    call("iolist_size", &[List], Integer), call("list_to_bitstring", &[List], Bits),
    call("binary_to_list", &[Binary], List), call("bitstring_to_list", &[Bits], List),
    call("binary_to_list", &[Binary, Integer, Integer], List),
    call("split_binary", &[Binary, Integer], Tuple), call("binary_part", &[Binary, Integer, Integer], Binary),
    call("binary:at", &[Binary, Integer], Integer), call("binary:first", &[Binary], Integer),
    call("binary:last", &[Binary], Integer), call("binary:part", &[Binary, Integer, Integer], Binary),
    call("binary:decode_unsigned", &[Binary], Integer), call("binary:encode_unsigned", &[Integer], Binary),
    call("binary:split", &[Binary, Binary], List), call("binary:match", &[Binary, Binary], Any),
    call("binary:copy", &[Binary], Binary), call("binary:bin_to_list", &[Binary], List),
    call("binary:longest_common_prefix", &[List], Integer), call("binary:replace", &[Binary, Binary, Binary], Binary),
    call("unicode:characters_to_list", &[Binary], Any), call("unicode:characters_to_binary", &[Chars], Any),
    call("is_map_key", &[Key, Map], Boolean),
    call("is_function", &[Any, Integer], Boolean), call("erlang:is_tuple", &[Any], Boolean),
    call("phash", &[Integer], Integer), call("phash", &[Tuple, Integer], Integer),
    call("erlang:get", &[Atom], Any), call("erlang:erase", &[Atom], Any), call("put", &[Atom, Any], Any),
    call("erlang:'+'", &[Integer, Integer], Integer), call("erlang:'++'", &[List, List], List),
    call("erlang:'not'", &[Boolean], Boolean), call("erlang:'=<'", &[Any, Integer], Boolean),
    call("lists:reverse", &[List], List), call("lists:reverse", &[List, List], List),
    call("lists:sort", &[List], List), call("lists:usort", &[List], List), call("lists:sum", &[List], Integer),
    call("lists:max", &[List], Any), call("lists:min", &[List], Any), call("lists:last", &[List], Any),
    call("lists:droplast", &[List], List), call("lists:nth", &[Integer, List], Any),
    call("lists:nthtail", &[Integer, List], List), call("lists:sublist", &[List, Integer], List),
    call("lists:sublist", &[List, Integer, Integer], List), call("lists:split", &[Integer, List], Tuple),
    call("lists:member", &[Any, List], Boolean), call("lists:append", &[List, List], List),
    call("lists:append", &[List], List), call("lists:delete", &[Any, List], List),
    call("lists:subtract", &[List, List], List), call("lists:prefix", &[List, List], Boolean),
    call("lists:suffix", &[List, List], Boolean), call("lists:flatten", &[List], List),
    call("lists:flatlength", &[List], Integer), call("lists:zip", &[List, List], List),
    call("lists:unzip", &[Pairs], Tuple), call("lists:keyfind", &[Key, Integer, Pairs], Any),
    call("lists:keysort", &[Integer, Pairs], List), call("lists:keydelete", &[Key, Integer, Pairs], List),
    call("lists:keymember", &[Key, Integer, Pairs], Boolean), call("lists:keystore", &[Key, Integer, Pairs, Tuple], List),
    call("lists:keyreplace", &[Key, Integer, Pairs, Tuple], List), call("lists:keytake", &[Key, Integer, Pairs], Any),
    call("lists:concat", &[List], Chars), call("lists:join", &[Any, List], List),
    call("lists:enumerate", &[List], List), call("lists:uniq", &[List], List),
    call("lists:ukeysort", &[Integer, Pairs], List),
    call("maps:keys", &[Map], List), call("maps:values", &[Map], List), call("maps:to_list", &[Map], Pairs),
    call("maps:from_list", &[Pairs], Map), call("maps:get", &[Key, Map], Any), call("maps:get", &[Key, Map, Any], Any),
    call("maps:find", &[Key, Map], Any), call("maps:merge", &[Map, Map], Map), call("maps:remove", &[Key, Map], Map),
    call("maps:is_key", &[Key, Map], Boolean), call("maps:take", &[Key, Map], Any), call("maps:size", &[Map], Integer),
    call("maps:with", &[List, Map], Map), call("maps:without", &[List, Map], Map), call("map_get", &[Key, Map], Any),
    call("maps:intersect", &[Map, Map], Map), call("maps:new", &[], Map),
    call("string:length", &[Chars], Integer), call("string:uppercase", &[Chars], Chars),
    call("string:reverse", &[Chars], Chars), call("string:trim", &[Chars], Chars),
    call("string:split", &[Chars, Chars], List), call("string:lexemes", &[Chars, Chars], List),
    call("string:to_integer", &[Chars], Tuple), call("string:find", &[Chars, Chars], Any),
    call("string:prefix", &[Chars, Chars], Any), call("string:slice", &[Chars, Integer], Chars),
    call("string:pad", &[Chars, Integer], List), call("string:equal", &[Chars, Chars], Boolean),
    call("proplists:get_value", &[Key, Pairs], Any), call("orddict:from_list", &[Pairs], List),
    call("ordsets:union", &[List, List], List), call("sets:is_set", &[Any], Boolean),
    call("lists:duplicate", &[Integer, Any], List),
    call("apply", &[Fun, List], Any), call("erlang:fun_info", &[Fun, Atom], Any),
    call("erlang:list_to_atom", &[Atom], Atom), call("erlang:map_get", &[Key, Map], Any),
    call("tl", &[Chars], Chars), call("hd", &[Chars], Integer),
];

/// Functions that take a fun, as text around what the fun takes and gives, and the value behind it.
struct Higher {
    name: &'static str,
    takes: &'static [Type],
    gives: Type,
    behind: &'static [Type],
    result: Type,
}

const fn higher(
    name: &'static str,
    takes: &'static [Type],
    gives: Type,
    behind: &'static [Type],
    result: Type,
) -> Higher {
    Higher {
        name,
        takes,
        gives,
        behind,
        result,
    }
}

#[rustfmt::skip]
const HIGHER: &[Higher] = &[
    higher("lists:map", &[Any], Any, &[List], List), higher("lists:filter", &[Any], Boolean, &[List], List),
    higher("lists:foldl", &[Any, Any], Any, &[Any, List], Any), higher("lists:foldr", &[Integer, Integer], Integer, &[Integer, List], Integer),
    higher("lists:all", &[Any], Boolean, &[List], Boolean), higher("lists:any", &[Any], Boolean, &[List], Boolean),
    higher("lists:foreach", &[Any], Any, &[List], Atom), higher("lists:partition", &[Any], Boolean, &[List], Tuple),
    higher("lists:flatmap", &[Any], List, &[List], List), higher("lists:takewhile", &[Any], Boolean, &[List], List),
    higher("lists:dropwhile", &[Any], Boolean, &[List], List), higher("lists:splitwith", &[Any], Boolean, &[List], Tuple),
    higher("lists:mapfoldl", &[Any, Any], Tuple, &[Any, List], Tuple), higher("lists:filtermap", &[Any], Any, &[List], List),
    higher("lists:sort", &[Integer, Integer], Boolean, &[List], List), higher("lists:search", &[Any], Boolean, &[List], Any),
    higher("lists:zipwith", &[Any, Any], Any, &[List, List], List),
    higher("maps:map", &[Key, Any], Any, &[Map], Map), higher("maps:filter", &[Key, Any], Boolean, &[Map], Map),
    higher("maps:fold", &[Key, Any, Any], Any, &[Any, Map], Any), higher("maps:foreach", &[Key, Any], Any, &[Map], Atom),
    higher("apply", &[], Any, &[], Any), higher("erlang:apply", &[], Any, &[], Any),
];

impl Generator<'_> {
    /// A call that gives the type, or any call.
    pub(super) fn library_call(&mut self, wants: Type, depth: usize) {
        let gives = |is: Type| wants == Any || is == wants;
        if self.random.one_in(4) {
            let rows: Vec<&Higher> = HIGHER.iter().filter(|row| gives(row.result)).collect();
            if !rows.is_empty() {
                let row = *self.random.pick(&rows);
                return self.higher(row, depth);
            }
        }
        match self.random.below(30) {
            0 => return self.seq(depth),
            1 | 5 | 6 if wants != Fun => return self.format(depth),
            4 => return self.float_text(depth),
            2 => return self.put_in_map(depth),
            3 => return self.dynamic_call(depth),
            _ => {}
        }
        let mut rows: Vec<&Call> = CALLS.iter().filter(|row| gives(row.gives)).collect();
        if rows.is_empty() {
            rows = CALLS.iter().collect();
        }
        let row = *self.random.pick(&rows);
        self.put(row.name);
        self.put("(");
        match row.name.starts_with("string:") {
            true => self.strict_arguments(row.takes),
            false => self.arguments(row.takes, depth),
        }
        self.put(")");
    }

    fn arguments(&mut self, takes: &[Type], depth: usize) {
        for (index, is) in takes.iter().enumerate() {
            self.put(if index > 0 { ", " } else { "" });
            match is {
                Key => {
                    self.put("key(");
                    self.expression(Key, depth.min(1));
                    self.put(")");
                }
                is => self.expression(*is, depth),
            }
        }
    }

    /// Of what is no string, functions of `string` make different things; docs/compat.md says so.
    fn strict_arguments(&mut self, takes: &[Type]) {
        for (index, is) in takes.iter().enumerate() {
            self.put(if index > 0 { ", " } else { "" });
            self.literal(*is, 0);
        }
    }

    fn higher(&mut self, row: &Higher, depth: usize) {
        self.put(row.name);
        self.put("(");
        if row.name.ends_with("apply") {
            self.function_argument(&[Any, Integer], Any, depth);
            self.put(", [");
            self.arguments(&[Any, Integer], depth.min(1));
            return self.put("])");
        }
        match row.takes.len() == 1 && self.random.one_in(5) {
            true => self.expression(Fun, 0),
            false => self.function_argument(row.takes, row.gives, depth.min(2)),
        }
        self.put(", ");
        self.arguments(row.behind, depth);
        self.put(")");
    }

    /// Sequences of bounded length.
    fn seq(&mut self, depth: usize) {
        self.put("lists:seq(");
        self.expression(Integer, depth.min(1));
        self.put(" rem 9, ");
        self.expression(Integer, depth.min(1));
        self.put(" rem 9");
        if self.random.one_in(3) {
            self.put(", ");
            self.expression(Integer, 0);
        }
        self.put(")");
    }

    /// Floats with all digits, some of them, or as few as tell them from others.
    fn float_text(&mut self, depth: usize) {
        self.pick(&["float_to_list(", "float_to_binary("]);
        self.expression(Float, depth);
        self.pick(&[
            ", [{decimals, 3}]",
            ", [{decimals, 0}]",
            ", [{decimals, 12}, compact]",
            ", [{scientific, 5}]",
            ", [{scientific, 0}]",
            ", [short]",
            "",
        ]);
        self.put(")");
    }

    fn put_in_map(&mut self, depth: usize) {
        self.pick(&["maps:put(key(", "maps:update(key("]);
        self.expression(Key, depth.min(1));
        self.put("), ");
        self.expression(Any, depth);
        self.put(", ");
        self.expression(Map, depth);
        self.put(")");
    }

    /// Module, function or both are known only when it runs.
    fn dynamic_call(&mut self, depth: usize) {
        self.pick(&[
            "(id(lists)):droplast(",
            "lists:(id(last))(",
            "(id(lists)):(id(last))(",
            "(fun erlang:tuple_size/1)(",
            "(id(nowhere)):(id(to_be_found))(",
            "(id(xray))(",
        ]);
        self.expression(List, depth);
        self.put(")");
    }
}
