%% exit/2 with each argument wrong, and to processes that are gone.
-module(arguments).
-export([main/0]).

main() ->
    try_it(fun() -> exit(id(atom), reason) end),
    try_it(fun() -> exit(id("list"), reason) end),
    try_it(fun() -> exit(id({name, node()}), reason) end),
    try_it(fun() -> exit(id(make_ref()), reason) end),
    {Pid, Ref} = spawn_monitor(fun() -> ok end),
    receive {'DOWN', Ref, _, _, _} -> ok end,
    try_it(fun() -> exit(Pid, reason) end),
    try_it(fun() -> exit(Pid, kill) end).

id(X) -> X.
try_it(F) -> io:format("~p~n", [try F() catch C:R -> {C, R} end]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: true
% expect: true
