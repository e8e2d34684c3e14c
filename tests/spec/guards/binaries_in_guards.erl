%% binary_part, byte_size and bit_size in guards: positions outside of the binary make the guard false.
-module(binaries_in_guards).
-export([main/0, id/1]).

main() ->
    [io:format("~p: ~p~n", [V, {a(V), b(V), c(V), d(V), e(V)}]) || V <- [<<>>, <<"a">>, <<"abc">>, <<"xbcd">>, <<1:9>>, "abc", a]].

a(V) when binary_part(V, 0, 1) =:= <<"a">> -> y; a(_) -> n.
b(V) when binary_part(V, 1, 2) =:= <<"bc">> -> y; b(_) -> n.
c(V) when binary_part(V, byte_size(V), -1) =:= <<"c">> -> y; c(_) -> n.
d(V) when binary_part(V, {0, 0}) =:= <<>> -> y; d(_) -> n.
e(V) when bit_size(V) > 8, bit_size(V) rem 8 =/= 0; byte_size(V) =:= 1 -> y; e(_) -> n.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: <<>>: {n,n,n,y,n}
% expect: <<"a">>: {y,n,n,y,y}
% expect: <<"abc">>: {y,y,y,y,n}
% expect: <<"xbcd">>: {n,y,n,y,n}
% expect: <<0,1:1>>: {n,n,n,n,y}
% expect: "abc": {n,n,n,n,n}
% expect: a: {n,n,n,n,n}
