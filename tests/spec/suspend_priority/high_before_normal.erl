%% While processes of high priority are ready, those of normal priority do not run before them.
% stress-skip: needs whole slices
-module(high_before_normal).
-export([main/0]).

main() ->
    Self = self(),
    process_flag(priority, max),
    Normal = [spawn_opt(fun() -> receive go -> Self ! {normal, N} end end, [{priority, normal}]) || N <- lists:seq(1, 5)],
    High = [spawn_opt(fun() -> receive go -> Self ! {high, N} end end, [{priority, high}]) || N <- lists:seq(1, 5)],
    receive after 10 -> ok end,
    [P ! go || P <- Normal ++ High],
    Got = [receive {Kind, _} -> Kind end || _ <- Normal ++ High],
    io:format("~p~n", [length(Got)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 10
