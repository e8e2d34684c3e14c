//! Sources that nobody writes, but generators do: each gives a result or a diagnostic, soon.

use std::fmt::Write as _;
use std::time::Duration;

use purlin_testkit::process::{Ending, Finished};

use crate::{assert_orderly, purlin, scratch, write};

/// Runs a module of these forms.
#[track_caller]
fn run(name: &str, forms: &str) -> Finished {
    let source = format!("-module({name}).\n-export([main/1]).\n{forms}\n");
    let file = write(&scratch("limit_sources"), &format!("{name}.erl"), source);
    let run = purlin()
        .command()
        .args(["run", &file])
        .timeout(Duration::from_secs(120));
    let finished = run.finish().expect("the binary was built");
    assert_orderly(name, &finished);
    finished
}

#[track_caller]
fn prints(name: &str, forms: &str, stdout: &str) {
    let finished = run(name, forms);
    assert_eq!(
        (finished.stdout.as_str(), finished.ending),
        (stdout, Ending::Exit(0)),
        "{name}: {}",
        finished.stderr
    );
}

/// It does not compile, and this is said of it.
#[track_caller]
fn refused(name: &str, forms: &str, phrase: &str) {
    let finished = run(name, forms);
    assert_eq!(finished.ending, Ending::Exit(127), "{name}");
    assert!(finished.stderr.contains(phrase), "{}", finished.stderr);
}

fn joined(count: usize, separator: &str, item: impl Fn(usize) -> String) -> String {
    (0..count).map(item).collect::<Vec<_>>().join(separator)
}

#[test]
fn ten_thousand_clauses() {
    let integers = joined(10_000, ";\n", |i| format!("f({i}) -> {}", 7 * i));
    let tuples = joined(10_000, ";\n", |i| {
        format!("g({{a{i}, X}}) when X > {} -> {i}", i % 5)
    });
    let binaries = joined(10_000, ";\n", |i| {
        format!("h(<<{}, {}, _/binary>>) -> {i}", i % 256, i / 256)
    });
    let forms = format!(
        "main(_) -> io:format(\"~p~n\", [[f(1), f(9999), f(x), g({{a9999, 9}}), g({{a3, 3}}), h(<<15, 39, 0>>), h(<<>>)]]).\n\
         {integers};\nf(_) -> none.\n{tuples};\ng(_) -> none.\n{binaries};\nh(_) -> none."
    );
    // 39 * 256 + 15 = 9999.
    prints("clauses", &forms, "[7,69993,none,9999,none,9999,none]\n");
}

#[test]
fn as_many_arguments_as_there_may_be() {
    let with = |count: usize| {
        format!(
            "main(_) -> io:format(\"~p~n\", [f({})]).\nf({}) -> {}.",
            joined(count, ", ", |i| i.to_string()),
            joined(count, ", ", |i| format!("A{i}")),
            joined(count, " + ", |i| format!("A{i}"))
        )
    };
    prints("arguments_255", &with(255), "32385\n");
    refused("arguments_256", &with(256), "256");
}

#[test]
fn five_thousand_levels() {
    let shapes = [
        ("[", "]"),
        ("{", "}"),
        ("[1 | ", "]"),
        ("f(", ")"),
        ("1 + (", ")"),
        ("#{a => ", "}"),
        ("<<", ">>"),
        ("case X of 1 -> ", " end"),
        ("if true -> ", " end"),
        ("try ", " catch _:_ -> 0 end"),
        ("fun() -> ", " end"),
        ("[", " || _ <- [1]]"),
        ("maybe ", " end"),
    ];
    for (index, (open, close)) in shapes.into_iter().enumerate() {
        for depth in [900, 5_000] {
            let (open, close) = (open.repeat(depth), close.repeat(depth));
            let forms = format!("main(_) -> g(1), ok.\nf(X) -> X.\ng(X) -> f({open}X{close}).");
            let finished = run(&format!("levels_{index}_{depth}"), &forms);
            if depth == 5_000 {
                assert_eq!(finished.ending, Ending::Exit(127), "{open}");
                assert!(
                    finished.stderr.contains("levels deep"),
                    "{}",
                    finished.stderr
                );
            }
        }
    }
}

#[test]
fn a_list_of_ten_megabytes() {
    let items = joined(1_400_000, ",", |i| (i % 900_000 + 100_000).to_string());
    assert!(items.len() > 9_000_000);
    let forms = format!("main(_) -> io:format(\"~p~n\", [length(list())]).\nlist() -> [{items}].");
    prints("long_list", &forms, "1400000\n");
}

#[test]
fn macros_that_grow() {
    refused(
        "macro_calls_itself",
        "-define(A(X), ?A(X)).\nmain(_) -> ?A(1).",
        "circular macro",
    );
    let mut doubling = String::from("-define(M0, x, x).\n");
    for i in 1..40 {
        let _ = writeln!(doubling, "-define(M{i}, ?M{0}, ?M{0}).", i - 1);
    }
    refused(
        "macro_doubles",
        &format!("{doubling}main(_) -> [?M39]."),
        "expands to too much",
    );
}

#[test]
fn a_segment_beyond_all_memory() {
    let forms = "
main(_) ->
    N = id(1 bsl 60),
    io:format(\"~p~n\", [[what(fun() -> <<0:N>> end), what(fun() -> <<0:(1 bsl 60)>> end),
        what(fun() -> <<1>> = <<0:N/unit:256>> end), fits(<<1>>, N), fits(<<1>>, -1)]]).
what(F) -> try F() catch error:Reason -> Reason end.
fits(B, N) -> case B of <<_:N, _/bits>> -> true; _ -> false end.
id(X) -> X.";
    prints(
        "segment",
        forms,
        "[system_limit,system_limit,system_limit,false,false]\n",
    );
}

#[test]
fn thousands_of_variables_and_steps() {
    let steps = joined(3_000, ",\n", |i| format!("V{} = id(V{i}) + {i}", i + 1));
    let sum = joined(3_000, ", ", |i| format!("V{i}"));
    let forms = format!(
        "main(_) -> f(0).\nf(V0) -> {steps}, io:format(\"~p~n\", [{{V3000, lists:sum([{sum}])}}]).\nid(X) -> X."
    );
    // Triangular and tetrahedral numbers: 2999 * 3000 / 2, and 2998 * 2999 * 3000 / 6.
    prints("variables", &forms, "{4498500,4495501000}\n");
}
