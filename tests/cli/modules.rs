//! What the suite cannot ask OTP with one file: modules that refuse to be loaded, and EUnit's header, which the pinned
//! OTP lacks.

use super::check_output;
use crate::{scratch, write};

const TESTED: &str = r#"
-module(tested).
-include_lib("eunit/include/eunit.hrl").
-export([main/1]).

main(_) ->
    io:format("~p~n", [lists:sort(?MODULE:module_info(exports))]),
    [io:format("~p ~p~n", [F, ?MODULE:F()]) || F <- [one_test, two_test]].

one_test() -> ?assertMatch({ok, _}, {ok, 1}).
two_test() -> ?assertEqual(4, 2 + 2).
all_test_() -> [?_assert(true), ?_assertError(badarith, 1 / zero())].
zero() -> ?LET(X, 5, ?IF(X > 3, 0, 1)).
"#;

#[test]
fn tests_are_exported_or_left_out() {
    let folder = scratch("eunit");
    let file = write(&folder, "tested.erl", TESTED);
    check_output(
        &["run", &file],
        "[{all_test_,0},\n {main,1},\n {module_info,0},\n {module_info,1},\n {one_test,0},\n {test,0},\n \
         {two_test,0}]\none_test ok\ntwo_test ok\n",
    );
    let untested = TESTED.replace("|| F <- [one_test, two_test]", "|| F <- [zero]");
    let untested = untested.replace("[main/1]", "[main/1, zero/0]");
    let file = write(&folder, "tested.erl", untested);
    check_output(
        &["run", "-DNOTEST", &file],
        "[{main,1},{module_info,0},{module_info,1},{zero,0}]\nzero 0\n",
    );
}

const REFUSING: &str = "-module(refusing).\n-export([f/1]).\n-on_load(look/0).\n\
    look() -> io:format(\"looking~n\"), not_today.\nf(X) -> X.\n";

const SLOW: &str = "-module(slow).\n-export([f/1]).\n-on_load(wait/0).\n\
    wait() -> timer:sleep(50), io:format(\"loaded~n\"), ok.\nf(X) -> X.\n";

const CALLER: &str = r#"
-module(caller).
-export([main/1]).

main(_) ->
    try refusing:f(1) catch error:undef:S -> io:format("~p~n", [hd(S)]) end,
    io:format("~p~n", [code:ensure_loaded(refusing)]),
    io:format("~p~n", [erlang:module_loaded(refusing)]),
    Self = self(),
    [spawn(fun() -> Self ! slow:f(N) end) || N <- lists:seq(1, 20)],
    io:format("~p~n", [lists:sum([receive N -> N end || _ <- lists:seq(1, 20)])]),
    io:format("~p~n", [code:ensure_loaded(slow)]).
"#;

#[test]
fn on_load_decides_whether_a_module_is_there() {
    let folder = scratch("on_load");
    let out = scratch("on_load/out");
    let out = out.to_string_lossy();
    for (name, text) in [("refusing", REFUSING), ("slow", SLOW), ("caller", CALLER)] {
        let file = write(&folder, &format!("{name}.erl"), text);
        check_output(&["build", &file, "-o", &out], "");
    }
    check_output(
        &["run", "-pa", &out, "caller"],
        "looking\n{refusing,f,[1],[]}\nlooking\n{error,on_load_failure}\nfalse\nloaded\n210\n{module,slow}\n",
    );
}
