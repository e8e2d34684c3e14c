%% Else clauses match what did not; their order and guards count.
-module(else_clauses).
-export([main/0, id/1]).

main() ->
    io:format("~p~n", [[f(V) || V <- [{ok, 1}, {ok, x}, {error, e}, 5, -5]]]).

f(V) ->
    maybe
        {ok, N} ?= id(V),
        true ?= is_integer(N),
        {number, N}
    else
        false -> not_a_number;
        {error, E} -> {failed, E};
        Other when Other > 0 -> positive;
        _ -> other
    end.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{number,1},not_a_number,{failed,e},positive,other]
