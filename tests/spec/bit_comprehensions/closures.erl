%% Funs made in a binary comprehension keep their own element.
-module(closures).
-export([main/0, id/1]).

main() ->
    Fs = [fun() -> {X, R} end || <<X, R:2/binary>> <= id(<<1, "ab", 2, "cd">>)],
    io:format("~p~n", [[F() || F <- Fs]]),
    io:format("~p~n", [<< <<(F(N)):4>> || N <- [1, 2], F <- [fun(Y) -> Y * N end] >>]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{1,<<"ab">>},{2,<<"cd">>}]
% expect: <<20>>
