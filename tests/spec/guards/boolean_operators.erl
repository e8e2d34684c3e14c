%% andalso, orelse, and, or, not, xor in guards.
-module(boolean_operators).
-export([main/0]).

main() ->
    io:format("~p~n", [[f(X) || X <- [1, 15, a, [], [x], {b}, false, true, 2.0]]]).

f(X) when is_integer(X) andalso X > 10 -> big_integer;
f(X) when is_integer(X) orelse is_float(X) -> number;
f(X) when is_list(X) and not (X =:= []) -> nonempty;
f(X) when is_list(X) or is_tuple(X) -> compound;
f(X) when is_boolean(X) xor (X =:= true) -> false_;
f(X) when X -> true_;
f(_) -> other.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [number,big_integer,other,compound,nonempty,compound,false_,true_,number]
