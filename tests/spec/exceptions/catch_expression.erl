%% The old catch: a throw gives its value, an exit {'EXIT', Reason}, an error the trace as well.
-module(catch_expression).
-export([main/0, id/1]).

main() ->
    io:format("~p~n", [catch throw(ball)]),
    io:format("~p~n", [catch exit(stop)]),
    io:format("~p~n", [catch 1 + 1]),
    {'EXIT', {Reason, [{Module, Name, Arity, _} | _]}} = (catch fail(id(2))),
    io:format("~p ~p~n", [Reason, {Module, Name, Arity}]),
    {'EXIT', {Other, _}} = (catch error(mine)),
    io:format("~p~n", [Other]).

fail(1) -> ok.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ball
% expect: {'EXIT',stop}
% expect: 2
% expect: function_clause {catch_expression,fail,[2]}
% expect: mine
