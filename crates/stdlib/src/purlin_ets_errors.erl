-module(purlin_ets_errors).
-moduledoc "What is wrong with the arguments of a function of ets that failed; for erl_stdlib_errors.".

-export([explain/3]).

-doc "Explains a failed call by its arguments and the cause in the stack trace.".
-spec explain(atom(), [term()], atom()) -> purlin_argument:explanation().
explain(F, Args, Cause) when Cause =:= id; Cause =:= access; Cause =:= type ->
    maps:merge(#{1 => table(hd(Args), Cause)}, wrong(F, Args, Cause));
explain(_, _, badtype) ->
    #{1 => "the table identifier refers to an ETS table of a type not supported by this operation"};
explain(F, Args, Cause) ->
    wrong(F, Args, Cause).

table(_, id) -> <<"the table identifier does not refer to an existing ETS table">>;
table(_, access) -> <<"the table identifier refers to an ETS table with insufficient access rights">>;
table(Table, type) when is_reference(Table) -> <<"not a valid table identifier">>;
table(_, type) -> <<"not an atom or a table identifier">>.

%% Of the arguments after the table; what only a good table would show is said if Cause is none.
wrong(_, [_, _ | _], badkey) -> #{2 => "not a key that exists in the table"};
wrong(F, [_, _], none) when F =:= next; F =:= prev; F =:= next_lookup; F =:= prev_lookup ->
    #{2 => "not a key that exists in the table"};
wrong(new, [_, _], already_exists) -> #{1 => "table name already exists"};
wrong(new, [Name, Options], _) when not is_atom(Name), length(Options) >= 0 -> #{1 => "not an atom"};
wrong(new, [Name, Options], _) -> texts([atom(Name), if is_list(Options) -> options(Options); true -> "not a list" end]);
wrong(delete_object, [_, Row], _) -> texts([none, row(Row)]);
wrong(F, [_, Rows], _) when F =:= insert; F =:= insert_new -> texts([none, rows(Rows)]);
wrong(give_away, [_, _, _], owner) -> #{2 => "the process is already the owner of the table"};
wrong(give_away, [_, Pid, _], none) when is_pid(Pid) -> #{2 => "the pid refers to a terminated process"};
wrong(give_away, [_, Pid, _], _) when not is_pid(Pid) -> #{2 => "not a pid"};
wrong(info, [_, _], none) -> #{2 => "not a valid info item"};
wrong(lookup_element, [_, _, Position | _], Cause) -> texts([none, none, position(Position, Cause)]);
wrong(rename, [_, Name], none) when is_atom(Name) -> #{2 => "table name already exists"};
wrong(rename, [_, Name], _) when not is_atom(Name) -> #{2 => "invalid table name (must be an atom)"};
wrong(whereis, [_], _) -> #{1 => "invalid table name (must be an atom)"};
wrong(safe_fixtable, [_, Fix], _) when not is_boolean(Fix) -> #{2 => "not a boolean value"};
wrong(setopts, [_, _], none) -> #{2 => "invalid options"};
wrong(slot, [_, _], none) -> #{2 => "out of range"};
wrong(match_spec_compile, [_], _) -> #{1 => "not a valid match specification"};
wrong(F, [_], none) when F =:= select; F =:= select_reverse; F =:= match; F =:= match_object ->
    #{1 => "invalid continuation"};
wrong(F, [_, _, Limit], _) when F =:= match; F =:= match_object -> texts([none, none, limit(Limit)]);
wrong(F, [_, Spec, Limit], _) when F =:= select; F =:= select_reverse -> texts([none, specification(Spec), limit(Limit)]);
wrong(select_replace, [_, _], none) -> #{2 => "not a valid match specification"};
wrong(F, [_, Spec], _) when F =:= select; F =:= select_reverse; F =:= select_count; F =:= internal_select_delete;
                            F =:= select_replace ->
    texts([none, specification(Spec)]);
wrong(update_counter, [_, _, Steps], Cause) -> texts([none, none, steps(Steps, Cause)]);
wrong(update_counter, [_, _, Steps, Default], Cause) -> with_default(Default, steps(Steps, Cause));
wrong(update_element, [_, _, Changes], Cause) -> texts([none, none, changes(Changes, Cause)]);
wrong(update_element, [_, _, Changes, Default], Cause) -> with_default(Default, changes(Changes, Cause));
wrong(_, _, _) -> #{}.

texts(Texts) ->
    #{N => Text || {N, Text} <- lists:enumerate(Texts), Text =/= none}.

with_default(Default, _) when not is_tuple(Default) -> #{4 => "not a tuple"};
with_default(_, Text) -> texts([none, none, Text]).

atom(Atom) when is_atom(Atom) -> none;
atom(_) -> "not an atom".

options(Options) when length(Options) >= 0 -> "invalid options";
options(_) -> "not a proper list".

row({}) -> "is an empty tuple";
row(Row) when is_tuple(Row) -> none;
row(_) -> "not a tuple".

rows(Rows) when is_list(Rows) ->
    IsRow = fun(Row) -> is_tuple(Row) andalso Row =/= {} end,
    try lists:all(IsRow, Rows) of
        true -> none;
        false -> "not a non-empty tuple or a list of non-empty tuples"
    catch
        error:_ -> "not a non-empty tuple or a list of non-empty tuples"
    end;
rows(Row) -> row(Row).

position(Position, _) when not is_integer(Position) -> "not an integer";
position(Position, _) when Position < 1 -> "out of range";
position(_, none) -> "position is greater than the size of the object";
position(_, _) -> none.

limit(Limit) when not is_integer(Limit) -> "not an integer";
limit(Limit) when Limit < 1 -> "out of range";
limit(_) -> none.

specification([]) -> none;
specification(Spec) ->
    try ets:match_spec_compile(Spec) of
        _ -> none
    catch
        error:_ -> "not a valid match specification"
    end.

steps(_, keypos) -> "the position is the same as the key position";
steps(_, position) -> "the position in the update operation is out of range";
steps(Steps, Cause) ->
    case all(fun is_step/1, Steps) of
        false -> "not a valid update operation";
        true when Cause =:= none -> "the value in the given position, in the object, is not an integer";
        true -> none
    end.

is_step(Step) when is_integer(Step) -> true;
is_step({Position, Step}) -> is_integer(Position) andalso is_integer(Step);
is_step({Position, Step, Limit, Value}) ->
    is_integer(Position) andalso is_integer(Step) andalso is_integer(Limit) andalso is_integer(Value);
is_step(_) -> false.

changes(_, keypos) -> "the position is the same as the key position";
changes(_, position) -> "the position in the update operation is out of range";
changes(Changes, Cause) ->
    IsChange = fun({Position, _}) -> is_integer(Position); (_) -> false end,
    case all(IsChange, Changes) of
        false -> "is not a valid element specification";
        true when Cause =:= none -> "out of range";
        true -> none
    end.

all(Is, List) when is_list(List) ->
    try lists:all(Is, List)
    catch error:_ -> false
    end;
all(Is, Single) -> Is(Single).
