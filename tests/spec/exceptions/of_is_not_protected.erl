%% Exceptions in the of part are not caught by the same try.
-module(of_is_not_protected).
-export([main/0, id/1]).

main() ->
    show(fun() ->
                 try id(value) of
                     value -> throw(from_of)
                 catch
                     throw:from_of -> wrong
                 end
         end).

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
% expect: throw from_of
