%% {i, Folder} says where included files are; without it they are looked for beside the source.
-module(include_paths).
-export([main/0]).

main() ->
    Home = "/tmp/purlin_spec_include_paths_" ++ os:getpid(),
    ok = file:make_dir(Home),
    ok = file:set_cwd(Home),
    run(),
    ok = file:set_cwd("/"),
    ok = file:del_dir(Home).

run() ->
    Folder = "include_paths_made.dir",
    ok = file:make_dir(Folder),
    ok = file:write_file(Folder ++ "/h.hrl", "-define(H, from_header).\n"),
    Source = "include_paths_made.erl",
    ok = file:write_file(Source, "-module(include_paths_made).\n-export([v/0]).\n-include(\"h.hrl\").\nv() -> ?H.\n"),
    {error, [{Source, [{Where, epp, What} | _]} | _], _} = compile:file(Source, [binary, return]),
    io:format("~p ~ts~n", [Where, epp:format_error(What)]),
    {ok, Module, Code} = compile:file(Source, [binary, {i, Folder}]),
    {module, Module} = code:load_binary(Module, Source, Code),
    io:format("~p~n", [Module:v()]),
    ok = file:delete(Source),
    ok = file:delete(Folder ++ "/h.hrl"),
    ok = file:del_dir(Folder).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {3,10} can't find include file "h.hrl"
% expect: from_header
