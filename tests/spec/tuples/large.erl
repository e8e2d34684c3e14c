%% Tuples may be large; elements are replaced without touching the old tuple.
-module(large).
-export([main/0]).

main() ->
    Big = list_to_tuple(lists:seq(1, 5000)),
    Changed = setelement(2500, Big, here),
    io:format("~p~n", [{tuple_size(Big), element(2500, Big), element(2500, Changed), element(5000, Changed)}]),
    io:format("~p~n", [lists:sum(tuple_to_list(Big))]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {5000,2500,here,5000}
% expect: 12502500
