-module(ets).
-moduledoc """
Tables of tuples in memory, shared by processes, and match specifications.

What needs other modules that do not exist yet is not there: to_dets and from_dets (dets), table (qlc).
""".

-export([all/0, delete/1, delete/2, delete_all_objects/1, delete_object/2, file2tab/1, file2tab/2, first/1,
         first_lookup/1, foldl/3, foldr/3,
         fun2ms/1, give_away/3, i/0, i/1, info/1, info/2, init_table/2, insert/2, insert_new/2, internal_delete_all/2,
         internal_select_delete/2, is_compiled_ms/1, last/1, last_lookup/1, lookup/2, lookup_element/3,
         lookup_element/4, match/1, match/2, match/3, match_delete/2, match_object/1, match_object/2, match_object/3,
         match_spec_compile/1, match_spec_run/2, match_spec_run_r/3, member/2, new/2, next/2, next_lookup/2, prev/2,
         prev_lookup/2, rename/2, repair_continuation/2, safe_fixtable/2, select/1, select/2, select/3,
         select_count/2, select_delete/2, select_replace/2, select_reverse/1, select_reverse/2, select_reverse/3,
         setopts/2, slot/2, soft_whereis/1, tab2file/2, tab2file/3, tab2list/1, tabfile_info/1, take/2, test_ms/2, update_counter/3, update_counter/4,
         update_element/3, update_element/4, whereis/1]).
-export_type([comp_match_spec/0, continuation/0, match_pattern/0, match_spec/0, tab/0, table/0, tid/0]).

-type tab() :: atom() | tid().
-type table() :: atom() | tid().
-opaque tid() :: reference().
-type match_pattern() :: atom() | tuple().
-type match_spec() :: [{match_pattern(), [term()], [term()]}].
-opaque comp_match_spec() :: reference().
-opaque continuation() :: '$end_of_table' | tuple().

%%
%% Tables as a whole.
%%

-doc "Deletes all rows.".
-spec delete_all_objects(table()) -> true.
delete_all_objects(Tab) ->
    _ = internal_delete_all(Tab, undefined),
    true.

-doc "The rows of a table as a list.".
-spec tab2list(table()) -> [tuple()].
tab2list(Tab) ->
    match_object(Tab, '_').

-doc "Writes a table to a file.".
-spec tab2file(table(), file:name()) -> ok | {error, term()}.
tab2file(Tab, File) ->
    tab2file(Tab, File, []).

-doc "The same with options: `{extended_info, [object_count | md5sum]}`, `{sync, boolean()}`.".
-spec tab2file(table(), file:name(), [{atom(), term()}]) -> ok | {error, term()}.
tab2file(Tab, File, Options) when is_list(Options) ->
    purlin_tabfile:write(Tab, File, Options).

-doc "Makes a table of a file that tab2file wrote.".
-spec file2tab(file:name()) -> {ok, table()} | {error, term()}.
file2tab(File) ->
    file2tab(File, []).

-doc "The same with the option `{verify, boolean()}`.".
-spec file2tab(file:name(), [{verify, boolean()}]) -> {ok, table()} | {error, term()}.
file2tab(File, Options) ->
    purlin_tabfile:read(File, Options).

-doc "What the table in a file is.".
-spec tabfile_info(file:name()) -> {ok, [{atom(), term()}]} | {error, term()}.
tabfile_info(File) ->
    purlin_tabfile:info(File).

-doc "Folds the rows of a table, in its order.".
-spec foldl(fun((tuple(), Acc) -> Acc), Acc, table()) -> Acc.
foldl(F, Acc, Tab) ->
    Ref = soft_whereis(Tab),
    safe_fixtable(Ref, true),
    try fold_rows(first_lookup(Ref), F, Acc, Ref, fun ets:next_lookup/2)
    after safe_fixtable(Ref, false)
    end.

-doc "The same from the last row to the first.".
-spec foldr(fun((tuple(), Acc) -> Acc), Acc, table()) -> Acc.
foldr(F, Acc, Tab) ->
    Ref = soft_whereis(Tab),
    safe_fixtable(Ref, true),
    try fold_rows(last_lookup(Ref), F, Acc, Ref, fun ets:prev_lookup/2)
    after safe_fixtable(Ref, false)
    end.

