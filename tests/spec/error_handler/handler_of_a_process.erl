%% process_flag(error_handler, Module): that module is called for functions that do not exist, in this process only.
-module(handler_of_a_process).
-export([main/0, undefined_function/3, undefined_lambda/3, id/1]).

main() ->
    io:format("~p~n", [process_flag(error_handler, ?MODULE)]),
    io:format("~p~n", [process_info(self(), error_handler)]),
    io:format("~p~n", [(id(no_such_module)):f(1, 2)]),
    io:format("~p~n", [(id(?MODULE)):no_such_function(3)]),
    io:format("~p~n", [apply(id(no_such_module), g, [])]),
    io:format("~p~n", [(fun no_such_module:h/1)([list])]),
    io:format("~p~n", [[(id(no_such_module)):twice(X) || X <- [1, 2]]]),
    {Pid, Ref} = spawn_monitor(fun() -> exit({child, try (id(no_such_module)):f() catch error:E -> E end}) end),
    receive {'DOWN', Ref, process, Pid, Why} -> io:format("~p~n", [Why]) end,
    io:format("~p~n", [process_flag(error_handler, error_handler)]),
    io:format("~p~n", [try (id(no_such_module)):f() catch error:undef -> undef end]).

undefined_function(M, F, As) -> {handled, M, F, As}.
undefined_lambda(M, _, As) -> {lambda, M, As}.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: error_handler
% expect: {error_handler,handler_of_a_process}
% expect: {handled,no_such_module,f,[1,2]}
% expect: {handled,handler_of_a_process,no_such_function,[3]}
% expect: {handled,no_such_module,g,[]}
% expect: {handled,no_such_module,h,[[list]]}
% expect: [{handled,no_such_module,twice,[1]},{handled,no_such_module,twice,[2]}]
% expect: {child,undef}
% expect: handler_of_a_process
% expect: undef
