%% link/1 and unlink/1 with each argument wrong, with oneself, and with a process that is gone.
-module(link_arguments).
-export([main/0]).

main() ->
    {Dead, Ref} = spawn_monitor(fun() -> ok end),
    receive {'DOWN', Ref, _, _, _} -> ok end,
    try_it(fun() -> link(id(atom)) end),
    try_it(fun() -> link(id({a, b})) end),
    try_it(fun() -> unlink(id(17)) end),
    try_it(fun() -> unlink(id(self)) end),
    try_it(fun() -> link(self()) end),
    try_it(fun() -> unlink(self()) end),
    try_it(fun() -> unlink(Dead) end),
    try_it(fun() -> link(Dead) end),
    process_flag(trap_exit, true),
    try_it(fun() -> link(Dead) end),
    io:format("~p~n", [receive {'EXIT', Dead, Reason} -> Reason after 1000 -> none end]).

id(X) -> X.
try_it(F) -> io:format("~p~n", [try F() catch C:R -> {C, R} end]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: true
% expect: true
% expect: true
% expect: {error,noproc}
% expect: true
% expect: noproc
