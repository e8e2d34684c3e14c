%% A function that does not exist raises undef with the call on top of the trace, in whatever way it is called.
-module(default_handler).
-export([main/0, id/1]).

main() ->
    show(fun() -> (id(lists)):no_such_function(1, 2) end),
    show(fun() -> (id(no_such_module)):f() end),
    show(fun() -> apply(id(no_such_module), f, [a]) end),
    show(fun() -> (fun no_such_module:f/2)(a, b) end),
    show(fun() -> error_handler:undefined_function(no_such_module, g, [x]) end),
    show(fun() -> error_handler:undefined_function(lists, no_such_function, []) end),
    show(fun() -> error_handler:raise_undef_exception(m, f, [1]) end),
    io:format("~p~n", [error_handler:undefined_function(lists, reverse, [[1, 2]])]),
    io:format("~p~n", [process_info(self(), error_handler)]).

id(X) -> X.

show(Fun) ->
    try io:format("~p~n", [Fun()])
    catch Class:Reason:Stacktrace -> io:format("~p ~p ~p~n", [Class, Reason, hd(Stacktrace)])
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: error undef {lists,no_such_function,[1,2],[]}
% expect: error undef {no_such_module,f,[],[]}
% expect: error undef {no_such_module,f,[a],[]}
% expect: error undef {no_such_module,f,[a,b],[]}
% expect: error undef {no_such_module,g,[x],[]}
% expect: error undef {lists,no_such_function,[],[]}
% expect: error undef {m,f,[1],[]}
% expect: [2,1]
% expect: {error_handler,error_handler}
