%% Macros stand in patterns, guards, records and attributes as well.
-module(macro_as_pattern).
-export([main/0]).

-define(POINT(X, Y), {point, X, Y}).
-define(IS_SMALL(N), (is_integer(N) andalso N < 10)).
-define(RECORD, thing).
-record(?RECORD, {value = ?POINT(0, 0)}).

main() ->
    io:format("~p~n", [[f(V) || V <- [?POINT(1, 2), ?POINT(a, b), 5, 50, #thing{}]]]).

f(?POINT(X, Y)) when is_integer(X) -> {X, Y};
f(?POINT(_, _) = P) -> P;
f(#?RECORD{value = ?POINT(A, A)}) -> {thing, A};
f(N) when ?IS_SMALL(N) -> small;
f(_) -> other.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{1,2},{point,a,b},small,other,{thing,0}]
