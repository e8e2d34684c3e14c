%% A size beyond all memory is system_limit, and that is found before anything is allocated.
-module(huge_in_construction).
-export([main/0, id/1]).

main() ->
    [H, B] = [id(1 bsl 60), id(1 bsl 80)],
    cause(fun() -> <<1:H>> end),
    cause(fun() -> <<1:B>> end),
    cause(fun() -> <<(id(<<"a">>)):H/binary>> end),
    cause(fun() -> <<(id(a)):H>> end),
    cause(fun() -> <<1:H/unit:8, (id(a))>> end).

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
% expect: system_limit {1,integer,size,1152921504606846976}
% expect: system_limit {1,integer,size,1208925819614629174706176}
% expect: system_limit {1,binary,size,1152921504606846976}
% expect: system_limit {1,integer,size,1152921504606846976}
% expect: system_limit {1,integer,size,1152921504606846976}
