%% demonitor/1,2 with each argument wrong, and with references that are no monitors.
-module(demonitor_arguments).
-export([main/0]).

main() ->
    Self = self(),
    Other = ask(spawn(fun() -> receive {From, get} -> From ! {ref, monitor(process, Self)}, receive stop -> ok end end end)),
    Ref = make_ref(),
    [io:format("~p~n", [try apply(erlang, demonitor, Args) catch C:E -> {C, E} end]) || Args <- [
        [17], [self()], [Ref], [Ref, [info]], [Ref, [flush]], [Ref, [flush, info]], [Ref, [flash]], [Ref, flush],
        [Ref, [flush | info]], [nope, []], [Ref, []]]],
    io:format("~p~n", [try demonitor(Other) catch C:E -> {C, E} end]).

ask(Pid) -> Pid ! {self(), get}, receive {ref, Ref} -> Ref end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {error,badarg}
% expect: {error,badarg}
% expect: true
% expect: false
% expect: true
% expect: false
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: true
% expect: true
