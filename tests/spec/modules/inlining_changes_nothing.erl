%% -compile(inline) and {inline, ...} may be given; results and order of effects stay as they are.
-module(inlining_changes_nothing).
-export([main/0, id/1]).
-compile({inline, [add/2, twice/2, log/1]}).
-compile(inline_list_funcs).
-compile([{inline_size, 100}, nowarn_unused_function]).

main() ->
    io:format("~p~n", [add(id(1), id(2))]),
    io:format("~p~n", [twice(fun(X) -> add(X, X) end, id(5))]),
    io:format("~p~n", [add(log(1), log(2))]),
    io:format("~p~n", [lists:foldl(fun(X, A) -> add(X, A) end, 0, [log(3), log(4)])]),
    io:format("~p~n", [try add(id(a), log(5)) catch error:R -> R end]).

add(A, B) -> A + B.
twice(F, X) -> F(F(X)).
log(N) -> io:format("<~p>", [N]), N.
never_called() -> add(1, nowhere).

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 3
% expect: 20
% expect: <1><2>3
% expect: <3><4>7
% expect: <5>badarith
