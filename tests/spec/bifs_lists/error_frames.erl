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
        error:Reason:Stack1 ->
            {M1, F1, A1, _} = hd(Stack1),
            io:format("~p ~p~n", [Reason, {M1, F1, A1}])
    end,
    try lists:reverse(id(x))
    catch
        error:Reason2:Stack2 ->
            {M2, F2, A2, _} = hd(Stack2),
            io:format("~p ~p~n", [Reason2, {M2, F2, A2}])
    end.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: erlang 'div'
% expect: error_frames '-main/0-fun-0-'
% expect: lists map_1
% expect: function_clause {lists,nth_1,[1,[]]}
% expect: function_clause {lists,reverse,[x]}
