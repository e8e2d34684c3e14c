%% The last call inside the body of a try or of a catch is no tail call, nor is any before an after part.
-module(calls_inside_try_and_catch).
-export([main/0, id/1]).

main() ->
    show(fun() -> a(id(x)) end),
    show(fun() -> b(id(x)) end),
    show(fun() -> c(id(x)) end),
    io:format("~p~n", [[{F, A} || {?MODULE, F, A, _} <- d(id(x)), F =/= main]]).

a(X) ->
    try fail(X) catch throw:_ -> no end.

b(X) ->
    try id(X) of Y -> fail(Y) after id(X) end.

c(X) ->
    try throw(X) catch Y -> fail(Y) end.

d(X) ->
    {'EXIT', {_, S}} = (catch fail(X)),
    S.

fail(X) ->
    [X | error({failed, X})].

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
% expect: error {failed,x}
% expect:   calls_inside_try_and_catch:fail/1 25
% expect:   calls_inside_try_and_catch:a/1 12
% expect: error {failed,x}
% expect:   calls_inside_try_and_catch:fail/1 25
% expect:   calls_inside_try_and_catch:b/1 15
% expect: error {failed,x}
% expect:   calls_inside_try_and_catch:fail/1 25
% expect: [{fail,1},{d,1}]
