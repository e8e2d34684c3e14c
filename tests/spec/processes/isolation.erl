%% A message is a copy in effect: terms cannot change, whoever holds them.
-module(isolation).
-export([main/0]).

main() ->
    Data = [#{list => lists:seq(1, 5), tuple => {a, "text", 1.5, 1 bsl 80, <<"bin">>}}],
    Echo = spawn(fun Loop() -> receive {From, Term} -> From ! {self(), Term}, Loop() end end),
    Echo ! {self(), Data},
    receive {Echo, Copy} -> io:format("~p ~p~n", [Copy =:= Data, Copy]) end,
    F = fun(X) -> {X, length(Data)} end,
    Echo ! {self(), F},
    receive {Echo, G} -> io:format("~p ~p~n", [G(1), F =:= G]) end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true [#{list => [1,2,3,4,5],
% expect:         tuple => {a,"text",1.5,1208925819614629174706176,<<"bin">>}}]
% expect: {1,1} true
