%% A table grows and shrinks with its rows, none is lost.
-module(many_rows).
-export([main/0]).

main() ->
    [begin
         T = ets:new(t, [Type | Options]),
         N = 3000,
         [ets:insert(T, {K * 7 rem N, K}) || K <- lists:seq(1, N)],
         Size = ets:info(T, size),
         All = lists:all(fun(K) -> ets:member(T, K) end, lists:seq(0, N - 1)),
         [ets:delete(T, K) || K <- lists:seq(0, N - 1), K rem 100 =/= 0],
         Left = lists:sort([K || {K, _} <- ets:tab2list(T)]),
         show({Type, Options, Size, All, Left =:= lists:seq(0, N - 1, 100)}),
         [ets:delete(T, K) || K <- Left],
         show({ets:info(T, size), ets:tab2list(T), ets:first(T), ets:insert(T, {x}), ets:tab2list(T)})
     end || {Type, Options} <- [{set, []}, {ordered_set, []}, {bag, []}, {set, [{write_concurrency, true}]}]].

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {set,[],3000,true,true}
% expect: {0,[],'$end_of_table',true,[{x}]}
% expect: {ordered_set,[],3000,true,true}
% expect: {0,[],'$end_of_table',true,[{x}]}
% expect: {bag,[],3000,true,true}
% expect: {0,[],'$end_of_table',true,[{x}]}
% expect: {set,[{write_concurrency,true}],3000,true,true}
% expect: {0,[],'$end_of_table',true,[{x}]}
