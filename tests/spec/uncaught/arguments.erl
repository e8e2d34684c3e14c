%% main/1 gets the arguments as strings.
% args: one 2 a,b
-module(arguments).
-export([main/1]).

main(Args) ->
    io:format("~p~n", [Args]),
    io:format("~p~n", [[list_to_integer(A) || A <- Args, A =:= "2"]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ["one","2","a,b"]
% expect: [2]
