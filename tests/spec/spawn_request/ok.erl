%% spawn_request/1 answers {spawn_reply, Reference, ok, Pid}.
-module(ok).
-export([main/0]).

main() ->
    Self = self(),
    Ref = spawn_request(fun() -> Self ! {ran, self()} end),
    Pid = receive {spawn_reply, Ref, ok, P} -> P end,
    io:format("~p~n", [receive {ran, Pid} -> same end]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: same
