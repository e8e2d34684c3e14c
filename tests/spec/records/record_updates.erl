%% An update changes the fields named and checks the record; nested updates and reads bind to the left.
-module(record_updates).
-export([main/0, id/1]).
-record(p, {x = 0, y = 0}).
-record(line, {from = #p{}, to = #p{x = 1}}).

main() ->
    L = id(#line{}),
    io:format("~p~n", [L#line{from = #p{x = 5}}]),
    io:format("~p~n", [L#line{from = (L#line.from)#p{y = 9}, to = undefined}]),
    io:format("~p ~p~n", [(L#line.to)#p.x, L#line.to#p.x]),
    io:format("~p~n", [L#line.from#p{x = 2}#p{y = 3}#p.y]),
    io:format("~p~n", [#line{}#line.to#p.x]),
    Ls = [L#line{from = N} || N <- [a, b]],
    io:format("~p~n", [[X#line.from || X <- Ls]]),
    F = fun(#line{to = To} = A) -> A#line{to = {moved, To}} end,
    io:format("~p~n", [F(L)]),
    show(fun() -> (id(#p{}))#line{to = 1} end),
    show(fun() -> (id({line, 1}))#line.to end),
    show(fun() -> (id(not_a_record))#p.x end),
    show(fun() -> (id({p, 1, 2, 3}))#p{x = 1} end).

show(F) ->
    try F() catch C:R:S -> io:format("~p ~p line ~p~n", [C, R, [proplists:get_value(line, L) || {?MODULE, _, _, L} <- [hd(S)]]]) end.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {line,{p,5,0},{p,1,0}}
% expect: {line,{p,0,9},undefined}
% expect: 1 1
% expect: 3
% expect: 1
% expect: [a,b]
% expect: {line,{p,0,0},{moved,{p,1,0}}}
% expect: error {badrecord,{p,0,0}} line [18]
% expect: error {badrecord,{line,1}} line [19]
% expect: error {badrecord,not_a_record} line [20]
% expect: error {badrecord,{p,1,2,3}} line [21]
