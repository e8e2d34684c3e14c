%% add_patha and add_pathz put folders at the ends of the path, once; del_path takes them away.
-module(add_and_delete).
-export([main/0]).

main() ->
    Home = "/tmp/purlin_spec_add_and_delete_" ++ os:getpid(),
    ok = file:make_dir(Home),
    ok = file:set_cwd(Home),
    run(),
    ok = file:set_cwd("/"),
    ok = file:del_dir(Home).

run() ->
    Folders = ["paths_a.dir", "paths_b.dir"],
    [ok = file:make_dir(F) || F <- Folders],
    Before = code:get_path(),
    [A, B] = Folders,
    io:format("~p ~p~n", [code:add_patha(A), code:get_path() =:= [A | Before]]),
    io:format("~p ~p~n", [code:add_pathz(B), code:get_path() =:= [A | Before] ++ [B]]),
    io:format("~p ~p~n", [code:add_pathz(A), code:get_path() =:= [A | Before] ++ [B]]),
    io:format("~p ~p~n", [code:add_patha(B), code:get_path() =:= [B, A | Before]]),
    io:format("~p ~p~n", [code:del_path(A), code:get_path() =:= [B | Before]]),
    io:format("~p ~p~n", [code:del_path(A), code:del_path(B)]),
    io:format("~p ~p~n", [code:add_path(B), lists:last(code:get_path())]),
    io:format("~p ~p~n", [code:del_paths([A, B, "none"]), code:get_path() =:= Before]),
    [ok = file:del_dir(F) || F <- Folders].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true true
% expect: true true
% expect: true true
% expect: true true
% expect: true true
% expect: false true
% expect: true "paths_b.dir"
% expect: ok true
