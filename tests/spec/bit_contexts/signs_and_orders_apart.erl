%% The same bits read with another sign or byte order are another number.
-module(signs_and_orders_apart).
-export([main/0, f/1]).

main() -> [io:format("~p~n", [f(B)]) || B <- [<<255>>, <<127>>, <<128, 1>>, <<1, 128>>, <<0, 200>>, <<200, 0>>, <<1:3>>]].

f(<<X/signed>>) when X < 0 -> {negative, X};
f(<<X>>) when X > 100 -> {large, X};
f(<<X:16/little>>) when X > 32000 -> {little, X};
f(<<X:16>>) when X > 300 -> {big, X};
f(<<X:16/signed-little>>) -> {signed, X};
f(<<X:16/signed>>) -> {never, X};
f(R) -> {none, R}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {negative,-1}
% expect: {large,127}
% expect: {big,32769}
% expect: {little,32769}
% expect: {little,51200}
% expect: {big,51200}
% expect: {none,<<1:3>>}
