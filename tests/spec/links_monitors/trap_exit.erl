%% A process that traps exits gets the exit of a linked one as a message.
-module(trap_exit).
-export([main/0]).

main() ->
    io:format("~p~n", [process_flag(trap_exit, true)]),
    [begin
         Pid = spawn_link(F),
         receive {'EXIT', Pid, Reason} -> io:format("~p~n", [Reason]) end
     end || F <- [fun() -> ok end, fun() -> exit(reason) end, fun() -> exit(kill) end, fun() -> exit({shutdown, x}) end]],
    io:format("~p~n", [process_flag(trap_exit, false)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: false
% expect: normal
% expect: reason
% expect: kill
% expect: {shutdown,x}
% expect: true
