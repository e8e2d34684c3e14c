%% An uncaught case clause error on the way is reported with its rest.
-module(uncaught_case_clause).
-export([main/0, f/1]).

main() -> f(<<"key=value">>).

f(<<$=, T/binary>>) ->
    case T of
        <<"true", _/binary>> -> true;
        <<"false", _/binary>> -> false
    end;
f(<<_, T/binary>>) -> f(T).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect stderr: exception error: no case clause matching <<"value">>
% expect stderr:   in function  uncaught_case_clause:f/1 (uncaught_case_clause.erl, line 8)
% expect exit: 127
