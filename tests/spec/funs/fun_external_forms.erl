%% fun M:F/A with literals is an external fun; so is one whose parts are variables; equal parts make equal funs.
-module(fun_external_forms).
-export([main/0, id/1, twice/1]).

main() ->
    M = id(?MODULE),
    F = id(twice),
    A = id(1),
    Literal = fun fun_external_forms:twice/1,
    Dynamic = fun M:F/A,
    Mixed = fun ?MODULE:F/1,
    io:format("~p ~p~n", [Literal =:= Dynamic, Mixed =:= Dynamic]),
    io:format("~p ~w~n", [Literal, Dynamic]),
    io:format("~p ~p ~p~n", [Literal(2), Dynamic(3), Mixed(4)]),
    io:format("~p~n", [erlang:fun_info(Dynamic, type)]),
    io:format("~p~n", [[erlang:fun_info(Dynamic, Key) || Key <- [module, name, arity, env]]]),
    io:format("~p~n", [fun fun_external_forms:none/7]),
    io:format("~p~n", [catch_it(fun() -> (fun fun_external_forms:none/0)() end)]),
    [io:format("~p~n", [catch_it(fun() -> fun Mod:Name/Arity end)])
     || {Mod, Name, Arity} <- [{"m", f, 1}, {m, 1, 1}, {m, f, -1}, {m, f, a}, {m, f, 256}, {m, f, 255}]].

catch_it(F) ->
    try F() catch C:R -> {C, R} end.

twice(X) -> 2 * X.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true true
% expect: fun fun_external_forms:twice/1 fun fun_external_forms:twice/1
% expect: 4 6 8
% expect: {type,external}
% expect: [{module,fun_external_forms},{name,twice},{arity,1},{env,[]}]
% expect: fun fun_external_forms:none/7
% expect: {error,undef}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: fun m:f/255
