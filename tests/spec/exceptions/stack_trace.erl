%% A trace lists the calls that were under way, innermost first, with files and lines.
-module(stack_trace).
-export([main/0, id/1]).

main() ->
    try outer([1, 2, id(x)])
    catch
        error:badarith:Stack ->
            [io:format("~p~n", [Frame]) || {?MODULE, _, _, _} = Frame <- Stack]
    end.

outer(List) ->
    Sum = sum(List),
    {sum, Sum}.

sum([]) -> 0;
sum([X | Rest]) ->
    X + sum(Rest).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {stack_trace,sum,1,[{file,"stack_trace.erl"},{line,18}]}
% expect: {stack_trace,sum,1,[{file,"stack_trace.erl"},{line,18}]}
% expect: {stack_trace,outer,1,[{file,"stack_trace.erl"},{line,13}]}
% expect: {stack_trace,main,0,[{file,"stack_trace.erl"},{line,6}]}
