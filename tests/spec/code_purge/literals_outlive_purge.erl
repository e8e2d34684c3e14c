%% Literals of purged code stay whole wherever a process has them: variables, dictionary, messages, funs, replies.
-module(literals_outlive_purge).
-export([main/0]).

main() ->
    load(1),
    Value = made:literal(),
    put(kept, Value),
    self() ! {queued, Value},
    Fun = fun() -> Value end,
    Nested = [{Value, Value} | Value],
    Waits = spawn(fun() -> Mine = made:literal(), receive {get, P} -> P ! {self(), Mine} end end),
    Queued = spawn(fun() -> receive go -> receive {value, P, V} -> P ! {self(), V} end end end),
    Queued ! {value, self(), Value},
    load(2),
    io:format("~p~n", [code:purge(made)]),
    [load(N) || N <- lists:seq(3, 20)],
    erlang:garbage_collect(),
    Waits ! {get, self()},
    Queued ! go,
    receive {Waits, A} -> io:format("~p~n", [A]) end,
    receive {Queued, B} -> io:format("~p~n", [B =:= A]) end,
    receive {queued, C} -> io:format("~p~n", [C =:= A]) end,
    io:format("~p ~p ~p~n", [get(kept) =:= A, Fun() =:= A, Nested =:= [{A, A} | A]]),
    io:format("~p~n", [made:literal()]).

load(N) ->
    Literal = [{tuple, 2, [{integer, 2, N}, {string, 2, "text"}, {float, 2, 1.5}]},
               {map, 2, [{map_field_assoc, 2, {atom, 2, k}, {integer, 2, N}}]},
               {bin, 2, [{bin_element, 2, {string, 2, "bytes"}, default, default}]}],
    List = lists:foldr(fun(X, Tail) -> {cons, 2, X, Tail} end, {nil, 2}, Literal),
    Forms = [{attribute, 1, module, made}, {attribute, 1, export, [{literal, 0}]},
             {function, 2, literal, 0, [{clause, 2, [], [], [List]}]}],
    {ok, made, Code} = compile:forms(Forms),
    {module, made} = code:load_binary(made, "made", Code).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: false
% expect: [{1,"text",1.5},#{k => 1},<<"bytes">>]
% expect: true
% expect: true
% expect: true true true
% expect: [{20,"text",1.5},#{k => 20},<<"bytes">>]
