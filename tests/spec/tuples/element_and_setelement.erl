%% element and setelement count from one; setelement makes a new tuple.
-module(element_and_setelement).
-export([main/0]).

main() ->
    T = {a, b, c},
    io:format("~p~n", [[element(1, T), element(3, T)]]),
    io:format("~p ~p~n", [setelement(2, T, new), T]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [a,c]
% expect: {a,new,c} {a,b,c}
