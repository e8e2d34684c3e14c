%% where_is_file/1,2 give the first folder of the path that has a file.
-module(where_is_file).
-export([main/0]).

main() ->
    Home = "/tmp/purlin_spec_where_is_file_" ++ os:getpid(),
    ok = file:make_dir(Home),
    ok = file:set_cwd(Home),
    run(),
    ok = file:set_cwd("/"),
    ok = file:del_dir(Home).

run() ->
    Folders = [A, B] = ["where_a.dir", "where_b.dir"],
    [ok = file:make_dir(F) || F <- Folders],
    ok = file:write_file(B ++ "/only_b.txt", ""),
    [ok = file:write_file(F ++ "/both.txt", "") || F <- Folders],
    io:format("~p~n", [code:where_is_file("both.txt")]),
    ok = code:add_pathsz(Folders),
    io:format("~p ~p~n", [code:where_is_file("both.txt"), code:where_is_file("only_b.txt")]),
    io:format("~p ~p~n", [code:where_is_file([B, A], "both.txt"), code:where_is_file([A], "only_b.txt")]),
    io:format("~p ~p~n", [code:where_is_file([], "both.txt"), code:where_is_file("none.txt")]),
    [io:format("~p~n", [try code:where_is_file(X) catch error:R -> R end]) || X <- [17, <<"both.txt">>, both]],
    code:del_paths(Folders),
    [[ok = file:delete(F) || F <- filelib:wildcard(D ++ "/*")] || D <- Folders],
    [ok = file:del_dir(F) || F <- Folders].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: non_existing
% expect: "where_a.dir/both.txt" "where_b.dir/only_b.txt"
% expect: "where_b.dir/both.txt" non_existing
% expect: non_existing non_existing
% expect: function_clause
% expect: function_clause
% expect: function_clause
