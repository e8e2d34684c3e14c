%% When every ?= matches, the value is the last expression's.
-module(all_match).
-export([main/0, id/1]).

main() ->
    io:format("~p~n", [[f(A, B) || A <- [{ok, 1}, no], B <- [{ok, 2}, {error, x}]]]).

f(A, B) ->
    maybe
        {ok, X} ?= id(A),
        Sum = X + 10,
        {ok, Y} ?= id(B),
        Sum + Y
    end.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [13,{error,x},no,no]
