-module(random).
-moduledoc """
Random numbers as OTP had them before `rand`: the generator AS183 of Wichmann and Hill, with the same sequences.

The state is a triple of small integers; functions without a state keep theirs in the process dictionary under
`random_seed` and begin with seed0().
""".

-export([seed/0, seed/1, seed/3, seed0/0, uniform/0, uniform/1, uniform_s/1, uniform_s/2]).

-define(KEY, random_seed).
%% The moduli of the three generators that are added up.
-define(PRIME1, 30269).
-define(PRIME2, 30307).
-define(PRIME3, 30323).

-type ran() :: {integer(), integer(), integer()}.

-doc "The state that a process begins with.".
-spec seed0() -> ran().
seed0() -> {3172, 9814, 20125}.

-doc "Goes back to the first state; returns the one before, which also is the first one if there was none.".
-spec seed() -> ran().
seed() ->
    case put(?KEY, seed0()) of
        undefined -> seed0();
        State -> State
    end.

-doc "Sets the state by three integers; returns the one before.".
-spec seed({integer(), integer(), integer()}) -> ran() | undefined.
seed({A1, A2, A3}) -> seed(A1, A2, A3).

-doc "Sets the state by three integers; returns the one before.".
-spec seed(integer(), integer(), integer()) -> ran() | undefined.
seed(A1, A2, A3) ->
    put(?KEY, {abs(A1) rem (?PRIME1 - 1) + 1, abs(A2) rem (?PRIME2 - 1) + 1, abs(A3) rem (?PRIME3 - 1) + 1}).

-doc "A float from 0.0 up to 1.0, which is not reached.".
-spec uniform() -> float().
uniform() ->
    {Value, State} = uniform_s(state()),
    _ = put(?KEY, State),
    Value.

-doc "An integer from 1 to N.".
-spec uniform(pos_integer()) -> pos_integer().
uniform(N) when is_integer(N), N >= 1 ->
    trunc(uniform() * N) + 1.

-doc "As uniform/0, with a state; returns the next one, too.".
-spec uniform_s(ran()) -> {float(), ran()}.
uniform_s({A1, A2, A3}) ->
    B1 = A1 * 171 rem ?PRIME1,
    B2 = A2 * 172 rem ?PRIME2,
    B3 = A3 * 170 rem ?PRIME3,
    Sum = B1 / ?PRIME1 + B2 / ?PRIME2 + B3 / ?PRIME3,
    {Sum - trunc(Sum), {B1, B2, B3}}.

-doc "As uniform/1, with a state; returns the next one, too.".
-spec uniform_s(pos_integer(), ran()) -> {pos_integer(), ran()}.
uniform_s(N, State) when is_integer(N), N >= 1 ->
    {Value, Next} = uniform_s(State),
    {trunc(Value * N) + 1, Next}.

state() ->
    case get(?KEY) of
        undefined -> seed0();
        State -> State
    end.
