%% A fun called by lists or maps has frames of its own below and above those of the library.
-module(library_funs_pass_through).
-export([main/0, id/1]).

main() ->
    show(fun() -> {lists:map(fun(X) -> {1 div X} end, id([1, 0]))} end),
    show(fun() -> {lists:foldl(fun(X, A) -> [A div X] end, 5, id([0]))} end),
    show(fun() -> {lists:foreach(fun fail/1, id([a]))} end),
    show(fun() -> {maps:map(fun(_, V) -> {fail(V)} end, id(#{k => v}))} end),
    show(fun() -> f(id([1, 2])) end).

f(L) ->
    R = lists:filter(fun(X) -> G = fun() -> [fail(X)] end, {(id(G))()} end, L),
    {R}.

fail(X) -> [X + id(none)].

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
% expect: error badarith
% expect:   erlang:'div'/[1,0] none
% expect:   library_funs_pass_through:'-main/0-fun-0-'/1 6
% expect:   library_funs_pass_through:'-main/0-fun-1-'/0 6
% expect: error badarith
% expect:   erlang:'div'/[5,0] none
% expect:   library_funs_pass_through:'-main/0-fun-2-'/2 7
% expect:   library_funs_pass_through:'-main/0-fun-3-'/0 7
% expect: error badarith
% expect:   erlang:'+'/[a,none] none
% expect:   library_funs_pass_through:fail/1 16
% expect:   library_funs_pass_through:'-main/0-fun-4-'/0 8
% expect: error badarith
% expect:   erlang:'+'/[v,none] none
% expect:   library_funs_pass_through:fail/1 16
% expect:   library_funs_pass_through:'-main/0-fun-5-'/2 9
% expect:   library_funs_pass_through:'-main/0-fun-6-'/0 9
% expect: error badarith
% expect:   erlang:'+'/[1,none] none
% expect:   library_funs_pass_through:fail/1 16
% expect:   library_funs_pass_through:'-f/1-fun-0-'/1 13
% expect:   library_funs_pass_through:'-f/1-fun-1-'/1 13
% expect:   library_funs_pass_through:f/1 13
