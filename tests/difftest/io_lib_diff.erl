%% Compares our io_lib with OTP's on generated formats and terms.
%% erl -noshell -s io_lib_diff main COUNT SEED
-module(io_lib_diff).
-export([main/1, formats/1]).

main([Count, Seed]) ->
    shadow:load("../../crates/stdlib/src", [io_lib, io_lib_format, io_lib_pretty, io_lib_fread]),
    rand:seed(exsss, list_to_integer(atom_to_list(Seed))),
    Total = list_to_integer(atom_to_list(Count)),
    Bad = formats(Total),
    io:format("~b compared, ~b differ~n", [Total, Bad]),
    halt(min(Bad, 1)).

%% Prints the smallest cases that differ, each from a little before the first difference.
formats(N) ->
    Bad = lists:append([differ(pair()) || _ <- lists:seq(1, N)]),
    Smallest = lists:sublist(lists:keysort(1, Bad), 12),
    [io:format("~0tp~n  ours   ~0tp~n  theirs ~0tp~n", [Case, Ours, Theirs]) || {_, Case, Ours, Theirs} <- Smallest],
    length(Bad).

differ({Format, Args, Options} = Case) ->
    Ours = run(fun() -> p_io_lib:format(Format, Args, Options) end),
    case run(fun() -> io_lib:format(Format, Args, Options) end) of
        Ours -> [];
        Theirs ->
            {A, B} = from_difference(Ours, Theirs),
            [{erts_debug:flat_size(Case), Case, A, B}]
    end.

from_difference({ok, A}, {ok, B}) ->
    N = max(0, length(lists:takewhile(fun({X, Y}) -> X =:= Y end, lists:zip(A, B, trim))) - 60),
    {show(lists:nthtail(N, A)), show(lists:nthtail(N, B))};
from_difference(A, B) ->
    {A, B}.

show(Chars) -> unicode:characters_to_binary(lists:sublist(Chars, 300)).

run(F) ->
    try
        {ok, flat(F())}
    catch
        C:R -> {C, R}
    end.

flat([H | T]) when is_integer(H) -> [H | flat(T)];
flat([H | T]) -> flat(H) ++ flat(T);
flat(B) when is_binary(B) -> binary_to_list(B);
flat([]) -> [].

pick(L) -> lists:nth(rand:uniform(length(L)), L).
chance(P) -> rand:uniform() < P.

pair() ->
    Items = [item() || _ <- lists:seq(1, rand:uniform(3))],
    Options = case os:getenv("LIMIT") of
                  false -> [];
                  _ -> [{chars_limit, rand:uniform(60) - 1}]
              end,
    {lists:append([F || {F, _} <- Items]), lists:append([A || {_, A} <- Items]), Options}.

item() ->
    case rand:uniform(10) of
        1 -> {pick(["a", "text ", "\n", "\t", " é", "~n", "~~"]), []};
        _ -> control()
    end.

control() ->
    {W, WA} = width(),
    {P, PA} = case chance(0.25) of
                  true -> pick([{"." ++ integer_to_list(rand:uniform(12)), []}, {".*", [rand:uniform(9)]}, {".", []}]);
                  false -> {"", []}
              end,
    {Pad, PadA} = case {P, chance(0.15)} of
                      {_, false} -> {"", []};
                      {"", _} -> pick([{"..x", []}, {"..*", [$y]}]);
                      _ -> pick([{".x", []}, {".*", [$y]}])
                  end,
    {Mod, ModA} = pick([{"", []}, {"", []}, {"t", []}, {"l", []}, {"tl", []}, {"k", []}, {"K", [ordered]},
                        {"K", [reversed]}, {"tk", []}]),
    C = pick("wwwppppppsssWPBXbx+#feegc~nqi"),
    {"~" ++ W ++ P ++ Pad ++ Mod ++ [C], WA ++ PA ++ PadA ++ ModA ++ args(C)}.

width() ->
    case chance(0.35) of
        true ->
            N = pick([0, 1, 2, 3, 5, 10, 20, 30, 40, 60]),
            pick([{integer_to_list(N), []}, {integer_to_list(N), []}, {"-" ++ integer_to_list(N), []},
                  {"*", [N]}, {"*", [-N]}, {"-*", [N]}]);
        false -> {"", []}
    end.

