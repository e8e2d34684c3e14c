%% Messages and an exit signal from one process arrive in the order they were sent.
-module(order_with_messages).
-export([main/0]).

main() ->
    Self = self(),
    Pid = spawn(fun() -> process_flag(trap_exit, true), Self ! ready, collect(Self, []) end),
    receive ready -> ok end,
    Pid ! one,
    exit(Pid, two),
    Pid ! three,
    exit(Pid, four),
    Pid ! stop,
    io:format("~p~n", [receive {got, List} -> List end]).

collect(To, Got) ->
    receive
        stop -> To ! {got, lists:reverse(Got)};
        {'EXIT', _, Reason} -> collect(To, [{exit, Reason} | Got]);
        Other -> collect(To, [Other | Got])
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [one,{exit,two},three,{exit,four}]
