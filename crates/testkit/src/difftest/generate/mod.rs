//! Programs at random: functions that compute with everything in the language, and a main that calls them and prints
//! what each gives or raises.
//!
//! - [`values`]: literals; [`expressions`]: operators, data, calls; [`calls`]: the table of library functions;
//! - [`patterns`], [`guards`]: also typed, so that most of them match at times;
//! - [`control`]: `case`, `if`, `try`, `catch`, `maybe`; [`closures`]: funs and comprehensions; [`bits`]: bit syntax;
//! - [`loops`]: functions that call themselves over lists and binaries; [`processes`]: messages and ends of processes,
//!   one at a time; [`macros`]; [`formats`]: directives of `io_lib:format`.
//!
//! What is generated compiles, but for a slip now and then, which OTP must refuse as well: variables are used where they
//! are bound for certain, and their names are never used twice. It also ends: each call uses fuel, functions give up on
//! arguments that have grown, loops get short ones, and a process gives half of its fuel to one that it starts. Types are
//! hints: mostly kept, so that values get somewhere, and broken often enough that everything fails somewhere.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "types are hints: one without a case of its own is like the others"
)]

mod bits;
mod calls;
mod closures;
mod control;
mod expressions;
mod formats;
mod guards;
mod loops;
mod macros;
mod patterns;
mod processes;
mod values;

use super::tree::{Builder, Kind, Part};
use crate::fuzz::random::Random;
use std::fmt::Write as _;

/// Functions in a program.
const FUNCTIONS: usize = 4;
/// Loops in a program.
const LOOPS: usize = 2;
/// How often main calls each.
const CALLS: usize = 4;
/// How deep expressions are nested.
const DEPTH: usize = 4;
/// One leaf in so many names a variable that may be unbound or unsafe there.
const SLIPS: usize = 30000;

/// What a value is meant to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// Whatever.
    Any,
    /// An integer.
    Integer,
    /// A float.
    Float,
    /// `true` or `false`.
    Boolean,
    /// An atom.
    Atom,
    /// A list of anything.
    List,
    /// A list of characters.
    Chars,
    /// A tuple.
    Tuple,
    /// A record `r`.
    Record,
    /// Whole bytes.
    Binary,
    /// Any number of bits.
    Bits,
    /// A map.
    Map,
    /// What `key/1` of the program lets pass.
    Key,
    /// A fun of one argument.
    Fun,
    /// A list of pairs with keys.
    Pairs,
}

use Type::*;

const TYPES: &[Type] = &[
    Any, Integer, Integer, Float, Boolean, Atom, List, List, Chars, Tuple, Record, Binary, Bits,
    Map, Fun, Pairs,
];

/// A variable that is bound.
#[derive(Clone, Debug)]
struct Variable {
    name: String,
    is: Type,
}

/// What a function of the program takes and gives.
#[derive(Clone, Debug)]
struct Signature {
    takes: Vec<Type>,
    gives: Type,
}

/// What a loop goes over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    /// A list, with the call last.
    List,
    /// A list, with work after the call.
    Body,
    /// A bitstring.
    Bits,
    /// A number.
    Count,
}

/// A program in progress.
struct Generator<'a> {
    random: &'a mut Random,
    out: Builder,
    /// Variables that are bound here.
    bound: Vec<Variable>,
    /// Variables named so far, and where those of this function begin.
    named: usize,
    named_before: usize,
    signatures: Vec<Signature>,
    /// What the loops go over, and what they accumulate.
    loops: Vec<(Shape, Type)>,
    /// In a loop no function is called, so that it ends soon.
    is_loop: bool,
}

