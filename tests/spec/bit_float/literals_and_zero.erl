%% In patterns 0.0 and -0.0 are different floats.
-module(literals_and_zero).
-export([main/0, id/1]).

main() ->
    io:format("~p~n", [[f(B) || B <- [id(<<0.0/float>>), <<-0.0/float>>, <<1.5/float>>, <<0:32>>, <<-0.0:32/float>>]]]).

f(<<+0.0/float>>) -> zero;
f(<<-0.0/float>>) -> minus_zero;
f(<<1.5/float>>) -> literal;
f(<<X:32/float>>) when X =:= -0.0 -> single_zero;
f(<<X:32/float>>) -> {single, X}.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [zero,minus_zero,literal,{single,0.0},single_zero]
