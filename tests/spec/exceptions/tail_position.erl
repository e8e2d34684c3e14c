%% Inside try a call is not a tail call; the last call of a handler is.
-module(tail_position).
-export([main/0]).

main() ->
    io:format("~p~n", [loop(100_000)]),
    io:format("~p~n", [depth(1000)]).

loop(0) -> done;
loop(N) ->
    try throw(N)
    catch
        N -> loop(N - 1)
    end.

depth(0) -> 0;
depth(N) ->
    try depth(N - 1) + 1
    catch
        error:_ -> never
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: done
% expect: 1000
