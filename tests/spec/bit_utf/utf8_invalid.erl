%% Bytes that are not well-formed UTF-8 do not match.
-module(utf8_invalid).
-export([main/0, id/1]).

main() ->
    [io:format("~w ~p~n", [B, case id(B) of <<C/utf8, _/bits>> -> C; _ -> invalid end]) || B <- [
        <<16#80>>, <<16#bf>>, <<16#c0, 16#80>>, <<16#c1, 16#bf>>, <<16#c2>>, <<16#c2, 16#41>>, <<16#c2, 16#c2>>,
        <<16#e0, 16#9f, 16#bf>>, <<16#e0, 16#a0, 16#80>>, <<16#ed, 16#a0, 16#80>>, <<16#ed, 16#bf, 16#bf>>, <<16#e2, 16#82>>,
        <<16#f0, 16#8f, 16#bf, 16#bf>>, <<16#f4, 16#8f, 16#bf, 16#bf>>, <<16#f4, 16#90, 16#80, 16#80>>, <<16#f5, 16#80, 16#80, 16#80>>,
        <<16#f8, 16#88, 16#80, 16#80, 16#80>>, <<16#fe>>, <<16#ff>>, <<>>, <<1:7>>]].

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: <<128>> invalid
% expect: <<191>> invalid
% expect: <<192,128>> invalid
% expect: <<193,191>> invalid
% expect: <<194>> invalid
% expect: <<194,65>> invalid
% expect: <<194,194>> invalid
% expect: <<224,159,191>> invalid
% expect: <<224,160,128>> 2048
% expect: <<237,160,128>> invalid
% expect: <<237,191,191>> invalid
% expect: <<226,130>> invalid
% expect: <<240,143,191,191>> invalid
% expect: <<244,143,191,191>> 1114111
% expect: <<244,144,128,128>> invalid
% expect: <<245,128,128,128>> invalid
% expect: <<248,136,128,128,128>> invalid
% expect: <<254>> invalid
% expect: <<255>> invalid
% expect: <<>> invalid
% expect: <<1:7>> invalid
