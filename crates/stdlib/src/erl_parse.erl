-module(erl_parse).
-moduledoc """
From tokens to terms. The parser of whole programs is part of the compiler, not of this module.
""".

-export([parse_term/1, format_error/1, normalise/1]).

-doc "The term that tokens, ended by a full stop, stand for.".
-spec parse_term([erl_scan:token()]) -> {ok, term()} | {error, erl_scan:error_info()}.
parse_term(Tokens) ->
    try term(Tokens) of
        {Term, [{dot, _}]} -> {ok, Term};
        {_, [{dot, _}, Token | _]} -> syntax_error(Token);
        {_, [Token | _]} -> syntax_error(Token);
        {_, []} -> {error, {last_location(Tokens), ?MODULE, ["syntax error before: ", []]}}
    catch
        throw:{before, Token} -> syntax_error(Token);
        throw:at_end -> {error, {last_location(Tokens), ?MODULE, ["syntax error before: ", []]}};
        throw:{bad_term, Token} -> {error, {erl_scan:location(Token), ?MODULE, "bad term"}}
    end.

last_location([]) -> 0;
last_location(Tokens) -> erl_scan:location(lists:last(Tokens)).

syntax_error(Token) ->
    {error, {erl_scan:location(Token), ?MODULE, ["syntax error before: ", text(Token)]}}.

text({dot, _}) -> "'.'";
text({Symbol, _}) -> io_lib:write_atom(Symbol);
text({var, _, Name}) -> atom_to_list(Name);
text({atom, _, Atom}) -> io_lib:write_atom(Atom);
text({string, _, String}) -> io_lib:write_string(String);
text({char, _, Char}) -> io_lib:write_char(Char);
text({_, _, Number}) -> io_lib:write(Number).

term([{Kind, _, Value} | Ts]) when Kind =:= integer; Kind =:= float; Kind =:= atom; Kind =:= char -> {Value, Ts};
term([{string, _, _} | _] = Ts) -> strings(Ts, []);
term([{'-', _}, {Kind, _, N} | Ts]) when Kind =:= integer; Kind =:= float -> {-N, Ts};
term([{'-', _}, {char, _, N} | Ts]) -> {-N, Ts};
term([{'+', _}, {Kind, _, N} | Ts]) when Kind =:= integer; Kind =:= float; Kind =:= char -> {N, Ts};
term([{'{', _}, {'}', _} | Ts]) -> {{}, Ts};
term([{'{', _} | Ts]) ->
    {Elements, Rest} = sequence(Ts, '}'),
    {list_to_tuple(Elements), Rest};
