%% Folders that do not exist are refused as bad_directory; arguments of other kinds match no clause.
-module(bad_folders).
-export([main/0]).

main() ->
    Functions = [add_path, add_patha, add_pathz],
    [io:format("~p ~p~n", [F, [attempt(F, [X]) || X <- ["no/such/folder", "", 17, an_atom, <<"bin">>]]])
     || F <- Functions],
    [io:format("~p ~p~n", [F, [attempt(F, [".", X]) || X <- [cache, nocache, other]]]) || F <- Functions],
    [io:format("~p ~p~n", [F, [attempt(F, [X]) || X <- [17, an_atom, <<"bin">>]]])
     || F <- [add_paths, add_pathsa, add_pathsz, del_paths, set_path, del_path]],
    io:format("~p~n", [[attempt(set_path, [X]) || X <- [[17], ["no/such"]]]]),
    io:format("~p~n", [[attempt(del_path, [X]) || X <- ["no/such/folder", no_such_app]]]).

attempt(F, Args) ->
    try apply(code, F, Args)
    catch error:Reason -> {error_raised, Reason}
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: add_path [{error,bad_directory},
% expect:           {error,bad_directory},
% expect:           {error_raised,function_clause},
% expect:           {error_raised,function_clause},
% expect:           {error_raised,function_clause}]
% expect: add_patha [{error,bad_directory},
% expect:            {error,bad_directory},
% expect:            {error_raised,function_clause},
% expect:            {error_raised,function_clause},
% expect:            {error_raised,function_clause}]
% expect: add_pathz [{error,bad_directory},
% expect:            {error,bad_directory},
% expect:            {error_raised,function_clause},
% expect:            {error_raised,function_clause},
% expect:            {error_raised,function_clause}]
% expect: add_path [true,true,{error_raised,function_clause}]
% expect: add_patha [true,true,{error_raised,function_clause}]
% expect: add_pathz [true,true,{error_raised,function_clause}]
% expect: add_paths [{error_raised,function_clause},
% expect:            {error_raised,function_clause},
% expect:            {error_raised,function_clause}]
% expect: add_pathsa [{error_raised,function_clause},
% expect:             {error_raised,function_clause},
% expect:             {error_raised,function_clause}]
% expect: add_pathsz [{error_raised,function_clause},
% expect:             {error_raised,function_clause},
% expect:             {error_raised,function_clause}]
% expect: del_paths [{error_raised,function_clause},
% expect:            {error_raised,function_clause},
% expect:            {error_raised,function_clause}]
% expect: set_path [{error_raised,function_clause},
% expect:           {error_raised,function_clause},
% expect:           {error_raised,function_clause}]
% expect: del_path [{error_raised,function_clause},false,{error_raised,function_clause}]
% expect: [{error,bad_directory},{error,bad_directory}]
% expect: [false,false]
