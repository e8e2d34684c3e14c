%% Native order is one of the two others, the same for all sizes, and reads back what it wrote.
-module(native_endian).
-export([main/0, id/1]).

main() ->
    Native = case <<1:16/native>> of <<1, 0>> -> little; <<0, 1>> -> big end,
    <<A:24/native>> = id(<<1, 2, 3>>),
    io:format("~p~n", [case Native of little -> A =:= 16#030201; big -> A =:= 16#010203 end]),
    <<B:40/native-signed, C:32/native-float, D/native-utf16>> = <<(-5):40/native-signed, 1.5:32/native-float, $a/native-utf16>>,
    io:format("~p~n", [{B, C, D}]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true
% expect: {-5,1.5,97}
