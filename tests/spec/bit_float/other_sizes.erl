%% Other sizes never match, and cannot be written.
-module(other_sizes).
-export([main/0, id/1]).

main() ->
    S = id(24), T = id(80),
    io:format("~p~n", [case id(<<1:24>>) of <<F:S/float>> -> F; <<F:T/float>> -> F; _ -> none end]),
    cause(fun() -> <<1.0:S/float>> end),
    cause(fun() -> <<1, 2:T/float>> end),
    cause(fun() -> <<(id(a)):S/float>> end).

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
% expect: none
% expect: badarg {1,float,invalid,24}
% expect: badarg {2,float,invalid,80}
% expect: badarg {1,float,invalid,24}
