%% A function that only calls another one last is not in its stack trace, wherever it is called from.
-module(wrappers).
-export([main/0, start/1, missing/0]).

reversed(L) -> reversed(L, []).

reversed([H | T], Acc) -> reversed(T, [H | Acc]);
reversed([], Acc) -> Acc.

start(L) -> {ok, reversed(L)}.

last(L) -> reversed(L).

missing() -> {ok, other()}.

other() -> no_such_module:f(1, 2).

in_between(X) -> wrapped(X).

wrapped(X) -> lists:nth(X, [a, b]).

nth(X) -> [in_between(X)].

frames(Fun) ->
    try Fun()
    catch error:Reason:Trace ->
        {Reason, [{M, F, if is_list(A) -> length(A); true -> A end} || {M, F, A, _} <- Trace, lists:member(M, [?MODULE, no_such_module])]}
    end.

main() ->
    io:format("~p~n", [start([1, 2, 3])]),
    io:format("~p~n", [frames(fun() -> start([1 | 2]) end)]),
    io:format("~p~n", [frames(fun() -> last(x) end)]),
    io:format("~p~n", [frames(fun missing/0)]),
    io:format("~p~n", [frames(fun() -> nth(2) end)]),
    io:format("~p~n", [element(1, frames(fun() -> nth(3) end))]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {ok,[3,2,1]}
% expect: {function_clause,[{wrappers,reversed,2},
% expect:                   {wrappers,start,1},
% expect:                   {wrappers,frames,1},
% expect:                   {wrappers,main,0}]}
% expect: {function_clause,[{wrappers,reversed,2},
% expect:                   {wrappers,frames,1},
% expect:                   {wrappers,main,0}]}
% expect: {undef,[{no_such_module,f,2},
% expect:         {wrappers,missing,0},
% expect:         {wrappers,frames,1},
% expect:         {wrappers,main,0}]}
% expect: [b]
% expect: function_clause