term([{'[', _}, {']', _} | Ts]) -> {[], Ts};
term([{'[', _} | Ts]) -> list(Ts);
term([{'#', _}, {'{', _}, {'}', _} | Ts]) -> {#{}, Ts};
term([{'#', _}, {'{', _} | Ts]) -> map(Ts, #{});
term([{'<<', _}, {'>>', _} | Ts]) -> {<<>>, Ts};
term([{'<<', _} | Ts]) -> binary(Ts, []);
term([{'(', _} | Ts]) ->
    {Term, Rest} = term(Ts),
    {Term, expect(')', Rest)};
term([{'fun', _}, {atom, _, M}, {':', _}, {atom, _, F}, {'/', _}, {integer, _, A} | Ts]) -> {fun M:F/A, Ts};
term([{var, _, _} = Token | _]) -> throw({bad_term, Token});
term([Token | _]) -> throw({before, Token});
term([]) -> throw(at_end).

strings([{string, _, S} | Ts], Got) -> strings(Ts, [S | Got]);
strings(Ts, Got) -> {lists:append(lists:reverse(Got)), Ts}.

expect(Symbol, [{Symbol, _} | Ts]) -> Ts;
expect(_, [Token | _]) -> throw({before, Token});
expect(_, []) -> throw(at_end).

sequence(Ts, Close) ->
    {Term, Rest} = term(Ts),
    case Rest of
        [{',', _} | More] ->
            {Terms, After} = sequence(More, Close),
            {[Term | Terms], After};
        _ -> {[Term], expect(Close, Rest)}
    end.

list(Ts) ->
    {Term, Rest} = term(Ts),
    case Rest of
        [{',', _} | More] ->
            {Terms, After} = list(More),
            {[Term | Terms], After};
        [{'|', _} | More] ->
            {Tail, After} = term(More),
            {[Term | Tail], expect(']', After)};
        _ -> {[Term], expect(']', Rest)}
    end.

map(Ts, Map) ->
    {Key, Rest0} = term(Ts),
    {Value, Rest} = term(expect('=>', Rest0)),
    case Rest of
        [{',', _} | More] -> map(More, Map#{Key => Value});
        _ -> {Map#{Key => Value}, expect('}', Rest)}
    end.

%% Bytes and strings, a string perhaps as UTF-8.
binary(Ts, Got) ->
    {Bytes, Rest} = segment(Ts),
    case Rest of
        [{',', _} | More] -> binary(More, [Bytes | Got]);
        _ -> {list_to_binary(lists:reverse(Got, [Bytes])), expect('>>', Rest)}
    end.

segment([{string, _, S}, {'/', _}, {atom, _, utf8} | Ts]) -> {unicode:characters_to_binary(S), Ts};
segment([{string, _, S} | Ts]) -> {[C band 255 || C <- S], Ts};
segment([{Kind, _, N}, {':', _}, {integer, _, Size} | Ts])
  when Kind =:= integer, Size rem 8 =:= 0; Kind =:= char, Size rem 8 =:= 0 -> {bytes(N, Size div 8, []), Ts};
segment([{Kind, _, N}, {'/', _}, {atom, _, utf8} | Ts]) when Kind =:= integer; Kind =:= char ->
    {unicode:characters_to_binary([N]), Ts};
segment([{Kind, _, N} | Ts]) when Kind =:= integer; Kind =:= char -> {[N band 255], Ts};
segment([Token | _]) -> throw({before, Token});
segment([]) -> throw(at_end).

bytes(_, 0, Bytes) -> Bytes;
bytes(N, Count, Bytes) -> bytes(N bsr 8, Count - 1, [N band 255 | Bytes]).

-doc "The text of an error.".
-spec format_error(term()) -> unicode:chardata().
format_error(Message) ->
    case io_lib:deep_char_list(Message) of
        true -> Message;
        false -> io_lib:write(Message)
    end.

-doc "The term that an abstract form of a constant stands for.".
-spec normalise(term()) -> term().
normalise({Kind, _, Value}) when Kind =:= integer; Kind =:= float; Kind =:= atom; Kind =:= char; Kind =:= string -> Value;
normalise({nil, _}) -> [];
normalise({cons, _, H, T}) -> [normalise(H) | normalise(T)];
normalise({tuple, _, Es}) -> list_to_tuple([normalise(E) || E <- Es]);
normalise({map, _, Pairs}) -> maps:from_list([{normalise(K), normalise(V)} || {map_field_assoc, _, K, V} <- Pairs]);
normalise({bin, _, Es}) -> list_to_binary([normalise_segment(E) || E <- Es]);
normalise({op, _, '+', {Kind, _, N}}) when Kind =:= integer; Kind =:= float; Kind =:= char -> N;
normalise({op, _, '-', {Kind, _, N}}) when Kind =:= integer; Kind =:= float; Kind =:= char -> -N;
normalise({'fun', _, {function, {atom, _, M}, {atom, _, F}, {integer, _, A}}}) -> fun M:F/A.

normalise_segment({bin_element, _, {string, _, S}, default, default}) -> S;
normalise_segment({bin_element, _, {_, _, N}, default, default}) -> [N band 255].
