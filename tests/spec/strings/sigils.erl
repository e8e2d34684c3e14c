%% Sigils make strings and binaries, with or without escapes.
-module(sigils).
-export([main/0]).

main() ->
    io:format("~p~n", [[~s(list "quoted"), ~S{no \n escape}, ~b"bin\tary", ~B|raw\t|, ~"default", ~'single']]),
    io:format("~p~n", [~"""
        triple
        binary
        """]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ["list \"quoted\"","no \\n escape",<<"bin\tary">>,<<"raw\\t">>,<<"default">>,
% expect:  <<"single">>]
% expect: <<"triple\nbinary">>
