%% A device that is closed, or none at all, gives errors, not crashes.
-module(input_errors).
-export([main/0, id/1]).

main() ->
    show(fun() -> io:format(id(no_such_device), "x", []) end),
    show(fun() -> file:read_file(id(42)) end),
    show(fun() -> file:close(id(self_made)) end),
    show(fun() -> os:getenv(id(not_a_string)) end).

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
% expect: {error,badarg}
% expect: {error,badarg}
% expect: error badarg
