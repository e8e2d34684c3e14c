%% A shift that would need more memory than any machine has is a system_limit error, not a crash.
-module(system_limit).
-export([main/0, id/1]).

main() ->
    show(fun() -> 1 bsl id(1 bsl 62) end),
    show(fun() -> -1 bsl id(1 bsl 64) end),
    show(fun() -> 0 bsl id(1 bsl 64) end),
    show(fun() -> 1 bsr id(1 bsl 64) end),
    show(fun() -> -1 bsr id(1 bsl 64) end).

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
% expect: error system_limit
% expect: error system_limit
% expect: 0
% expect: 0
% expect: -1
