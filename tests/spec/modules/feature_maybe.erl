%% -feature(maybe_expr, disable) makes `maybe` and `else` plain atoms again; ?FEATURE_ENABLED tells which hold.
-module(feature_maybe).
-feature(maybe_expr, disable).
-export([main/0]).

-if(?FEATURE_ENABLED(maybe_expr)).
state() -> enabled.
-else.
state() -> disabled.
-endif.

-if(?FEATURE_AVAILABLE(maybe_expr)).
there() -> available.
-else.
there() -> unavailable.
-endif.

main() ->
    X = maybe,
    Y = else,
    io:format("~p ~p ~p ~p~n", [X, Y, state(), there()]),
    io:format("~p~n", [[maybe | else]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 'maybe' 'else' disabled available
% expect: ['maybe'|'else']
