%% Tuples become lists and back.
-module(conversion).
-export([main/0]).

main() ->
    io:format("~p~n", [tuple_to_list({1, b, "c"})]),
    io:format("~p~n", [list_to_tuple([1, b, "c"])]),
    io:format("~p~n", [[tuple_to_list({}), list_to_tuple([])]]),
    io:format("~p~n", [erlang:append_element({a}, b)]),
    io:format("~p~n", [erlang:delete_element(1, {a, b})]),
    io:format("~p~n", [erlang:insert_element(2, {a, b}, new)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [1,b,"c"]
% expect: {1,b,"c"}
% expect: [[],{}]
% expect: {a,b}
% expect: {b}
% expect: {a,new,b}
