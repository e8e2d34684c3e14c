%% A value that no clause behind of takes ends the program with try_clause.
-module(uncaught_try_clause).
-export([main/0, id/1]).

main() ->
    R = try
            id({neither, 1})
        of
            ok -> fine;
            {error, E} -> E
        catch
            error:{try_clause, _} -> never
        end,
    io:format("~p~n", [R]).

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect stderr: exception error: no try clause matching {neither,1}
% expect stderr:   in function  uncaught_try_clause:main/0 (uncaught_try_clause.erl, line 6)
% expect exit: 127
