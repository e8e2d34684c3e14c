%% An operator that fails is a frame of module erlang with both operands, below it the function and line.
-module(operators_on_top).
-export([main/0, id/1]).

main() ->
    A = id(a),
    show(fun() -> {A + 1, 1} end),
    show(fun() -> {1 * A} end),
    show(fun() -> {-A} end),
    show(fun() -> {1 bsl A} end),
    show(fun() -> {bnot A} end),
    show(fun() -> {A div 2, A rem 2} end),
    show(fun() -> {id(1) / id(0)} end),
    show(fun() -> {id([1]) -- A} end),
    show(fun() -> {A ++ []} end),
    show(fun() -> {A and true} end),
    show(fun() -> {not A} end),
    show(fun() -> {id(1.5) band 1} end),
    show(fun() -> {id(1.0e308) * id(10)} end),
    show(fun() -> {A ! message} end).

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
% expect: error badarith
% expect:   erlang:'+'/[a,1] none
% expect:   operators_on_top:'-main/0-fun-0-'/1 7
% expect: error badarith
% expect:   erlang:'*'/[a,1] none
% expect:   operators_on_top:'-main/0-fun-1-'/1 8
% expect: error badarith
% expect:   erlang:'-'/[a] none
% expect:   operators_on_top:'-main/0-fun-2-'/1 9
% expect: error badarith
% expect:   erlang:'bsl'/[1,a] none
% expect:   operators_on_top:'-main/0-fun-3-'/1 10
% expect: error badarith
% expect:   erlang:'bnot'/[a] none
% expect:   operators_on_top:'-main/0-fun-4-'/1 11
% expect: error badarith
% expect:   erlang:'div'/[a,2] none
% expect:   operators_on_top:'-main/0-fun-5-'/1 12
% expect: error badarith
% expect:   operators_on_top:'-main/0-fun-6-'/0 13
% expect: error badarg
% expect:   erlang:'--'/[[1],a] none
% expect:   operators_on_top:'-main/0-fun-7-'/1 14
% expect: error badarg
% expect:   erlang:'++'/[a,[]] none
% expect:   operators_on_top:'-main/0-fun-8-'/1 15
% expect: error badarg
% expect:   erlang:'and'/[a,true] none
% expect:   operators_on_top:'-main/0-fun-9-'/1 16
% expect: error badarg
% expect:   erlang:'not'/[a] none
% expect:   operators_on_top:'-main/0-fun-10-'/1 17
% expect: error badarith
% expect:   erlang:'band'/[1.5,1] none
% expect:   operators_on_top:'-main/0-fun-11-'/0 18
% expect: error badarith
% expect:   erlang:'*'/[1.0e308,10] none
% expect:   operators_on_top:'-main/0-fun-12-'/0 19
% expect: error badarg
% expect:   erlang:send/[a,message] none
% expect:   operators_on_top:'-main/0-fun-13-'/1 20
