%% Making, listing and removing folders.
-module(folders).
-export([main/0]).

main() ->
    Folder = "/tmp/purlin_spec_folders_" ++ os:getpid(),
    io:format("~p~n", [file:make_dir(Folder)]),
    io:format("~p~n", [file:make_dir(Folder)]),
    [ok = file:write_file(Folder ++ "/" ++ Name, Name) || Name <- ["b", "a"]],
    {ok, Names} = file:list_dir(Folder),
    io:format("~p~n", [lists:sort(Names)]),
    io:format("~p~n", [file:list_dir(Folder ++ "/none")]),
    io:format("~p~n", [file:read_file(Folder)]),
    io:format("~p~n", [file:del_dir(Folder)]),
    [ok = file:delete(Folder ++ "/" ++ Name) || Name <- ["b", "a"]],
    io:format("~p~n", [file:del_dir(Folder)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ok
% expect: {error,eexist}
% expect: ["a","b"]
% expect: {error,enoent}
% expect: {error,eisdir}
% expect: {error,eexist}
% expect: ok
