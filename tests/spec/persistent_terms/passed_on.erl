%% Values go round in messages while they are replaced: each arrives whole, from whichever put it comes.
-module(passed_on).
-export([main/0]).

main() ->
    put_value(0),
    Self = self(),
    Ring = lists:foldl(fun(_, Next) -> spawn_link(fun() -> pass(Next, 0) end) end, Self, lists:seq(1, 8)),
    Writer = spawn_link(fun() -> write(Self, 1) end),
    [Ring ! {value, N, persistent_term:get(?MODULE)} || N <- lists:seq(1, 40)],
    Seen = rounds(Ring, 400, 0),
    Writer ! stop,
    Written = receive {written, N} -> N end,
    io:format("~p messages, ~p~n", [Seen, Written > 0]).

rounds(_, 0, Seen) -> Seen;
rounds(Ring, Left, Seen) ->
    receive
        {value, N, Value} ->
            check(Value),
            %% The old one goes on with a new one in its train.
            case Left > 40 of
                true -> Ring ! {value, N, persistent_term:get(?MODULE)};
                false -> ok
            end,
            rounds(Ring, Left - 1, Seen + 1)
    end.

pass(Next, Count) ->
    receive
        {value, N, Value} ->
            check(Value),
            Next ! {value, N, Value},
            Count rem 10 =:= 9 andalso garbage_collect(),
            pass(Next, Count + 1)
    end.

write(To, N) ->
    put_value(N),
    receive stop -> To ! {written, N}
    after 0 -> write(To, N + 1)
    end.

put_value(N) ->
    persistent_term:put(?MODULE, {N, [{N, I} || I <- lists:seq(1, 20)], #{n => N, big => N + (1 bsl 80)}, <<N:800>>}).

check({N, Pairs, #{n := N, big := Big}, <<N:800>>}) when Big =:= N + (1 bsl 80) ->
    Pairs = [{N, I} || I <- lists:seq(1, 20)],
    ok.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 400 messages, true
