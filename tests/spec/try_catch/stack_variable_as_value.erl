%% The trace is an ordinary list: it can be kept, sent, captured by funs, and differs from call to call.
-module(stack_variable_as_value).
-export([main/0, id/1]).

main() ->
    {F, S1} = try a(id(x)) catch error:_:S -> {fun() -> length([1 || {?MODULE, a, _, _} <- S]) end, S} end,
    io:format("~p ~p~n", [F(), is_list(S1)]),
    self() ! S1,
    receive L -> io:format("~p~n", [[{N, A} || {?MODULE, N, A, _} <- L, N =/= main]]) end,
    S2 = try b(id(x)) catch error:_:St -> St end,
    io:format("~p ~p~n", [S1 =:= S2, element(2, hd(tl(S2)))]),
    _ = try a(id(1)) catch _:_:Unused -> Unused end,
    ok.

a(X) -> [id(X) + 1].
b(X) -> [id(X) - 1].

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 1 true
% expect: [{a,1}]
% expect: false b