fold_rows('$end_of_table', _, Acc, _, _) -> Acc;
fold_rows({Key, Rows}, F, Acc, Ref, Step) ->
    fold_rows(Step(Ref, Key), F, lists:foldl(F, Acc, Rows), Ref, Step).

-doc "Replaces the rows of a table by what an initialising function yields.".
-spec init_table(table(), fun((read | close) -> term())) -> true.
init_table(Tab, Init) ->
    _ = internal_delete_all(Tab, undefined),
    init_rows(Init(read), Tab, Init).

init_rows(end_of_input, _, _) -> true;
init_rows({Rows, Next}, Tab, Init) when is_list(Rows), is_function(Next, 1) ->
    insert(Tab, Rows),
    init_rows(Next(read), Tab, Init);
init_rows(Error, _, _) ->
    exit(Error).

-doc "Prints what tables there are.".
-spec i() -> ok.
i() ->
    row("id", "name", "type", "size", "mem", "owner"),
    io:format(" ----------------------------------------------------------------------------\n"),
    lists:foreach(fun about/1, lists:sort([table_line(T) || T <- all(), info(T, size) =/= undefined])),
    ok.

table_line(Tab) ->
    Id = case info(Tab, named_table) of
             true -> Tab;
             _ -> info(Tab, id)
         end,
    {Id, info(Tab, name), info(Tab, type), info(Tab, size), info(Tab, memory), info(Tab, owner)}.

about({Id, Name, Type, Size, Memory, Owner}) ->
    Called = case is_pid(Owner) andalso process_info(Owner, registered_name) of
                 {registered_name, Registered} -> Registered;
                 _ -> Owner
             end,
    row(text(Id), text(Name), text(Type), text(Size), text(Memory), text(Called)).

text(Term) -> io_lib:format("~tp", [Term]).

row(Id, Name, Type, Size, Memory, Owner) ->
    io:format(" ~-15.15ts ~-17.17ts ~-6.6ts ~-6.6ts ~-6.6ts ~ts\n", [Id, Name, Type, Size, Memory, Owner]).

-doc "Prints the rows of a table.".
-spec i(table()) -> ok.
i(Tab) ->
    lists:foreach(fun({N, Row}) -> io:format("<~-4w> ~tp\n", [N, Row]) end, lists:enumerate(tab2list(Tab))).

%%
%% Match specifications.
%%

-doc "A match specification as a literal fun: calls of this are replaced by parse_transform ms_transform.".
-spec fun2ms(function()) -> match_spec().
fun2ms(Fun) when is_function(Fun) ->
    exit({badarg, {ets, fun2ms, [function, called, with, real, 'fun', should, be, transformed, with, parse_transform,
                                 'or', called, with, a, 'fun', generated, in, the, shell]}}).

-doc "Deletes the rows that match a pattern.".
-spec match_delete(table(), match_pattern()) -> true.
match_delete(Tab, '_') ->
    _ = internal_delete_all(Tab, undefined),
    true;
match_delete(Tab, Pattern) ->
    _ = internal_select_delete(Tab, [{Pattern, [], [true]}]),
    true.

-doc "Deletes the rows for which a match specification is true; how many.".
-spec select_delete(table(), match_spec()) -> non_neg_integer().
select_delete(Tab, [{'_', [], [true]}]) -> internal_delete_all(Tab, undefined);
select_delete(Tab, Spec) -> internal_select_delete(Tab, Spec).

-doc "A continuation of select or match with its specification compiled again, if it has been elsewhere.".
-spec repair_continuation(continuation(), match_spec()) -> continuation().
repair_continuation('$end_of_table', _) ->
    '$end_of_table';
repair_continuation({Tab, Place, Limit, Compiled, Rest, Reversed} = Continuation, Spec) ->
    case is_compiled_ms(Compiled) of
        true -> Continuation;
        false -> {Tab, Place, Limit, match_spec_compile(Spec), Rest, Reversed}
    end.

-doc "What a compiled match specification makes of the tuples of a list.".
-spec match_spec_run([tuple()], comp_match_spec()) -> [term()].
match_spec_run(List, Compiled) ->
    lists:reverse(match_spec_run_r(List, Compiled, [])).

