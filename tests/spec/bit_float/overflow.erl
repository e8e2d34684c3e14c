%% A number too large for the segment becomes an infinity of its sign.
-module(overflow).
-export([main/0, id/1]).

main() ->
    [io:format("~w ~w~n", [X, [<<X:16/float>>, <<X:32/float>>]]) || X <- [id(65519.9), 65520.0, -1.0e5, 3.4028235e38, 3.5e38, -1.0e300, 70000, -(1 bsl 200)]],
    cause(fun() -> <<(id(1 bsl 1024))/float>> end).

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
% expect: 65519.9 [<<123,255>>,<<71,127,239,230>>]
% expect: 65520.0 [<<124,0>>,<<71,127,240,0>>]
% expect: -1.0e5 [<<252,0>>,<<199,195,80,0>>]
% expect: 3.4028235e38 [<<124,0>>,<<127,127,255,255>>]
% expect: 3.5e38 [<<124,0>>,<<127,128,0,0>>]
% expect: -1.0e300 [<<252,0>>,<<255,128,0,0>>]
% expect: 70000 [<<124,0>>,<<71,136,184,0>>]
% expect: -1606938044258990275541962092341162602522202993782792835301376 [<<252,0>>,<<255,128,0,0>>]
% expect: badarg {1,float,no_float,
% expect:         179769313486231590772930519078902473361797697894230657273430081157732675805500963132708477322407536021120113879871393357658789768814416622492847430639474124377767893424865485276302219601246094119453082952085005768838150682342462881473913110540827237163350510684586298239947245938479716304835356329624224137216}
