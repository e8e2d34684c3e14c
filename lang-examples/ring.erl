%% A ring of processes passes a token round and round. Each process knows only the next one.
%%
%%   ring.erl [PROCESSES ROUNDS]
%%
%% stress-args: 20 10
-module(ring).
-export([main/1]).

main([]) -> main(["1000", "100"]);
main([Processes, Rounds]) ->
    run(list_to_integer(Processes), list_to_integer(Rounds)).

run(Processes, Rounds) ->
    %% This process is part of the ring: the last of the others passes the token back to it.
    First = lists:foldl(fun(_, Next) -> spawn_link(fun() -> pass_on(Next) end) end,
                        self(), lists:seq(2, Processes)),
    Hops = go_round(First, Rounds, 0),
    First ! stop,
    receive stop -> ok end,
    io:format("~p processes, ~p rounds, ~p hops~n", [Processes, Rounds, Hops]).

go_round(_First, 0, Hops) -> Hops;
go_round(First, Rounds, Hops) ->
    First ! {token, Hops + 1},
    receive {token, NewHops} -> go_round(First, Rounds - 1, NewHops) end.

pass_on(Next) ->
    receive
        {token, Hops} ->
            Next ! {token, Hops + 1},
            pass_on(Next);
        stop ->
            Next ! stop
    end.
