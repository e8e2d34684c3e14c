%% Record names and fields may be any atoms; a type at a field gives no default; fields may hold other records by default.
-module(record_field_types_and_names).
-export([main/0, id/1]).
-record(inner, {n = 1}).
-record('Point of view', {'end' = 1, 'first name', under :: atom() | undefined}).
-record(outer, {in = #inner{} :: #inner{}, list = [#inner{n = 2}]}).

main() ->
    P = #'Point of view'{'first name' = x},
    io:format("~p~n", [P]),
    io:format("~p ~p~n", [P#'Point of view'.'end', record_info(fields, 'Point of view')]),
    O = #outer{},
    io:format("~p~n", [O]),
    io:format("~p~n", [(hd(O#outer.list))#inner.n]),
    #outer{in = #inner{n = N}, list = [#inner{n = M} | _]} = id(O),
    io:format("~p~n", [{N, M}]),
    io:format("~p~n", [#{#inner{} => in_map_key}]),
    io:format("~p~n", [O#outer{in = (O#outer.in)#inner{n = 9}}]).

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {'Point of view',1,x,undefined}
% expect: 1 ['end','first name',under]
% expect: {outer,{inner,1},[{inner,2}]}
% expect: 2
% expect: {1,2}
% expect: #{{inner,1} => in_map_key}
% expect: {outer,{inner,9},[{inner,2}]}
