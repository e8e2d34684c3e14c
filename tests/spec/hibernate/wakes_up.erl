%% hibernate/3 waits for a message and then calls a function, on an empty stack.
-module(wakes_up).
-export([main/0, awake/2]).

main() ->
    Self = self(),
    {Pid, Ref} = spawn_monitor(fun() -> erlang:hibernate(?MODULE, awake, [Self, [1, 2, 3]]), Self ! returned end),
    receive after 20 -> ok end,
    io:format("~p ~p~n", [process_info(Pid, status), process_info(Pid, current_function)]),
    Pid ! hello,
    receive {awake, Message, List} -> io:format("~p ~p~n", [Message, List]) end,
    receive {'DOWN', Ref, _, _, Reason} -> io:format("~p~n", [Reason]) end,
    io:format("~p~n", [receive returned -> returned after 10 -> not_returned end]).

awake(To, List) -> receive M -> To ! {awake, M, List} end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {status,waiting} {current_function,{erlang,hibernate,3}}
% expect: hello [1,2,3]
% expect: normal
% expect: not_returned
