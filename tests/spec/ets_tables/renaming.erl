%% rename changes the name; of a named table also how it is reached.
-module(renaming).
-export([main/0]).

main() ->
    T = ets:new(a, [named_table]),
    ets:insert(a, {k}),
    show(ets:rename(a, b)),
    show([ets:tab2list(b), ets:info(b, name), ets:whereis(a), ets:info(a)]),
    show(ets:new(a, [named_table])),
    show(element(1, element(2, (catch ets:rename(b, a))))),
    show([ets:tab2list(a), ets:tab2list(b), T]),
    U = ets:new(u, []),
    show([ets:rename(U, v) =:= U, ets:info(U, name)]),
    show(ets:rename(a, a1)),
    show(ets:rename(b, a)),
    show([ets:tab2list(a), ets:tab2list(a1)]).

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: b
% expect: [[{k}],b,undefined,undefined]
% expect: a
% expect: badarg
% expect: [[],[{k}],a]
% expect: [true,v]
% expect: a1
% expect: a
% expect: [[{k}],[]]
