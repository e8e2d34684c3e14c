%% Two processes that send each other a message a few times: the classic first look at message passing.
-module(ping_pong).
-export([main/1]).

main(_Args) ->
    register(pong, spawn_link(fun pong/0)),
    ping(3).

ping(0) ->
    pong ! {finished, self()},
    receive bye -> io:format("ping: over~n") end;
ping(N) ->
    pong ! {ping, N, self()},
    receive
        {pong, N} -> io:format("ping: got pong ~p~n", [N])
    after 1000 ->
        io:format("ping: nobody answers~n")
    end,
    ping(N - 1).

pong() ->
    receive
        {ping, N, From} ->
            io:format("pong: got ping ~p~n", [N]),
            From ! {pong, N},
            pong();
        {finished, From} ->
            io:format("pong: over~n"),
            From ! bye
    end.
