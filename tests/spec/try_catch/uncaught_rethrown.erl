%% An exception passed on by erlang:raise/3 with its trace ends the program with the place where it began.
-module(uncaught_rethrown).
-export([main/0, id/1]).

main() ->
    try
        begin_work(id([]))
    catch
        Class:Reason:Stack ->
            io:format("caught ~p~n", [Class]),
            erlang:raise(Class, Reason, Stack)
    end.

begin_work(L) ->
    First = hd(L),
    {work, First}.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: caught error
% expect stderr: exception error: bad argument
% expect stderr:   in function  hd/1
% expect stderr:      called as hd([])
% expect stderr:      *** argument 1: not a nonempty list
% expect stderr:   in call from uncaught_rethrown:begin_work/1 (uncaught_rethrown.erl, line 15)
% expect stderr:   in call from uncaught_rethrown:main/0 (uncaught_rethrown.erl, line 7)
% expect exit: 127
