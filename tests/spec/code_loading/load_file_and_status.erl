%% load_file/1 loads again from the path; module_status/1 tells whether the file is what is loaded.
-module(load_file_and_status).
-export([main/0]).

main() ->
    Home = "/tmp/purlin_spec_load_file_and_status_" ++ os:getpid(),
    ok = file:make_dir(Home),
    ok = file:set_cwd(Home),
    run(),
    ok = file:set_cwd("/"),
    ok = file:del_dir(Home).

run() ->
    Folder = "load_file_and_status.dir",
    ok = file:make_dir(Folder),
    true = code:add_pathz(Folder),
    write(Folder, one),
    io:format("~p ~p~n", [code:module_status(status_one), code:load_file(status_one)]),
    io:format("~p ~p~n", [status_one:v(), code:module_status(status_one)]),
    write(Folder, two),
    io:format("~p ~p ~p~n", [status_one:v(), code:module_status(status_one), code:modified_modules()]),
    io:format("~p ~p~n", [code:load_file(status_one), status_one:v()]),
    io:format("~p~n", [code:module_status([status_one, no_such_module])]),
    {status_one, Code, File} = code:get_object_code(status_one),
    io:format("~p ~p~n", [code:module_md5(Code) =:= status_one:module_info(md5), File =:= code:which(status_one)]),
    [ok = file:delete(F) || F <- filelib:wildcard(Folder ++ "/*")],
    io:format("~p ~p~n", [code:module_status(status_one), code:load_file(status_one)]),
    io:format("~p ~p~n", [status_one:v(), code:get_object_code(status_one)]),
    ok = file:del_dir(Folder),
    [io:format("~p~n", [try code:F(17) catch error:R -> R end]) || F <- [load_file, get_object_code, which, is_loaded]].

write(Folder, V) ->
    Source = filename:join(Folder, "status_one.erl"),
    ok = file:write_file(Source, io_lib:format("-module(status_one).~n-export([v/0]).~nv() -> ~p.~n", [V])),
    {ok, status_one} = compile:file(Source, [{outdir, Folder}]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: not_loaded {module,status_one}
% expect: one loaded
% expect: one modified [status_one]
% expect: {module,status_one} two
% expect: [{status_one,loaded},{no_such_module,not_loaded}]
% expect: true true
% expect: removed {error,nofile}
% expect: two error
% expect: function_clause
% expect: function_clause
% expect: function_clause
% expect: function_clause
