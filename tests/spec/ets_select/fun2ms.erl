%% A literal fun is a match specification when the module is compiled with ms_transform.
-module(fun2ms).
-export([main/0]).

-include_lib("stdlib/include/ms_transform.hrl").

main() ->
    T = ets:new(t, [ordered_set]),
    ets:insert(T, [{N, N * N} || N <- lists:seq(1, 10)]),
    Limit = 50,
    show(ets:select(T, ets:fun2ms(fun({K, S}) when S > Limit -> {S, K} end))),
    show(ets:select_count(T, ets:fun2ms(fun({K, _}) when K rem 2 =:= 0 -> true end))),
    show(ets:select(T, ets:fun2ms(fun({3, _} = Row) -> Row; ({4, S}) -> [S | S] end))),
    show(ets:fun2ms(fun({A, B}) when is_atom(A) orelse B > 1 -> {A, B} end)).

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{64,8},{81,9},{100,10}]
% expect: 5
% expect: [{3,9},[16|16]]
% expect: [{{'$1','$2'},[{'orelse',{is_atom,'$1'},{'>','$2',1}}],[{{'$1','$2'}}]}]
