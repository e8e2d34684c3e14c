%% What code tells about itself: the mode of loading, and that there is no cache to look at.
-module(facts).
-export([main/0]).

main() ->
    io:format("~p~n", [code:get_mode()]),
    io:format("~p~n", [is_list(code:root_dir()) andalso is_list(code:lib_dir()) andalso is_list(code:compiler_dir())]),
    io:format("~p~n", [code:clear_cache()]),
    io:format("~p~n", [hd(code:objfile_extension())]),
    io:format("~p~n", [code:get_doc(no_such_module)]),
    {ok, made, Code} = compile:forms([{attribute, 1, module, made}]),
    {module, made} = code:load_binary(made, "made", Code),
    io:format("~p~n", [code:get_doc(made)]),
    Available = code:all_available(),
    io:format("~p~n", [lists:keyfind("made", 1, Available)]),
    io:format("~p~n", [element(3, lists:keyfind("lists", 1, Available))]),
    io:format("~p~n", [lists:keyfind("no_such_module", 1, Available)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: interactive
% expect: true
% expect: ok
% expect: 46
% expect: {error,non_existing}
% expect: {error,missing}
% expect: {"made","made",true}
% expect: true
% expect: false
