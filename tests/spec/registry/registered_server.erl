%% The usual shape of a named server with an interface of functions.
-module(registered_server).
-export([main/0]).

main() ->
    start(),
    [add(X) || X <- [apple, pear, fig]],
    io:format("~p~n", [all()]),
    stop(),
    try all() catch error:badarg -> io:format("no server~n") end.

start() -> register(shelf, spawn(fun() -> loop([]) end)).

add(Item) -> shelf ! {add, Item}.

all() ->
    shelf ! {all, self()},
    receive {shelf, Items} -> Items end.

stop() ->
    Ref = monitor(process, shelf),
    shelf ! stop,
    receive {'DOWN', Ref, process, _, normal} -> ok end.

loop(Items) ->
    receive
        {add, Item} -> loop([Item | Items]);
        {all, From} -> From ! {shelf, lists:reverse(Items)}, loop(Items);
        stop -> ok
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [apple,pear,fig]
% expect: no server
