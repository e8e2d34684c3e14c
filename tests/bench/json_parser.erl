%% A parser on binaries: a JSON document of objects, arrays, numbers and strings with escapes, read into maps and lists.
% group: sequential
% kernel: 400
-module(json_parser).
-export([main/1]).

main([]) -> main(["8000"]);
main([Size]) ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(list_to_integer(Size)),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work(N) ->
    Document = iolist_to_binary(array([record(I) || I <- lists:seq(1, N)])),
    Terms = parse(Document),
    {byte_size(Document), length(Terms), lists:foldl(fun weigh/2, 0, Terms)}.

%% Parsing.
parse(Text) ->
    {Value, Rest} = value(space(Text)),
    <<>> = space(Rest),
    Value.

value(<<"{", Rest/binary>>) -> members(space(Rest), []);
value(<<"[", Rest/binary>>) -> elements(space(Rest), []);
value(<<"\"", Rest/binary>>) -> string(Rest, Rest, 0);
value(<<"true", Rest/binary>>) -> {true, Rest};
value(<<"false", Rest/binary>>) -> {false, Rest};
value(<<"null", Rest/binary>>) -> {null, Rest};
value(<<"-", Rest/binary>>) ->
    {Number, After} = number(Rest, 0),
    {-Number, After};
value(<<C, _/binary>> = Text) when C >= $0, C =< $9 -> number(Text, 0).

members(<<"}", Rest/binary>>, []) -> {#{}, Rest};
members(<<"\"", Rest/binary>>, Members) ->
    {Key, After} = string(Rest, Rest, 0),
    <<":", Behind/binary>> = space(After),
    {Value, End} = value(space(Behind)),
    case space(End) of
        <<",", More/binary>> -> members(space(More), [{Key, Value} | Members]);
        <<"}", More/binary>> -> {maps:from_list([{Key, Value} | Members]), More}
    end.

elements(<<"]", Rest/binary>>, []) -> {[], Rest};
elements(Text, Elements) ->
    {Value, End} = value(Text),
    case space(End) of
        <<",", More/binary>> -> elements(space(More), [Value | Elements]);
        <<"]", More/binary>> -> {lists:reverse(Elements, [Value]), More}
    end.

number(<<C, Rest/binary>>, N) when C >= $0, C =< $9 -> number(Rest, 10 * N + C - $0);
number(<<".", Rest/binary>>, N) -> fraction(Rest, N, 1);
number(Rest, N) -> {N, Rest}.

fraction(<<C, Rest/binary>>, N, Scale) when C >= $0, C =< $9 -> fraction(Rest, 10 * N + C - $0, 10 * Scale);
fraction(Rest, N, Scale) -> {N / Scale, Rest}.

%% A string without escapes is a part of the text.
string(<<"\"", Rest/binary>>, Text, Length) -> {binary:part(Text, 0, Length), Rest};
string(<<"\\", _/binary>> = Rest, Text, Length) -> escaped(Rest, [binary:part(Text, 0, Length)]);
string(<<_, Rest/binary>>, Text, Length) -> string(Rest, Text, Length + 1).

escaped(<<"\\", C, Rest/binary>>, Parts) -> escaped(Rest, [Parts, escape(C)]);
escaped(<<"\"", Rest/binary>>, Parts) -> {iolist_to_binary(Parts), Rest};
escaped(<<C, Rest/binary>>, Parts) -> escaped(Rest, [Parts, C]).

escape($n) -> $\n;
escape($t) -> $\t;
escape(C) -> C.

space(<<C, Rest/binary>>) when C =:= $\s; C =:= $\n; C =:= $\r; C =:= $\t -> space(Rest);
space(Text) -> Text.

%% What is parsed.
record(I) ->
    object([{"id", integer_to_list(I)}, {"name", text("user " ++ integer_to_list(I * 7919 rem 10007))},
            {"score", float_to_list(I * 1.25, [{decimals, 3}])}, {"active", atom_to_list(I rem 2 =:= 0)},
            {"parent", parent(I)}, {"note", text("first line\\nsecond \\\"quoted\\\"")},
            {"tags", array([text("tag" ++ integer_to_list(T)) || T <- lists:seq(1, I rem 6)])},
            {"position", object([{"x", integer_to_list(I rem 100)}, {"y", integer_to_list(-(I rem 37))}])}]).

parent(I) when I rem 10 =:= 0 -> "null";
parent(I) -> integer_to_list(I div 10).

object(Members) -> ["{\n  ", lists:join(",\n  ", [[text(Key), ": ", Value] || {Key, Value} <- Members]), "\n}"].

array(Values) -> ["[", lists:join(", ", Values), "]"].

text(Letters) -> [$", Letters, $"].

weigh(#{<<"id">> := Id, <<"score">> := Score, <<"tags">> := Tags, <<"note">> := Note, <<"position">> := #{<<"y">> := Y}}, Sum) ->
    Sum + Id + trunc(Score) + length(Tags) + byte_size(Note) + Y.
