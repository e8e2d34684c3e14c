%% Who is linked to a process killed by its limit gets exit reason killed.
-module(max_heap_size_exit_order).
-export([main/0]).

main() ->
    process_flag(trap_exit, true),
    Self = self(),
    Pid = spawn_opt(fun() -> Self ! first, grow([]) end, [link, {max_heap_size, #{size => 20000, error_logger => false}}]),
    receive first -> ok end,
    receive {'EXIT', Pid, Reason} -> io:format("~p~n", [Reason]) end,
    io:format("~p ~p~n", [is_process_alive(Pid), process_info(Pid)]).

grow(L) -> grow([L | L]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: killed
% expect: false undefined
