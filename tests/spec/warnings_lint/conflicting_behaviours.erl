%% Two behaviours that call the same function draw a warning.
-module(conflicting_behaviours).
-compile([export_all, nowarn_export_all]).

-behaviour(gen_server).
-behaviour(supervisor).

init(_) -> {ok, []}.

handle_call(_, _, S) -> {reply, ok, S}.

handle_cast(_, S) -> {noreply, S}.

main() -> io:format("~p~n", [ok]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ok
% expect warning line 6
