%% A comprehension is a function of its own in the trace, with its frames; a generator or filter that is none fails in it.
-module(comprehensions_in_traces).
-export([main/0, id/1]).

main() ->
    show(fun() -> f(id([1, 0, 2])) end),
    show(fun() -> g(id([[1], [0]])) end),
    show(fun() -> h(id([1, 2 | x])) end),
    show(fun() -> i(id([1, 2])) end),
    show(fun() -> j(id([a])) end),
    show(fun() -> k(id(#{a => 0})) end).

f(L) -> {[10 div X || X <- L]}.

g(Ls) -> {[[{1 div X} || X <- L] || L <- Ls]}.

h(L) -> [[X] || X <- L].

i(L) -> {[X || X <- L, id(maybe_so)]}.

j(L) -> [X || X <- L, X + 1 > 2].

k(M) -> {#{K => 1 div V || K := V <- M}}.

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
% expect:   erlang:'div'/[10,0] none
% expect:   comprehensions_in_traces:'-f/1-lc$^0/1-0-'/1 13
% expect:   comprehensions_in_traces:'-f/1-lc$^0/1-0-'/1 13
% expect:   comprehensions_in_traces:f/1 13
% expect: error badarith
% expect:   erlang:'div'/[1,0] none
% expect:   comprehensions_in_traces:'-g/1-lc$^1/1-1-'/1 15
% expect:   comprehensions_in_traces:'-g/1-lc$^0/1-0-'/1 15
% expect:   comprehensions_in_traces:'-g/1-lc$^0/1-0-'/1 15
% expect:   comprehensions_in_traces:g/1 15
% expect: error {bad_generator,x}
% expect:   comprehensions_in_traces:'-h/1-lc$^0/1-0-'/1 17
% expect:   comprehensions_in_traces:'-h/1-lc$^0/1-0-'/1 17
% expect: error {bad_filter,maybe_so}
% expect:   comprehensions_in_traces:'-i/1-lc$^0/1-0-'/1 19
% expect:   comprehensions_in_traces:i/1 19
% expect: value []
% expect: error badarith
% expect:   erlang:'div'/[1,0] none
% expect:   comprehensions_in_traces:'-k/1-lc$^0/1-0-'/1 23
% expect:   comprehensions_in_traces:k/1 23
