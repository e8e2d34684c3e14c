%% andalso and orelse evaluate their right side only if needed, and give it back whatever it is; the left must be boolean.
-module(short_circuit).
-export([main/0, id/1]).

main() ->
    io:format("~p~n", [id(false) andalso t(1)]),
    io:format("~p~n", [id(true) andalso t(2)]),
    io:format("~p~n", [id(true) orelse t(3)]),
    io:format("~p~n", [id(false) orelse t(4)]),
    io:format("~p~n", [id(true) andalso id(not_boolean)]),
    show(fun() -> id(1) andalso t(5) end),
    show(fun() -> id("s") orelse t(6) end),
    show(fun() -> id(true) andalso id(maybe_not) andalso t(7) end),
    show(fun() -> (id(true) andalso id(x)) orelse t(8) end),
    show(fun() -> id(false) andalso id(x) orelse id(y) end),
    show(fun() -> id(false) and t(9) end),
    show(fun() -> id(true) or t(10) end),
    show(fun() -> not id(0) end),
    show(fun() -> id(true) xor id(3) end),
    X = id(5),
    case X > 3 andalso X < 10 andalso X rem 2 =:= 1 of true -> io:format("odd~n"); false -> ok end.

show(F) -> io:format("~p~n", [try F() catch C:R -> {C, R} end]).

t(N) -> io:format("evaluated ~p~n", [N]), true.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: false
% expect: evaluated 2
% expect: true
% expect: true
% expect: evaluated 4
% expect: true
% expect: not_boolean
% expect: {error,{badarg,1}}
% expect: {error,{badarg,"s"}}
% expect: {error,{badarg,maybe_not}}
% expect: {error,{badarg,x}}
% expect: y
% expect: evaluated 9
% expect: false
% expect: evaluated 10
% expect: true
% expect: {error,badarg}
% expect: {error,badarg}
% expect: odd
