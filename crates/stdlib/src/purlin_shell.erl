-module(purlin_shell).
-moduledoc """
The plain shell: reads expressions, has the host compile them, evaluates them, prints the values.

Expressions are compiled, not interpreted: the host makes of each input a module with one function
`eval/1` that takes the bindings, as a list of values in the order of their names, and returns
`{Value, NewBindings}`. Bindings live here and survive whatever an expression does.
""".
-export([start/0, eval_string/1]).

-type bindings() :: #{atom() => term()}.

-doc "Reads and evaluates until end of input or `q().`; returns `ok`.".
-spec start() -> ok.
start() ->
    io:format("Purlin (Erlang/OTP ~s)~n", [erlang:system_info(otp_release)]),
    loop(1, #{}).

-doc "Evaluates expressions and prints the value of the last; returns the exit status.".
-spec eval_string(string()) -> 0 | 1 | 127.
eval_string(Text) ->
    case purlin_host:compile_exprs(unicode:characters_to_binary(Text), []) of
        {ok, Module, _Names} ->
            try Module:eval([]) of
                {Value, _} -> io:format("~tp~n", [Value]), 0
            catch
                Class:Reason:Stack ->
                    io:put_chars(standard_error, describe(Class, Reason, Stack, Module)),
                    127
            end;
        {error, Message} ->
            io:put_chars(standard_error, Message),
            1
    end.

-spec loop(pos_integer(), bindings()) -> ok.
loop(N, Bindings) ->
    case read(N, []) of
        eof -> io:nl(), ok;
        Text -> input(string:trim(Text), Text, N, Bindings)
    end.

input([], _Text, N, Bindings) -> loop(N, Bindings);
input("q().", _Text, _N, _Bindings) -> ok;
input("f().", _Text, N, _Bindings) -> print(ok), loop(N + 1, #{});
input("b().", _Text, N, Bindings) -> show(Bindings), loop(N + 1, Bindings);
input(_, Text, N, Bindings) -> loop(N + 1, evaluate(Text, Bindings)).

%% An input may take several lines; it ends with a dot at the end of a line.
read(N, Before) ->
    Prompt = case Before of
        [] -> integer_to_list(N) ++ "> ";
        _ -> lists:duplicate(length(integer_to_list(N)), $\s) ++ ".. "
    end,
    case read_line(Prompt) of
        eof when Before =:= [] -> eof;
        eof -> lists:append(lists:reverse(Before));
        {error, _} -> eof;
        Line ->
            Lines = [Line | Before],
            case complete(Line, Before) of
                true -> lists:append(lists:reverse(Lines));
                false -> read(N, Lines)
            end
    end.

%% On a terminal the host edits lines.
read_line(Prompt) ->
    case purlin_host:read_line(Prompt) of
        none -> io:get_line(Prompt);
        eof -> eof;
        {ok, Line} -> unicode:characters_to_list(Line)
    end.

complete(Line, Before) ->
    case string:trim(Line) of
        [] -> Before =:= [];
        Text -> lists:last(Text) =:= $.
    end.

%% A process of its own evaluates, so that an exit signal or a crash costs no bindings.
evaluate(Text, Bindings) ->
    Names = lists:sort(maps:keys(Bindings)),
    case purlin_host:compile_exprs(unicode:characters_to_binary(Text), Names) of
        {ok, Module, NewNames} ->
            Values = [maps:get(Name, Bindings) || Name <- Names],
            {Pid, Ref} = spawn_monitor(fun() -> exit({'$value', run(Module, Values)}) end),
            receive
                {'DOWN', Ref, process, Pid, {'$value', {ok, Value, NewValues}}} ->
                    print(Value),
                    maps:from_list(lists:zip(NewNames, NewValues));
                {'DOWN', Ref, process, Pid, {'$value', {exception, Message}}} ->
                    io:put_chars(Message),
                    Bindings;
                {'DOWN', Ref, process, Pid, Reason} ->
                    io:format("** exception exit: ~tp~n", [Reason]),
                    Bindings
            end;
        {error, Message} ->
            io:put_chars(Message),
            Bindings
    end.

run(Module, Values) ->
    try Module:eval(Values) of
        {Value, NewValues} -> {ok, Value, NewValues}
    catch
        Class:Reason:Stack -> {exception, describe(Class, Reason, Stack, Module)}
    end.

describe(Class, Reason, Stack, Module) ->
    %% Nobody wants to see who called the expression.
    Own = [Entry || Entry <- Stack, not lists:member(element(1, Entry), [?MODULE, purlin_boot, Module])],
    [erl_error:format_exception(Class, Reason, Own, #{format_fun => fun format/2}), $\n].

format(Term, Indent) -> io_lib:format("~.*tp", [Indent, Term]).

print(Value) -> io:format("~tp~n", [Value]).

show(Bindings) ->
    lists:foreach(
        fun({Name, Value}) -> io:format("~ts = ~tp~n", [Name, Value]) end,
        lists:sort(maps:to_list(Bindings))).
