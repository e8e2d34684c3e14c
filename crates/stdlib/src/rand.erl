-module(rand).
-moduledoc """
Random numbers, by OTP's default algorithm exsss (Xorshift116 with the ** scrambler) and with the same sequences.

The state is `{Handler, State}` as in OTP, where the handler here is the name of the algorithm; `export_seed` gives
`{exsss, [S1|S0]}`. Functions without a state keep theirs in the process dictionary under `rand_seed` and seed it from
the process, the clock and a unique integer when there is none.
""".

-export([seed/1, seed/2, seed_s/1, seed_s/2, export_seed/0, export_seed_s/1, uniform/0, uniform/1, uniform_s/1,
         uniform_s/2, bytes/1, bytes_s/2, splitmix64_next/1]).

-export_type([alg/0, state/0, export_state/0, seed/0]).

-define(MASK58, 16#3FFFFFFFFFFFFFF).
-define(MASK64, 16#FFFFFFFFFFFFFFFF).
-define(LOW(Bits), ((1 bsl Bits) - 1)).
-define(KEY, rand_seed).

-type alg() :: exsss | default.
-type seed() :: [integer()] | integer() | {integer(), integer(), integer()}.
-opaque state() :: {exsss, nonempty_improper_list(non_neg_integer(), non_neg_integer())}.
-type export_state() :: {exsss, nonempty_improper_list(non_neg_integer(), non_neg_integer())}.

%%
%% Seeds.
%%

-doc "Seeds the process's generator: with an algorithm, at random, or with an exported state.".
-spec seed(alg() | state() | export_state()) -> state().
seed(AlgOrState) ->
    keep(seed_s(AlgOrState)).

-doc "Seeds the process's generator.".
-spec seed(alg(), seed()) -> state().
seed(Alg, Seed) ->
    keep(seed_s(Alg, Seed)).

keep(State) ->
    _ = put(?KEY, State),
    State.

-doc "A state: of an algorithm, at random, or from an exported one.".
-spec seed_s(alg() | state() | export_state()) -> state().
seed_s({exsss, [_ | _]} = State) ->
    State;
seed_s(Alg) ->
    seed_s(Alg, {erlang:phash2([{node(), self()}]), erlang:system_time(), erlang:unique_integer()}).

-doc "A state of an algorithm from a seed.".
-spec seed_s(alg(), seed()) -> state().
seed_s(default, Seed) -> seed_s(exsss, Seed);
seed_s(exsss, Seed) -> {exsss, exsss_seed(Seed)};
seed_s(Alg, _) -> erlang:error({undef_alg, Alg}).

exsss_seed([S0, S1]) when is_integer(S0), is_integer(S1) ->
    [nonzero58(S0) | nonzero58(S1)];
exsss_seed(X) when is_integer(X) ->
    {S0, X1} = seed58(X band ?MASK64),
    {S1, _} = seed58(X1),
    [S0 | S1];
exsss_seed({A1, A2, A3}) ->
    {_, X1} = seed58(A1 band ?MASK64),
    {S0, X2} = seed58((A2 band ?MASK64) bxor X1),
    {S1, _} = seed58((A3 band ?MASK64) bxor X2),
    [S0 | S1].

nonzero58(S) ->
    case S band ?MASK58 of
        0 -> erlang:error(zero_seed);
        Value -> Value
    end.

seed58(X0) ->
    {Z, X} = splitmix64_next(X0),
    case Z band ?MASK58 of
        0 -> seed58(X);
        Value -> {Value, X}
    end.

-doc "The next value and state of the SplitMix64 generator.".
-spec splitmix64_next(integer()) -> {non_neg_integer(), non_neg_integer()}.
splitmix64_next(X0) ->
    X = (X0 + 16#9E3779B97F4A7C15) band ?MASK64,
    Z0 = ((X bxor (X bsr 30)) * 16#BF58476D1CE4E5B9) band ?MASK64,
    Z1 = ((Z0 bxor (Z0 bsr 27)) * 16#94D049BB133111EB) band ?MASK64,
    {Z1 bxor (Z1 bsr 31), X}.

-doc "The state of the process's generator, or undefined.".
-spec export_seed() -> undefined | export_state().
export_seed() ->
    case get(?KEY) of
        {exsss, _} = State -> State;
        _ -> undefined
    end.

-doc "A state in a form that can be kept.".
-spec export_seed_s(state()) -> export_state().
export_seed_s({exsss, _} = State) ->
    State.

current() ->
    case get(?KEY) of
        undefined -> seed_s(exsss);
        State -> State
    end.

%%
%% The generator.
%%

%% What is shifted out is cut off first, so that nothing here exceeds 62 bits and becomes a large integer.
next([S1 | S0]) ->
    X = S1 bxor ((S1 band ?LOW(34)) bsl 24),
    V0 = (S0 * 5) band ?MASK58,
    V1 = ((V0 band ?LOW(51)) bsl 7) bor (V0 bsr 51),
    {(V1 * 9) band ?MASK58, [S0 | X bxor S0 bxor (X bsr 11) bxor (S0 bsr 41)]}.

-doc "A float from 0.0 up to 1.0, excluded.".
-spec uniform() -> float().
uniform() ->
    {X, State} = uniform_s(current()),
    _ = put(?KEY, State),
    X.

-doc "An integer from 1 to N.".
-spec uniform(pos_integer()) -> pos_integer().
uniform(N) ->
    {X, State} = uniform_s(N, current()),
    _ = put(?KEY, State),
    X.

-doc "A float from 0.0 up to 1.0, excluded, and the next state.".
-spec uniform_s(state()) -> {float(), state()}.
uniform_s({exsss, S0}) ->
    {V, S} = next(S0),
    {(V bsr 5) * 1.11022302462515654042363e-16, {exsss, S}}.

-doc "An integer from 1 to N, and the next state.".
-spec uniform_s(pos_integer(), state()) -> {pos_integer(), state()}.
uniform_s(N, {exsss, S0}) when is_integer(N), N >= 1 ->
    {V, S} = next(S0),
    {I, State} = below(N, V, S),
    {I + 1, {exsss, State}}.

%% An integer below Range from V, which is taken again when it lies in the incomplete last part of what V can be.
below(Range, V, S) when Range =< 16#400000000000000 ->
    I = V rem Range,
    if
        V - I =< 16#400000000000000 - Range -> {I, S};
        true ->
            {NewV, NewS} = next(S),
            below(Range, NewV, NewS)
    end;
below(Range, V0, S0) when Range band (Range - 1) =:= 0 ->
    {V, S, _} = widen(Range bsr 58, V0, S0, 58),
    {V band (Range - 1), S};
below(Range, V0, S0) ->
    {V, S, Bits} = widen(Range bsr 56, V0, S0, 58),
    I = V rem Range,
    if
        V - I =< (1 bsl Bits) - Range -> {I, S};
        true ->
            {NewV, NewS} = next(S),
            below(Range, NewV, NewS)
    end.

widen(Range, V, S, Bits) when Range =< 1 ->
    {V, S, Bits};
widen(Range, V0, S0, Bits) ->
    {V, S} = next(S0),
    widen(Range bsr 58, (V0 bsl 58) bor V, S, Bits + 58).

-doc "A binary of random bytes.".
-spec bytes(non_neg_integer()) -> binary().
bytes(N) ->
    {Bytes, State} = bytes_s(N, current()),
    _ = put(?KEY, State),
    Bytes.

-doc "A binary of random bytes, and the next state.".
-spec bytes_s(non_neg_integer(), state()) -> {binary(), state()}.
bytes_s(N, {exsss, S0}) when is_integer(N), N >= 0 ->
    {Words, S} = words(N, S0),
    {iolist_to_binary(Words), {exsss, S}}.

%% Seven bytes of each value, from its upper bits; for the last ones, as in OTP, from its lower 56 bits.
words(N, S0) when N > 7 ->
    {V, S1} = next(S0),
    {Words, S} = words(N - 7, S1),
    {[<<(V bsr 2):56>> | Words], S};
words(N, S0) ->
    {V, S} = next(S0),
    {big_endian(V bsr (56 - 8 * N), N, []), S}.

big_endian(_, 0, Bytes) -> Bytes;
big_endian(V, N, Bytes) -> big_endian(V bsr 8, N - 1, [V band 255 | Bytes]).
