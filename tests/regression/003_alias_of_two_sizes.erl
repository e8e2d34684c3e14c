%% An alias of tuples of two sizes matches nothing; it is no reason to build what the verifier refuses.
-module('003_alias_of_two_sizes').
-compile(nowarn_nomatch).
-export([main/1]).
main(_) -> io:format("~p~n", [[a({1}), a({1, 2}), a(x)]]).
a({A} = {B, C}) -> {A, B, C};
a(_) -> other.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [other,other,other]
