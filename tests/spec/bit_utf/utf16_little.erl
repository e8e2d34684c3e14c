%% Little-endian UTF-16 swaps the bytes of each unit, not the units.
-module(utf16_little).
-export([main/0, id/1]).

main() ->
    B = <<"x", "é"/utf16-little, 16#1f600/utf16-little>>,
    <<_, A/utf16-little, C/utf16-little>> = id(B),
    io:format("~w ~p~n", [B, {A, C}]),
    io:format("~p~n", [case id(<<16#de00:16/little, 16#d83d:16/little>>) of <<D/utf16-little>> -> D; _ -> invalid end]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: <<120,233,0,61,216,0,222>> {233,128512}
% expect: invalid
