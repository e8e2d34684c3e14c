%% Writes what OTP says about terms, for the tests of purlin-heap:
%%     erlc generate.erl && erl -noshell -s generate main
%% (OTP 27; then delete the .beam file). Terms are given in the external term format, in hex.
-module(generate).
-export([main/0]).

main() ->
    write("terms.txt", [term_line(T) || T <- terms()]),
    write("order.txt", [order_line(A) || A <- ordered_terms()]),
    write("floats.txt", [float_line(F) || F <- floats()]),
    write("decimals.txt", [decimals_line(F, N) || F <- decimal_floats(), N <- [0, 1, 2, 5, 15, 18, 19, 40]]),
    write("arith.txt", [arith_line(Op, A, B) || Op <- operators(), A <- numbers(), B <- partners()]
          ++ [arith_line(Op, A, B) || Op <- ['bsl', 'bsr'], A <- numbers(), B <- shifts()]
          ++ [arith_line(Op, A, B) || Op <- ['+', '/', 'rem'], A <- large(), B <- [1, 7, 1.5, 1 bsl 1000]]),
    write("convert.txt", [convert_line(A) || A <- numbers() ++ large()]),
    halt().

write(File, Lines) ->
    ok = file:write_file(File, unicode:characters_to_binary(Lines)).

hex(T) -> binary:encode_hex(term_to_binary(T)).

term_line(T) ->
    io_lib:format("~s\t~w\t~w\t~w\t~s\t~ts~n",
                  [hex(T), erlang:phash2(T), erlang:phash2(T, 1 bsl 32), erlang:phash2(T, 1000),
                   safe(io_lib:format("~w", [T])), safe(io_lib:format("~tw", [T]))]).

safe(S) -> lists:flatten(S).

%% For each term its relation to all terms: < == (but not =:=) = (=:=) >
order_line(A) ->
    [hex(A), $\t, [relation(A, B) || B <- ordered_terms()], $\t,
     [key_relation(A, B) || B <- ordered_terms()], $\n].

relation(A, B) when A =:= B -> $=;
relation(A, B) when A == B -> $~;
relation(A, B) when A < B -> $<;
relation(_, _) -> $>.

