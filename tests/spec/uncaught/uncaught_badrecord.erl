%% An uncaught access of a field of another record tells the value.
-module(uncaught_badrecord).
-export([main/0, id/1]).
-record(a, {f}).
-record(b, {f}).

main() ->
    X = id(#a{f = 1}),
    io:format("~p~n", [X#a.f]),
    Y = X#b.f,
    io:format("~p~n", [Y]).

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 1
% expect stderr: exception error: {badrecord,{a,1}}
% expect stderr:   in function  uncaught_badrecord:main/0 (uncaught_badrecord.erl, line 10)
% expect exit: 127
