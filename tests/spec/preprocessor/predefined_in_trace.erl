%% A macro's code has the line of its use in stack traces.
-module(predefined_in_trace).
-export([main/0, id/1, id/1]).

-define(CHECK(Value),
        case Value of
            ok -> ok
        end).

main() ->
    try f()
    catch
        error:Reason:[{_, Name, _, Location} | _] -> io:format("~p ~p ~p~n", [Reason, Name, Location])
    end.

f() ->
    ok = ?CHECK(ok),

    ?CHECK(id(bad)).

id(X) -> X.
