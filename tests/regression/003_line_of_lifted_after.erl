%% An `after` body too long to be compiled twice is called from the line of its `try`, which is what traces show when
%% the body ends with a call that fails.
-module('003_line_of_lifted_after').
-export([main/0, id/1]).

main() ->
    try f(1)
    catch error:Reason:Stack ->
        io:format("~p ~p~n", [Reason, [{N, proplists:get_value(line, L)} || {?MODULE, N, _, L} <- Stack]])
    end,
    done.

f(X) ->
    id(1),
    try
        ok
    after
        _ = {id(1), id(2), id(3), [id(3), id(5), id(6)], [id(7), id(8), id(1), id(2), id(3), [id(3), id(5), id(6)], [id(7), id(8)]]},
        case id(X) of
            1 -> lists:keytake(id(key), <<>>, <<>>);
            2 -> id(1), id(3), id([id(2)]);
            3 -> id(4), id(ok);
            4 -> lists:map(fun(Y) -> Y end, id([X])), lists:keytake(id(key), <<>>, <<>>)
        end
    end.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: function_clause [{f,15},{main,7}]
