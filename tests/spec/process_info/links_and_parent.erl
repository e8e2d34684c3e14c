%% links and parent of a child; the parent stays when it is dead.
-module(links_and_parent).
-export([main/0]).

main() ->
    Self = self(),
    Child = spawn_link(fun() -> receive stop -> ok end end),
    io:format("~p~n", [process_info(Child, links) =:= {links, [Self]}]),
    io:format("~p~n", [process_info(Child, parent) =:= {parent, Self}]),
    {Middle, Ref} = spawn_monitor(fun() -> Self ! {grandchild, spawn(fun() -> receive stop -> ok end end)} end),
    Grandchild = receive {grandchild, G} -> G end,
    receive {'DOWN', Ref, _, _, _} -> ok end,
    io:format("~p~n", [process_info(Grandchild, parent) =:= {parent, Middle}]),
    io:format("~p~n", [process_info(Grandchild, links)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true
% expect: true
% expect: true
% expect: {links,[]}
