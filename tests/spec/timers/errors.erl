%% Times that are not natural numbers and targets that are no process are badarg.
-module(errors).
-export([main/0, id/1]).

main() ->
    show(fun() -> erlang:send_after(id(-1), self(), x) end),
    show(fun() -> erlang:send_after(id(1.5), self(), x) end),
    show(fun() -> erlang:start_timer(10, id("pid"), x) end),
    show(fun() -> erlang:cancel_timer(id(no_ref)) end),
    show(fun() -> erlang:read_timer(id(1)) end),
    show(fun() -> timer:sleep(id(-5)) end).

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
% expect: error badarg
% expect: error badarg
% expect: error badarg
% expect: error badarg
% expect: error badarg
% expect: error timeout_value
