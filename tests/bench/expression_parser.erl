%% A scanner and a parser on lists: sums and products with parentheses and names, evaluated and printed again.
% group: sequential
% kernel: 250
-module(expression_parser).
-export([main/1]).

main([]) -> main(["10000"]);
main([Size]) ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(list_to_integer(Size)),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work(N) -> run(N, #{"x" => 7, "y" => 11, "long_name" => 13}, 0).

run(0, _, Sum) -> Sum;
run(N, Names, Sum) ->
    Text = "(x + " ++ integer_to_list(N) ++ ") * long_name - 2 * (y - 3 * (x + y) + 100 / (x - 2)) "
           "+ ((1 + 2) * (3 + 4) - 5) * x * y / 3 - (((long_name)))",
    Tree = parse(Text),
    Printed = lists:flatten(print(Tree)),
    Tree = parse(Printed),
    run(N - 1, Names, (Sum + evaluate(Tree, Names) + length(Printed)) rem 1_000_003).

%% Characters to tokens.
tokens([C | Rest]) when C =:= $\s -> tokens(Rest);
tokens([C | _] = Text) when C >= $0, C =< $9 ->
    {Digits, Rest} = lists:splitwith(fun(D) -> D >= $0 andalso D =< $9 end, Text),
    [{number, list_to_integer(Digits)} | tokens(Rest)];
tokens([C | _] = Text) when C >= $a, C =< $z ->
    {Name, Rest} = lists:splitwith(fun(L) -> L >= $a andalso L =< $z orelse L =:= $_ end, Text),
    [{name, Name} | tokens(Rest)];
tokens([C | Rest]) -> [operator(C) | tokens(Rest)];
tokens([]) -> [].

operator($+) -> '+';
operator($-) -> '-';
operator($*) -> '*';
operator($/) -> '/';
operator($() -> '(';
operator($)) -> ')'.

%% Tokens to a tree; each function returns what is left.
parse(Text) ->
    {Tree, []} = sum(tokens(Text)),
    Tree.

sum(Tokens) ->
    {Left, Rest} = product(Tokens),
    sum(Left, Rest).

sum(Left, [Op | Rest]) when Op =:= '+'; Op =:= '-' ->
    {Right, After} = product(Rest),
    sum({Op, Left, Right}, After);
sum(Left, Rest) -> {Left, Rest}.

product(Tokens) ->
    {Left, Rest} = factor(Tokens),
    product(Left, Rest).

product(Left, [Op | Rest]) when Op =:= '*'; Op =:= '/' ->
    {Right, After} = factor(Rest),
    product({Op, Left, Right}, After);
product(Left, Rest) -> {Left, Rest}.

factor([{number, _} = Number | Rest]) -> {Number, Rest};
factor([{name, _} = Name | Rest]) -> {Name, Rest};
factor(['(' | Rest]) ->
    {Tree, [')' | After]} = sum(Rest),
    {Tree, After}.

evaluate({number, N}, _) -> N;
evaluate({name, Name}, Names) -> maps:get(Name, Names);
evaluate({'+', A, B}, Names) -> evaluate(A, Names) + evaluate(B, Names);
evaluate({'-', A, B}, Names) -> evaluate(A, Names) - evaluate(B, Names);
evaluate({'*', A, B}, Names) -> evaluate(A, Names) * evaluate(B, Names);
evaluate({'/', A, B}, Names) -> evaluate(A, Names) div evaluate(B, Names).

print({number, N}) -> integer_to_list(N);
print({name, Name}) -> Name;
print({Op, A, B}) -> ["(", print(A), " ", atom_to_list(Op), " ", print(B), ")"].
