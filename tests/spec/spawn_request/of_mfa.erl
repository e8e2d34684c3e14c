%% spawn_request/3,4 call a function; /2,4,5 take a node or options.
-module(of_mfa).
-export([main/0, hello/2]).

main() ->
    [begin
        receive {spawn_reply, Ref, ok, Pid} when is_pid(Pid) -> ok end,
        io:format("~p~n", [receive {hello, N} -> N end])
     end || {Ref, _} <- [{spawn_request(?MODULE, hello, [self(), 1]), 1}]],
    R2 = spawn_request(?MODULE, hello, [self(), 2], []),
    receive {spawn_reply, R2, ok, _} -> ok end,
    R3 = spawn_request(node(), ?MODULE, hello, [self(), 3]),
    receive {spawn_reply, R3, ok, _} -> ok end,
    R4 = spawn_request(node(), ?MODULE, hello, [self(), 4], []),
    receive {spawn_reply, R4, ok, _} -> ok end,
    Self = self(),
    R5 = spawn_request(node(), fun() -> hello(Self, 5) end),
    receive {spawn_reply, R5, ok, _} -> ok end,
    R6 = spawn_request(node(), fun() -> hello(Self, 6) end, []),
    receive {spawn_reply, R6, ok, _} -> ok end,
    io:format("~p~n", [[receive {hello, N} -> N end || N <- [2, 3, 4, 5, 6]]]).

hello(To, N) -> To ! {hello, N}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 1
% expect: [2,3,4,5,6]
