%% A monitor of a name on another node strikes with noconnection when there is no distribution, or is refused.
-module(monitor_other_node).
-export([main/0]).

main() ->
    io:format("~p~n", [try monitor(process, {server, 'other@nowhere'}) of
        Ref -> receive {'DOWN', Ref, process, What, Reason} -> {What, Reason} after 1000 -> none end
    catch C:R -> {C, R} end]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {error,badarg}
