%% Funs are named after the function they are written in, with a number; named funs after their name.
-module(funs_in_traces).
-export([main/0, id/1]).

main() ->
    show(fun() -> f(id(0)) end),
    show(fun() -> g(id(0)) end),
    show(fun() -> h(id(2)) end).

f(X) ->
    F = fun(Y) -> {1 div Y} end,
    G = fun(Y) -> [(id(F))(Y)] end,
    [(id(G))(X)].

g(X) ->
    Outer = fun() ->
                Inner = fun() -> [1 / X] end,
                {(id(Inner))()}
            end,
    {(id(Outer))()}.

h(N) ->
    F = fun Count(0) -> [1 div id(0)];
            Count(M) -> [Count(M - 1)]
        end,
    {F(N)}.

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
% expect:   funs_in_traces:'-f/1-fun-0-'/1 11
% expect:   funs_in_traces:'-f/1-fun-1-'/2 12
% expect:   funs_in_traces:f/1 13
% expect: error badarith
% expect:   funs_in_traces:'-g/1-fun-0-'/1 17
% expect:   funs_in_traces:'-g/1-fun-1-'/1 18
% expect:   funs_in_traces:g/1 20
% expect: error badarith
% expect:   erlang:'div'/[1,0] none
% expect:   funs_in_traces:'-h/1-Count/1-0-'/1 23
% expect:   funs_in_traces:'-h/1-Count/1-0-'/1 24
% expect:   funs_in_traces:h/1 26
