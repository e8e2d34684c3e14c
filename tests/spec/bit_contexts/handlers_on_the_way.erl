%% Each handler around a step sees the rest of its own step.
-module(handlers_on_the_way).
-export([main/0, f/1]).

main() -> io:format("~p~n", [f(<<3, 2, 1, 0, 7>>)]).

f(<<0, T/binary>>) -> error({zero, T});
f(<<N, T/binary>> = B) ->
    try {N, f(T)}
    catch error:E -> {N, B, T, E}
    after put(N, T)
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {3,{2,{1,<<1,0,7>>,<<0,7>>,{zero,<<7>>}}}}
