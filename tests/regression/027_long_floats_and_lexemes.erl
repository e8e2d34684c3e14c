%% float_to_list/2 refuses more than 255 characters; nothing has no lexemes, whatever separates them.
-module('027_long_floats_and_lexemes').
-export([main/1, id/1]).

main(_) ->
    [io:format("~p~n", [try length(float_to_list(id(F), Options)) catch error:badarg -> badarg end])
     || {F, Options} <- [{1.0e22, [{decimals, 3}]}, {1.0e308, [{decimals, 3}]}, {1.0, [{decimals, 253}]},
                         {123456.0, [{decimals, 250}]}, {1.0e10, [{decimals, 253}, compact]}]],
    io:format("~p ~p~n", [string:lexemes(id(""), ""), string:lexemes(id("a"), "")]).

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 27
% expect: badarg
% expect: 255
% expect: badarg
% expect: badarg
% expect: [] ["a"]
