%% A filter that is an expression must be a boolean; one that is a guard only has to hold.
-module(filters).
-export([main/0, id/1]).

main() ->
    io:format("~w~n", [[X || X <- [1, a, 2], is_integer(X), X > 1]]),
    io:format("~w~n", [[X || X <- [1, a, 2.5, []], X + 1 > 2]]),
    io:format("~w~n", [[X || X <- [1, 2, 3], odd(X)]]),
    show(fun() -> [X || X <- [1, 2], id(X)] end),
    show(fun() -> [X || X <- [1, 2], not_boolean(X)] end).

odd(X) -> X rem 2 =:= 1.

not_boolean(X) -> {X}.

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
% expect: [2]
% expect: [2.5]
% expect: [1,3]
% expect: error {bad_filter,1}
% expect: error {bad_filter,{1}}
