%% A process may wait, switch and collect garbage in an after part while an exception is pending.
-module(receive_in_after).
-export([main/0]).

main() ->
    Big = lists:seq(1, 2000),
    Self = self(),
    try
        try
            throw({pending, Big, "text"})
        after
            Pid = spawn(fun() -> receive {From, X} -> From ! {self(), X * 2} end end),
            Pid ! {Self, 21},
            receive {Pid, Answer} -> io:format("~p~n", [Answer]) end,
            garbage_collect(),
            _ = lists:sum(lists:seq(1, 5000)),
            erlang:yield()
        end
    catch
        throw:{pending, L, T}:S ->
            io:format("~p ~p ~p~n", [lists:sum(L), T, is_list(S)])
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 42
% expect: 2001000 "text" true
