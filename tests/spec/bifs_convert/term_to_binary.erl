%% Terms survive the external format.
% skip: the external term format comes later (#7)
-module(term_to_binary).
-export([main/0, id/1]).

main() ->
    Terms = [1, -1, 255, 256, 1 bsl 31, 1 bsl 64, -(1 bsl 100), 1.5, a, 'été', "list", [1, 2 | 3], [], {}, {a, {b}}, <<>>, <<"bin">>,
             #{a => [1], 2 => b}, lists:seq(250, 260), fun lists:map/2],
    io:format("~p~n", [[T || T <- Terms, binary_to_term(term_to_binary(T)) =/= T]]),
    io:format("~w~n", [term_to_binary({a, 1, [2.5], <<"x">>})]),
    io:format("~w~n", [term_to_binary([1, 2, 300])]),
    show(fun() -> binary_to_term(id(<<1, 2, 3>>)) end),
    show(fun() -> binary_to_term(id(<<131, 100>>)) end),
    show(fun() -> binary_to_term(id(nothing)) end).

%% Prints the value of a fun, or the class and reason of its exception.
show(F) ->
    try F() of
        Value -> io:format("~p~n", [Value])
    catch
        Class:Reason -> io:format("~p ~p~n", [Class, Reason])
    end.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: []
% expect: <<131,104,4,119,1,97,97,1,108,0,0,0,1,70,64,4,0,0,0,0,0,0,106,109,0,0,0,1,120>>
% expect: <<131,108,0,0,0,3,97,1,97,2,98,0,0,1,44,106>>
% expect: error badarg
% expect: error badarg
% expect: error badarg
