%% A BIF reached by apply, by a fun or by a name in a variable shows as the same frame.
-module(bifs_called_dynamically).
-export([main/0, id/1]).

main() ->
    M = id(erlang),
    F = id(hd),
    show(fun() -> {apply(erlang, hd, [id([])])} end),
    show(fun() -> {M:F(id([]))} end),
    show(fun() -> {(fun erlang:hd/1)(id([]))} end),
    show(fun() -> {apply(M, F, id([[]]))} end),
    show(fun() -> {lists:map(fun erlang:hd/1, id([[]]))} end),
    show(fun() -> G = id(fun erlang:atom_to_list/1), [G(1)] end).

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
% expect: error badarg
% expect:   erlang:hd/[[]] none
% expect:   bifs_called_dynamically:'-main/0-fun-0-'/0 8
% expect: error badarg
% expect:   erlang:hd/[[]] none
% expect:   bifs_called_dynamically:'-main/0-fun-1-'/2 9
% expect: error badarg
% expect:   erlang:hd/[[]] none
% expect:   bifs_called_dynamically:'-main/0-fun-2-'/0 10
% expect: error badarg
% expect:   erlang:hd/[[]] none
% expect:   bifs_called_dynamically:'-main/0-fun-3-'/2 11
% expect: error badarg
% expect:   erlang:hd/[[]] none
% expect:   bifs_called_dynamically:'-main/0-fun-4-'/0 12
% expect: error badarg
% expect:   erlang:atom_to_list/[1] none
% expect:   bifs_called_dynamically:'-main/0-fun-5-'/0 13
