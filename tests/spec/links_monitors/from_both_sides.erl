%% A link is one, whoever makes it how often; either side takes it back for both.
-module(from_both_sides).
-export([main/0]).

main() ->
    Self = self(),
    Pid = spawn_link(fun() -> link(Self), Self ! linked, loop(Self) end),
    receive linked -> ok end,
    link(Pid),
    {links, Mine} = process_info(self(), links),
    {links, Theirs} = process_info(Pid, links),
    io:format("~p ~p~n", [length([P || P <- Mine, P =:= Pid]), length(Theirs)]),
    Pid ! unlink,
    receive unlinked -> ok end,
    {links, Mine2} = process_info(self(), links),
    {links, Theirs2} = process_info(Pid, links),
    io:format("~p ~p~n", [lists:member(Pid, Mine2), Theirs2]),
    Pid ! stop.

loop(Main) ->
    receive
        unlink -> unlink(Main), Main ! unlinked, loop(Main);
        stop -> exit(stop)
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 1 1
% expect: false []
