%% The error after several clauses have read the same shows the whole, from the start.
-module(no_clause_after_common_read).
-export([main/0, f/2]).

main() ->
    [try io:format("~p~n", [f(B, 0)])
     catch error:R:Trace -> io:format("~p ~p~n", [R, element(3, hd(Trace))])
     end || B <- [<<1, 2, 3>>, <<1, 7, 7>>, <<3, 200, 1>>, <<3, 2, 1, 5:5>>, <<2>>]].

f(<<1, X, T/bits>>, N) when X < 5 -> f(T, N + X);
f(<<2, X:16, T/bits>>, N) -> f(T, N + X);
f(<<3, X/signed, T/bits>>, N) when X > 0 -> f(T, N - X);
f(<<>>, N) -> N;
f(<<3>>, N) -> {three, N}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {three,2}
% expect: function_clause [<<1,7,7>>,0]
% expect: function_clause [<<3,200,1>>,0]
% expect: function_clause [<<1,5:5>>,-2]
% expect: function_clause [<<2>>,0]
