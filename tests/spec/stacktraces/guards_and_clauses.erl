%% A guard never appears in a trace; what raises is the construct without a matching clause, in its line.
-module(guards_and_clauses).
-export([main/0, id/1]).

main() ->
    show(fun() -> a(id(x)) end),
    show(fun() -> b(id(x)) end),
    show(fun() -> c(id(x)) end),
    show(fun() -> d(id(x)) end),
    show(fun() -> e(id(x)) end).

a(X) when hd(X) > 1 -> one;
a(X) when X + 1 > 0 -> two.

b(X) ->
    case X of
        Y when element(1, Y) =:= a -> 1;
        Y when length(Y) > 2 -> 2
    end.

c(X) ->
    [if
         X < 5, hd(X) -> 1;
         tuple_size(X) =:= 1 -> 2
     end].

d(X) ->
    {(id(fun(Y) when map_size(Y) =:= 0 -> empty end))(X)}.

e(X) ->
    try X of
        Y when Y / 0 > 1 -> never
    after
        id(X)
    end.

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
% expect: error function_clause
% expect:   guards_and_clauses:a/[x] 12
% expect: error {case_clause,x}
% expect:   guards_and_clauses:b/1 16
% expect: error if_clause
% expect:   guards_and_clauses:c/1 22
% expect: error function_clause
% expect:   guards_and_clauses:'-d/1-fun-0-'/[x] 28
% expect:   guards_and_clauses:d/1 28
% expect: error {try_clause,x}
% expect:   guards_and_clauses:e/1 31
