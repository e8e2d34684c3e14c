%% A try stands wherever an expression may; arguments computed before it keep their values.
-module(try_as_argument).
-export([main/0, id/1]).

main() ->
    A = id(7),
    T = {A, try id(A) of V -> V + 1 catch _:_ -> none end, A},
    io:format("~p~n", [T]),
    io:format("~p~n", [[1, try throw(2) catch B -> B end | try [3] after ok end]]),
    io:format("~p~n", [add(try exit(4) catch exit:E -> E end, try id(5) after id(6) end)]),
    io:format("~p~n", [(try error(x) catch error:x -> 10 end) * A]),
    io:format("~p~n", [#{try k after ok end => try throw(v) catch V2 -> V2 end}]),
    io:format("~p~n", [<<(try id(65) catch _:_ -> 0 end), (try throw($B) catch C -> C end)>>]),
    F = try fun(X) -> X + A end after ok end,
    io:format("~p~n", [F(1)]),
    io:format("~p~n", [if A > 3 -> try throw(big) catch S -> S end; true -> small end]).

add(X, Y) -> X + Y.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {7,8,7}
% expect: [1,2,3]
% expect: 9
% expect: 70
% expect: #{k => v}
% expect: <<"AB">>
% expect: 8
% expect: big
