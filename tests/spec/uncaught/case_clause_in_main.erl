%% The message for case_clause and a deeper trace.
-module(case_clause_in_main).
-export([main/0, id/1]).

main() ->
    Result = first(id([x, y])),
    {ok, Result}.

first(X) ->
    Y = second(X),
    [Y].

second(X) ->
    case X of
        [] -> empty;
        [_] -> one
    end.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect stderr: exception error: no case clause matching [x,y]
% expect stderr:   in function  case_clause_in_main:second/1 (case_clause_in_main.erl, line 14)
% expect stderr:   in call from case_clause_in_main:first/1 (case_clause_in_main.erl, line 10)
% expect stderr:   in call from case_clause_in_main:main/0 (case_clause_in_main.erl, line 6)
% expect exit: 127