args(C) when C =:= $w; C =:= $p -> [term(rand:uniform(5))];
args(C) when C =:= $W; C =:= $P -> [term(rand:uniform(5)), pick([-1, 0, 1, 2, 3, 4, 5, 7, 10, 20])];
args($s) -> [pick([string(), string(), string(), atom(), deep(), list_to_binary(latin1()), term(1)])];
args(C) when C =:= $b; C =:= $B; C =:= $+; C =:= $# -> [int()];
args(C) when C =:= $x; C =:= $X -> [int(), pick(["0x", "", 'X', "abc", ["a", $b]])];
args(C) when C =:= $f; C =:= $e; C =:= $g -> [pick([float1(), float1(), float1(), int()])];
args($c) -> [pick([$a, $z, 300, 945, 10, 0, int()])];
args(C) when C =:= $~; C =:= $n -> [];
args(_) -> [term(1)].

int() -> pick([0, 1, -1, 15, 255, -255, rand:uniform(1000000), -rand:uniform(1 bsl 70), 1 bsl 64]).

float1() ->
    case rand:uniform(4) of
        1 -> pick([0.0, -0.0, 1.0, -1.0, 0.1, 0.05, 0.5, 9.9999999, 99.95, 9.95, 1.0e10, 1.0e22, 1.0e23, 1.5e300,
                   1.0e-5, 5.0e-324, 0.25, 0.125, 2.5, 123456.789, 9999.9999, 999999.99999]);
        2 -> (rand:uniform() - 0.5) * math:pow(10, rand:uniform(20));
        3 -> rand:uniform() * math:pow(10, -rand:uniform(20));
        4 -> rand:uniform(100000) / 1000
    end.

latin1() -> [pick([rand:uniform(95) + 31, rand:uniform(95) + 31, rand:uniform(95) + 31, rand:uniform(256) - 1])
             || _ <- lists:seq(1, rand:uniform(20))].
ascii() -> [rand:uniform(95) + 31 || _ <- lists:seq(1, rand:uniform(rand:uniform(60)))].
string() ->
    pick([latin1(), ascii(), ascii(), ascii(), [945 | ascii()], ascii() ++ "\n", "", [rand:uniform(16#3000)],
          "\"quote\\'\e\d\v\f\b"]).
deep() -> pick([[ascii(), $a, [list_to_binary(ascii())]], [[ascii()], [945]], ["a" | <<"b">>], [<<"é"/utf8>>, $b], ["é", [<<"x">>]]]).

atom() ->
    pick([a, b, ok, error, undefined, 'hello world', 'Hello', '', 'after', 'maybe', 'else', 'it\'s', 'a@b', 'é', 'Éa',
          'α', 'aα', true, some_rather_long_atom_name, x_1, '1', '_a', '\n', '[]', 'ab÷', 'àÿ', 'ÿ', '÷', 'cond', 'let', 'dynamic']).

term(0) -> leaf();
term(D) ->
    case rand:uniform(12) of
        1 -> leaf();
        2 -> leaf();
        N when N =< 4 -> [term(D - 1) || _ <- lists:seq(1, rand:uniform(6))];
        5 -> [leaf() || _ <- lists:seq(1, rand:uniform(40))];
        6 -> [term(D - 1) | leaf()];
        N when N =< 8 -> list_to_tuple([atom() | [term(D - 1) || _ <- lists:seq(1, rand:uniform(6))]]);
        9 -> list_to_tuple([term(D - 1) || _ <- lists:seq(1, rand:uniform(6))]);
        10 -> maps:from_list([{term(D - 1), term(D - 1)} || _ <- lists:seq(1, rand:uniform(6))]);
        11 -> [{atom(), term(D - 1)} || _ <- lists:seq(1, rand:uniform(5))];
        12 -> [{term(D - 1), term(D - 1)} || _ <- lists:seq(1, rand:uniform(5))]
    end.

leaf() ->
    case rand:uniform(15) of
        1 -> int();
        2 -> float1();
        3 -> string();
        4 -> list_to_binary(latin1());
        5 -> list_to_binary(ascii());
        6 -> unicode:characters_to_binary(string());
        7 -> pick([{}, [], #{}, <<>>, <<1:3>>, <<5, 6, 1:1>>, {a}, {1}, [1 | 2], self()]);
        8 -> pick([fun lists:map/2, make_ref(), <<"åäö"/utf8>>, <<"abc", 0>>, list_to_binary(lists:seq(0, rand:uniform(60)))]);
        9 -> rand:uniform(100);
        10 -> rand:uniform(100000);
        _ -> atom()
    end.
