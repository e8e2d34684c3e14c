%% io:format to a file, and reading it back with io:get_line.
-module(devices).
-export([main/0]).

main() ->
    Name = "/tmp/purlin_spec_devices_" ++ os:getpid() ++ ".txt",
    {ok, Out} = file:open(Name, [write]),
    io:format(Out, "~p~n~s~n", [{a, 1}, "line"]),
    ok = file:close(Out),
    {ok, In} = file:open(Name, [read]),
    io:format("~p~n", [[io:get_line(In, "") || _ <- [1, 2, 3]]]),
    ok = file:close(In),
    ok = file:delete(Name).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ["{a,1}\n","line\n",eof]
