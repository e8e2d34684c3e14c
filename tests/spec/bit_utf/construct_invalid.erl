%% Only characters can be written: no surrogates, nothing beyond 16#10ffff, nothing but integers.
-module(construct_invalid).
-export([main/0, id/1]).

main() ->
    [check(C) || C <- [id(16#d800), 16#dfff, 16#110000, -1, 1 bsl 64, a, 1.0, "x"]].

check(C) ->
    cause(fun() -> <<0, C/utf8>> end),
    cause(fun() -> <<C/utf16>> end),
    cause(fun() -> <<C/utf32-little>> end).

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
% expect: badarg {2,utf8,type,55296}
% expect: badarg {1,utf16,type,55296}
% expect: badarg {1,utf32,type,55296}
% expect: badarg {2,utf8,type,57343}
% expect: badarg {1,utf16,type,57343}
% expect: badarg {1,utf32,type,57343}
% expect: badarg {2,utf8,type,1114112}
% expect: badarg {1,utf16,type,1114112}
% expect: badarg {1,utf32,type,1114112}
% expect: badarg {2,utf8,type,-1}
% expect: badarg {1,utf16,type,-1}
% expect: badarg {1,utf32,type,-1}
% expect: badarg {2,utf8,type,18446744073709551616}
% expect: badarg {1,utf16,type,18446744073709551616}
% expect: badarg {1,utf32,type,18446744073709551616}
% expect: badarg {2,utf8,type,a}
% expect: badarg {1,utf16,type,a}
% expect: badarg {1,utf32,type,a}
% expect: badarg {2,utf8,type,1.0}
% expect: badarg {1,utf16,type,1.0}
% expect: badarg {1,utf32,type,1.0}
% expect: badarg {2,utf8,type,"x"}
% expect: badarg {1,utf16,type,"x"}
% expect: badarg {1,utf32,type,"x"}
