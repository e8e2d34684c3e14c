%% load_abs/1 takes the name of a file without its extension, wherever it lies; a missing one is nofile.
-module(load_abs_forms).
-export([main/0]).

main() ->
    Home = "/tmp/purlin_spec_load_abs_forms_" ++ os:getpid(),
    ok = file:make_dir(Home),
    ok = file:set_cwd(Home),
    run(),
    ok = file:set_cwd("/"),
    ok = file:del_dir(Home).

run() ->
    Folder = "load_abs_forms.dir",
    ok = file:make_dir(Folder),
    Source = Folder ++ "/abs_one.erl",
    ok = file:write_file(Source, "-module(abs_one).\n-export([v/0]).\nv() -> found.\n"),
    {ok, abs_one} = compile:file(Source, [{outdir, Folder}]),
    io:format("~p ~p~n", [code:load_abs(Folder ++ "/abs_one"), abs_one:v()]),
    io:format("~p~n", [code:which(abs_one) =:= filename:absname(Folder ++ "/abs_one") ++ code:objfile_extension()]),
    io:format("~p~n", [code:load_abs(filename:absname(Folder) ++ "/abs_one")]),
    io:format("~p~n", [code:load_abs(Folder ++ "/no_such")]),
    false = code:purge(abs_one),
    io:format("~p~n", [code:load_abs(list_to_atom(Folder ++ "/abs_one"))]),
    [io:format("~p~n", [try code:load_abs(X) catch error:R -> R end]) || X <- [17, <<"abs_one">>]],
    [ok = file:delete(F) || F <- filelib:wildcard(Folder ++ "/*")],
    ok = file:del_dir(Folder).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {module,abs_one} found
% expect: true
% expect: {module,abs_one}
% expect: {error,nofile}
% expect: {module,abs_one}
% expect: function_clause
% expect: function_clause
