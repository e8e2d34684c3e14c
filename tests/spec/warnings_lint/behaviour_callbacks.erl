%% A behaviour whose callbacks are missing draws a warning for each.
-module(behaviour_callbacks).
-compile([export_all, nowarn_export_all]).

-behaviour(gen_server).
-behaviour(no_such_behaviour).

init(_) -> {ok, []}.

handle_call(_, _, S) -> {reply, ok, S}.

main() -> io:format("~p~n", [ok]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ok
% expect warning line 5
% expect warning line 6
