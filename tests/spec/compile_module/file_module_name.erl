%% The module in a file must have the file's name, unless the code is only returned.
-module(file_module_name).
-export([main/0]).

main() ->
    Home = "/tmp/purlin_spec_file_module_name_" ++ os:getpid(),
    ok = file:make_dir(Home),
    ok = file:set_cwd(Home),
    run(),
    ok = file:set_cwd("/"),
    ok = file:del_dir(Home).

run() ->
    File = "file_module_name_a.erl",
    ok = file:write_file(File, "-module(file_module_name_b).\n"),
    {error, [{Where, [{none, compile, What}]}], []} = compile:file(File, [return]),
    io:format("~s: ~ts~n", [filename:rootname(Where), compile:format_error(What)]),
    io:format("~p~n", [compile:file(File, [])]),
    {ok, Name, Code} = compile:file(File, [binary]),
    io:format("~p ~p~n", [Name, is_binary(Code)]),
    ok = file:delete(File).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: file_module_name_a: Module name 'file_module_name_b' does not match file name 'file_module_name_a'
% expect: error
% expect: file_module_name_b true
