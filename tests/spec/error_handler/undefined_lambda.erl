%% A fun whose module is gone goes to undefined_lambda/3 of the process's error handler.
-module(undefined_lambda).
-export([main/0, undefined_function/3, undefined_lambda/3]).

main() ->
    {ok, made, Code} = compile:forms([{attribute, 1, module, made}, {attribute, 1, export, [{make, 0}]},
                                      {function, 2, make, 0,
                                       [{clause, 2, [], [], [{'fun', 2, {clauses, [{clause, 2, [{var, 2, 'X'}], [],
                                         [{tuple, 2, [{atom, 2, made}, {var, 2, 'X'}]}]}]}}]}]}]),
    {module, made} = code:load_binary(made, "made", Code),
    Fun = made:make(),
    true = code:delete(made),
    _ = code:purge(made),
    io:format("~p~n", [try Fun(1) catch error:undef -> undef end]),
    io:format("~p~n", [try error_handler:undefined_lambda(made, Fun, [2]) catch error:undef -> undef end]),
    process_flag(error_handler, ?MODULE),
    put(code, Code),
    io:format("~p~n", [Fun(3)]),
    io:format("~p~n", [Fun(4)]).

undefined_function(M, F, As) -> error_handler:undefined_function(M, F, As).

undefined_lambda(Module, Fun, Args) ->
    io:format("asked for ~p ~p~n", [Module, Args]),
    {module, Module} = code:load_binary(Module, "made", get(code)),
    apply(Fun, Args).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: undef
% expect: undef
% expect: asked for made [3]
% expect: {made,3}
% expect: {made,4}
