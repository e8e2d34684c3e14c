%% module_info tells of the current generation; a digest belongs to what was loaded.
-module(module_info_of_generations).
-export([main/0]).

main() ->
    One = load(one),
    Md5 = made:module_info(md5),
    io:format("~p ~p~n", [byte_size(Md5), code:module_md5(One) =:= Md5]),
    Two = load(two),
    io:format("~p ~p~n", [made:module_info(md5) =:= Md5, code:module_md5(Two) =:= made:module_info(md5)]),
    io:format("~p~n", [lists:sort(made:module_info(exports))]),
    io:format("~p ~p~n", [made:module_info(module), proplists:get_value(who, made:module_info(attributes))]),
    io:format("~p ~p~n", [code:module_md5(<<"no code">>), try code:module_md5(made) catch error:R -> R end]),
    _ = code:purge(made),
    true = code:delete(made),
    io:format("~p~n", [try made:module_info(md5) catch error:R2 -> R2 end]).

load(V) ->
    {ok, made, Code} = compile:forms([{attribute, 1, module, made}, {attribute, 1, who, V},
                                      {attribute, 1, export, [{V, 0}]},
                                      {function, 2, V, 0, [{clause, 2, [], [], [{atom, 2, V}]}]}]),
    {module, made} = code:load_binary(made, "made", Code),
    Code.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 16 true
% expect: false true
% expect: [{module_info,0},{module_info,1},{two,0}]
% expect: made [two]
% expect: undefined badarg
% expect: undef
