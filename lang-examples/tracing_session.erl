%% A tracing session: what a little parser and evaluator of sums calls, shown as a tree, without a line changed in it.
%% A second session counts calls meanwhile; neither knows of the other.
-module(tracing_session).
-export([main/1]).

main(Arguments) ->
    Text = case Arguments of
        [] -> "2*(3+4)-6/(1-1)";
        [Given | _] -> Given
    end,
    Observer = spawn_link(fun() -> observe(0) end),
    Calls = trace:session_create(calls, Observer, []),
    Counts = trace:session_create(counts, self(), []),
    Shown = [{'_', [], [{exception_trace}]}],
    [trace:function(Calls, {?MODULE, Name, '_'}, Shown, [local]) || Name <- [parse, product, factor, value]],
    trace:function(Counts, {?MODULE, '_', '_'}, true, [local, call_count]),

    {Worker, Monitor} = spawn_monitor(fun() -> receive {evaluate, Sum} -> exit({result, evaluate(Sum)}) end end),
    1 = trace:process(Calls, Worker, true, [call]),
    Worker ! {evaluate, Text},
    Result = receive {'DOWN', Monitor, process, Worker, Reason} -> Reason end,

    % All that was to be told is told before anything more is printed.
    Delivered = trace:delivered(Calls, Worker),
    receive {trace_delivered, Worker, Delivered} -> ok end,
    Observer ! {self(), finish},
    receive finished -> ok end,
    true = trace:session_destroy(Calls),
    io:format("~s = ~p~n", [Text, Result]),
    [io:format("  ~-8s was called ~w times~n", [Name, calls_of(Counts, Name, Arity)]) || {Name, Arity} <- [{parse, 1}, {product, 1}, {factor, 1}, {value, 1}]],
    true = trace:session_destroy(Counts).

calls_of(Session, Name, Arity) ->
    {call_count, Count} = trace:info(Session, {?MODULE, Name, Arity}, call_count),
    Count.

%% Prints calls, what they return and how they fail, deeper calls further to the right.
observe(Depth) ->
    receive
        {trace, _, call, {_, Name, Arguments}} ->
            line(Depth, "~s(~s)", [Name, lists:join(", ", [io_lib:format("~0p", [A]) || A <- Arguments])]),
            observe(Depth + 1);
        {trace, _, return_from, {_, Name, _}, Value} ->
            line(Depth - 1, "~s -> ~0p", [Name, Value]),
            observe(Depth - 1);
        {trace, _, exception_from, {_, Name, _}, {Class, Reason}} ->
            line(Depth - 1, "~s !! ~s ~0p", [Name, Class, Reason]),
            observe(Depth - 1);
        {From, finish} ->
            From ! finished
    end.

line(Depth, Format, Arguments) ->
    io:format("~s" ++ Format ++ "~n", [lists:duplicate(Depth, "| ") | Arguments]).

%% What is observed: a sum is products with + and - between them, a product is factors, a factor is a number or a sum in
%% parentheses.
evaluate(Text) ->
    try
        {Tree, []} = parse(Text),
        {value, value(Tree)}
    catch
        error:{badmatch, {_, Rest}} -> {unexpected, Rest};
        error:badarith -> no_value
    end.

parse(Text) ->
    {Left, Rest} = product(Text),
    more(Left, Rest, "+-", fun product/1).

product(Text) ->
    {Left, Rest} = factor(Text),
    more(Left, Rest, "*/", fun factor/1).

more(Left, [Operator | Rest] = All, Operators, Operand) ->
    case lists:member(Operator, Operators) of
        true ->
            {Right, Further} = Operand(Rest),
            more({Operator, Left, Right}, Further, Operators, Operand);
        false ->
            {Left, All}
    end;
more(Left, [], _, _) ->
    {Left, []}.

factor("(" ++ Text) ->
    {Tree, ")" ++ Rest} = parse(Text),
    {Tree, Rest};
factor(Text) ->
    {Digits, Rest} = lists:splitwith(fun(C) -> C >= $0 andalso C =< $9 end, Text),
    {list_to_integer(Digits), Rest}.

value({$+, A, B}) -> value(A) + value(B);
value({$-, A, B}) -> value(A) - value(B);
value({$*, A, B}) -> value(A) * value(B);
value({$/, A, B}) -> value(A) div value(B);
value(N) -> N.
