%% A calculator: a scanner, a parser by recursive descent, and an evaluator with variables.
%%
%%   calculator.erl [EXPRESSION]...     without arguments it works through a few examples
-module(calculator).
-export([main/1]).

-type expression() :: {number, number()} | {variable, string()} | {negate, expression()}
                    | {char(), expression(), expression()}.

main([]) ->
    main(["1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "-x ^ 2", "10 / 4 - 0.5", "7 % 4 * pi",
          "2 ^ 100", "1 / 0", "(1 + 2", "1 + + ;", "y * 2"]);
main(Expressions) ->
    [io:format("~ts = ~ts~n", [Text, describe(calculate(Text))]) || Text <- Expressions].

calculate(Text) ->
    try evaluate(parse(scan(Text)), #{"x" => 3, "pi" => math:pi()}) of
        Value -> {ok, Value}
    catch
        throw:{syntax, What} -> {error, io_lib:format("syntax error before ~ts", [What])};
        throw:{unknown, Name} -> {error, io_lib:format("no variable ~ts", [Name])};
        error:badarith -> {error, "arithmetic error"}
    end.

describe({ok, Value}) when is_float(Value) -> io_lib:format("~.4f", [Value]);
describe({ok, Value}) -> integer_to_list(Value);
describe({error, Text}) -> ["error: ", Text].

%% --- text to tokens ---

scan([]) -> [];
scan([Space | Rest]) when Space =:= $\s; Space =:= $\t ->
    scan(Rest);
scan([Digit | _] = Text) when $0 =< Digit, Digit =< $9 ->
    {Number, Rest} = lists:splitwith(fun(C) -> ($0 =< C andalso C =< $9) orelse C =:= $. end, Text),
    [{number, to_number(Number)} | scan(Rest)];
scan([Letter | _] = Text) when $a =< Letter, Letter =< $z ->
    {Name, Rest} = lists:splitwith(fun(C) -> $a =< C andalso C =< $z end, Text),
    [{variable, Name} | scan(Rest)];
scan([Symbol | Rest]) ->
    [Symbol | scan(Rest)].

to_number(Text) ->
    case lists:member($., Text) of
        true -> list_to_float(Text);
        false -> list_to_integer(Text)
    end.

%% --- tokens to a tree ---
%%   sum     = product { (+|-) product }
%%   product = unary { (*|/|%) unary }
%%   unary   = - unary | power
%%   power   = primary [ ^ unary ]
%%   primary = number | variable | ( sum )

-spec parse([term()]) -> expression().
parse(Tokens) ->
    case sum(Tokens) of
        {Tree, []} -> Tree;
        {_Tree, [Token | _]} -> unexpected(Token)
    end.

sum(Tokens) ->
    {Left, Rest} = product(Tokens),
    more(Left, Rest, "+-", fun product/1).

product(Tokens) ->
    {Left, Rest} = unary(Tokens),
    more(Left, Rest, "*/%", fun unary/1).

%% Operators of the same rank group to the left.
more(Left, [Symbol | Tokens] = All, Symbols, Operand) ->
    case lists:member(Symbol, Symbols) of
        true ->
            {Right, Rest} = Operand(Tokens),
            more({Symbol, Left, Right}, Rest, Symbols, Operand);
        false ->
            {Left, All}
    end;
more(Left, [], _Symbols, _Operand) ->
    {Left, []}.

unary([$- | Tokens]) ->
    {Tree, Rest} = unary(Tokens),
    {{negate, Tree}, Rest};
unary(Tokens) ->
    power(Tokens).

power(Tokens) ->
    case primary(Tokens) of
        {Base, [$^ | Rest0]} ->
            {Exponent, Rest} = unary(Rest0),
            {{$^, Base, Exponent}, Rest};
        Other ->
            Other
    end.

primary([{number, _} = Number | Rest]) -> {Number, Rest};
primary([{variable, _} = Variable | Rest]) -> {Variable, Rest};
primary([$( | Tokens]) ->
    case sum(Tokens) of
        {Tree, [$) | Rest]} -> {Tree, Rest};
        {_, [Token | _]} -> unexpected(Token);
        {_, []} -> throw({syntax, "end"})
    end;
primary([Token | _]) -> unexpected(Token);
primary([]) -> throw({syntax, "end"}).

unexpected({number, Number}) -> throw({syntax, io_lib:format("~w", [Number])});
unexpected({variable, Name}) -> throw({syntax, Name});
unexpected(Symbol) -> throw({syntax, [Symbol]}).

%% --- a tree to a value ---

evaluate({number, Number}, _Variables) -> Number;
evaluate({variable, Name}, Variables) ->
    case Variables of
        #{Name := Value} -> Value;
        #{} -> throw({unknown, Name})
    end;
evaluate({negate, Tree}, Variables) -> -evaluate(Tree, Variables);
evaluate({Symbol, Left, Right}, Variables) ->
    apply_operator(Symbol, evaluate(Left, Variables), evaluate(Right, Variables)).

apply_operator($+, A, B) -> A + B;
apply_operator($-, A, B) -> A - B;
apply_operator($*, A, B) -> A * B;
apply_operator($/, A, B) -> A / B;
apply_operator($%, A, B) -> A rem B;
apply_operator($^, A, B) when is_integer(A), is_integer(B), B >= 0 -> integer_power(A, B);
apply_operator($^, A, B) -> math:pow(A, B).

integer_power(_, 0) -> 1;
integer_power(A, N) when N rem 2 =:= 0 -> integer_power(A * A, N div 2);
integer_power(A, N) -> A * integer_power(A, N - 1).
