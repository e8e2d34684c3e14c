%% The class in a catch clause may be an atom, an unbound or a bound variable, or `_`.
-module(class_patterns).
-export([main/0]).

main() ->
    [io:format("~p~n", [f(Wanted, Class)]) || Wanted <- [throw, error, exit], Class <- [throw, error, exit]].

f(Wanted, Class) ->
    try
        try erlang:raise(Class, reason, [])
        catch
            Wanted:R -> {as_wanted, Wanted, R};
            C:R when C =:= exit; C =:= none -> {guard, C, R}
        end
    catch
        _:Rest -> {other, Rest}
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {as_wanted,throw,reason}
% expect: {other,reason}
% expect: {guard,exit,reason}
% expect: {other,reason}
% expect: {as_wanted,error,reason}
% expect: {guard,exit,reason}
% expect: {other,reason}
% expect: {other,reason}
% expect: {as_wanted,exit,reason}