%% The order of map keys, as far as OTP shows it. The order of atoms is its own there.
key_relation(A, B) when A =:= B -> $=;
key_relation(A, B) ->
    case has_atom(A) orelse has_atom(B) of
        true -> $?;
        false ->
            case maps:keys(#{A => 1, B => 2}) of
                [A, B] -> $<;
                [B, A] -> $>
            end
    end.

has_atom(T) when is_atom(T) -> true;
has_atom(T) when is_function(T) -> true;
has_atom(T) when is_tuple(T) -> has_atom(tuple_to_list(T));
has_atom([H | T]) -> has_atom(H) orelse has_atom(T);
has_atom(T) when is_map(T) -> has_atom(maps:to_list(T));
has_atom(_) -> false.

terms() ->
    integers() ++ some_floats() ++ atoms() ++ structures() ++ binaries().

integers() ->
    [0, 1, -1, 2, 255, 256, 65535, 1 bsl 26, (1 bsl 27) - 1, 1 bsl 27, -(1 bsl 27), -(1 bsl 27) - 1,
     1 bsl 28, 1 bsl 31, 1 bsl 32, (1 bsl 32) + 7, (1 bsl 59) - 1, 1 bsl 59, -(1 bsl 59), -(1 bsl 59) - 1,
     1 bsl 60, (1 bsl 62) - 1, 1 bsl 62, -(1 bsl 62), -(1 bsl 62) - 1, 1 bsl 63, -(1 bsl 63), 1 bsl 64,
     (1 bsl 64) - 1, -(1 bsl 64), 1 bsl 127, 1 bsl 128, (1 bsl 192) + 12345, -(1 bsl 192),
     123456789012345678901234567890].

some_floats() ->
    [0.0, -0.0, 1.0, -1.0, 1.5, 3.141592653589793, 1.0e10, 1.0e22, 1.0e300, -1.0e-300, 5.0e-324,
     4611686018427387904.0, 9007199254740992.0, 18446744073709551616.0, 1.7976931348623157e308].

atoms() ->
    ['', a, b, ab, ok, true, 'Hello World', 'with\'quote', 'new\nline', 'after', 'maybe', 'else',
     a@b, 'A', '_x', x1, 'ß', 'é', 'Å', 'naïve', 'λ', '日本', 'a÷', '\e\d\0', 'tab\t', '\\',
     list_to_atom([128, 150]), list_to_atom([173]), 'cond', 'let', '1a',
     list_to_atom(lists:duplicate(255, $x)), list_to_atom(lists:duplicate(100, 955))].

structures() ->
    [[], [1], [1, 2, 3], [255, 256], "hello", "hello world, how are you", [a], [a | b], [1 | 2],
     [[]], [[], []], [[1], [2]], "abc" ++ [foo], "abcd" ++ [foo], [$a, $b | tail], [0, 0, 0, 0],
     lists:seq(1, 300), [1.0, 2.0], [x, "y", <<"z">>],
     {}, {1}, {a}, {a, b}, {a, {b, {c, []}}}, {{}}, {[], {}}, {1, 2.0, "x"}, list_to_tuple(lists:seq(1, 50)),
     #{}, #{1 => 2}, #{3 => 4, 1 => 2}, #{[] => {}}, #{1 => #{2 => #{3 => 4}}}, #{1.0 => 1, 1 => 1.0},
     #{{} => 1, [] => 2, <<>> => 3, 0.5 => 4, 7 => 5}, [#{1 => 2}, #{}], {#{5 => 6}, x},
     fun lists:map/2, fun erlang:'+'/2, [fun 'Odd Mod':'a b'/3],
     {tagged, [1, {2, <<"bin">>}, #{3 => [4]}], -1, 1 bsl 70}].

binaries() ->
    [<<>>, <<0>>, <<1, 2, 3>>, <<"hello">>, <<"twelve bytes">>, <<"twelve bytes+">>,
     <<"a binary of more than sixty-four bytes, which is therefore kept outside of the heap">>,
     <<1:1>>, <<5:3>>, <<1, 2:4>>, <<"hello", 1:7>>, <<"exactly 24 bytes in here">>,
     <<"exactly 24 bytes in here", 3:2>>,
     begin <<_:3, B/bits>> = <<"not aligned at all">>, B end, {<<>>, <<"x">>}, [<<"ab">>, <<3:4>>]].

ordered_terms() ->
    [0, 1, -1, 1 bsl 62, -(1 bsl 62) - 1, 1 bsl 64, (1 bsl 64) + 1, -(1 bsl 64), 1 bsl 1024, -(1 bsl 1024),
     9007199254740992, 9007199254740993, 9007199254740994, 18446744073709551615, 4611686018427387903,
     0.0, -0.0, 0.5, -0.5, 1.0, -1.0, 4611686018427387904.0, 9007199254740992.0, 9007199254740994.0,
     18446744073709551616.0, -18446744073709551616.0, 1.0e300, 5.0e-324, 1.7976931348623157e308,
     a, b, aa, 'B', 'é', 'λ', '', true,
     fun lists:map/2, fun lists:map/3, fun erlang:self/0,
     {}, {1}, {1.0}, {2}, {1, 2}, {1, 2.0}, {a, 1}, {{1}, 2},
     #{}, #{1 => 2}, #{1.0 => 2}, #{1 => 2.0}, #{2 => 1}, #{1 => 1, 2 => 2}, #{1 => 1, 2.0 => 2},
     #{a => 1}, #{b => 0}, #{{1} => 1}, #{0.0 => 1}, #{-0.0 => 1},
     maps:from_list([{I, I} || I <- lists:seq(1, 40)]), maps:from_list([{I, -I} || I <- lists:seq(1, 40)]),
     maps:from_list([{I, I} || I <- lists:seq(2, 41)]), maps:from_list([{I * 1.0, I} || I <- lists:seq(1, 40)]),
     maps:from_list([{I, I * 1.0} || I <- lists:seq(1, 40)]),
     [], [1], [1.0], [2], [1, 2], [1 | 2], [a], [[]], "abc", "abd", [1 | a],
     <<>>, <<0>>, <<1>>, <<1, 2>>, <<"abc">>, <<0:1>>, <<1:1>>, <<0:7>>, <<0, 0:1>>, <<128>>, <<127, 1:1>>].

floats() ->
    Digits = "12345678912345678",
    [list_to_float([hd(D), $.] ++ case tl(D) of [] -> "0"; T -> T end ++ "e" ++ integer_to_list(E))
     || N <- lists:seq(1, 17), D <- [lists:sublist(Digits, N)], E <- lists:seq(-7, 23)]
    ++ [0.0, -0.0, 0.1, 0.2, 0.3, 0.1 + 0.2, 1 / 3, 2 / 3, 1.0e23, 9.5e-5, 5.0e-324, 2.2250738585072014e-308,
        1.7976931348623157e308, -1.5, 9007199254740991.0, 9007199254740993.0, 123456.789e3, 4.35, 2.675]
    ++ [random_float(I) || I <- lists:seq(1, 1000)].

random_float(I) ->
    Hash = erlang:phash2({float, I}, 1 bsl 32) bsl 32 bor erlang:phash2({again, I}, 1 bsl 32),
    case <<Hash:64>> of
        <<F/float>> -> F;
        _ -> 0.0
    end.

float_line(F) ->
    <<Bits:64>> = <<F/float>>,
    io_lib:format("~.16b\t~s\t~s\t~s~n", [Bits, float_to_list(F, [short]), float_to_list(F), float_to_list(F, [{scientific, 3}])]).

decimal_floats() ->
    [0.0, -0.0, 0.5, 1.5, 2.5, 0.25, 0.125, 1.005, 2.675, -1.25, 0.05, 0.95, 0.995, 0.9999999, 9.5, 99.99, -0.04,
     123456.789, 1.0e15, 1.0e16, 1.0e22, 1.2345e-10, 3.14159, 9007199254740993.0, 4503599627370496.5]
    ++ [(erlang:phash2(I) - 60000000) / 1024 / (1 + I) || I <- lists:seq(1, 60)].

decimals_line(F, N) ->
    <<Bits:64>> = <<F/float>>,
    io_lib:format("~.16b\t~w\t~s\t~s~n", [Bits, N, float_to_list(F, [{decimals, N}]), float_to_list(F, [{decimals, N}, compact])]).

operators() -> ['+', '-', '*', '/', 'div', 'rem', 'band', 'bor', 'bxor'].

numbers() ->
    [0, 1, -1, 2, -2, 3, 7, -7, 10, 64, 1000000007, -1000000007,
     (1 bsl 31), -(1 bsl 31), (1 bsl 59) - 1, 1 bsl 59, (1 bsl 62) - 1, 1 bsl 62, -(1 bsl 62), -(1 bsl 62) - 1,
     (1 bsl 63) - 1, 1 bsl 63, -(1 bsl 63), (1 bsl 64) - 1, 1 bsl 64, -(1 bsl 64), (1 bsl 64) + 1,
     (1 bsl 53) + 1, ((1 bsl 53) + 1) bsl 64, (((1 bsl 53) + 1) bsl 64) + 1, ((1 bsl 54) + 2) bsl 200,
     (((1 bsl 54) + 2) bsl 200) + 1, ((1 bsl 54) + 6) bsl 131,
     123456789012345678901234567890, -123456789012345678901234567890,
     (1 bsl 128) - 1, -(1 bsl 128), (1 bsl 200) + (1 bsl 100) + 1, 1.5, -0.5, 1.0e308, 0.0, 1.0e-308].

partners() ->
    [0, 1, -1, 3, -7, (1 bsl 31), 1 bsl 62, -(1 bsl 62), -(1 bsl 63), (1 bsl 64) + 1, ((1 bsl 53) + 1) bsl 64,
     -123456789012345678901234567890, 1.5, -0.5, 1.0e308, 0.0].

large() ->
    [1 bsl 1023, (1 bsl 1024) - 1, 1 bsl 1024, (1 bsl 1024) - (1 bsl 970), (1 bsl 1024) - (1 bsl 970) - 1].

shifts() ->
    [0, 1, -1, 5, 61, 62, 63, 64, 65, -61, -62, -63, -64, -65, 127, 128, -128, 200, -200, 1000, -1000, 1 bsl 64, -(1 bsl 64), 1 bsl 40, 1.0].

arith_line(Op, A, B) ->
    Result = try erlang:Op(A, B) of R -> text(R) catch error:E -> atom_to_list(E) end,
    [atom_to_list(Op), $\t, text(A), $\t, text(B), $\t, Result, $\n].

text(N) when is_integer(N) -> integer_to_list(N);
text(F) -> float_to_list(F, [short]).

convert_line(N) ->
    Try = fun(F) -> try text(F()) catch error:E -> atom_to_list(E) end end,
    [text(N), $\t, Try(fun() -> float(N) end), $\t, Try(fun() -> trunc(N) end), $\t, Try(fun() -> bnot N end), $\t,
     Try(fun() -> -N end), $\t, Try(fun() -> abs(N) end), $\t,
     case is_integer(N) of true -> integer_to_list(N, 16); false -> "-" end, $\t,
     case is_integer(N) of true -> integer_to_list(N, 36); false -> "-" end, $\n].
