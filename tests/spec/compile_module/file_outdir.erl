%% Without binary, compile:file/2 writes a file of code into outdir, and returns no code.
-module(file_outdir).
-export([main/0]).

main() ->
    Home = "/tmp/purlin_spec_file_outdir_" ++ os:getpid(),
    ok = file:make_dir(Home),
    ok = file:set_cwd(Home),
    run(),
    ok = file:set_cwd("/"),
    ok = file:del_dir(Home).

run() ->
    Folder = "file_outdir_made.dir",
    ok = file:make_dir(Folder),
    Source = filename:join(Folder, "file_outdir_made.erl"),
    ok = file:write_file(Source, "-module(file_outdir_made).\n-export([v/0]).\nv() -> written.\n"),
    io:format("~p~n", [compile:file(Source, [{outdir, Folder}])]),
    io:format("~p~n", [compile:file(Source, [{outdir, Folder}, return])]),
    Target = filename:join(Folder, "file_outdir_made" ++ code:objfile_extension()),
    io:format("~p~n", [filelib:is_regular(Target)]),
    io:format("~p~n", [code:load_abs(filename:join(Folder, "file_outdir_made")) =:= {module, file_outdir_made}]),
    io:format("~p~n", [file_outdir_made:v()]),
    {error, [{_, [{none, compile, {write_error, _} = What}]}], []} =
        compile:file(Source, [{outdir, "no/such/folder"}, return]),
    io:format("~s~n", [compile:format_error(What)]),
    [ok = file:delete(File) || File <- filelib:wildcard(Folder ++ "/*")],
    ok = file:del_dir(Folder).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {ok,file_outdir_made}
% expect: {ok,file_outdir_made,[]}
% expect: true
% expect: true
% expect: written
% expect: error writing file: no such file or directory
