%% Comprehensions over a rest leave it as it was.
-module(generators_over_rests).
-export([main/0, f/1]).

main() -> io:format("~p~n", [f(<<1, 2, 3, 4:4>>)]).

f(<<_, T/bits>> = B) ->
    Bytes = [X || <<X>> <= T],
    Nibbles = << <<(X + 1):4>> || <<X:4>> <= T >>,
    [{B, T, Bytes, Nibbles} | f(T)];
f(Rest) -> [Rest].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{<<1,2,3,4:4>>,<<2,3,4:4>>,[2,3],<<19,20,5:4>>},
% expect:  {<<2,3,4:4>>,<<3,4:4>>,[3],<<20,5:4>>},
% expect:  {<<3,4:4>>,<<4:4>>,[],<<5:4>>},
% expect:  <<4:4>>]
