-module(io_lib_pretty).
-moduledoc """
Pretty printing of terms: what `~p` and `~P` do.

A term becomes a tree of nodes `{Shape, Length, Dots}` first, where `Length` is what the node takes on one line and
`Dots` how much of that is the "..." of something left out. `Shape` is the finished text of an atomic node, or a tuple
that keeps the parts apart. Then the tree is laid out: a node that fits on the rest of the line is written as it is,
any other is broken after commas.

Fields of records and elements of tagged tuples are indented by the width of the tag if everything fits that way,
else by four, else by one: the layout is tried in that order, and a try gives up by throwing `no_good`.
""".

-export([print/1, print/2, print/3, print/4, print/5, print/6, text/6]).

%% What does not change during one layout. `tag_indent` is -1 for "the width of the tag".
-record(ctx, {line, max, tag_indent, strict}).
%% How to turn terms into nodes.
-record(how, {records, encoding, strings, order}).

-doc "Prints with the defaults: column 1, lines of 80, no limit of depth.".
-spec print(term()) -> io_lib:chars().
print(Term) ->
    print(Term, 1, 80, -1).

-doc "Prints with options, or, given a function, with it naming the fields of records.".
-spec print(term(), list() | fun()) -> io_lib:chars().
print(Term, Options) when is_list(Options) ->
    How = #how{records = option(record_print_fun, Options, no_fun),
               encoding = option(encoding, Options, utf8),
               strings = option(strings, Options, true),
               order = option(maps_order, Options, undefined)},
    print(Term, option(column, Options, 1), option(line_length, Options, 80), option(depth, Options, -1),
          option(line_max_chars, Options, -1), option(chars_limit, Options, -1), How);
print(Term, RecordFun) ->
    print(Term, -1, RecordFun).

-doc "Prints to a depth.".
-spec print(term(), integer(), fun() | no_fun) -> io_lib:chars().
print(Term, Depth, RecordFun) ->
    print(Term, 1, 80, Depth, RecordFun).

-doc "Prints from a column, on lines of a length, to a depth.".
-spec print(term(), pos_integer(), non_neg_integer(), integer()) -> io_lib:chars().
print(Term, Col, LineLength, Depth) ->
    print(Term, Col, LineLength, Depth, -1, -1, plain(no_fun)).

-doc "As print/4, with a function that names the fields of records.".
-spec print(term(), pos_integer(), non_neg_integer(), integer(), fun() | no_fun) -> io_lib:chars().
print(Term, Col, LineLength, Depth, RecordFun) ->
    print(Term, Col, LineLength, Depth, -1, RecordFun).

-doc "As print/5, with a limit of characters on a line, not counting indentation.".
-spec print(term(), pos_integer(), non_neg_integer(), integer(), integer(), fun() | no_fun) -> io_lib:chars().
print(Term, Col, LineLength, Depth, LineMaxChars, RecordFun) ->
    print(Term, Col, LineLength, Depth, LineMaxChars, -1, plain(RecordFun)).