-doc "What a match specification makes of a tuple: {ok, Value} or what is wrong with it.".
-spec test_ms(tuple(), match_spec()) -> {ok, term()} | {error, [{warning | error, string()}]}.
test_ms(Term, Spec) ->
    case erlang:match_spec_test(Term, Spec, table) of
        {ok, Result, _Flags, _Messages} -> {ok, Result};
        {error, _Errors} = Error -> Error
    end.

%%
%% Functions that are not written in Erlang.
%%

-doc "All tables.".
-spec all() -> term().
all() -> erlang:nif_error(undef).

-doc "Deletes a table; badarg.".
-spec delete(term()) -> term().
delete(_) -> erlang:nif_error(undef).

-doc "Deletes the rows with a key; badarg.".
-spec delete(term(), term()) -> term().
delete(_, _) -> erlang:nif_error(undef).

-doc "Deletes the rows that are equal to a tuple; badarg.".
-spec delete_object(term(), term()) -> term().
delete_object(_, _) -> erlang:nif_error(undef).

-doc "The first key of a table.".
-spec first(term()) -> term().
first(_) -> erlang:nif_error(undef).

-doc "The first key of a table with its rows.".
-spec first_lookup(term()) -> term().
first_lookup(_) -> erlang:nif_error(undef).

-doc "Gives a table to another process; badarg.".
-spec give_away(term(), term(), term()) -> term().
give_away(_, _, _) -> erlang:nif_error(undef).

-doc "Facts about a table.".
-spec info(term()) -> term().
info(_) -> erlang:nif_error(undef).

-doc "A fact about a table; badarg.".
-spec info(term(), term()) -> term().
info(_, _) -> erlang:nif_error(undef).

-doc "Inserts a row or a list of rows; badarg.".
-spec insert(term(), term()) -> term().
insert(_, _) -> erlang:nif_error(undef).

-doc "As insert/2, unless one of the keys is there; badarg.".
-spec insert_new(term(), term()) -> term().
insert_new(_, _) -> erlang:nif_error(undef).

-doc "Deletes all rows; how many there were.".
-spec internal_delete_all(term(), term()) -> term().
internal_delete_all(_, _) -> erlang:nif_error(undef).

-doc "Deletes the rows for which a match specification is true; how many.".
-spec internal_select_delete(term(), term()) -> term().
internal_select_delete(_, _) -> erlang:nif_error(undef).

-doc "Whether a term is a compiled match specification.".
-spec is_compiled_ms(term()) -> term().
is_compiled_ms(_) -> erlang:nif_error(undef).

-doc "The last key of an ordered table.".
-spec last(term()) -> term().
last(_) -> erlang:nif_error(undef).

-doc "The last key of an ordered table with its rows.".
-spec last_lookup(term()) -> term().
last_lookup(_) -> erlang:nif_error(undef).

-doc "The rows with a key; badarg.".
-spec lookup(term(), term()) -> term().
lookup(_, _) -> erlang:nif_error(undef).

-doc "An element of the rows with a key; badarg.".
-spec lookup_element(term(), term(), term()) -> term().
lookup_element(_, _, _) -> erlang:nif_error(undef).

-doc "An element of the rows with a key, or a default; badarg.".
-spec lookup_element(term(), term(), term(), term()) -> term().
lookup_element(_, _, _, _) -> erlang:nif_error(undef).

-doc "Goes on with match/3.".
-spec match(term()) -> term().
match(_) -> erlang:nif_error(undef).

-doc "The variables of a pattern for each row that matches it.".
-spec match(term(), term()) -> term().
match(_, _) -> erlang:nif_error(undef).

-doc "As match/2, so many at a time.".
-spec match(term(), term(), term()) -> term().
match(_, _, _) -> erlang:nif_error(undef).

-doc "Goes on with match_object/3.".
-spec match_object(term()) -> term().
match_object(_) -> erlang:nif_error(undef).

-doc "The rows that match a pattern.".
-spec match_object(term(), term()) -> term().
match_object(_, _) -> erlang:nif_error(undef).

-doc "As match_object/2, so many at a time.".
-spec match_object(term(), term(), term()) -> term().
match_object(_, _, _) -> erlang:nif_error(undef).

