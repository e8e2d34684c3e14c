%% The reason and the trace survive collections between raise and use.
-module(big_reason_survives).
-export([main/0, id/1]).

main() ->
    {C, R, S} = try f(lists:seq(1, 300)) catch Class:Reason:Stack -> garbage_collect(), {Class, Reason, Stack} end,
    churn(200),
    garbage_collect(),
    {bad, L, M} = R,
    io:format("~p ~p ~p ~p~n", [C, length(L), maps:get(k, M), [F || {?MODULE, F, _, _} <- S, F =/= main]]).

f(L) ->
    X = g(L),
    {wrapped, X}.

g(L) ->
    X = (id(erlang)):error({bad, [{N, integer_to_list(N)} || N <- L], #{k => list_to_binary(lists:duplicate(100, $x))}}),
    {id(X)}.

churn(0) -> ok;
churn(N) -> _ = lists:duplicate(50, {N, [N]}), churn(N - 1).

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: error 300 <<"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx">> [g,
% expect:                                                                                                                       f]
