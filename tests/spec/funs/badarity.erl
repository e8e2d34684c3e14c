%% Calling a fun with the wrong number of arguments is badarity, with the fun and the arguments.
-module(badarity).
-export([main/0]).

main() ->
    F = id(fun(X) -> X end),
    show(fun() -> F() end),
    show(fun() -> F(1, 2) end),
    show(fun() -> (id(fun lists:reverse/1))(a, b) end),
    show(fun() -> apply(F, [1, 2, 3]) end),
    show(fun() -> lists:map(id(fun(_, _) -> ok end), [1]) end).

show(Fun) ->
    try Fun() of
        Value -> io:format("~p~n", [Value])
    catch
        error:{badarity, {Called, Args}} -> io:format("badarity ~p ~p~n", [erlang:fun_info(Called, arity), Args])
    end.

%% Hides a value from the compiler, which would warn of what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: badarity {arity,1} []
% expect: badarity {arity,1} [1,2]
% expect: badarity {arity,1} [a,b]
% expect: badarity {arity,1} [1,2,3]
% expect stderr: exception error: no function clause matching 
% expect stderr:                  lists:map(#Fun<badarity.6.uniq>,[1])
% expect stderr:   in function  badarity:show/1 (badarity.erl, line 14)
% expect exit: 127
