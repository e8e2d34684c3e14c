%% A BIF in tail position leaves its caller in the trace; a library function takes the caller's place.
-module(library_in_tail_position).
-export([main/1, id/1, bif/1, library/1, guard/1, key/2, key/1]).

main(_) ->
    [show(F) || F <- [fun() -> bif(1) end, fun() -> library(x) end, fun() -> guard([]) end,
                      fun() -> key(a, id(#{})) end, fun() -> key(id([])) end]],
    ok.

bif(X) -> atom_to_list(X).

library(X) -> list_to_integer(X).

guard(X) -> hd(X).

key(K, M) -> maps:get(K, M).

key(M) -> maps:is_key(a, M).

show(F) ->
    try F()
    catch
        Class:Reason:Stack ->
            Own = lists:takewhile(fun({_, Name, _, _}) -> Name =/= show end, Stack),
            io:format("~p~n", [{Class, Reason, [{M, N, A} || {M, N, A, _} <- Own]}])
    end.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {error,badarg,[{erlang,atom_to_list,[1]},{library_in_tail_position,bif,1}]}
% expect: {error,badarg,[{erlang,list_to_integer,[x]}]}
% expect: {error,badarg,[{erlang,hd,[[]]},{library_in_tail_position,guard,1}]}
% expect: {error,{badkey,a},[{erlang,map_get,[a,#{}]},{library_in_tail_position,key,2}]}
% expect: {error,{badmap,[]},
% expect:        [{erlang,is_map_key,[a,[]]},{library_in_tail_position,key,1}]}
