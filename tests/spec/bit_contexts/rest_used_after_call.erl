%% A call that matches what is left does not move it for the caller.
-module(rest_used_after_call).
-export([main/0, f/1]).

main() -> io:format("~p~n~p~n", [f(<<1, 2, 3>>), g(<<1:1, 2:2, 3:3>>)]).

f(<<X, T/binary>>) ->
    Below = f(T),
    {X, Below, T};
f(<<>>) -> none.

g(<<X:1, T/bits>> = B) ->
    Below = g(T),
    {X, bit_size(B), bit_size(T), Below};
g(<<>>) -> none.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {1,{2,{3,none,<<>>},<<3>>},<<2,3>>}
% expect: {1,6,5,{1,5,4,{0,4,3,{0,3,2,{1,2,1,{1,1,0,none}}}}}}
