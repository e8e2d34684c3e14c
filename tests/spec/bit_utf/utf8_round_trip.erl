%% UTF-8 takes one to four bytes; all limits of the lengths go there and back.
-module(utf8_round_trip).
-export([main/0, id/1]).

main() ->
    [begin
        B = <<C/utf8>>,
        <<D/utf8, "."/utf8>> = id(<<B/binary, ".">>),
        io:format("~.16b ~w ~p~n", [C, B, C =:= D])
    end || C <- [0, 16#7f, 16#80, 16#7ff, 16#800, 16#d7ff, 16#e000, 16#ffff, 16#10000, 16#10ffff]].

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 0 <<0>> true
% expect: 7f <<127>> true
% expect: 80 <<194,128>> true
% expect: 7ff <<223,191>> true
% expect: 800 <<224,160,128>> true
% expect: d7ff <<237,159,191>> true
% expect: e000 <<238,128,128>> true
% expect: ffff <<239,191,191>> true
% expect: 10000 <<240,144,128,128>> true
% expect: 10ffff <<244,143,191,191>> true
