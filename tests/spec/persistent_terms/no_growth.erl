%% A process does not grow by what it gets, nor by messages that pass it on, however much it is.
-module(no_growth).
-export([main/0]).

main() ->
    persistent_term:put(?MODULE, {lists:seq(1, 4000), maps:from_list([{N, [N]} || N <- lists:seq(1, 200)])}),
    Self = self(),
    Words = fun() -> garbage_collect(), element(2, process_info(self(), total_heap_size)) end,
    spawn_link(fun() ->
        Before = Words(),
        Held = [persistent_term:get(?MODULE) || _ <- lists:seq(1, 1000)],
        After = Words(),
        Self ! {get, After - Before < 20_000, length(Held)}
    end),
    receive {get, Small, Count} -> io:format("~p values: ~p~n", [Count, Small]) end,
    Receiver = spawn_link(fun() ->
        Before = Words(),
        Messages = [receive {value, V} -> V end || _ <- lists:seq(1, 100)],
        After = Words(),
        Self ! {received, After - Before < 20_000, lists:usort([length(L) || {L, _} <- Messages])}
    end),
    [Receiver ! {value, persistent_term:get(?MODULE)} || _ <- lists:seq(1, 100)],
    receive {received, Slim, Lengths} -> io:format("messages of ~p: ~p~n", [Lengths, Slim]) end,
    {List, _} = persistent_term:get(?MODULE),
    io:format("tail: ~p~n", [erts_debug:same(lists:nthtail(3900, List), lists:nthtail(3900, element(1, persistent_term:get(?MODULE))))]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 1000 values: true
% expect: messages of [4000]: true
% expect: tail: true
