%% {Name, Node} addresses a process here too.
-module(send_to_name_and_node).
-export([main/0]).

main() ->
    register(me, self()),
    {me, node()} ! hello,
    receive M -> io:format("~p~n", [M]) end,
    io:format("~p~n", [node()]),
    io:format("~p~n", [is_alive()]),
    io:format("~p~n", [node(self()) =:= node()]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: hello
% expect: nonode@nohost
% expect: false
% expect: true
