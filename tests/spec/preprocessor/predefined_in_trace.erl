%% A macro's code has the line of its use in stack traces.
-module(predefined_in_trace).
-export([main/0, id/1]).

-define(CHECK(Value),
        case Value of
            ok -> ok
        end).

main() ->
    try f()
    catch
        error:Reason:Stack ->
            {_, Name, _, Location} = hd(Stack),
            io:format("~p ~p ~p~n", [Reason, Name, Location])
    end.

f() ->
    ok = ?CHECK(ok),

    ?CHECK(id(bad)).

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {case_clause,bad} f [{file,"predefined_in_trace.erl"},{line,21}]
