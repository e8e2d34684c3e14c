%% A negative size or one of another type is badarg.
-module(negative_in_construction).
-export([main/0, id/1]).

main() ->
    N = id(-1), A = id(a), F = id(8.0), B = id(<<"abc">>),
    cause(fun() -> <<1:N>> end),
    cause(fun() -> <<1, B:N/binary>> end),
    cause(fun() -> <<1:A>> end),
    cause(fun() -> <<1, 2, 1.0:F/float>> end),
    cause(fun() -> <<B:F/bits>> end).

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
% expect: badarg {1,integer,size,-1}
% expect: badarg {2,binary,size,-1}
% expect: badarg {1,integer,size,a}
% expect: badarg {3,float,size,8.0}
% expect: badarg {1,binary,size,8.0}
