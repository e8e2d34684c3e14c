%% While an argument is computed, the call that waits for it has no frame; its function does.
-module(nested_calls).
-export([main/0, id/1]).

main() ->
    show(fun() -> a(id(1)) end),
    show(fun() -> b(id(1)) end).

a(X) ->
    {c(d(e(X)))}.

b(X) ->
    [c(X),
     d(X),
     e(X)].

c(X) -> {c, X}.
d(X) -> {d, X}.
e(X) ->
    Y = id(X),
    Y = id(X + 1),
    Y.

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
% expect: error {badmatch,2}
% expect:   nested_calls:e/1 21
% expect:   nested_calls:a/1 10
% expect: error {badmatch,2}
% expect:   nested_calls:e/1 21
% expect:   nested_calls:b/1 15
