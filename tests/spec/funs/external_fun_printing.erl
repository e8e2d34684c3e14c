%% External funs print as fun M:F/A with quotes where needed; local ones as #Fun with module, number and hash.
-module(external_fun_printing).
-export([main/0, id/1]).
main() ->
    io:format("~p~n", [[fun lists:map/2, fun 'Odd mod':'odd f'/0, fun ?MODULE:id/1, fun erlang:'+'/2]]),
    io:format("~w~n", [fun 'a b':c/1]),
    io:format("~s ~s~n", [erlang:fun_to_list(fun maps:get/3), erlang:fun_to_list(fun 'X':'y z'/3)]),
    "#Fun<external_fun_printing." ++ _ = erlang:fun_to_list(fun(X) -> X end),
    "#Fun<external_fun_printing." ++ _ = lists:flatten(io_lib:format("~p", [fun id/1])),
    io:format("~p~n", [lists:sort([fun lists:map/2, fun lists:append/1, fun erlang:abs/1, fun lists:append/2])]),
    io:format("~p~n", [fun lists:map/2 == fun lists:map/2]),
    io:format("~p~n", [{fun ?MODULE:none/0, is_function(fun ?MODULE:none/0, 0)}]).

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [fun lists:map/2,fun 'Odd mod':'odd f'/0,fun external_fun_printing:id/1,
% expect:  fun erlang:'+'/2]
% expect: fun 'a b':c/1
% expect: fun maps:get/3 fun 'X':'y z'/3
% expect: [fun erlang:abs/1,fun lists:append/1,fun lists:append/2,fun lists:map/2]
% expect: true
% expect: {fun external_fun_printing:none/0,true}
