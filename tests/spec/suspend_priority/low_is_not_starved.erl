%% A process of low priority comes to its turn beside busy ones of normal priority.
-module(low_is_not_starved).
-export([main/0]).

main() ->
    Self = self(),
    Busy = [spawn(fun() -> spin() end) || _ <- lists:seq(1, 20)],
    spawn_opt(fun() -> Self ! low_ran end, [{priority, low}]),
    io:format("~p~n", [receive low_ran -> low_ran end]),
    [exit(B, kill) || B <- Busy].

spin() -> spin().

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: low_ran
