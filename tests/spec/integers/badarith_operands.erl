%% An operand that is not a number is badarith; `div`, `rem` and bit operators want integers.
-module(badarith_operands).
-export([main/0, id/1]).

main() ->
    [show(F) || F <- [fun() -> 1 + id(a) end, fun() -> id("1") - 1 end, fun() -> id([]) * 2 end,
                      fun() -> id({}) / 2 end, fun() -> -id(b) end, fun() -> id(1.0) div 1 end,
                      fun() -> 5 rem id(2.0) end, fun() -> id(1.5) band 1 end, fun() -> bnot id(1.0) end,
                      fun() -> 1 bsl id(2.0) end, fun() -> +id(x) end]].

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
% expect: error badarith
% expect: error badarith
% expect: error badarith
% expect: error badarith
% expect: error badarith
% expect: error badarith
% expect: error badarith
% expect: error badarith
% expect: error badarith
% expect: error badarith
% expect: error badarith
