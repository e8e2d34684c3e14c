%% The arguments of a function clause error show what was left at that step.
-module(args_of_third_step).
-export([main/0, f/2]).

main() ->
    show(fun() -> f(<<1, 2, 200, 4>>, []) end),
    show(fun() -> f(<<1, 2, 3:5>>, []) end),
    show(fun() -> f(<<>>, [x]) end),
    show(fun() -> f(eof, [x]) end).

show(F) ->
    try F() of X -> io:format("~p~n", [X])
    catch error:R:Trace -> io:format("~p ~p~n", [R, element(3, hd(Trace))])
    end.

f(<<X, T/binary>>, Acc) when X < 100 -> f(T, [X | Acc]);
f(<<>>, []) -> empty.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: function_clause [<<200,4>>,[2,1]]
% expect: function_clause [<<1,2,3:5>>,[]]
% expect: function_clause [<<>>,[x]]
% expect: function_clause [eof,[x]]
