%% Calling a fun with the wrong number of arguments is badarity, with the fun and the arguments.
-module(badarity).
-export([main/0, id/1]).

main() ->
    F = id(fun(X) -> X end),
    show(fun() -> F() end),
    show(fun() -> F(1, 2) end),
    show(fun() -> (id(fun lists:reverse/1))(a, b) end),
    show(fun() -> apply(F, [1, 2, 3]) end).

show(Fun) ->
    try Fun() of
        Value -> io:format("~p~n", [Value])
    catch
        error:{badarity, {Called, Args}} -> io:format("badarity ~p ~p~n", [erlang:fun_info(Called, arity), Args])
    end.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: badarity {arity,1} []
% expect: badarity {arity,1} [1,2]
% expect: badarity {arity,1} [a,b]
% expect: badarity {arity,1} [1,2,3]
