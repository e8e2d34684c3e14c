%% Many processes hold parts of one value when it is erased; each has its own copy afterwards, and drops it when it likes.
-module(erased_by_many).
-export([main/0]).

main() ->
    Value = [{N, [N, N * 0.5], integer_to_binary(N), fun(X) -> X + N end} || N <- lists:seq(1, 60)],
    ok = persistent_term:put(?MODULE, Value),
    Self = self(),
    Holders = [spawn_link(fun() -> hold(Self, N, lists:nthtail(N, persistent_term:get(?MODULE))) end) || N <- lists:seq(0, 59)],
    [receive {P, ready} -> ok end || P <- Holders],
    io:format("~p~n", [[persistent_term:erase(?MODULE), persistent_term:erase(?MODULE), persistent_term:get(?MODULE, none)]]),
    %% Another one takes its place at once, and goes, too.
    [begin persistent_term:put(?MODULE, lists:seq(N, N + 2000)), erlang:yield() end || N <- lists:seq(1, 20)],
    receive after 20 -> ok end,
    [P ! {tell, part} || P <- Holders],
    Sums = [receive {P, Sum} -> Sum end || P <- Holders],
    io:format("~w~n", [Sums]),
    [P ! {tell, rest} || P <- Holders],
    io:format("~w~n", [lists:sum([receive {P, Length} -> Length end || P <- Holders])]),
    io:format("~w~n", [length(persistent_term:get(?MODULE))]).

hold(To, N, [First | Rest]) ->
    To ! {self(), ready},
    receive {tell, part} -> ok end,
    {N1, [_, Half], Binary, Fun} = First,
    N1 = N + 1,
    To ! {self(), trunc(Half * 2) + binary_to_integer(Binary) + Fun(1)},
    garbage_collect(),
    receive {tell, rest} -> ok end,
    To ! {self(), length(Rest)}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [true,false,none]
% expect: [4,7,10,13,16,19,22,25,28,31,34,37,40,43,46,49,52,55,58,61,64,67,70,73,76,79,82,85,88,91,94,97,100,103,106,109,112,115,118,121,124,127,130,133,136,139,142,145,148,151,154,157,160,163,166,169,172,175,178,181]
% expect: 1770
% expect: 2001
