%% Segments made of a string count for nothing in error_info; those behind it keep their number.
-module(wrong_type_in_string).
-export([main/0, id/1]).

main() ->
    N = id(-1), A = id(a),
    cause(fun() -> <<"ab":N>> end),
    cause(fun() -> <<"ab":A/little>> end),
    cause(fun() -> <<"ab":(id(8)), A/binary>> end),
    cause(fun() -> <<"ab", "cd", A>> end).

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
% expect: badarg {0,integer,size,-1}
% expect: badarg {0,integer,size,a}
% expect: badarg {2,binary,type,a}
% expect: badarg {3,integer,type,a}
