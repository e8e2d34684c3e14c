%% An error handler may load the module that is missing, and call it; the caller notices nothing.
-module(handler_loads_code).
-export([main/0, undefined_function/3, undefined_lambda/3, id/1]).

main() ->
    Sum = {op, 2, '+', {var, 2, 'X'}, {integer, 2, 1}},
    {ok, made, Code} = compile:forms([{attribute, 1, module, made}, {attribute, 1, export, [{plus_one, 1}]},
                                      {function, 2, plus_one, 1, [{clause, 2, [{var, 2, 'X'}], [], [Sum]}]}]),
    put(code, Code),
    process_flag(error_handler, ?MODULE),
    io:format("~p~n", [1 + (id(made)):plus_one(1)]),
    io:format("~p~n", [(id(made)):plus_one(2)]),
    io:format("~p~n", [try (id(made)):minus_one(2) catch error:{none, F} -> F end]),
    try (id(made)):plus_one(a)
    catch error:badarith:Stacktrace ->
        io:format("~p~n", [[{M, F2, A} || {M, F2, A, _} <- Stacktrace, M =:= made orelse M =:= ?MODULE]])
    end.

undefined_function(made, plus_one, Args) ->
    io:format("loading~n"),
    {module, made} = code:load_binary(made, "made", get(code)),
    apply(made, plus_one, Args);
undefined_function(_, F, _) -> error({none, F}).

undefined_lambda(_, _, _) -> none.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: loading
% expect: 3
% expect: 3
% expect: minus_one
% expect: [{made,plus_one,1},{handler_loads_code,main,0}]
