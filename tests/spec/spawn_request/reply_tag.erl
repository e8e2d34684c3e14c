%% {reply_tag, Term} stands in the place of spawn_reply.
-module(reply_tag).
-export([main/0]).

main() ->
    R1 = spawn_request(fun() -> ok end, [{reply_tag, {my, tag}}]),
    io:format("~p~n", [receive {{my, tag}, R1, ok, Pid} -> is_pid(Pid) end]),
    R2 = spawn_request(fun() -> ok end, [{reply_tag, failed}, {priority, foo}]),
    io:format("~p~n", [receive {failed, R2, error, Reason} -> Reason end]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true
% expect: badopt
