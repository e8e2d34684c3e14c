%% compile:file/2 with binary returns the code of a source file that the program has written itself.
-module(file_binary).
-export([main/0]).

main() ->
    Home = "/tmp/purlin_spec_file_binary_" ++ os:getpid(),
    ok = file:make_dir(Home),
    ok = file:set_cwd(Home),
    run(),
    ok = file:set_cwd("/"),
    ok = file:del_dir(Home).

run() ->
    File = "file_binary_made.erl",
    ok = file:write_file(File, "-module(file_binary_made).\n-export([v/0]).\nv() -> ?VALUE.\n"),
    {ok, file_binary_made, One} = compile:file(File, [binary, {d, 'VALUE', {one, "two", 3.0}}]),
    {module, _} = code:load_binary(file_binary_made, File, One),
    io:format("~p~n", [file_binary_made:v()]),
    {ok, file_binary_made, Two, []} = compile:file("file_binary_made", [binary, return, {d, 'VALUE'}]),
    {module, _} = code:load_binary(file_binary_made, File, Two),
    io:format("~p~n", [file_binary_made:v()]),
    {error, [{File, [{Where, Module, What}]} | _], []} = compile:file(File, [binary, return]),
    io:format("~p ~p ~ts~n", [Where, Module, Module:format_error(What)]),
    {error, [{File, [{Line, _, _}]} | _], []} = compile:file(File, [return, {error_location, line}]),
    io:format("~p~n", [Line]),
    ok = file:delete(File),
    io:format("~p~n", [filelib:wildcard("file_binary_made*")]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {one,"two",3.0}
% expect: true
% expect: {3,9} epp undefined macro 'VALUE'
% expect: 3
% expect: []
