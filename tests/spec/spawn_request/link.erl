%% Option link links the caller, and both directions work.
-module(link).
-export([main/0]).

main() ->
    process_flag(trap_exit, true),
    Ref = spawn_request(fun() -> receive stop -> exit(bye) end end, [link]),
    Pid = receive {spawn_reply, Ref, ok, P} -> P end,
    io:format("~p~n", [element(2, process_info(Pid, links)) =:= [self()]]),
    Pid ! stop,
    io:format("~p~n", [receive {'EXIT', Pid, Reason} -> Reason end]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true
% expect: bye
