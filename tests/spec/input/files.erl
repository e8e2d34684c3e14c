%% Files are written, read whole, by line and as terms; errors are atoms.
-module(files).
-export([main/0]).

main() ->
    Name = filename(),
    io:format("~p~n", [file:write_file(Name, ["one\n", <<"two\n">>, "three"])]),
    io:format("~p~n", [file:read_file(Name)]),
    {ok, Device} = file:open(Name, [read]),
    io:format("~p~n", [[file:read_line(Device) || _ <- [1, 2, 3, 4]]]),
    io:format("~p~n", [file:close(Device)]),
    io:format("~p~n", [file:write_file(Name, "more", [append])]),
    {ok, Contents} = file:read_file(Name),
    io:format("~p~n", [byte_size(Contents)]),
    io:format("~p~n", [file:delete(Name)]),
    io:format("~p ~p~n", [file:read_file(Name), file:delete(Name)]),
    io:format("~p~n", [file:open(Name, [read])]),
    io:format("~p~n", [file:write_file("/no/such/folder/x", "")]).

filename() ->
    "/tmp/purlin_spec_files_" ++ os:getpid() ++ ".txt".

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ok
% expect: {ok,<<"one\ntwo\nthree">>}
% expect: [{ok,"one\n"},{ok,"two\n"},{ok,"three"},eof]
% expect: ok
% expect: ok
% expect: 17
% expect: ok
% expect: {error,enoent} {error,enoent}
% expect: {error,enoent}
% expect: {error,enoent}
