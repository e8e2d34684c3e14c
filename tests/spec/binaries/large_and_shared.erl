%% Large binaries are shared between processes; parts of them keep their contents.
-module(large_and_shared).
-export([main/0]).

main() ->
    Big = binary:copy(<<"0123456789">>, 10_000),
    Parent = self(),
    [spawn(fun() -> Parent ! {N, binary:part(Big, N * 1000 + 3, 4)} end) || N <- [0, 50, 99]],
    Parts = [receive {N, Part} -> Part end || N <- [0, 50, 99]],
    io:format("~p ~p~n", [byte_size(Big), Parts]),
    <<_:50_000/binary, Middle:12/binary, _/binary>> = Big,
    io:format("~p~n", [Middle]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 100000 [<<"3456">>,<<"3456">>,<<"3456">>]
% expect: <<"012345678901">>
