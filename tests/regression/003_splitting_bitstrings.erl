%% split_binary/2 takes bitstrings, too; what has no whole bytes behind it stays at the end. Others take only binaries.
-module('003_splitting_bitstrings').
-export([main/0]).

main() ->
    [io:format("~p ~p: ~p~n", [B, N, attempt(fun() -> split_binary(B, N) end)])
     || B <- [<<1:3>>, <<1, 2:3>>, <<>>, <<1, 2>>, ok], N <- [0, 1, 2, -1]],
    io:format("~p~n", [attempt(fun() -> binary_to_list(id(<<1, 2, 3:3>>), 1, 2) end)]),
    io:format("~p~n", [attempt(fun() -> binary_to_list(id(<<1, 2:3>>)) end)]),
    io:format("~p~n", [attempt(fun() -> binary_part(id(<<1, 2:3>>), 0, 1) end)]),
    io:format("~p~n", [attempt(fun() -> binary:part(id(<<1, 2:3>>), 0, 1) end)]),
    io:format("~p~n", [attempt(fun() -> binary:at(id(<<1, 2:3>>), 0) end)]),
    io:format("~p~n", [attempt(fun() -> iolist_size([id(<<1, 2:3>>)]) end)]),
    io:format("~p~n", [attempt(fun() -> erlang:crc32(id(<<1, 2:3>>)) end)]),
    io:format("~p~n", [attempt(fun() -> binary_to_integer(id(<<"1", 2:3>>)) end)]).

id(X) -> X.

attempt(Fun) ->
    try Fun()
    catch error:Reason -> Reason
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: <<1:3>> 0: {<<>>,<<1:3>>}
% expect: <<1:3>> 1: badarg
% expect: <<1:3>> 2: badarg
% expect: <<1:3>> -1: badarg
% expect: <<1,2:3>> 0: {<<>>,<<1,2:3>>}
% expect: <<1,2:3>> 1: {<<1>>,<<2:3>>}
% expect: <<1,2:3>> 2: badarg
% expect: <<1,2:3>> -1: badarg
% expect: <<>> 0: {<<>>,<<>>}
% expect: <<>> 1: badarg
% expect: <<>> 2: badarg
% expect: <<>> -1: badarg
% expect: <<1,2>> 0: {<<>>,<<1,2>>}
% expect: <<1,2>> 1: {<<1>>,<<2>>}
% expect: <<1,2>> 2: {<<1,2>>,<<>>}
% expect: <<1,2>> -1: badarg
% expect: ok 0: badarg
% expect: ok 1: badarg
% expect: ok 2: badarg
% expect: ok -1: badarg
% expect: badarg
% expect: badarg
% expect: badarg
% expect: badarg
% expect: badarg
% expect: badarg
% expect: badarg
% expect: badarg
