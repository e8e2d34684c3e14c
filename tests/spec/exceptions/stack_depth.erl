%% A trace holds eight frames at most; a function that calls itself again and again shows once or twice.
-module(stack_depth).
-export([main/0, id/1]).

main() ->
    try one(id(20))
    catch
        error:bottom:Stack -> io:format("~p~n", [[{F, A} || {?MODULE, F, A, _} <- Stack]])
    end,
    try same(id(20))
    catch
        error:bottom:Again -> io:format("~p~n", [[{F, A} || {?MODULE, F, A, _} <- Again]])
    end.

one(0) -> (id(fun() -> error(bottom) end))();
one(N) -> [two(N - 1) | N].

two(0) -> [one(0) | zero];
two(N) -> {N, one(N - 1)}.

same(0) -> (id(fun() -> error(bottom) end))();
same(N) -> 1 + same(N - 1).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{'-one/1-fun-0-',0},{two,1},{one,1},{two,1},{one,1},{two,1},{one,1},{two,1}]
% expect: [{'-same/1-fun-0-',0},{same,1},{main,0}]
