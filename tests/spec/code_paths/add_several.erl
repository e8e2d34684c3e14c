%% add_pathsa and add_pathsz add folders and leave out those that do not exist; set_path refuses them.
-module(add_several).
-export([main/0]).

main() ->
    Home = "/tmp/purlin_spec_add_several_" ++ os:getpid(),
    ok = file:make_dir(Home),
    ok = file:set_cwd(Home),
    run(),
    ok = file:set_cwd("/"),
    ok = file:del_dir(Home).

run() ->
    Folders = [A, B] = ["several_a.dir", "several_b.dir"],
    [ok = file:make_dir(F) || F <- Folders],
    Before = code:get_path(),
    io:format("~p ~p~n", [code:add_pathsa([A, "no/such/folder", B]), code:get_path() =:= [B, A | Before]]),
    io:format("~p~n", [code:set_path(Before)]),
    io:format("~p ~p~n", [code:add_pathsz([A, "no/such/folder", B]), code:get_path() =:= Before ++ [A, B]]),
    io:format("~p~n", [code:set_path(Before)]),
    io:format("~p ~p~n", [code:add_paths([B]), code:get_path() =:= Before ++ [B]]),
    io:format("~p~n", [code:set_path(["no/such/folder"])]),
    io:format("~p~n", [code:get_path() =:= Before ++ [B]]),
    io:format("~p ~p~n", [code:set_path(Before, cache), code:get_path() =:= Before]),
    [ok = file:del_dir(F) || F <- Folders].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ok true
% expect: true
% expect: ok true
% expect: true
% expect: ok true
% expect: {error,bad_directory}
% expect: true
% expect: true true
