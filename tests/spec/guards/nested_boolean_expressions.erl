%% Deeply combined boolean guards give what the truth table says.
-module(nested_boolean_expressions).
-export([main/0, id/1]).

main() ->
    Bs = [true, false],
    [io:format("~p~n", [{[A, B, C], f(A, B, C), g(A, B, C), h(A, B, C)}]) || A <- Bs, B <- Bs, C <- Bs].

f(A, B, C) when (A andalso not B) orelse (C andalso (B orelse not A)) -> y; f(_, _, _) -> n.
g(A, B, C) when (A or B) and not (A and B and C) -> y; g(_, _, _) -> n.
h(A, B, C) when not (A xor B) andalso (B xor C), A =/= C; A, B, C -> y; h(_, _, _) -> n.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {[true,true,true],y,n,y}
% expect: {[true,true,false],n,y,y}
% expect: {[true,false,true],y,y,n}
% expect: {[true,false,false],y,y,n}
% expect: {[false,true,true],y,y,n}
% expect: {[false,true,false],n,y,n}
% expect: {[false,false,true],y,n,y}
% expect: {[false,false,false],n,n,n}
