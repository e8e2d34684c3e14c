%% Options that switch warnings off change nothing else: unused functions, variables and records are compiled or left out silently.
-module(nowarn_options).
-export([main/0]).
-compile([nowarn_unused_function, nowarn_unused_vars, nowarn_unused_record, nowarn_shadow_vars]).
-compile({nowarn_unused_function, [also_unused/1]}).
-compile(nowarn_deprecated_function).
-compile(debug_info).
-record(unused, {a}).

main() ->
    Unused = 1,
    F = fun(Unused) -> Unused end,
    io:format("~p~n", [F(2)]).

never() -> X = 1.
also_unused(Y) -> ok.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 2
