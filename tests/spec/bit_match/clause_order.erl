%% Clauses are tried from the first on, although they share a binary.
-module(clause_order).
-export([main/0, id/1]).

main() ->
    io:format("~p~n", [[f(B, X) || B <- [id(<<1, 2>>), <<1>>, <<2, 2>>, <<>>], X <- [a, b]]]).

f(<<1, _>>, b) -> first;
f(<<1, R/binary>>, a) -> {second, R};
f(<<_, R/binary>>, b) when R =/= <<>> -> {third, R};
f(<<R/binary>>, X) -> {last, R, X}.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{second,<<2>>},
% expect:  first,
% expect:  {second,<<>>},
% expect:  {last,<<1>>,b},
% expect:  {last,<<2,2>>,a},
% expect:  {third,<<2>>},
% expect:  {last,<<>>,a},
% expect:  {last,<<>>,b}]
