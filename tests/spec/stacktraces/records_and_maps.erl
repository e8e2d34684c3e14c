%% Errors of record and map expressions have the line of the expression in the frame.
-module(records_and_maps).
-export([main/0, id/1]).
-record(r, {f}).

main() ->
    show(fun() -> a(id(x)) end),
    show(fun() -> b(id({r})) end),
    show(fun() -> c(id(#{})) end),
    show(fun() -> c(id([])) end),
    show(fun() -> d(id(#{a => 1})) end),
    show(fun() -> e(id(#{a => 1})) end),
    show(fun() -> g(id(none)) end).

a(X) ->
    Y = X#r.f,
    {Y}.

b(X) ->
    X#r{f = 1}.

c(M) ->
    N = M#{
          key := 1
         },
    {N}.

d(M) ->
    #{b := X} = M,
    X.

e(M) -> {maps:get(b, M)}.

g(M) -> {map_size(M)}.

show(F) ->
    try F() of
        V -> io:format("value ~p~n", [V])
    catch
        C:R:S ->
            io:format("~p ~p~n", [C, R]),
            [io:format("  ~p:~p/~p ~p~n", [M, N, A, proplists:get_value(line, L, none)])
             || {M, N, A, L} <- lists:takewhile(fun({_, N, _, _}) -> N =/= show end, S),
                M =:= ?MODULE orelse M =:= erlang]
    end.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: error {badrecord,x}
% expect:   records_and_maps:a/1 16
% expect: error {badrecord,{r}}
% expect:   records_and_maps:b/1 20
% expect: error {badkey,key}
% expect:   records_and_maps:c/1 23
% expect: error {badmap,[]}
% expect:   records_and_maps:c/1 23
% expect: error {badmatch,#{a => 1}}
% expect:   records_and_maps:d/1 29
% expect: error {badkey,b}
% expect:   erlang:map_get/[b,#{a => 1}] none
% expect:   records_and_maps:e/1 32
% expect: error {badmap,none}
% expect:   erlang:map_size/[none] none
% expect:   records_and_maps:g/1 34
