%% spawn_request_abandon/1 is false once the answer has come; it takes references only.
-module(abandon).
-export([main/0]).

main() ->
    Ref = spawn_request(fun() -> ok end),
    receive {spawn_reply, Ref, ok, _} -> ok end,
    io:format("~p~n", [spawn_request_abandon(Ref)]),
    io:format("~p~n", [spawn_request_abandon(make_ref())]),
    [io:format("~p~n", [try spawn_request_abandon(X) catch C:R -> {C, R} end]) || X <- [foo, self(), 17]].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: false
% expect: false
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
