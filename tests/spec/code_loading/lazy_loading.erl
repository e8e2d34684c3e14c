%% A module in a folder of the path is loaded when a function of it is first called.
-module(lazy_loading).
-export([main/0]).

main() ->
    Home = "/tmp/purlin_spec_lazy_loading_" ++ os:getpid(),
    ok = file:make_dir(Home),
    ok = file:set_cwd(Home),
    run(),
    ok = file:set_cwd("/"),
    ok = file:del_dir(Home).

run() ->
    Folder = "lazy_loading.dir",
    ok = file:make_dir(Folder),
    Source = filename:join(Folder, "lazy_one.erl"),
    ok = file:write_file(Source, "-module(lazy_one).\n-export([v/0]).\nv() -> loaded.\n"),
    {ok, lazy_one} = compile:file(Source, [{outdir, Folder}]),
    io:format("~p~n", [try lazy_one:v() catch error:undef -> undef end]),
    true = code:add_patha(Folder),
    io:format("~p ~p~n", [erlang:module_loaded(lazy_one), erlang:function_exported(lazy_one, v, 0)]),
    io:format("~p~n", [lazy_one:v()]),
    io:format("~p~n", [filename:rootname(filename:basename(code:which(lazy_one)))]),
    true = code:delete(lazy_one),
    false = code:purge(lazy_one),
    io:format("~p~n", [(fun lazy_one:v/0)()]),
    true = code:delete(lazy_one),
    true = code:del_path(Folder),
    io:format("~p~n", [try lazy_one:v() catch error:undef -> undef end]),
    [ok = file:delete(File) || File <- filelib:wildcard(Folder ++ "/*")],
    ok = file:del_dir(Folder).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: undef
% expect: false false
% expect: loaded
% expect: "lazy_one"
% expect: loaded
% expect: undef
