%% Without flags a trace pattern is about calls that name the module, also by apply, spawn and funs; not about those within it.
-module(from_outside).
-export([main/1, area/2, side/1]).

main(_) ->
    io:format("~p~n", [erlang:trace_pattern({?MODULE, area, 2}, true)]),
    [io:format("~p~n", [Told]) || Told <- traced([], fun calls/0)],
    io:format("~p~n", [erlang:trace_pattern({?MODULE, area, 2}, false)]),
    io:format("~p~n", [traced([], fun calls/0)]),
    io:format("~p~n", [erlang:trace_pattern({?MODULE, hidden, 1}, true)]),
    io:format("~p~n", [erlang:trace_pattern({no_such_module, f, 1}, true)]).

calls() ->
    area(1, 2),
    ?MODULE:area(3, 4),
    M = list_to_existing_atom("from_outside"),
    M:area(5, 6),
    apply(M, area, [7, 8]),
    F = fun ?MODULE:area/2,
    F(9, 10),
    lists:foldl(fun ?MODULE:area/2, 1, [11]),
    hidden(12).

area(A, B) -> side(A) * side(B).

side(X) -> X + hidden(X).

hidden(X) -> put(hidden, X), X.

%% Runs Fun in a process whose calls are traced, to its end; what was told of it, without its pid.
traced(Flags, Fun) ->
    P = spawn(fun() -> receive go -> (catch Fun()) end end),
    M = monitor(process, P),
    1 = erlang:trace(P, true, [call | Flags]),
    P ! go,
    receive {'DOWN', M, process, P, _} -> ok end,
    R = erlang:trace_delivered(P),
    receive {trace_delivered, P, R} -> told(P) end.

told(P) ->
    receive Told when element(2, Told) =:= P -> [list_to_tuple([element(1, Told) | lists:nthtail(2, tuple_to_list(Told))]) | told(P)]
    after 0 -> []
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 1
% expect: {trace,call,{from_outside,area,[3,4]}}
% expect: {trace,call,{from_outside,area,[5,6]}}
% expect: {trace,call,{from_outside,area,[7,8]}}
% expect: {trace,call,{from_outside,area,"\t\n"}}
% expect: {trace,call,{from_outside,area,[11,1]}}
% expect: 1
% expect: []
% expect: 0
% expect: 0
