%% info tells what a table is.
-module(facts).
-export([main/0]).

main() ->
    T = ets:new(t, [ordered_set, public, named_table, {keypos, 2}, {heir, self(), x}, {read_concurrency, true}]),
    ets:insert(T, [{a, b}, {c, d}]),
    Info = ets:info(T),
    show([K || {K, _} <- Info]),
    show([{K, V} || {K, V} <- Info, not lists:member(K, [id, memory, owner, heir])]),
    show([ets:info(T, owner) =:= self(), ets:info(T, heir) =:= self(), is_integer(ets:info(T, memory)), ets:info(T, memory) > 0]),
    show([ets:info(ets:new(x, Options), Item) || {Options, Item} <- [{[bag], type}, {[private], protection}, {[compressed], compressed},
        {[{write_concurrency, true}], write_concurrency}, {[], heir}, {[], node}, {[{heir, none}], heir}]]),
    show([ets:info(no_such_table), ets:info(no_such_table, size)]),
    show([element(1, element(2, (catch ets:info(T, Item)))) || Item <- [foo, 1]]),
    show(element(1, element(2, (catch ets:info(12))))).

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [id,decentralized_counters,read_concurrency,write_concurrency,compressed,memory,owner,heir,name,size,node,named_table,type,keypos,protection]
% expect: [{decentralized_counters,false},{read_concurrency,true},{write_concurrency,false},{compressed,false},{name,t},{size,2},{node,nonode@nohost},{named_table,true},{type,ordered_set},{keypos,2},{protection,public}]
% expect: [true,true,true,true]
% expect: [bag,private,true,true,none,nonode@nohost,none]
% expect: [undefined,undefined]
% expect: [badarg,badarg]
% expect: badarg
