%% replace_path/2 puts a folder in the place of the application of that name, or in front; what is no folder is refused.
-module(replace_path).
-export([main/0]).

main() ->
    Before = code:get_path(),
    Home = "/tmp/purlin_spec_replace_path_" ++ os:getpid(),
    Folders = [Home, Home ++ "/app-1.0", Home ++ "/app-1.0/ebin", Home ++ "/app-2.0", Home ++ "/app-2.0/ebin", Home ++ "/other"],
    [ok = file:make_dir(F) || F <- Folders],
    [_, _, One, _, Two, Other] = Folders,
    true = code:add_patha(One),
    In = fun() -> [lists:member(F, code:get_path()) || F <- [One, Two, Other]] end,
    io:format("~p~n", [In()]),
    io:format("~p ~p~n", [code:replace_path(app, Two), In()]),
    io:format("~p ~p~n", [code:replace_path("app", One), In()]),
    io:format("~p ~p~n", [code:replace_path(app, Home ++ "/none"), In()]),
    io:format("~p ~p~n", [code:replace_path(nothing, One), In()]),
    [io:format("~p~n", [try code:replace_path(N, D) catch error:R -> R end]) || {N, D} <- [{1, One}, {app, 17}, {{app}, One}]],
    io:format("~p~n", [code:set_path(Before)]),
    io:format("~p ~p~n", [In(), code:get_path() =:= Before]),
    [ok = file:del_dir(F) || F <- lists:reverse(Folders)].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [true,false,false]
% expect: true [false,true,false]
% expect: true [true,false,false]
% expect: {error,bad_name} [true,false,false]
% expect: {error,bad_name} [true,false,false]
% expect: function_clause
% expect: function_clause
% expect: function_clause
% expect: true
% expect: [false,false,false] true
