%% A list of a million elements, a tuple and a map of a hundred thousand, a binary of 16 MB.
% stress-skip: too large for a collection at every safepoint
-module(wide_terms).
-export([main/0]).

main() ->
    List = lists:seq(1, 1_000_000),
    io:format("~p~n", [lists:sum(List)]),
    Tuple = list_to_tuple(lists:seq(1, 100_000)),
    io:format("~p~n", [element(99_999, setelement(99_999, Tuple, changed))]),
    Map = maps:from_list([{N, -N} || N <- lists:seq(1, 100_000)]),
    io:format("~p ~p~n", [map_size(Map), maps:get(77_777, Map)]),
    Binary = binary:copy(<<"0123456789abcdef">>, 1 bsl 20),
    io:format("~p ~p~n", [byte_size(Binary), binary:part(Binary, 1_000_003, 5)]),
    Parent = self(),
    spawn(fun() -> Parent ! {length(List), tuple_size(Tuple), map_size(Map), byte_size(Binary)} end),
    receive Sizes -> io:format("~p~n", [Sizes]) end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 500000500000
% expect: changed
% expect: 100000 -77777
% expect: 16777216 <<"34567">>
% expect: {1000000,100000,100000,16777216}
