%% error/2 on the way shows the arguments that it was given, rest and whole.
-module(error_with_arguments).
-export([main/0, f/2]).

main() ->
    try f(<<1, 2, 0, 4>>, x)
    catch error:R:Trace -> io:format("~p ~p~n", [R, element(3, hd(Trace))])
    end.

f(<<0, T/binary>> = B, Acc) -> error({zero, T}, [B, Acc]);
f(<<X, T/binary>>, Acc) -> f(T, [X | Acc]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {zero,<<4>>} [<<0,4>>,[2,1|x]]
