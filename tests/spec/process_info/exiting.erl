%% A process that has ended answers undefined, and is in no list, from its DOWN message on.
-module(exiting).
-export([main/0]).

main() ->
    {Pid, Ref} = spawn_monitor(fun() -> register(gone_soon, self()), exit(done) end),
    receive {'DOWN', Ref, _, _, _} -> ok end,
    io:format("~p~n", [[process_info(Pid), process_info(Pid, status), process_info(Pid, [status]), is_process_alive(Pid),
                        lists:member(Pid, processes()), whereis(gone_soon)]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [undefined,undefined,undefined,false,false,undefined]
