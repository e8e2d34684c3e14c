%% An error handler that does not exist leaves undef for the function that was called.
-module(handler_that_is_not_there).
-export([main/0, id/1]).

main() ->
    error_handler = process_flag(error_handler, no_such_handler),
    show(fun() -> (id(no_such_module)):f(1) end),
    show(fun() -> apply(id(?MODULE), none, []) end),
    [io:format("~p~n", [try process_flag(error_handler, X) catch error:R -> R end]) || X <- ["m", 1, {m}]],
    io:format("~p~n", [process_flag(error_handler, error_handler)]).

id(X) -> X.

show(Fun) ->
    try io:format("~p~n", [Fun()])
    catch Class:Reason:Stacktrace -> io:format("~p ~p ~p~n", [Class, Reason, hd(Stacktrace)])
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: error undef {no_such_module,f,[1],[]}
% expect: error undef {handler_that_is_not_there,none,[],[]}
% expect: badarg
% expect: badarg
% expect: badarg
% expect: no_such_handler
