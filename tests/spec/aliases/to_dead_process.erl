%% A message to the alias of a process that has ended is dropped, and sending does not fail.
-module(to_dead_process).
-export([main/0]).

main() ->
    Self = self(),
    {_, M} = spawn_monitor(fun() -> Self ! {alias, alias()} end),
    Alias = receive {alias, A} -> A end,
    receive {'DOWN', M, _, _, _} -> ok end,
    io:format("~p~n", [Alias ! hello]  -- [Alias ! hello]),
    io:format("~p~n", [[erlang:send(Alias, hello, []), erlang:send(Alias, hello, [nosuspend])]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect stderr: exception error: bad argument
% expect stderr:   in function  io:format/2
% expect stderr:      called as io:format("~p~n",[])
% expect stderr:      *** argument 1: wrong number of arguments
% expect stderr:   in call from to_dead_process:main/0 (to_dead_process.erl, line 10)
% expect exit: 127
