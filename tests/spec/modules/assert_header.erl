%% The macros of stdlib's assert.hrl raise {assert..., Info} with module, line, expression and values.
-module(assert_header).
-include_lib("stdlib/include/assert.hrl").
-export([main/0, id/1]).

main() ->
    show(fun() -> ?assert(id(true)) end),
    show(fun() -> ?assert(id(false)) end),
    show(fun() -> ?assert(id(other) =:= x, "comment") end),
    show(fun() -> ?assertNot(id(true)) end),
    show(fun() -> ?assertEqual(id(1), id(1.0)) end),
    show(fun() -> ?assertNotEqual(id(1), 1) end),
    show(fun() -> ?assertMatch({ok, N} when N > 1, id({ok, 1})) end),
    show(fun() -> ?assertNotMatch({ok, _}, id({ok, 1})) end),
    show(fun() -> ?assertError(badarith, 1 + id(a)) end),
    show(fun() -> ?assertError(badarg, 1 + id(a)) end),
    show(fun() -> ?assertThrow(x, id(no_throw)) end),
    show(fun() -> ?assertExit({shutdown, _}, exit({shutdown, 1})) end),
    show(fun() -> ?assertNotException(error, x, id(1)) end).

show(F) ->
    try F() of
        V -> io:format("~p~n", [V])
    catch
        C:{Kind, Info} ->
            Shown = [I || {K, _} = I <- Info, K =/= unexpected_exception],
            io:format("~p ~p ~p~n", [C, Kind, Shown])
    end.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ok
% expect: error assert [{module,assert_header},
% expect:               {line,8},
% expect:               {expression,"id ( false )"},
% expect:               {expected,true},
% expect:               {value,false}]
% expect: error assert [{module,assert_header},
% expect:               {line,9},
% expect:               {comment,"comment"},
% expect:               {expression,"id ( other ) =:= x"},
% expect:               {expected,true},
% expect:               {value,false}]
% expect: error assert [{module,assert_header},
% expect:               {line,10},
% expect:               {expression,"id ( true )"},
% expect:               {expected,false},
% expect:               {value,true}]
% expect: error assertEqual [{module,assert_header},
% expect:                    {line,11},
% expect:                    {expression,"id ( 1.0 )"},
% expect:                    {expected,1},
% expect:                    {value,1.0}]
% expect: error assertNotEqual [{module,assert_header},
% expect:                       {line,12},
% expect:                       {expression,"1"},
% expect:                       {value,1}]
% expect: error assertMatch [{module,assert_header},
% expect:                    {line,13},
% expect:                    {expression,"id ( { ok , 1 } )"},
% expect:                    {pattern,"{ ok , N } when N > 1"},
% expect:                    {value,{ok,1}}]
% expect: error assertNotMatch [{module,assert_header},
% expect:                       {line,14},
% expect:                       {expression,"id ( { ok , 1 } )"},
% expect:                       {pattern,"{ ok , _ }"},
% expect:                       {value,{ok,1}}]
% expect: ok
% expect: error assertException [{module,assert_header},
% expect:                        {line,16},
% expect:                        {expression,"1 + id ( a )"},
% expect:                        {pattern,"{ error , badarg , [...] }"}]
% expect: error assertException [{module,assert_header},
% expect:                        {line,17},
% expect:                        {expression,"id ( no_throw )"},
% expect:                        {pattern,"{ throw , x , [...] }"},
% expect:                        {unexpected_success,no_throw}]
% expect: ok
% expect: ok
