%% `#r.f` is the position of a field, also in patterns, guards and as an argument; record_info gives names and size.
-module(record_indices).
-export([main/0, id/1]).
-record(r, {name, 'odd field' = 1, list = []}).
-record(empty, {}).

main() ->
    io:format("~p~n", [[#r.name, #r.'odd field', #r.list]]),
    io:format("~p ~p~n", [record_info(fields, r), record_info(size, r)]),
    io:format("~p ~p~n", [record_info(fields, empty), record_info(size, empty)]),
    R = id(#r{name = joe, list = [z]}),
    io:format("~p~n", [element(#r.name, R)]),
    io:format("~p~n", [setelement(#r.'odd field', R, 2)]),
    io:format("~p~n", [lists:keysort(#r.name, [#r{name = b}, #r{name = a}])]),
    io:format("~p~n", [lists:keyfind(joe, #r.name, [R])]),
    io:format("~p~n", [[which(N) || N <- [2, 3, 4, 5]]]),
    io:format("~p~n", [lists:zip(record_info(fields, r), tl(tuple_to_list(R)))]),
    io:format("~p~n", [if element(#r.list, R) =:= [z], is_record(R, r) -> yes; true -> no end]),
    io:format("~p~n", [#empty{}]).

which(#r.name) -> name;
which(N) when N =:= #r.list -> list;
which(#r.'odd field') -> odd;
which(_) -> none.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [2,3,4]
% expect: [name,'odd field',list] 4
% expect: [] 1
% expect: joe
% expect: {r,joe,2,[z]}
% expect: [{r,a,1,[]},{r,b,1,[]}]
% expect: {r,joe,1,[z]}
% expect: [name,odd,list,none]
% expect: [{name,joe},{'odd field',1},{list,[z]}]
% expect: yes
% expect: {empty}
