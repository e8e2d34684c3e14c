%% A handler still has the whole binary after the rest was matched in vain.
-module(whole_in_handler).
-export([main/0, f/1]).

main() -> io:format("~p~n", [f(<<3, 2, 1, 0, 7>>)]).

f(<<0, _/binary>> = B) -> throw({zero, B});
f(<<N, T/binary>> = B) ->
    try f(T) of
        X -> {N, X}
    catch
        throw:{zero, _} = Z when N < 2 -> {caught, B, T, Z};
        throw:Z -> throw({again, Z, B})
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {3,{2,{caught,<<1,0,7>>,<<0,7>>,{zero,<<0,7>>}}}}
