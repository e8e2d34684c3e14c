%% A parser is called with what is no binary as well, between binaries.
-module(other_types_too).
-export([main/0, f/1]).

main() ->
    Terms = [<<1, 2>>, eof, [], <<>>, [<<3>>], {<<4, 5>>}, 7, 1.5, <<6:4>>, #{}, <<>>, "str"],
    [io:format("~p~n", [f(T)]) || T <- Terms].

f(eof) -> at_end;
f([]) -> nil;
f({B}) -> {tuple, f(B)};
f(<<X, T/binary>>) -> {X, f(T)};
f([H | T]) -> {cons, f(H), f(T)};
f(N) when is_integer(N) -> N;
f(Other) -> {other, Other}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {1,{2,{other,<<>>}}}
% expect: at_end
% expect: nil
% expect: {other,<<>>}
% expect: {cons,{3,{other,<<>>}},nil}
% expect: {tuple,{4,{5,{other,<<>>}}}}
% expect: 7
% expect: {other,1.5}
% expect: {other,<<6:4>>}
% expect: {other,#{}}
% expect: {other,<<>>}
% expect: {cons,115,{cons,116,{cons,114,nil}}}
