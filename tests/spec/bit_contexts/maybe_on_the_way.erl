%% A maybe between the steps keeps the rest of each step.
-module(maybe_on_the_way).
-export([main/0, f/1]).

main() -> [io:format("~p~n", [f(B)]) || B <- [<<1, 2>>, <<1, 9, 7>>, <<>>, <<1:1>>]].

f(<<9, T/binary>>) -> {error, T};
f(<<N, T/binary>> = B) ->
    maybe
        {ok, Below} ?= f(T),
        {ok, [{N, B} | Below]}
    else
        {error, Why} -> {error, {Why, T}};
        Other -> {other, Other, B}
    end;
f(<<>>) -> {ok, []};
f(Rest) -> Rest.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {ok,[{1,<<1,2>>},{2,<<2>>}]}
% expect: {error,{<<7>>,<<9,7>>}}
% expect: {ok,[]}
% expect: <<1:1>>
