%% A process runs again when it was resumed as often as it was suspended.
-module(counted).
-export([main/0]).

main() ->
    Self = self(),
    Pid = spawn(fun() -> echo(Self) end),
    [erlang:suspend_process(Pid) || _ <- [1, 2, 3]],
    {suspending, [{Pid, Count, Async}]} = process_info(self(), suspending),
    io:format("~p ~p~n", [Count, Async]),
    Pid ! hello,
    io:format("~p~n", [[begin erlang:resume_process(Pid), receive {echo, hello} -> runs after 20 -> suspended end end || _ <- [1, 2, 3]]]),
    io:format("~p~n", [process_info(self(), suspending)]).

echo(To) -> receive M -> To ! {echo, M}, echo(To) end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 3 0
% expect: [suspended,suspended,runs]
% expect: {suspending,[]}
