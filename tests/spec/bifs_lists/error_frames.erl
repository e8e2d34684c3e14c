%% The trace of an error in a fun given to lists goes through the function of lists.
-module(error_frames).
-export([main/0, id/1]).

main() ->
    try lists:map(fun(X) -> 10 div X end, id([5, 0]))
    catch
        error:badarith:Stack ->
            [io:format("~p ~p~n", [M, F]) || {M, F, _, _} <- lists:sublist(Stack, 3)]
    end,
    try lists:nth(id(2), id([a]))
    catch
        error:Reason:[{M, F, Args, _} | _] -> io:format("~p ~p~n", [Reason, {M, F, Args}])
    end,
    try lists:reverse(id(x))
    catch
        error:Reason2:[{M2, F2, Args2, _} | _] -> io:format("~p ~p~n", [Reason2, {M2, F2, Args2}])
    end.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.
