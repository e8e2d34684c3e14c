%% What a template cannot build is badarg; error_info counts the bits so far as the first segment.
-module(failing_template).
-export([main/0, id/1]).

main() ->
    cause(fun() -> << <<X:3>> || X <- id([1, a]) >> end),
    cause(fun() -> << <<1, X/binary>> || X <- id([<<>>, 2]) >> end),
    cause(fun() -> << <<X:N>> || {X, N} <- id([{1, 2}, {1, -1}]) >> end),
    cause(fun() -> << <<"ab", X/float>> || X <- id([x]) >> end),
    cause(fun() -> << <<X/utf8, Y>> || <<Y>> <= id(<<1>>), X <- [id(16#d800)] >> end).

%% Prints the value of a fun, or its exception with what error_info says is to blame.
cause(F) ->
    try F() of
        Value -> io:format("~w~n", [Value])
    catch
        error:Reason:Stack ->
            [{_, _, _, Location} | _] = Stack,
            #{cause := Cause} = proplists:get_value(error_info, Location),
            io:format("~p ~p~n", [Reason, Cause])
    end.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: badarg {2,integer,type,a}
% expect: badarg {3,binary,type,2}
% expect: badarg {2,integer,size,-1}
% expect: badarg {3,float,type,x}
% expect: badarg {2,utf8,type,55296}
