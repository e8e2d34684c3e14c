%% A process may hibernate as often as it likes.
-module(again_and_again).
-export([main/0, loop/2]).

main() ->
    Self = self(),
    Pid = spawn(?MODULE, loop, [Self, 0]),
    [Pid ! {add, N} || N <- lists:seq(1, 100)],
    Pid ! total,
    io:format("~p~n", [receive {total, T} -> T end]).

loop(To, Sum) ->
    receive
        {add, N} -> erlang:hibernate(?MODULE, loop, [To, Sum + N]);
        total -> To ! {total, Sum}
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 5050
