%% Each type refuses what is not of it, and error_info says which segment.
-module(wrong_types).
-export([main/0, id/1]).

main() ->
    [A, F, B] = [id(a), id(1.5), id(<<1:3>>)],
    cause(fun() -> <<1, A>> end),
    cause(fun() -> <<F>> end),
    cause(fun() -> <<1, 2:4, A/float>> end),
    cause(fun() -> <<A/binary>> end),
    cause(fun() -> <<F/bits, 1>> end),
    cause(fun() -> <<B/bits, B/binary>> end),
    cause(fun() -> <<B>> end),
    cause(fun() -> <<F/utf8>> end).

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
% expect: badarg {1,integer,type,1.5}
% expect: badarg {3,float,type,a}
% expect: badarg {1,binary,type,a}
% expect: badarg {1,binary,type,1.5}
% expect: badarg {2,binary,unit,<<1:3>>}
% expect: badarg {1,integer,type,<<1:3>>}
% expect: badarg {1,utf8,type,1.5}
