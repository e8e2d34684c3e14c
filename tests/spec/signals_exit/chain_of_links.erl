%% An exit travels along a chain of links and stops at one that traps exits.
-module(chain_of_links).
-export([main/0]).

main() ->
    process_flag(trap_exit, true),
    First = chain(50, self()),
    receive {last, Last} -> exit(Last, broken) end,
    receive {'EXIT', First, Reason} -> io:format("~p~n", [Reason]) end,
    io:format("~p~n", [is_process_alive(First)]).

chain(N, Main) ->
    spawn_link(fun() ->
        if N > 0 -> chain(N - 1, Main); N =:= 0 -> Main ! {last, self()} end,
        receive after infinity -> ok end
    end).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: broken
% expect: false
