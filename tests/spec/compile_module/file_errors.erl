%% compile:file/2 of a file that is not there says so; what it prints and returns depends on the options.
-module(file_errors).
-export([main/0]).

main() ->
    io:format("~p~n", [compile:file(nowhere)]),
    io:format("~p~n", [compile:file("nowhere.erl")]),
    io:format("~p~n", [compile:file("nowhere", [])]),
    io:format("~p~n", [compile:file("nowhere", [report])]),
    {error, [{File, [{none, compile, What}]}], []} = compile:file("nowhere", [return]),
    io:format("~s ~s~n", [File, compile:format_error(What)]),
    {error, [{File2, _}], []} = compile:noenv_file("sub/nowhere.erl", [return]),
    io:format("~s~n", [File2]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: nowhere.erl: no such file or directory
% expect: error
% expect: nowhere.erl: no such file or directory
% expect: error
% expect: error
% expect: nowhere.erl: no such file or directory
% expect: error
% expect: nowhere.erl no such file or directory
% expect: sub/nowhere.erl
