%% With option monitor the request's reference is the monitor, which strikes after the answer.
-module(monitor).
-export([main/0]).

main() ->
    Ref = spawn_request(fun() -> exit(quick) end, [monitor]),
    [io:format("~p~n", [receive {spawn_reply, Ref, ok, _} -> reply; {'DOWN', Ref, process, _, R} -> {down, R} end]) || _ <- [1, 2]],
    Ref2 = spawn_request(fun() -> receive stop -> ok end end, [{monitor, [{tag, ended}, {alias, reply_demonitor}]}, link]),
    Pid = receive {spawn_reply, Ref2, ok, P} -> P end,
    Ref2 ! through_the_alias,
    io:format("~p~n", [receive through_the_alias -> arrived after 100 -> dropped end]),
    io:format("~p~n", [demonitor(Ref2, [info])]),
    io:format("~p~n", [lists:member(Pid, element(2, process_info(self(), links)))]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: reply
% expect: {down,quick}
% expect: arrived
% expect: false
% expect: true
