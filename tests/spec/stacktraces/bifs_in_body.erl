%% A BIF that fails in a body is on top of the trace with its arguments; its caller follows with the line of the call.
-module(bifs_in_body).
-export([main/0, id/1]).

main() ->
    show(fun() -> f(hd, id([])) end),
    show(fun() -> f(element, id(3)) end),
    show(fun() -> f(atom, id(1)) end),
    show(fun() -> f(tuple, id(x)) end),
    show(fun() -> f(list, id([a | b])) end),
    show(fun() -> f(int, id("1z")) end),
    show(fun() -> f(plus, id(a)) end),
    show(fun() -> f(append, id(a)) end).

f(hd, X) -> Y = hd(X), {Y};
f(element, N) ->
    Y = element(N, {a, b}),
    {Y};
f(atom, X) -> {atom_to_list(X)};
f(tuple, X) -> [tuple_size(X)];
f(list, X) ->
    {ok,
     length(X)};
f(int, X) -> [list_to_integer(X)];
f(plus, X) -> {X + 1};
f(append, X) -> [X ++ [1]].

show(F) ->
    try F() of
        V -> io:format("value ~p~n", [V])
    catch
        C:R:S ->
            io:format("~p ~p~n", [C, R]),
            [io:format("  ~p:~p/~p ~p~n", [M, N, A, proplists:get_value(line, L, none)])
             || {M, N, A, L} <- lists:takewhile(fun({_, N, _, _}) -> N =/= show end, S),
                M =:= ?MODULE orelse M =:= erlang]
    end.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: error badarg
% expect:   erlang:hd/[[]] none
% expect:   bifs_in_body:f/2 15
% expect: error badarg
% expect:   erlang:element/[3,{a,b}] none
% expect:   bifs_in_body:f/2 17
% expect: error badarg
% expect:   erlang:atom_to_list/[1] none
% expect:   bifs_in_body:f/2 19
% expect: error badarg
% expect:   erlang:tuple_size/[x] none
% expect:   bifs_in_body:f/2 20
% expect: error badarg
% expect:   erlang:length/[[a|b]] none
% expect:   bifs_in_body:f/2 23
% expect: error badarg
% expect:   erlang:list_to_integer/["1z"] none
% expect:   bifs_in_body:f/2 24
% expect: error badarith
% expect:   erlang:'+'/[a,1] none
% expect:   bifs_in_body:f/2 25
% expect: error badarg
% expect:   erlang:'++'/[a,[1]] none
% expect:   bifs_in_body:f/2 26
