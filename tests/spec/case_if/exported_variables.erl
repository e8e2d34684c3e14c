%% Variables bound in all branches of case, if and receive, or in begin, are bound afterwards.
-module(exported_variables).
-compile(nowarn_export_vars).
-export([main/0, id/1]).

main() ->
    case id(2) of
        1 -> A = one, B = 1;
        _ -> B = 2, A = other
    end,
    io:format("~p~n", [{A, B}]),
    if B > 1 -> C = big; true -> C = small end,
    io:format("~p~n", [C]),
    begin D = {C, A}, E = D end,
    io:format("~p~n", [{D, E}]),
    self() ! {msg, 5},
    receive {msg, M} -> N = M * 2 after 0 -> M = none, N = none end,
    io:format("~p~n", [{M, N}]),
    io:format("~p ~p~n", [P = id(3), Q = id(4)]),
    io:format("~p~n", [P + Q]),
    {R, S} = {begin T = 1, T + 1 end, U = 5},
    io:format("~p~n", [[R, S, T, U]]),
    io:format("~p~n", [case id(R) of R -> {same, R} end]),
    try {none, _} = {id(wrong), A} catch error:{badmatch, V} -> io:format("~p~n", [V]) end.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {other,2}
% expect: big
% expect: {{big,other},{big,other}}
% expect: {5,10}
% expect: 3 4
% expect: 7
% expect: [2,5,1,5]
% expect: {same,2}
% expect: {wrong,other}