-doc "Compiles a match specification; badarg.".
-spec match_spec_compile(term()) -> term().
match_spec_compile(_) -> erlang:nif_error(undef).

-doc "The values of a compiled match specification for the tuples of a list, in reverse before others.".
-spec match_spec_run_r(term(), term(), term()) -> term().
match_spec_run_r(_, _, _) -> erlang:nif_error(undef).

-doc "Whether a table has a key; badarg.".
-spec member(term(), term()) -> term().
member(_, _) -> erlang:nif_error(undef).

-doc "Makes a table; badarg.".
-spec new(term(), term()) -> term().
new(_, _) -> erlang:nif_error(undef).

-doc "The key after a key; badarg.".
-spec next(term(), term()) -> term().
next(_, _) -> erlang:nif_error(undef).

-doc "The key after a key, with its rows; badarg.".
-spec next_lookup(term(), term()) -> term().
next_lookup(_, _) -> erlang:nif_error(undef).

-doc "The key before a key; badarg.".
-spec prev(term(), term()) -> term().
prev(_, _) -> erlang:nif_error(undef).

-doc "The key before a key, with its rows; badarg.".
-spec prev_lookup(term(), term()) -> term().
prev_lookup(_, _) -> erlang:nif_error(undef).

-doc "Renames a table; badarg.".
-spec rename(term(), term()) -> term().
rename(_, _) -> erlang:nif_error(undef).

-doc "Fixes a table for a traversal, or lets it go; badarg.".
-spec safe_fixtable(term(), term()) -> term().
safe_fixtable(_, _) -> erlang:nif_error(undef).

-doc "Goes on with select/3.".
-spec select(term()) -> term().
select(_) -> erlang:nif_error(undef).

-doc "What a match specification makes of the rows of a table.".
-spec select(term(), term()) -> term().
select(_, _) -> erlang:nif_error(undef).

-doc "As select/2, so many at a time.".
-spec select(term(), term(), term()) -> term().
select(_, _, _) -> erlang:nif_error(undef).

-doc "How many rows a match specification is true for.".
-spec select_count(term(), term()) -> term().
select_count(_, _) -> erlang:nif_error(undef).

-doc "Replaces rows by what a match specification makes of them; how many.".
-spec select_replace(term(), term()) -> term().
select_replace(_, _) -> erlang:nif_error(undef).

-doc "Goes on with select_reverse/3.".
-spec select_reverse(term()) -> term().
select_reverse(_) -> erlang:nif_error(undef).

-doc "As select/2, the last row of an ordered table first.".
-spec select_reverse(term(), term()) -> term().
select_reverse(_, _) -> erlang:nif_error(undef).

-doc "As select/3, the last row of an ordered table first.".
-spec select_reverse(term(), term(), term()) -> term().
select_reverse(_, _, _) -> erlang:nif_error(undef).

-doc "Sets the heir of a table; badarg.".
-spec setopts(term(), term()) -> term().
setopts(_, _) -> erlang:nif_error(undef).

-doc "The rows in a place of a table; badarg.".
-spec slot(term(), term()) -> term().
slot(_, _) -> erlang:nif_error(undef).

-doc "The reference of a table; badarg.".
-spec soft_whereis(term()) -> term().
soft_whereis(_) -> erlang:nif_error(undef).

-doc "Removes the rows with a key and returns them; badarg.".
-spec take(term(), term()) -> term().
take(_, _) -> erlang:nif_error(undef).

-doc "Adds to counters of a row; badarg.".
-spec update_counter(term(), term(), term()) -> term().
update_counter(_, _, _) -> erlang:nif_error(undef).

-doc "The same for a default row if there is none; badarg.".
-spec update_counter(term(), term(), term(), term()) -> term().
update_counter(_, _, _, _) -> erlang:nif_error(undef).

-doc "Sets elements of a row; badarg.".
-spec update_element(term(), term(), term()) -> term().
update_element(_, _, _) -> erlang:nif_error(undef).

-doc "The same for a default row if there is none; badarg.".
-spec update_element(term(), term(), term(), term()) -> term().
update_element(_, _, _, _) -> erlang:nif_error(undef).

-doc "The reference of a named table, or undefined; badarg.".
-spec whereis(term()) -> term().
whereis(_) -> erlang:nif_error(undef).
