%% process_info/1,2 with each argument wrong, and of a process that is gone.
-module(arguments).
-export([main/0]).

main() ->
    {Dead, Ref} = spawn_monitor(fun() -> ok end),
    receive {'DOWN', Ref, _, _, _} -> ok end,
    [io:format("~p~n", [try apply(erlang, process_info, Args) catch C:R -> {C, R} end]) || Args <- [
        [foo], [17], [Dead], [Dead, links], [Dead, [links, status]], [Dead, []], [Dead, foo], [self(), foo],
        [self(), [links | status]], [self(), [foo]], [self(), 17], [self(), {dictionary, x, y}], [foo, links],
        [self(), []], [self(), {foo, bar}], [Dead, registered_name]]].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {error,badarg}
% expect: {error,badarg}
% expect: undefined
% expect: undefined
% expect: undefined
% expect: undefined
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: []
% expect: {error,badarg}
% expect: undefined
