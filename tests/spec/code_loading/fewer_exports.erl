%% What new code does not export any more is undef, though old code that exports it is still there.
-module(fewer_exports).
-export([main/0, id/1]).

main() ->
    load([a, b]),
    io:format("~p~n", [[call(F) || F <- [a, b, c]]]),
    load([b, c]),
    io:format("~p~n", [[call(F) || F <- [a, b, c]]]),
    io:format("~p~n", [[erlang:function_exported(made, F, 0) || F <- [a, b, c]]]),
    io:format("~p~n", [lists:sort(made:module_info(exports))]).

call(F) -> try (id(made)):F() catch error:undef -> undef end.

id(X) -> X.

load(Exports) ->
    Functions = [{function, 2, F, 0, [{clause, 2, [], [], [{tuple, 2, [{atom, 2, F} | [{atom, 2, E} || E <- Exports]]}]}]} || F <- Exports],
    {ok, made, Code} = compile:forms([{attribute, 1, module, made}, {attribute, 1, export, [{F, 0} || F <- Exports]} | Functions]),
    {module, made} = code:load_binary(made, "made", Code).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{a,a,b},{b,a,b},undef]
% expect: [undef,{b,b,c},{c,b,c}]
% expect: [false,true,true]
% expect: [{b,0},{c,0},{module_info,0},{module_info,1}]
