%% A named table is reached by its name, whereis gives its reference.
-module(names).
-export([main/0]).

main() ->
    show(ets:new(first, [named_table])),
    show(ets:insert(first, {k, 1})),
    Ref = ets:whereis(first),
    show([is_reference(Ref), ets:lookup(Ref, k), ets:info(Ref, name), ets:info(first, id) =:= Ref, ets:whereis(other)]),
    show(element(1, element(2, (catch ets:new(first, [named_table]))))),
    T = ets:new(first, []),
    show([is_reference(T), ets:info(T, name), ets:info(T, named_table), ets:lookup(first, k), ets:lookup(T, k)]),
    show(ets:delete(first)),
    show([ets:whereis(first), ets:info(first), ets:info(Ref), ets:info(T, size)]),
    show(ets:new(first, [named_table])),
    show(ets:tab2list(first)).

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: first
% expect: true
% expect: [true,[{k,1}],first,true,undefined]
% expect: badarg
% expect: [true,first,false,[{k,1}],[]]
% expect: true
% expect: [undefined,undefined,undefined,0]
% expect: first
% expect: []
