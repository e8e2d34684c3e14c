%% {reply, yes | no | error_only | success_only} chooses which answers come.
-module(reply_options).
-export([main/0]).

main() ->
    Self = self(),
    [begin
        Ref = spawn_request(fun() -> Self ! ran end, [{reply, R}]),
        receive ran -> ok end,
        io:format("~p ~p~n", [R, receive {spawn_reply, Ref, ok, _} -> answered after 20 -> silent end])
     end || R <- [yes, no, error_only, success_only]],
    [begin
        Ref = spawn_request(fun() -> Self ! ran end, [{reply, R}, bad_option]),
        io:format("~p ~p~n", [R, receive {spawn_reply, Ref, Ok, What} -> {Ok, What} after 20 -> silent end])
     end || R <- [yes, no, error_only, success_only]].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: yes answered
% expect: no silent
% expect: error_only silent
% expect: success_only answered
% expect: yes {error,badopt}
% expect: no silent
% expect: error_only {error,badopt}
% expect: success_only silent