-doc "The text of a term on one line within a limit of characters: what `~w` does when there is a limit.".
-spec text(term(), integer(), integer(), latin1 | unicode, boolean(), term()) -> io_lib:chars().
text(Term, Depth, Limit, Encoding, Strings, Order) ->
    write(limited(Term, Depth, Limit, #how{records = no_fun, encoding = Encoding, strings = Strings, order = Order})).

plain(RecordFun) ->
    #how{records = RecordFun, encoding = utf8, strings = true, order = undefined}.

option(Key, Options, Default) ->
    case lists:keyfind(Key, 1, Options) of
        {Key, Value} -> Value;
        false -> Default
    end.

print(Term, 0, Line, Depth, Max, Limit, How) ->
    print(Term, 1, Line, Depth, Max, Limit, How);
print(_, _, _, _, _, 0, _) ->
    "...";
print(Term, _, _, Depth, _, _, How) when is_atom(Term), Depth =/= 0 ->
    atom_text(Term, How#how.encoding);
print(Term, Col, Line, Depth, Max0, Limit, How)
  when is_tuple(Term); is_list(Term); is_map(Term); is_bitstring(Term) ->
    Node = if
               Limit < 0 -> node(Term, Depth, Limit, How);
               true -> limited(Term, Depth, Limit, How)
           end,
    Length = element(2, Node),
    Max = if Max0 < 0 -> Length; true -> Max0 end,
    if
        Line =:= 0 -> write(Node);
        Length < Line - Col, Length =< Max -> write(Node);
        true ->
            layout(Node, Col, #ctx{line = Line, max = Max, tag_indent = -1, strict = true})
    end;
print(Term, _, _, Depth, _, _, _) ->
    io_lib:write(Term, Depth).

%% Tries tag indentation by width, by four, by one; the last cannot fail.
layout(Node, Col, #ctx{tag_indent = Try} = C) ->
    try
        pp(Node, Col, spaces(Col - 1, []), 0, 0, C)
    catch
        throw:no_good when Try =:= -1 -> layout(Node, Col, C#ctx{tag_indent = 4});
        throw:no_good -> layout(Node, Col, C#ctx{tag_indent = 1, strict = false})
    end.

spaces(N, Tail) when N > 0 -> spaces(N - 1, [$\s | Tail]);
spaces(_, Tail) -> Tail.

%%
%% Writing a node on one line.
%%

write({Text, _, _}) when is_list(Text) -> Text;
write({{tuple, _, Nodes}, _, _}) -> [${, write_nodes(Nodes, $,), $}];
write({{list, Nodes}, _, _}) -> [$[, write_nodes(Nodes, $|), $]];
write({{map, Pairs}, _, _}) -> ["#{", write_nodes(Pairs, $,), $}];
write({{record, Name, _, Fields}, _, _}) -> [Name, ${, write_nodes(Fields, $,), $}];
write({{bin, Text}, _, _}) -> Text;
write({{pair, Key, Value}, _, _}) -> [write(Key), " => ", write(Value)];
write({{field, Name, _, Value}, _, _}) -> [Name, " = ", write(Value)];
write({dots, _, _}) -> "...".

%% The text of one empty position must stay the empty string and not a list holding one.
write_nodes([], _) -> [];
write_nodes([Node | Nodes], Bar) -> [write(Node) | write_tail(Nodes, Bar)];
write_nodes(Node, _) -> write(Node).

write_tail([], _) -> [];
write_tail([Node | Nodes], Bar) -> [$,, write(Node) | write_tail(Nodes, Bar)];
write_tail(Node, Bar) -> [Bar, write(Node)].

%%
%% Laying out. Col: the column where the node starts; Ind: the spaces before column Col of the enclosing node;
%% LD: how many closing brackets must still fit behind the last node; W: characters already on the line.
%%

fits(Length, Col, LD, W, #ctx{line = Line, max = Max}) ->
    Length < Line - Col - LD andalso Length + W + LD =< Max.

last_depth([_ | _], _) -> 0;
last_depth(_, LD) -> LD + 1.

%% Only a node without parts may follow another on its line.
is_atomic({Text, _, _}) when is_list(Text) -> true;
is_atomic({{pair, Key, Value}, _, _}) -> is_atomic(Key) andalso is_atomic(Value);
is_atomic({{field, _, _, Value}, _, _}) -> is_atomic(Value);
is_atomic(_) -> false.

pp({_, Length, _} = Node, Col, Ind, LD, W, C) ->
    case fits(Length, Col, LD, W, C) of
        true -> write(Node);
        false -> break(Node, Col, Ind, LD, W, C)
    end.

break({{list, Nodes}, _, _}, Col, Ind, LD, W, C) ->
    [$[, pp_nodes(Nodes, Col + 1, [$\s | Ind], LD, $|, W + 1, C), $]];
break({{tuple, true, Nodes}, _, _}, Col, Ind, LD, W, C) ->
    [${, pp_tagged(Nodes, Col, Ind, LD, W + 1, C), $}];
break({{tuple, false, Nodes}, _, _}, Col, Ind, LD, W, C) ->
    [${, pp_nodes(Nodes, Col + 1, [$\s | Ind], LD, $,, W + 1, C), $}];
break({{map, Pairs}, _, _}, Col, Ind, LD, W, C) ->
    ["#{", pp_nodes(Pairs, Col + 2, [$\s, $\s | Ind], LD, $,, W + 2, C), $}];
break({{record, Name, NameLength, Fields}, _, _}, Col, Ind, LD, W, C) ->
    [Name, ${, pp_fields(Fields, NameLength, Col, Ind, LD, W + NameLength + 1, C), $}];
break({{bin, Text}, _, _}, Col, Ind, LD, W, C) ->
    pp_binary(Text, Col + 2, [$\s, $\s | Ind], LD, W, C);
break({dots, _, _}, _, _, _, _, _) ->
    "...";
break({Text, _, _}, _, _, _, _, _) ->
    Text.

pp_tagged({dots, _, _}, _, _, _, _, _) ->
    "...";
pp_tagged([{Tag, TagLength, _} | Nodes], Col, Ind, LD, W, #ctx{tag_indent = TagIndent} = C) ->
    Own = TagLength + 2,
    if
        TagIndent > 0, Own > TagIndent ->
            roomy(Col + TagIndent, true, C),
            [Tag | pp_tail(Nodes, Col + TagIndent, Col + Own, spaces(TagIndent, Ind), LD, $,, W + TagLength, C)];
        true ->
            roomy(Col + Own, false, C),
            [Tag, $, | pp_nodes(Nodes, Col + Own, spaces(Own, Ind), LD, $,, W + TagLength + 1, C)]
    end.

%% A try is no good when it leaves less than half a line.
roomy(_, _, #ctx{strict = false}) -> ok;
roomy(Col, true, #ctx{line = Line, max = Max}) when Max + Col =< Line; Col =< Line div 2 -> ok;
roomy(Col, false, #ctx{line = Line, max = Max}) when Max + Col < Line; Col < Line div 2 -> ok;
roomy(_, _, _) -> throw(no_good).

pp_nodes([], _, _, _, _, _, _) ->
    [];
pp_nodes({dots, _, _}, _, _, _, _, _, _) ->
    "...";
pp_nodes([Node | Nodes], Col, Ind, LD, Bar, W, C) ->
    {Text, Width} = pp_node(Node, Col, Ind, last_depth(Nodes, LD), W, C),
    [Text | pp_tail(Nodes, Col, Col + Width, Ind, LD, Bar, W + Width, C)].

%% Col0 is where lines of this list start, Col where the text before ended.
pp_tail([], _, _, _, _, _, _, _) ->
    [];
pp_tail([{_, Length, _} = Node | Nodes], Col0, Col, Ind, LD, Bar, W, #ctx{line = Line, max = Max} = C) ->
    LD1 = last_depth(Nodes, LD),
    Width = 1 + Length,
    Fits = if
               LD1 =:= 0 -> Width + 1 < Line - Col andalso W + Width + 1 =< Max;
               true -> Width < Line - Col - LD1 andalso W + Width + LD1 =< Max
           end,
    case Fits andalso is_atomic(Node) of
        true ->
            [$,, write(Node) | pp_tail(Nodes, Col0, Col + Width, Ind, LD, Bar, W + Width, C)];
        false ->
            {Text, TextWidth} = pp_node(Node, Col0, Ind, LD1, 0, C),
            [$,, $\n, Ind, Text | pp_tail(Nodes, Col0, Col0 + TextWidth, Ind, LD, Bar, TextWidth, C)]
    end;
pp_tail({dots, _, _}, _, _, _, _, Bar, _, _) ->
    [Bar | "..."];
pp_tail({_, Length, _} = Node, Col0, Col, Ind, LD, Bar, W, #ctx{line = Line, max = Max} = C) ->
    case is_atomic(Node) andalso Length + 1 < Line - Col - (LD + 1) andalso Length + 1 + W + (LD + 1) =< Max of
        true -> [Bar | write(Node)];
        false ->
            %% When it looks whether a try is good, OTP has an improper tail go on where the text before ended.
            C#ctx.strict andalso pp(Node, Col, Ind, LD + 1, 0, C),
            [Bar, $\n, Ind | pp(Node, Col0, Ind, LD + 1, 0, C#ctx{strict = false})]
    end.

%% Returns the text and its width; what has parts takes all of the line, so that the next node starts a new one.
pp_node({_, Length, _} = Node, Col, Ind, LD, W, C) ->
    case fits(Length, Col, LD, W, C) of
        true ->
            case is_atomic(Node) of
                true -> {write(Node), Length};
                false -> {write(Node), C#ctx.line}
            end;
        false ->
            {break_node(Node, Col, Ind, LD, W, C), C#ctx.line}
    end.

break_node({{pair, Key, Value}, _, _}, Col, Ind, LD, W, #ctx{tag_indent = TagIndent} = C) ->
    Indent = if TagIndent > 0 -> TagIndent; true -> 4 end,
    ValueInd = spaces(Indent, Ind),
    [pp(Key, Col, Ind, LD, W, C), " =>\n", ValueInd | pp(Value, Col + Indent, ValueInd, LD, 0, C)];
break_node({{field, Name, NameLength, Value}, _, _}, Col0, Ind0, LD, W0, C) ->
    {Col, Ind, Break, W} = field_indent(NameLength, Col0, Ind0, W0 + NameLength, C),
    [Name, " = ", Break | pp(Value, Col, Ind, LD, W, C)];
break_node(Node, Col, Ind, LD, W, C) ->
    break(Node, Col, Ind, LD, W, C).

pp_fields([], _, _, _, _, _, _) ->
    [];
pp_fields({dots, _, _}, _, _, _, _, _, _) ->
    "...";
pp_fields(Fields, NameLength, Col0, Ind0, LD, W0, C) ->
    {Col, Ind, Break, W} = field_indent(NameLength + 1, Col0, Ind0, W0, C),
    [Break | pp_nodes(Fields, Col, Ind, LD, $,, W, C)].

field_indent(Own, Col, Ind, W, #ctx{tag_indent = TagIndent} = C) ->
    if
        TagIndent > 0, Own > TagIndent ->
            roomy(Col + TagIndent, true, C),
            NewInd = spaces(TagIndent, Ind),
            {Col + TagIndent, NewInd, [$\n | NewInd], 0};
        true ->
            roomy(Col + Own, true, C),
            {Col + Own, spaces(Own, Ind), "", W}
    end.

%% A binary breaks after any comma; its one-line form has each number as a string of its own.
pp_binary(["<<" | Text], Col, Ind, LD, W, #ctx{line = Line, max = Max}) ->
    Width = max(8, min(Line - Col, Max - 4 - W) - LD),
    ["<<" | pp_bytes(Text, Width, Width, Ind)].

pp_bytes([Digits, $, | Rest], Left, Width, Ind) ->
    Length = length(Digits) + 1,
    if
        Length > Left -> [$\n, Ind, Digits, $, | pp_bytes(Rest, Width - Length, Width, Ind)];
        true -> [Digits, $, | pp_bytes(Rest, Left - Length, Width, Ind)]
    end;
pp_bytes(Last, Left, _, Ind) ->
    case iolist_size(Last) - 2 > Left of
        true -> [$\n, Ind, Last];
        false -> Last
    end.

%%
%% From terms to nodes. D: depth that is left (negative: no limit); T: characters that are left (negative: no limit).
%%

%% Looks for the greatest depth at which the text still has no more than Limit characters, or is the first to reach it.
limited(_, _, 0, _) ->
    {"...", 3, 3};
limited(Term, Depth, Limit, How) ->
    case node(Term, 1, Limit, How) of
        {_, Length, Dots} = Node when Dots =:= 0; Length > Limit; Depth =:= 1 -> Node;
        Node -> deepen(Node, Term, Limit, 1, 2, Depth, How)
    end.

deepen(Lower, Term, Limit, Low, Step0, Depth, How) ->
    Step = Step0 * 2,
    Try = if
              Depth < 0 -> Low + Step;
              true -> min(Low + Step, Depth)
          end,
    case node(Term, Try, Limit, How) of
        {_, _, 0} = Node -> Node;
        {_, Limit, _} = Node -> Node;
        {_, Length, _} = Node when Length > Limit -> bisect(Lower, Node, Term, Limit, Low, Try, How);
        Node when Try =:= Depth -> Node;
        Node -> deepen(Node, Term, Limit, Try, Step, Depth, How)
    end.

bisect({_, Limit, _} = Lower, _, _, Limit, Low, High, _) when High - Low =:= 1 ->
    Lower;
bisect(_, Upper, _, _, Low, High, _) when High - Low =:= 1 ->
    Upper;
bisect(Lower, Upper, Term, Limit, Low, High, How) ->
    Middle = (Low + High) div 2,
    case node(Term, Middle, Limit, How) of
        {_, Length, _} = Node when Length > Limit -> bisect(Lower, Node, Term, Limit, Low, Middle, How);
        Node -> bisect(Node, Upper, Term, Limit, Middle, High, How)
    end.

less(T, _) when T < 0 -> T;
less(T, N) when T >= N -> T - N;
less(_, _) -> 0.

node(_, 0, _, _) ->
    {"...", 3, 3};
node([], _, _, _) ->
    {"[]", 2, 0};
node({}, _, _, _) ->
    {"{}", 2, 0};
node(<<>>, _, _, _) ->
    {"<<>>", 4, 0};
node(Map, _, _, _) when Map =:= #{} ->
    {"#{}", 3, 0};
node(Atom, _, _, #how{encoding = Encoding}) when is_atom(Atom) ->
    Text = atom_text(Atom, Encoding),
    {Text, text_length(Text, Encoding), 0};
node(List, D, T, How) when is_list(List) ->
    case How#how.strings andalso printable(List, D, T, How#how.encoding) of
        false -> list_node(List, D, T, How);
        true ->
            Text = string_text(List, How#how.encoding),
            {Text, text_length(Text, How#how.encoding), 0};
        {true, Prefix} ->
            Text = string_text(Prefix, How#how.encoding),
            {[Text | "..."], 3 + text_length(Text, How#how.encoding), 3}
    end;
node(Integer, _, _, _) when is_integer(Integer) ->
    Text = integer_to_list(Integer),
    {Text, length(Text), 0};
node(Tuple, D, T, #how{records = no_fun} = How) when is_tuple(Tuple) ->
    tuple_node(Tuple, D, T, How);
node(Tuple, D, T, #how{records = Fun} = How) when is_tuple(Tuple), is_atom(element(1, Tuple)) ->
    case Fun(element(1, Tuple), tuple_size(Tuple) - 1) of
        no -> tuple_node(Tuple, D, T, How);
        Names -> record_node(tuple_to_list(Tuple), Names, D, T, How)
    end;
node(Tuple, D, T, How) when is_tuple(Tuple) ->
    tuple_node(Tuple, D, T, How);
node(Map, D, T, How) when is_map(Map) ->
    map_node(Map, D, T, How);
node(Binary, 1, _, _) when is_bitstring(Binary) ->
    {"<<...>>", 7, 3};
node(Binary, D, T, How) when is_binary(Binary) ->
    binary_node(Binary, D, T, How);
node(Bits, D, T, _) when is_bitstring(Bits) ->
    bytes_node(Bits, D, T);
node(Term, _, _, _) ->
    Text = io_lib:write(Term),
    {Text, text_length(Text, latin1), 0}.

atom_text(Atom, latin1) -> io_lib:write_atom_as_latin1(Atom);
atom_text(Atom, _) -> io_lib:write_atom(Atom).

string_text(String, latin1) -> io_lib:write_latin1_string(String, $");
string_text(String, _) -> io_lib:write_string(String, $").

text_length(Text, latin1) -> length(Text);
text_length(Text, _) -> string:length(Text).

%% The length of nodes between brackets of Length characters in all, separators included.
sum([], Length, Dots) -> {Length, Dots};
sum([{_, L, Ds} | Nodes], Length, Dots) -> sum_tail(Nodes, Length + L, Dots + Ds);
sum({_, L, Ds}, Length, Dots) -> {Length + L, Dots + Ds}.

sum_tail([], Length, Dots) -> {Length, Dots};
sum_tail([{_, L, Ds} | Nodes], Length, Dots) -> sum_tail(Nodes, Length + L + 1, Dots + Ds);
sum_tail({_, L, Ds}, Length, Dots) -> {Length + L + 1, Dots + Ds}.

list_node(_, 1, _, _) ->
    {{list, {dots, 3, 3}}, 5, 3};
list_node(List, D, T, How) ->
    Nodes = list_nodes(List, D, less(T, 2), How),
    {Length, Dots} = sum(Nodes, 2, 0),
    {{list, Nodes}, Length, Dots}.

list_nodes([], _, _, _) ->
    [];
list_nodes(_, D, T, _) when D =:= 1; T =:= 0 ->
    {dots, 3, 3};
list_nodes([E | Es], D, T, How) ->
    {_, Length, _} = Node = node(E, D - 1, less(T, 1), How),
    [Node | list_nodes(Es, D - 1, less(T, Length + 1), How)];
list_nodes(E, D, T, How) ->
    node(E, D - 1, less(T, 1), How).

tuple_node(_, 1, _, _) ->
    {"{...}", 5, 3};
tuple_node(Tuple, D, T, How) ->
    Nodes = tuple_nodes(Tuple, 1, D, less(T, 2), How),
    {Length, Dots} = sum(Nodes, 2, 0),
    Tagged = is_atom(element(1, Tuple)) andalso tuple_size(Tuple) > 1,
    {{tuple, Tagged, Nodes}, Length, Dots}.

tuple_nodes(Tuple, I, _, _, _) when I > tuple_size(Tuple) ->
    [];
tuple_nodes(_, _, D, T, _) when D =:= 1; T =:= 0 ->
    {dots, 3, 3};
tuple_nodes(Tuple, I, D, T, How) ->
    {_, Length, _} = Node = node(element(I, Tuple), D - 1, less(T, 1), How),
    [Node | tuple_nodes(Tuple, I + 1, D - 1, less(T, Length + 1), How)].

record_node([Tag | _], _, 1, _, How) ->
    Name = ["#" | atom_text(Tag, How#how.encoding)],
    {[Name | "{...}"], text_length(Name, unicode) + 5, 3};
record_node([Tag | Values], Names, D, T, How) ->
    Name = ["#" | atom_text(Tag, How#how.encoding)],
    NameLength = text_length(Name, unicode),
    Fields = field_nodes(Names, Values, D, less(T, NameLength + 2), How),
    {Length, Dots} = sum(Fields, NameLength + 2, 0),
    {{record, Name, NameLength, Fields}, Length, Dots}.

field_nodes([], [], _, _, _) ->
    [];
field_nodes(_, _, D, T, _) when D =:= 1; T =:= 0 ->
    {dots, 3, 3};
field_nodes([Name | Names], [Value | Values], D, T, How) ->
    {_, Length, _} = Node = field_node(Name, Value, D - 1, less(T, 1), How),
    [Node | field_nodes(Names, Values, D - 1, less(T, Length + 1), How)].

field_node(Name, Value, D, T, How) ->
    Text = atom_text(Name, How#how.encoding),
    NameLength = text_length(Text, unicode),
    {_, Length, Dots} = Node = node(Value, D, less(T, NameLength + 3), How),
    {{field, Text, NameLength, Node}, NameLength + 3 + Length, Dots}.

map_node(_, 1, _, _) ->
    {"#{...}", 6, 3};
map_node(Map, D, T, How) ->
    Next = maps:next(maps:iterator(Map, How#how.order)),
    Pairs = pair_nodes(Next, D, D - 1, less(T, 3), How),
    {Length, Dots} = sum(Pairs, 3, 0),
    {{map, Pairs}, Length, Dots}.

%% The depth limits the number of pairs, each of which may be as deep as the first.
pair_nodes(none, _, _, _, _) ->
    [];
pair_nodes(_, Count, _, T, _) when Count =:= 1; T =:= 0 ->
    {dots, 3, 3};
pair_nodes({Key, Value, Iterator}, Count, D, T, How) ->
    {_, Length, _} = Node = pair_node(Key, Value, D, less(T, 1), How),
    [Node | pair_nodes(maps:next(Iterator), Count - 1, D, less(T, Length + 1), How)].

pair_node(Key, Value, D, T, How) ->
    {_, KeyLength, KeyDots} = KeyNode = node(Key, D, less(T, 4), How),
    {_, ValueLength, ValueDots} = ValueNode = node(Value, D, less(T, KeyLength + 4), How),
    {{pair, KeyNode, ValueNode}, KeyLength + ValueLength + 4, KeyDots + ValueDots}.

%%
%% Strings and binaries that read as text.
%%

printable(_, 1, _, _) -> false;
printable(List, _, T, latin1) when T < 0 -> io_lib:printable_latin1_list(List);
printable(List, _, T, _) when T < 0 -> io_lib:printable_list(List);
printable(List, _, T, Encoding) ->
    case prefix(List, less(T, 2), Encoding) of
        all when Encoding =:= latin1 -> io_lib:printable_latin1_list(List);
        all -> io_lib:printable_list(List);
        {prefix, Prefix} when Encoding =:= latin1 -> io_lib:printable_latin1_list(Prefix) andalso {true, Prefix};
        {prefix, Prefix} -> io_lib:printable_list(Prefix) andalso {true, Prefix};
        false -> false
    end.

prefix(List, N, latin1) ->
    try lists:split(N, List) of
        {_, []} -> all;
        {[], _} -> false;
        {Prefix, _} -> {prefix, Prefix}
    catch
        error:_ -> all
    end;
prefix(List, N, _) ->
    try string:length(List) > N of
        false -> all;
        true ->
            case string:slice(List, 0, N) of
                "" -> false;
                Prefix -> {prefix, Prefix}
            end
    catch
        error:_ -> false
    end.

binary_node(Binary, D, T, How) ->
    case How#how.strings andalso text_of(Binary, D - 1, less(T, 6), How#how.encoding) of
        {latin1, Chars, all} ->
            Text = string_text(Chars, How#how.encoding),
            {["<<", Text, ">>"], 4 + string:length(Text), 0};
        {utf8, Chars, all} ->
            Text = io_lib:write_string(Chars, $"),
            {["<<", Text, "/utf8>>"], 9 + string:length(Text), 0};
        {latin1, Chars, prefix} ->
            Text = string_text(Chars, How#how.encoding),
            {["<<", Text, "...>>"], 4 + string:length(Text) + 3, 3};
        {utf8, Chars, prefix} ->
            Text = io_lib:write_string(Chars, $"),
            {["<<", Text, "/utf8...>>"], 9 + string:length(Text) + 3, 3};
        false ->
            bytes_node(Binary, D, T)
    end.

bytes_node(Bits, D, T) ->
    {Text, Rest} = io_lib:write_binary(Bits, D, T),
    Dots = case Rest of
               <<>> -> 0;
               _ -> 3
           end,
    {{bin, Text}, iolist_size(Text), Dots}.

%% Text of a binary: `{latin1, Chars, all | prefix}` when each byte is a printable character, `{utf8, ...}` when it is
%% printable UTF-8 with characters above 127 and the encoding is unicode, else false. With a depth, four characters for
%% each level are looked at.
text_of(Binary, D, T, Encoding) ->
    Size = byte_size(Binary),
    Deep = if D >= 0 -> min(4 * D, Size); true -> Size end,
    case if T >= 0 -> min(T, Deep); true -> Deep end of
        0 -> false;
        N when Encoding =:= latin1 -> latin1_text(Binary, N, D);
        N -> utf8_text(Binary, N, D)
    end.

latin1_text(Binary, N, D) ->
    Chars = binary_to_list(Binary, 1, N),
    case leading_text(Chars, fun io_lib:printable_latin1_list/1, D) of
        all when N =:= byte_size(Binary) -> {latin1, Chars, all};
        all -> {latin1, Chars, prefix};
        {prefix, Prefix} -> {latin1, Prefix, prefix};
        none -> false
    end.

utf8_text(Binary, N, D) ->
    case unicode:characters_to_list(Binary, utf8) of
        Chars when is_list(Chars) ->
            {First, Rest} = lists:split(min(N, length(Chars)), Chars),
            case leading_text(First, fun io_lib:printable_list/1, D) of
                all -> {kind(First), First, if Rest =:= [] -> all; true -> prefix end};
                {prefix, Prefix} -> {kind(Prefix), Prefix, prefix};
                none -> false
            end;
        _ -> latin1_text(Binary, N, D)
    end.

%% When not all characters are printable, those before the first bad one do if there are as many as the depth.
leading_text(Chars, IsPrintable, D) ->
    case IsPrintable(Chars) of
        true -> all;
        false when D > 0 ->
            Prefix = lists:takewhile(fun(C) -> IsPrintable([C]) end, Chars),
            case length(Prefix) >= D of
                true -> {prefix, Prefix};
                false -> none
            end;
        false -> none
    end.

kind([C | Cs]) when C < 128 -> kind(Cs);
kind([]) -> latin1;
kind(_) -> utf8.
