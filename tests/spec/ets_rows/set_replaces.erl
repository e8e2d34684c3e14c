%% Inserting a row into a set replaces the one with the same key.
-module(set_replaces).
-export([main/0]).

main() ->
    T = ets:new(t, []),
    show(ets:insert(T, {k, 1})),
    show(ets:lookup(T, k)),
    show(ets:insert(T, {k, 2, more})),
    show(ets:lookup(T, k)),
    show(ets:insert(T, [{k, 3}, {l, 4}, {k, 5}])),
    show(lists:sort(ets:tab2list(T))),
    show(ets:info(T, size)),
    show(ets:lookup(T, missing)).

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true
% expect: [{k,1}]
% expect: true
% expect: [{k,2,more}]
% expect: true
% expect: [{k,5},{l,4}]
% expect: 2
% expect: []
