-module(erl_error).
-moduledoc """
The text of an exception, as the shell and scripts show it:

    exception error: bad argument
      in function  list_to_integer/1
         called as list_to_integer("abc")
         *** argument 1: not a textual representation of an integer
      in call from main/1 (x.erl, line 4)

The first line explains the reason; then comes a line for each frame of the stack, and under a frame that carries its
arguments the call, with what the module named by its `error_info` has to say about them.
""".

-export([format_exception/3, format_exception/4, format_exception/6, format_exception/7,
         format_stacktrace/4, format_stacktrace/5]).

-define(DEPTH, 30).
%% How to print: `print` makes the text of a term from a column on, `indent` are the spaces before all but the first line.
-record(how, {indent, print, trim, encoding}).

-doc "The text of an exception.".
-spec format_exception(error | exit | throw, term(), [term()]) -> unicode:chardata().
format_exception(Class, Reason, Stacktrace) ->
    format_exception(Class, Reason, Stacktrace, #{}).

-doc "As format_exception/3, with the options column, stack_trim_fun and format_fun.".
-spec format_exception(error | exit | throw, term(), [term()], map()) -> unicode:chardata().
format_exception(Class, Reason, Stacktrace, Options) ->
    Trim = maps:get(stack_trim_fun, Options, fun(_, _, _) -> false end),
    Print = maps:get(format_fun, Options, fun default_print/2),
    format_exception(maps:get(column, Options, 1), Class, Reason, Stacktrace, Trim, Print, unicode).

-doc false.
-spec format_exception(pos_integer(), error | exit | throw, term(), term(), fun(), fun()) -> unicode:chardata().
format_exception(Column, Class, Reason, Stacktrace, Trim, Print) ->
    format_exception(Column, Class, Reason, Stacktrace, Trim, Print, latin1).

-doc false.
-spec format_exception(pos_integer(), error | exit | throw, term(), term(), fun(), fun(), latin1 | unicode) ->
          unicode:chardata().
format_exception(Column, Class, Reason, Stacktrace, Trim, Print, Encoding) ->
    How = #how{indent = lists:duplicate(Column - 1, $\s), print = Print, trim = Trim, encoding = Encoding},
    {Term, First, Frames} = analyse(Class, Reason, Stacktrace),
    [headline(Class), headline_text(Term, Class, First, Frames, How)
     | [[$\n | Line] || Line <- frame_lines(trim(Frames, Trim), 1, Reason, How)]].

-doc false.
-spec format_stacktrace(pos_integer(), [term()], fun(), fun()) -> unicode:chardata().
format_stacktrace(Column, Stacktrace, Trim, Print) ->
    format_stacktrace(Column, Stacktrace, Trim, Print, latin1).

-doc false.
-spec format_stacktrace(pos_integer(), [term()], fun(), fun(), latin1 | unicode) -> unicode:chardata().
format_stacktrace(Column, Stacktrace, Trim, Print, Encoding) ->
    How = #how{indent = lists:duplicate(Column - 1, $\s), print = Print, trim = Trim, encoding = Encoding},
    lists:join($\n, frame_lines(trim(Stacktrace, Trim), 1, undefined, How)).

%% Whoever explains the first frame may have better words for the reason.
headline_text(Reason, error, none, [Frame | Frames], How) ->
    case explanation(Frame, Reason, Frames) of
        #{reason := Text} -> Text;
        _ -> explain(Reason, error, none, How)
    end;
headline_text(Reason, Class, First, _, How) ->
    explain(Reason, Class, First, How).

default_print(Term, Column) ->
    io_lib:format("~.*tP", [Column, Term, ?DEPTH]).

headline(error) -> "exception error: ";
headline(exit) -> "exception exit: ";
headline(throw) -> "exception throw: ".

%% The first frame of a call that failed to find a function or clause belongs to the explanation.
analyse(Class, Reason, Stack) ->
    case is_stacktrace(Stack) of
        false -> {{Reason, Stack}, none, []};
        true -> analyse_frames(Class, Reason, Stack)
    end.

analyse_frames(error, function_clause, [{_, _, Args, _} = Frame | Frames]) when is_list(Args) ->
    {function_clause, Frame, Frames};
analyse_frames(error, undef, [{_, _, _, _} = Frame | Frames]) ->
    {undef, Frame, Frames};
analyse_frames(_, Reason, Stack) ->
    {Reason, none, Stack}.

is_stacktrace([{M, F, A, L} | Frames]) when is_atom(M), is_atom(F), is_integer(A), is_list(L) -> is_stacktrace(Frames);
is_stacktrace([{M, F, A, L} | Frames]) when is_atom(M), is_atom(F), is_list(A), is_list(L) -> is_stacktrace(Frames);
is_stacktrace([{Fun, A, L} | Frames]) when is_function(Fun), is_list(A), is_list(L) -> is_stacktrace(Frames);
is_stacktrace([]) -> true;
is_stacktrace(_) -> false.

trim(Frames, Trim) ->
    lists:reverse(lists:dropwhile(fun({M, F, A, _}) -> Trim(M, F, arity(A));
                                     (_) -> false
                                  end, lists:reverse(Frames))).

arity(A) when is_integer(A) -> A;
arity(Args) -> length(Args).

%%
%% Reasons.
%%

explain(badarg, error, none, _) -> "bad argument";
explain({badarg, V}, error, none, How) -> value(V, "bad argument: ", error, How);
explain(badarith, error, none, _) -> "an error occurred when evaluating an arithmetic expression";
explain({badarity, {Fun, Args}}, error, none, _) when is_function(Fun) ->
    [fun_name(Fun), " called with ", count_args(length(Args))];
explain({badfun, V}, error, none, How) -> value(V, "bad function ", error, How);
explain({badmatch, V}, error, none, How) -> value(V, "no match of right hand side value ", error, How);
explain({case_clause, V}, error, none, How) -> value(V, "no case clause matching ", error, How);
explain({else_clause, V}, error, none, How) -> value(V, "no else clause matching ", error, How);
explain({try_clause, V}, error, none, How) -> value(V, "no try clause matching ", error, How);
explain({badkey, V}, error, none, How) -> value(V, "bad key: ", error, How);
explain({badmap, V}, error, none, How) -> value(V, "bad map: ", error, How);
explain({bad_filter, V}, error, none, How) -> value(V, "bad filter ", error, How);
explain({bad_generator, V}, error, none, How) -> value(V, "bad generator ", error, How);
explain({unbound, V}, error, none, _) -> io_lib:format("variable ~w is unbound", [V]);
explain(if_clause, error, none, _) -> "no true branch found when evaluating an if expression";
explain(noproc, error, none, _) -> "no such process or port";
explain(notalive, error, none, _) -> "the node cannot be part of a distributed system";
explain(system_limit, error, none, _) -> "a system limit has been reached";
explain(timeout_value, error, none, _) -> "bad receive timeout value";
explain(function_clause, error, {M, F, Args, Location}, How) ->
    Text = "no function clause matching ",
    Before = How#how.indent ++ lists:duplicate(length(headline(error)), $\s),
    [Text, call(Text, Before, M, F, Args, How), $\s, location(Location)];
explain(undef, error, {M, F, A, _}, _) ->
    ["undefined function ", function_name(M, F, arity(A))];
explain(Reason, Class, none, #how{print = Print, indent = Indent}) ->
    Print(Reason, length(Indent) + length(headline(Class)) + 1).

%% A value follows its text on the same line, unless it takes fewer lines on a line of its own.
value(V, Text, Class, #how{print = Print, indent = Indent}) ->
    Margin = length(Indent) + length(headline(Class)),
    Beside = Print(V, Margin + length(Text) + 1),
    Below = Print(V, Margin + 1),
    case newlines(Below) < newlines(Beside) of
        true -> [Text, $\n, lists:duplicate(Margin, $\s), Below];
        false -> [Text, Beside]
    end.

newlines(Text) ->
    length([C || C <- unicode:characters_to_list(Text), C =:= $\n]).

count_args(0) -> "no arguments";
count_args(1) -> "one argument";
count_args(2) -> "two arguments";
count_args(3) -> "3 arguments";
count_args(N) -> [integer_to_list(N), " arguments"].

fun_name(Fun) ->
    {module, M} = erlang:fun_info(Fun, module),
    {name, F} = erlang:fun_info(Fun, name),
    {arity, A} = erlang:fun_info(Fun, arity),
    function_name(M, F, A).

%%
%% Frames.
%%

frame_lines([{Fun, Args, Location} | Frames], N, Reason, How) when is_function(Fun) ->
    {module, M} = erlang:fun_info(Fun, module),
    {name, F} = erlang:fun_info(Fun, name),
    frame_lines([{M, F, Args, Location} | Frames], N, Reason, How);
frame_lines([{M, F, A, Location} = Frame | Frames], N, Reason, How) when is_integer(A) ->
    Line = [start(N, M, F, A, How), $\s, function_name(M, F, A), $\s, location(Location)
            | error_info(Frame, Reason, Frames, How)],
    [Line | frame_lines(Frames, N + 1, Reason, How)];
frame_lines([{M, F, Args, _} = Frame | Frames], N, Reason, How) ->
    Before = [How#how.indent | "     called as "],
    Line = [start(N, M, F, length(Args), How), $\s, function_name(M, F, length(Args)),
            $\n, Before, call("", blanks(Before), M, F, Args, How)
            | error_info(Frame, Reason, Frames, How)],
    [Line | frame_lines(Frames, N + 1, Reason, How)];
frame_lines([], _, _, _) ->
    [].

start(1, M, F, A, #how{indent = Indent}) ->
    case is_operator(M, F, A) of
        true -> [Indent | "  in operator "];
        false -> [Indent | "  in function "]
    end;
start(_, _, _, _, #how{indent = Indent}) ->
    [Indent | "  in call from"].

%% Keeps the width of what stands before a call, for its further lines.
blanks(Before) -> lists:duplicate(string:length(Before), $\s).

location(Location) ->
    case {proplists:get_value(file, Location), proplists:get_value(line, Location)} of
        {File, Line} when File =/= undefined, Line =/= undefined -> io_lib:format("(~ts, line ~w)", [File, Line]);
        _ -> ""
    end.

function_name(erlang, F, A) ->
    case is_operator(erlang, F, A) of
        true -> io_lib:format("~ts/~w", [F, A]);
        false -> [prefix(F, A), io_lib:format("~tw/~w", [F, A])]
    end;
function_name(M, F, A) ->
    io_lib:format("~tw:~tw/~w", [M, F, A]).

%% Module erlang is named where a program has to name it.
prefix(F, A) ->
    case erl_internal:bif(F, A) of
        true -> "";
        false -> "erlang:"
    end.

is_operator(erlang, F, 1) -> lists:member(F, ['+', '-', 'bnot', 'not']);
is_operator(erlang, F, 2) ->
    lists:member(F, ['+', '-', '*', '/', 'div', 'rem', 'band', 'bor', 'bxor', 'bsl', 'bsr', '++', '--', 'and', 'or',
                     'xor', '==', '/=', '=<', '<', '>=', '>', '=:=', '=/=', '!']);
is_operator(_, _, _) -> false.

%%
%% Calls with their arguments. Text stands before the call on its line, Before are the blanks before a further line.
%%

call(Text, Before, M, F, Args, How) ->
    case is_operator(M, F, length(Args)) of
        true -> operation(Before, F, Args, How);
        false ->
            Name = unicode:characters_to_list(call_name(M, F, length(Args))),
            Margin = length(Before) + string:length(Name),
            Beside = arguments(Args, Margin + length(Text), How),
            Below = arguments(Args, Margin, How),
            Narrow = Text =/= "" andalso newlines(arguments([a2345, b2345], Margin + length(Text), How)) > 0,
            case Narrow orelse newlines(Below) < newlines(Beside) of
                true -> [$\n, Before, Name, Below];
                false -> [Name, Beside]
            end
    end.

call_name(erlang, F, A) -> [prefix(F, A), io_lib:format("~tw", [F])];
call_name(M, F, _) -> io_lib:format("~tw:~tw", [M, F]).

%% Arguments are laid out as a list whose brackets become parentheses, and never as a string.
arguments([], _, _) ->
    "()";
arguments([First | Rest] = Args, Margin, #how{print = Print, encoding = Encoding}) ->
    Text = case is_text(Args, Encoding) of
               true ->
                   Digits = integer_to_list(First),
                   StandIn = list_to_atom(lists:duplicate(length(Digits), $a)),
                   [$[ | Rest1] = unicode:characters_to_list(Print([StandIn | Rest], Margin + 1)),
                   Digits ++ lists:nthtail(length(Digits), Rest1);
               false ->
                   [$[ | Rest1] = unicode:characters_to_list(Print(Args, Margin + 1)),
                   Rest1
           end,
    [$(, lists:droplast(Text), $)].

is_text(Args, latin1) -> io_lib:printable_latin1_list(Args);
is_text(Args, _) -> io_lib:printable_list(Args).

operation(Before, Op, [A], #how{print = Print}) ->
    Name = atom_to_list(Op),
    [Name, $\s | Print(A, length(Before) + length(Name) + 2)];
operation(Before, Op, [A, B], #how{print = Print}) ->
    Name = atom_to_list(Op),
    Margin = length(Before),
    Left = unicode:characters_to_list(Print(A, Margin + 1)),
    Right = Print(B, Margin + 1),
    Beside = Print(B, Margin + string:length(Left) + length(Name) + 3),
    case newlines(Left) =:= 0 andalso newlines(Beside) =:= 0 of
        true -> [Left, $\s, Name, $\s | Beside];
        false -> [Left, $\n, Before, Name, $\n, Before | Right]
    end.

%%
%% What the module named in error_info says about the arguments.
%%

error_info(_, undefined, _, _) -> "";
error_info(Frame, Reason, Frames, How) -> remarks(explanation(Frame, Reason, Frames), How).

%% What the module named in a frame's error_info says; an empty map if there is none.
explanation({M, _, _, Location} = Frame, Reason, Frames) ->
    case lists:keyfind(error_info, 1, Location) of
        {error_info, Info} when is_map(Info) ->
            Module = maps:get(module, Info, M),
            Function = maps:get(function, Info, format_error),
            try Module:Function(Reason, [Frame | Frames]) of
                Map when is_map(Map) -> Map;
                _ -> #{}
            catch
                error:_ -> #{}
            end;
        _ ->
            #{}
    end;
explanation(_, _, _) ->
    #{}.

remarks(Map, #how{indent = Indent}) ->
    General = [["*** ", Text] || {general, Text} <- maps:to_list(Map)],
    Numbered = [io_lib:format("*** argument ~w: ~ts", [N, Text])
                || {N, Text} <- lists:sort(maps:to_list(Map)), is_integer(N)],
    [[$\n, Indent, "     ", Remark] || Remark <- Numbered ++ General].
