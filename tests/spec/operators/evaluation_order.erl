%% Subexpressions are evaluated from left to right, each once.
-module(evaluation_order).
-export([main/0]).

main() ->
    io:format("~kp~n", [{say(1), [say(2), say(3)], say(4) + say(5)}]),
    io:format("~kp~n", [add(say(6), say(7))]),
    io:format("~kp~n", [#{say(a) => say(8), say(b) => say(9)}]),
    (say_fun())(say(10)).

add(A, B) -> A + B.

say(X) ->
    io:format("~p ", [X]),
    X.

say_fun() ->
    io:format("fun "),
    fun(X) -> io:format("got ~kp~n", [X]) end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 1 2 3 4 5 {1,[2,3],9}
% expect: 6 7 13
% expect: a 8 b 9 #{a => 8,b => 9}
% expect: fun 10 got 10
