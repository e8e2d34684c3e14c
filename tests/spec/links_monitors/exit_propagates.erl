%% Without trapping, an abnormal exit ends linked processes too, along the chain; a normal one does not.
-module(exit_propagates).
-export([main/0]).

main() ->
    io:format("~p~n", [chain(crash)]),
    io:format("~p~n", [chain(normal)]).

chain(Reason) ->
    Parent = self(),
    {Pid, Ref} = spawn_monitor(fun() ->
                                       Middle = spawn_link(fun() -> spawn_link(fun() -> receive go -> exit(Reason) end end),
                                                                    {links, Links} = process_info(self(), links),
                                                                    [L ! go || L <- Links, L =/= Parent],
                                                                    timer:sleep(infinity) end),
                                       Middle ! hello,
                                       receive nothing -> ok after 200 -> exit(survived) end
                               end),
    receive {'DOWN', Ref, process, Pid, Why} -> Why end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: crash
% expect: survived
