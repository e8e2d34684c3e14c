%% The error where no literal prefix fits shows the whole binary.
-module(no_literal_matches).
-export([main/0, f/2]).

main() ->
    [try io:format("~p~n", [f(B, [])])
     catch error:R:Trace -> io:format("~p ~p~n", [R, element(3, hd(Trace))])
     end || B <- [<<"aab">>, <<"abca">>, <<"aaa", 1:1>>, <<"b", 0>>]].

f(<<"a", T/bits>>, Acc) -> f(T, [a | Acc]);
f(<<"b", T/bits>>, Acc) -> f(T, [b | Acc]);
f(<<>>, Acc) -> Acc.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [b,a,a]
% expect: function_clause [<<"ca">>,[b,a]]
% expect: function_clause [<<1:1>>,[a,a,a]]
% expect: function_clause [<<0>>,[b]]
