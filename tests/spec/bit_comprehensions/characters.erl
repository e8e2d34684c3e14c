%% A generator of characters ends at the first that is none; literal characters are skipped by their length.
-module(characters).
-export([main/0, id/1]).

main() ->
    io:format("~p~n", [[X || <<X/utf8>> <= id(<<"aé€"/utf8, 255, "b">>)]]),
    io:format("~p~n", [[X || <<X/utf16-little>> <= id(<<"a😀"/utf16-little, 0>>)]]),
    io:format("~p~n", [[X || <<"é"/utf8, X>> <= id(<<"é1a2€3é4"/utf8>>)]]),
    io:format("~p~n", [<< <<X/utf16>> || <<X/utf8>> <= id(<<"é€"/utf8>>) >>]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [97,233,8364]
% expect: [97,128512]
% expect: "14"
% expect: <<0,233,32,172>>