/// What every program begins with, after its name.
const HEAD: &str = "-export([main/1]).
-compile(no_ssa_opt).
-record(r, {a, b = 1, c = [] :: list(), d = {xray, 0} :: tuple() | undefined}).
-record(s, {r = #r{}, n = 2.5, m = #{}}).
";

/// What every program ends with. Traces are told as the functions of the program that they go through, up to three, one
/// that follows itself once. They are whole: OTP keeps at most 64 entries, and a dozen calls leave fewer. For its compiler
/// makes copies of code, and entries for several copies of one call may fill a short trace where entries for
/// the one call, which are shown once, leave room for what is below. Each message and each end of a process is waited for.
/// What OTP leaves open stays out: how a fun prints and where that breaks lines, what it hashes to, and what its optimiser
/// makes of funs that are called where they stand (they vanish, and with them a frame, a number in names, or a free
/// variable) and of what it knows to fail (its line is lost, or that of the call before).
const TAIL: &str = "
show(N, Format, F) ->
    erlang:system_flag(backtrace_depth, 64),
    put(fuel, 12),
    try io:format(\"~w \" ++ Format ++ \"~n\", [N, plain(F())])
    catch C:R:S -> io:format(\"~w ~w ~0kp ~w~n\", [N, C, plain(R), where(S)])
    end,
    case left() of
        [] -> ok;
        Left -> io:format(\"~w left ~0kp~n\", [N, plain(Left)])
    end.

left() ->
    receive X -> [X | left()]
    after 0 -> []
    end.

plain(F) when is_function(F) -> {function, erlang:fun_info(F, arity)};
plain([H | T]) -> [plain(H) | plain(T)];
plain(T) when is_tuple(T) -> list_to_tuple(plain(tuple_to_list(T)));
plain(M) when is_map(M) -> maps:from_list(plain(maps:to_list(M)));
plain(P) when is_pid(P) -> pid;
plain(R) when is_reference(R) -> reference;
plain(X) -> X.

where(S) ->
    try [list_to_atom(lists:takewhile(fun(C) -> C =/= $/ end, atom_to_list(F) -- \"-\")) || {?MODULE, F, _, _} <- S] of
        [] -> none;
        Fs -> lists:sublist(once(Fs), 3)
    catch
        error:_ -> no_trace
    end.

once([F, F | Fs]) -> once([F | Fs]);
once([F | Fs]) -> [F | once(Fs)];
once([]) -> [].

caught({'EXIT', {R, S}}) when is_list(S), S =/= [] -> {'EXIT', R, where(S)};
caught(X) -> X.

elsewhere(F) ->
    Fuel = half(),
    {P, M} = spawn_monitor(fun() -> put(fuel, Fuel), exit({value, F()}) end),
    receive {'DOWN', M, process, P, R} -> died(R) end.

linked(F) ->
    Fuel = half(),
    Before = process_flag(trap_exit, true),
    P = spawn_link(fun() -> put(fuel, Fuel), F() end),
    R = receive {'EXIT', P, Why} -> Why end,
    process_flag(trap_exit, Before),
    {Before, died(R)}.

killed(Reason) ->
    {P, M} = spawn_monitor(fun() -> receive stop -> exit(stopped) end end),
    exit(P, Reason),
    P ! stop,
    receive {'DOWN', M, process, P, R} -> died(R) end.

served(F, State, Requests) ->
    Fuel = half(),
    {P, M} = spawn_monitor(fun() -> put(fuel, Fuel), serve(F, State) end),
    Answers = [ask(P, M, Request) || Request <- Requests],
    P ! stop,
    receive {'DOWN', M, process, P, R} -> [died(R) | Answers] end.

serve(F, State) ->
    receive
        {request, From, Tag, Request} ->
            New = F(Request, State),
            From ! {Tag, New},
            serve(F, New);
        stop -> exit({stopped, State})
    end.

ask(P, M, Request) ->
    Tag = make_ref(),
    P ! {request, self(), Tag, Request},
    receive
        {Tag, Answer} -> Answer;
        {'DOWN', M, process, P, R} -> self() ! {'DOWN', M, process, P, R}, gone
    end.

half() ->
    Half = get(fuel) div 2,
    put(fuel, Half),
    Half.

died({value, X}) -> X;
died({R, S}) when is_list(S), S =/= [] -> {died, R, where(S)};
died(R) -> {died, R}.

timeout(X) when is_integer(X) -> X band 1;
timeout(_) -> 0.

short([A, B, C, D, E, F | _]) -> [A, B, C, D, E, F];
short(<<X:48/bits, _/bits>>) -> X;
short(N) when is_integer(N) -> N rem 7;
short(X) -> X.

fuel(Arguments) ->
    case get(fuel) of
        0 -> throw(no_fuel);
        N -> put(fuel, N - 1)
    end,
    [throw(big) || A <- Arguments, is_big(A)].

is_big(A) when is_integer(A) -> abs(A) > 1 bsl 400;
is_big(A) when is_list(A) -> list_is_big(A, 60);
is_big(A) when is_bitstring(A) -> bit_size(A) > 1600;
is_big(A) when is_map(A) -> map_size(A) > 24;
is_big(A) when is_tuple(A) -> tuple_size(A) > 40;
is_big(_) -> false.

list_is_big([_ | _], 0) -> true;
list_is_big([E | T], N) -> is_big(E) orelse list_is_big(T, N - 1);
list_is_big(_, _) -> false.

key(A) when is_atom(A), A > true -> A;
key(A) when is_boolean(A); is_integer(A); is_binary(A) -> A;
key(A) -> {A}.

phash(X) -> erlang:phash2(plain(X)).
phash(X, N) -> erlang:phash2(plain(X), N).

id(X) -> X.
";

/// A program, its module being `module`.
pub fn program(random: &mut Random, module: &str) -> Part {
    let signatures = (0..FUNCTIONS)
        .map(|_| Signature {
            takes: (0..*random.pick(&[1, 2, 2, 3]))
                .map(|_| *random.pick(TYPES))
                .collect(),
            gives: *random.pick(TYPES),
        })
        .collect();
    let mut generator = Generator {
        random,
        out: Builder::default(),
        bound: Vec::new(),
        named: 0,
        named_before: 0,
        signatures,
        loops: Vec::new(),
        is_loop: false,
    };
    generator.loop_shapes();
    let definitions = macros::DEFINITIONS;
    generator.put(&format!("-module({module}).\n{HEAD}{definitions}\n"));
    generator.list("\n\n", 0, |g| {
        for function in 0..FUNCTIONS {
            g.item(|g| g.function(function));
        }
        for index in 0..LOOPS {
            g.item(|g| g.loop_function(index));
        }
    });
    generator.main();
    generator.put(TAIL);
    generator.out.finish()
}

impl Generator<'_> {
    fn put(&mut self, text: &str) {
        self.out.put(text);
    }

    fn pick(&mut self, items: &[&str]) {
        let item = *self.random.pick(items);
        self.put(item);
    }

    fn list(&mut self, separator: &'static str, least: usize, write: impl FnOnce(&mut Self)) {
        self.part(Kind::List { separator, least }, write);
    }

    fn item(&mut self, write: impl FnOnce(&mut Self)) {
        self.part(Kind::Item, write);
    }

    fn part(&mut self, kind: Kind, write: impl FnOnce(&mut Self)) {
        self.out.open(kind);
        write(self);
        self.out.close();
    }

    /// Writes something that will stand elsewhere.
    fn apart(&mut self, write: impl FnOnce(&mut Self)) -> Part {
        self.out.open(Kind::Item);
        write(self);
        self.out.detach()
    }

    /// What is bound inside is not bound behind.
    fn scope(&mut self, write: impl FnOnce(&mut Self)) {
        let outside = self.bound.len();
        write(self);
        self.bound.truncate(outside);
    }

    /// A name that was not used yet, and is not bound yet.
    fn name(&mut self) -> String {
        self.named += 1;
        format!("V{}", self.named)
    }

    fn function(&mut self, function: usize) {
        let signature = self.signatures[function].clone();
        let clauses = 1 + self.random.below(3);
        self.named_before = self.named;
        self.list(";\n", 1, |g| {
            for clause in 0..clauses {
                // The last clause takes everything, mostly.
                let is_open = clause + 1 == clauses && !g.random.one_in(15);
                g.item(|g| g.function_clause(function, &signature, is_open));
            }
        });
        self.put(".");
    }

    fn function_clause(&mut self, function: usize, signature: &Signature, is_open: bool) {
        self.bound.clear();
        self.put(&format!("f{function}("));
        let mut arguments = Vec::new();
        let mut bound = Vec::new();
        for (index, takes) in signature.takes.iter().enumerate() {
            self.put(if index > 0 { ", " } else { "" });
            let name = self.name();
            if !is_open && self.random.one_in(2) {
                self.pattern(2, *takes, &mut bound);
                self.put(" = ");
            }
            self.put(&name);
            bound.push(Variable {
                name: name.clone(),
                is: *takes,
            });
            arguments.push(name);
        }
        self.bound = bound;
        self.put(")");
        if !is_open {
            self.guard();
        }
        self.put(&format!(" ->\n    fuel([{}]),\n    ", arguments.join(", ")));
        self.body(signature.gives, DEPTH, ",\n    ");
    }

    /// Expressions, each seeing what the ones before bound.
    fn body(&mut self, wants: Type, depth: usize, separator: &'static str) {
        self.list(separator, 1, |g| {
            for _ in 0..g.random.below(3) {
                g.item(|g| g.statement(depth - 1));
            }
            g.item(|g| g.protected(wants, depth));
        });
    }

    /// An expression, mostly one that does not end what it stands in when it fails: else most programs would end in
    /// their first failure.
    fn protected(&mut self, wants: Type, depth: usize) {
        let at = self.random.below(4);
        if depth < 2 || at == 0 {
            return self.expression(wants, depth);
        }
        self.part(Kind::Expression, |g| {
            g.put("try ");
            g.expression(wants, depth);
            match at {
                1 => {
                    let (class, reason) = (g.name(), g.name());
                    g.put(&format!(
                        " catch {class}:{reason} -> {{{class}, {reason}}} end"
                    ));
                }
                _ => {
                    g.put(" catch _:_ -> ");
                    g.leaf(wants);
                    g.put(" end");
                }
            }
        });
    }

    /// A match, or a call for its effect.
    fn statement(&mut self, depth: usize) {
        let is = *self.random.pick(TYPES);
        match self.random.below(9) {
            0 => return self.protected(is, depth),
            4 => return self.exporting(is, depth),
            1 => {
                let key = *self.random.pick(&["xray", "yule", "zinc"]);
                self.put(&format!("put({key}, "));
                self.expression(is, depth);
                return self.put(")");
            }
            2 => {
                let mut bound = Vec::new();
                self.pattern(2, is, &mut bound);
                self.put(" = ");
                self.expression(is, depth);
                self.bound.extend(bound);
                return;
            }
            _ => {}
        }
        let name = self.name();
        self.put(&name);
        self.put(" = ");
        self.protected(is, depth);
        self.bound.push(Variable { name, is });
    }

    fn main(&mut self) {
        self.put("\n\nmain(_) ->\n    ");
        self.bound.clear();
        self.named_before = self.named;
        self.list(",\n    ", 1, |g| {
            for function in 0..FUNCTIONS {
                for call in 0..CALLS {
                    g.item(|g| g.show(function, call));
                }
            }
            g.item(|g| g.put("ok"));
        });
        self.put(".\n");
    }

    fn show(&mut self, function: usize, call: usize) {
        let takes = self.signatures[function].takes.clone();
        let format = *self.random.pick(&[
            "~0kp", "~0kp", "~p", "~w", "~tp", "~kp", "~0p", "~30p", "~tw",
        ]);
        let mut text = String::new();
        // Writing to a String cannot fail.
        let _ = write!(
            text,
            "show({}, \"{format}\", fun() -> f{function}(",
            function * 100 + call
        );
        self.put(&text);
        for (index, is) in takes.iter().enumerate() {
            self.put(if index > 0 { ", " } else { "" });
            let is = self.stray(*is);
            self.put("id(");
            self.part(Kind::Expression, |g| g.literal(is, 2));
            self.put(")");
        }
        self.put(") end)");
    }

    /// The type, or now and then another one.
    fn stray(&mut self, is: Type) -> Type {
        match self.random.one_in(25) {
            true => *self.random.pick(TYPES),
            false => is,
        }
    }
}
