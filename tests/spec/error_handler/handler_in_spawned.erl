%% The error handler belongs to the process: whoever is spawned begins with error_handler.
-module(handler_in_spawned).
-export([main/0, undefined_function/3]).

main() ->
    io:format("~p~n", [process_flag(error_handler, ?MODULE)]),
    io:format("~p ~p~n", [process_info(self(), error_handler), nobody:asked(1, 2)]),
    {P, M} = spawn_monitor(fun() -> exit({process_info(self(), error_handler), catch_undef(fun() -> nobody:asked(3) end)}) end),
    receive {'DOWN', M, process, P, Reason} -> io:format("~p~n", [Reason]) end,
    io:format("~p~n", [apply(nobody, applied, [4])]),
    F = fun nobody:by_fun/1,
    io:format("~p~n", [F(5)]),
    io:format("~p~n", [process_flag(error_handler, error_handler)]),
    io:format("~p~n", [catch_undef(fun() -> nobody:asked(6) end)]),
    [io:format("~p~n", [try process_flag(error_handler, X) catch error:R -> R end]) || X <- [1, "m", {m}]].

undefined_function(M, F, As) -> {handled, M, F, As}.

catch_undef(F) -> try F() catch error:undef -> undef end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: error_handler
% expect: {error_handler,handler_in_spawned} {handled,nobody,asked,[1,2]}
% expect: {{error_handler,error_handler},undef}
% expect: {handled,nobody,applied,[4]}
% expect: {handled,nobody,by_fun,[5]}
% expect: handler_in_spawned
% expect: undef
% expect: badarg
% expect: badarg
% expect: badarg
