%% foldl and foldr visit each row; the table is let go even if the fun fails.
-module(folds).
-export([main/0]).

main() ->
    T = ets:new(t, []),
    show(ets:foldl(fun(_, A) -> A end, empty, T)),
    ets:insert(T, [{N, N * N} || N <- lists:seq(1, 50)]),
    show(ets:foldl(fun({_, S}, A) -> S + A end, 0, T)),
    show(ets:foldr(fun({_, S}, A) -> S + A end, 0, T)),
    show(catch ets:foldl(fun({_, _}, _) -> throw(stopped) end, 0, T)),
    show(ets:info(T, fixed)),
    show(ets:foldl(fun({K, _}, A) -> ets:delete(T, K), A + 1 end, 0, T)),
    show(ets:info(T, size)).

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: empty
% expect: 42925
% expect: 42925
% expect: stopped
% expect: false
% expect: 50
% expect: 0
