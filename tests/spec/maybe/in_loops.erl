%% Calls at the end of maybe and of else are tail calls.
% stress-skip: many rounds
-module(in_loops).
-export([main/0, id/1]).

main() ->
    io:format("~p~n", [{down(id(300000), 0), bounce(id(300000))}]).

down(N, Acc) ->
    maybe
        true ?= N > 0,
        down(N - 1, Acc + 1)
    else
        false -> Acc
    end.

bounce(0) -> done;
bounce(N) ->
    maybe
        even ?= case N rem 2 of 0 -> even; _ -> odd end,
        bounce(N - 1)
    else
        odd -> bounce(N - 1)
    end.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {300000,done}
