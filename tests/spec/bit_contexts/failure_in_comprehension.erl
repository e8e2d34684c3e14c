%% An error inside a binary generator shows the element, and the binary stays whole.
-module(failure_in_comprehension).
-export([main/0, half/1]).

main() ->
    B = <<2, 4, 5, 6>>,
    R = try [half(X) || <<X>> <= B] catch error:E:Trace -> {E, element(3, hd(Trace))} end,
    S = try << <<(half(X))>> || <<X, _>> <= B, X =/= 5 >> catch error:E2 -> E2 end,
    io:format("~p ~p ~p~n", [R, S, B]).

half(X) when X rem 2 =:= 0 -> X div 2.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {function_clause,[5]} <<1>> <<2,4,5,6>>
