%% badfun and badarity have the caller on top of the trace; a call of no module has erlang:apply/3.
-module(bad_calls).
-export([main/0, id/1]).

main() ->
    show(fun() -> a(id(not_a_fun)) end),
    show(fun() -> a(id(fun(_, _) -> ok end)) end),
    show(fun() -> b(id(not_a_fun)) end),
    show(fun() -> c(id({m, f})) end),
    show(fun() -> {(id(7)):f(1)} end),
    show(fun() -> {apply(id(fun() -> ok end), [1, 2])} end).

a(F) ->
    R = F(1),
    {R}.

b(F) -> F().

c(F) ->
    [apply(F, [])].

show(F) ->
    try F() of
        V -> io:format("value ~p~n", [V])
    catch
        C:R:S ->
            io:format("~p ~p~n", [C, case R of {badarity, {_, As}} -> {badarity, As}; _ -> R end]),
            [io:format("  ~p:~p/~p ~p~n", [M, N, A, proplists:get_value(line, L, none)])
             || {M, N, A, L} <- lists:takewhile(fun({_, N, _, _}) -> N =/= show end, S),
                M =:= ?MODULE orelse M =:= erlang]
    end.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: error {badfun,not_a_fun}
% expect:   bad_calls:a/1 14
% expect:   bad_calls:a/1 14
% expect: error {badarity,[1]}
% expect:   bad_calls:a/1 14
% expect:   bad_calls:a/1 14
% expect: error {badfun,not_a_fun}
% expect:   bad_calls:b/1 17
% expect: error {badfun,{m,f}}
% expect:   bad_calls:c/1 20
% expect:   bad_calls:c/1 20
% expect: error badarg
% expect:   erlang:apply/[7,f,[1]] none
% expect:   bad_calls:'-main/0-fun-5-'/0 10
% expect: error {badarity,[1,2]}
% expect:   bad_calls:'-main/0-fun-7-'/0 11
% expect:   bad_calls:'-main/0-fun-7-'/0 11
