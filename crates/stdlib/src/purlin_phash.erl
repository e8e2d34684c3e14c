-module(purlin_phash).
-moduledoc """
erlang:phash/2: the portable hash that orders the elements of dict and of sets of version 1.

Each kind of term multiplies the hash so far with a prime of its own and adds what the term is made of. All is done in
32 bits, in small integers.
""".

-export([hash/2]).

-define(MASK, 16#FFFFFFFF).
-define(ATOM, 268440163).
-define(BYTE, 268439161).
-define(POSITIVE, 268435459).
-define(NEGATIVE, 268436141).
-define(PID, 268438633).
-define(FLOAT, 268437017).
-define(TUPLE, 268437511).
-define(LIST, 268439627).

-doc "A hash of a term from 1 to Range.".
-spec hash(term(), pos_integer()) -> pos_integer().
hash(Term, Range) when is_integer(Range), Range >= 1, Range =< 16#100000000 ->
    term(Term, 0) rem Range + 1.

step(Hash, Prime, Value) -> (Hash * Prime + Value) band ?MASK.

term(N, H) when is_integer(N) -> integer(N, H);
term(Atom, H) when is_atom(Atom) -> step(H, ?ATOM, name(atom_to_list(Atom), 0));
term([], H) -> step(H, ?POSITIVE, 1);
term([E | Es], H) -> list(E, Es, H);
term(Tuple, H) when is_tuple(Tuple) -> step(elements(Tuple, 1, H), ?LIST, tuple_size(Tuple));
term(Binary, H) when is_binary(Binary) -> step(bytes(binary_to_list(Binary), H), ?NEGATIVE, byte_size(Binary));
term(F, H) when is_float(F) -> float(F, H);
term(Term, H) -> step(H, ?PID, erlang:phash2(Term) band ?MASK).

%% The hash of an atom's name is that of the atom table (hashpjw), where a character up to 255 counts as one byte.
name([C | Cs], H) when C =< 255 -> name(Cs, pjw(C, H));
name([C | Cs], H) -> name(Cs, lists:foldl(fun pjw/2, H, binary_to_list(unicode:characters_to_binary([C]))));
name([], H) -> H.

pjw(C, H0) ->
    H = ((H0 bsl 4) + C) band ?MASK,
    case H band 16#F0000000 of
        0 -> H;
        High -> (H bxor (High bsr 24)) bxor High
    end.

integer(N, H0) when N > -16#8000000000000000, N < 16#8000000000000000 ->
    A = abs(N),
    H1 = four(A, H0),
    H2 = case A bsr 32 of
             0 -> H1;
             High -> four(High, H1)
         end,
    (H2 * if N < 0 -> ?NEGATIVE; true -> ?POSITIVE end) band ?MASK;
integer(N, H) ->
    (words(abs(N), H) * if N < 0 -> ?NEGATIVE; true -> ?POSITIVE end) band ?MASK.

words(0, H) -> H;
words(N, H) -> words(N bsr 32, four(N band ?MASK, H)).

four(N, H0) ->
    H1 = step(H0, ?BYTE, N band 255),
    H2 = step(H1, ?BYTE, (N bsr 8) band 255),
    H3 = step(H2, ?BYTE, (N bsr 16) band 255),
    step(H3, ?BYTE, (N bsr 24) band 255).

bytes([B | Bs], H) -> bytes(Bs, step(H, ?ATOM, B));
bytes([], H) -> H.

float(F, H) ->
    Bits = float_bits(F),
    step(H, ?FLOAT, (Bits bsr 32) bxor (Bits band ?MASK)).

%% The IEEE 754 bits, by arithmetic; both zeros hash alike.
float_bits(F) when F == 0.0 -> 0;
float_bits(F) when F < 0.0 -> 16#8000000000000000 bor float_bits(-F);
float_bits(F) ->
    case exponent(F, floor(math:log2(F))) of
        E when E < -1022 -> trunc(F * math:pow(2, 537) * math:pow(2, 537));
        E -> ((E + 1023) bsl 52) bor (trunc(scaled(F, 52 - E)) band 16#FFFFFFFFFFFFF)
    end.

%% The logarithm may be off by one next to a power of two.
exponent(F, E) when E =< -1022; E >= 1023 -> near(F, E);
exponent(F, E) ->
    case scaled(F, -E) of
        X when X >= 2.0 -> E + 1;
        X when X < 1.0 -> E - 1;
        _ -> E
    end.

near(_, E) when E < -1022 -> E;
near(F, E) ->
    case scaled(F, -E) of
        X when X < 1.0 -> E - 1;
        _ -> E
    end.

scaled(F, N) when N > 512 -> scaled(F * math:pow(2, 512), N - 512);
scaled(F, N) when N < -512 -> scaled(F * math:pow(2, -512), N + 512);
scaled(F, N) -> F * math:pow(2, N).

list(E, Es, H) when is_integer(E), E >= 0, E < 256 -> rest(Es, step(H, ?BYTE, E));
list(E, Es, H) -> rest(Es, term(E, H)).

rest([E | Es], H) -> list(E, Es, H);
rest(Tail, H) -> step(term(Tail, H), ?TUPLE, 0).

elements(Tuple, I, H) when I > tuple_size(Tuple) -> H;
elements(Tuple, I, H) -> elements(Tuple, I + 1, term(element(I, Tuple), H)).
