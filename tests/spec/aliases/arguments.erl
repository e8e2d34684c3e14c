%% alias/1 and unalias/1 with each argument wrong, and unalias of what is no alias of one's own.
-module(arguments).
-export([main/0]).

main() ->
    Self = self(),
    spawn(fun() -> Self ! {theirs, alias()}, receive stop -> ok end end),
    Theirs = receive {theirs, T} -> T end,
    [io:format("~p~n", [try apply(erlang, F, Args) of R when is_reference(R) -> reference; R -> R catch C:E -> {C, E} end]) || {F, Args} <- [
        {alias, [foo]}, {alias, [[foo]]}, {alias, [[reply | foo]]}, {alias, [[reply, explicit_unalias]]},
        {alias, [[explicit_unalias, reply]]},
        {unalias, [foo]}, {unalias, [self()]}, {unalias, [make_ref()]}, {unalias, [Theirs]}]].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: reference
% expect: reference
% expect: {error,badarg}
% expect: {error,badarg}
% expect: false
% expect: false
