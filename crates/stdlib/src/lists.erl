-module(lists).
-moduledoc """
Lists.

Functions that walk a list with a fun are two functions where OTP has two, and under the same names, since these show
in stack traces. Sorting is a stable merge sort: the list is cut into runs (purlin_lists sorts some thousand elements at
once, unless a fun compares them), which are merged in pairs; merging reverses, so rounds alternate between ascending and
descending runs and nothing is reversed in between.
""".

-compile({no_auto_import, [max/2, min/2]}).

-export([all/2, any/2, append/1, append/2, concat/1, delete/2, droplast/1, dropwhile/2, duplicate/2, enumerate/1,
         enumerate/2, enumerate/3, filter/2, filtermap/2, flatlength/1, flatmap/2, flatten/1, flatten/2, foldl/3,
         foldr/3, foreach/2, join/2, keydelete/3, keyfind/3, keymap/3, keymember/3, keymerge/3, keyreplace/4,
         keysearch/3, keysort/2, keystore/4, keytake/3, last/1, map/2, mapfoldl/3, mapfoldr/3, max/1, member/2,
         merge/1, merge/2, merge/3, merge3/3, min/1, nth/2, nthtail/2, partition/2, prefix/2, reverse/1, reverse/2,
         search/2, seq/2, seq/3, sort/1, sort/2, split/2, splitwith/2, sublist/2, sublist/3, subtract/2, suffix/2,
         sum/1, takewhile/2, ukeymerge/3, ukeysort/2, umerge/1, umerge/2, umerge/3, umerge3/3, uniq/1, uniq/2,
         unzip/1, unzip3/1, usort/1, usort/2, zf/2, zip/2, zip/3, zip3/3, zip3/4, zipwith/3, zipwith/4,
         zipwith3/4, zipwith3/5]).

%%
%% BIFs.
%%

-doc "Whether an element is in a list.".
-spec member(term(), [term()]) -> boolean().
member(_, _) -> erlang:nif_error(undef).

-doc "Puts the elements of a list in reverse order before a tail.".
-spec reverse([term()], term()) -> term().
reverse(_, _) -> erlang:nif_error(undef).

-doc "The first tuple with a key at a position, or false.".
-spec keyfind(term(), pos_integer(), [term()]) -> tuple() | false.
keyfind(_, _, _) -> erlang:nif_error(undef).

-doc "Whether a tuple has a key at a position.".
-spec keymember(term(), pos_integer(), [term()]) -> boolean().
keymember(_, _, _) -> erlang:nif_error(undef).

-doc "The first tuple with a key at a position, as `{value, Tuple}`, or false.".
-spec keysearch(term(), pos_integer(), [term()]) -> {value, tuple()} | false.
keysearch(_, _, _) -> erlang:nif_error(undef).

%%
%% Building and taking apart.
%%

-doc "The elements of a list in reverse order.".
-spec reverse([T]) -> [T].
reverse([] = L) -> L;
reverse([_] = L) -> L;
reverse([A, B]) -> [B, A];
reverse([A, B | L]) -> lists:reverse(L, [B, A]).

-doc "One list after another.".
-spec append([T], [T]) -> [T].
append(L1, L2) -> L1 ++ L2.

-doc "All lists of a list one after another.".
-spec append([[T]]) -> [T].
append([E]) -> E;
append([H | T]) -> H ++ append(T);
append([]) -> [].

-doc "A list without the first occurrence of each element of another.".
-spec subtract([T], [T]) -> [T].
subtract(L1, L2) -> L1 -- L2.

-doc "The texts of atoms, numbers and strings one after another.".
-spec concat([atom() | number() | string()]) -> string().
concat(List) -> flatmap(fun thing_to_list/1, List).

thing_to_list(X) when is_integer(X) -> integer_to_list(X);
thing_to_list(X) when is_float(X) -> float_to_list(X);
thing_to_list(X) when is_atom(X) -> atom_to_list(X);
thing_to_list(X) when is_list(X) -> X.

-doc "A list without the first occurrence of an element.".
-spec delete(T, [T]) -> [T].
delete(Item, [Item | Rest]) -> Rest;
delete(Item, [H | Rest]) -> [H | delete(Item, Rest)];
delete(_, []) -> [].

-doc "All elements but the last.".
-spec droplast([T]) -> [T].
droplast([_]) -> [];
droplast([H | T]) -> [H | droplast(T)].

-doc "The last element.".
-spec last([T]) -> T.
last([E | Es]) -> last(E, Es).

last(_, [E | Es]) -> last(E, Es);
last(E, []) -> E.

-doc "A list of a number of copies of a term.".
-spec duplicate(non_neg_integer(), T) -> [T].
duplicate(N, X) when is_integer(N), N >= 0 -> duplicate(N, X, []).

duplicate(0, _, L) -> L;
duplicate(N, X, L) -> duplicate(N - 1, X, [X | L]).

-doc "The integers from one to another.".
-spec seq(integer(), integer()) -> [integer()].
seq(First, Last) when is_integer(First), is_integer(Last), First - 1 =< Last ->
    seq_loop(Last - First + 1, Last, []).

seq_loop(N, X, L) when N >= 4 ->
    seq_loop(N - 4, X - 4, [X - 3, X - 2, X - 1, X | L]);
seq_loop(N, X, L) when N >= 1 ->
    seq_loop(N - 1, X - 1, [X | L]);
seq_loop(0, _, L) ->
    L.

-doc "The integers from one to another by a step.".
-spec seq(integer(), integer(), integer()) -> [integer()].
seq(First, Last, Inc) when is_integer(First), is_integer(Last), is_integer(Inc) ->
    if
        Inc > 0, First - Inc =< Last; Inc < 0, First - Inc >= Last ->
            N = (Last - First + Inc) div Inc,
            seq_loop(N, Inc * (N - 1) + First, Inc, []);
        Inc =:= 0, First =:= Last ->
            seq_loop(1, First, 0, []);
        true ->
            erlang:error(badarg, [First, Last, Inc])
    end;
seq(First, Last, Inc) ->
    erlang:error(badarg, [First, Last, Inc]).

seq_loop(0, _, _, L) -> L;
seq_loop(N, X, D, L) -> seq_loop(N - 1, X - D, D, [X | L]).

-doc "Element number N, counted from 1.".
-spec nth(pos_integer(), [T, ...]) -> T.
nth(1, [H | _]) -> H;
nth(N, [_ | _] = L) when is_integer(N), N > 1 -> nth_1(N, L).

nth_1(1, [H | _]) -> H;
nth_1(N, [_ | T]) -> nth_1(N - 1, T).

-doc "What follows the first N elements.".
-spec nthtail(non_neg_integer(), [T]) -> [T].
nthtail(0, []) -> [];
nthtail(0, [_ | _] = L) -> L;
nthtail(1, [_ | T]) -> T;
nthtail(N, [_ | _] = L) when is_integer(N), N > 1 -> nthtail_1(N, L).

nthtail_1(1, [_ | T]) -> T;
nthtail_1(N, [_ | T]) -> nthtail_1(N - 1, T).

-doc "Whether a list begins with another.".
-spec prefix([T], [T]) -> boolean().
prefix([X | PreTail], [X | Tail]) -> prefix(PreTail, Tail);
prefix([], List) when is_list(List) -> true;
prefix([_ | _], List) when is_list(List) -> false.

-doc "Whether a list ends with another.".
-spec suffix([T], [T]) -> boolean().
suffix(Suffix, List) ->
    Delta = length(List) - length(Suffix),
    Delta >= 0 andalso nthtail(Delta, List) =:= Suffix.

-doc "At most the first N elements.".
-spec sublist([T], non_neg_integer()) -> [T].
sublist(List, L) when is_integer(L), is_list(List) -> sublist_2(List, L).

sublist_2([H | T], L) when L > 0 -> [H | sublist_2(T, L - 1)];
sublist_2(_, 0) -> [];
sublist_2(List, L) when is_list(List), L > 0 -> [].

-doc "At most N elements from a position on.".
-spec sublist([T], pos_integer(), non_neg_integer()) -> [T].
sublist(List, 1, L) when is_list(List), is_integer(L), L >= 0 ->
    sublist(List, L);
sublist([], S, _) when is_integer(S), S >= 2 ->
    [];
sublist([_ | T], S, L) when is_integer(S), S >= 2 ->
    sublist(T, S - 1, L).

-doc "The first N elements and the rest.".
-spec split(non_neg_integer(), [T]) -> {[T], [T]}.
split(N, List) when is_integer(N), N >= 0, is_list(List) ->
    case split(N, List, []) of
        {_, _} = Result -> Result;
        Fault when is_atom(Fault) -> erlang:error(Fault, [N, List])
    end;
split(N, List) ->
    erlang:error(badarg, [N, List]).

split(0, L, R) -> {lists:reverse(R, []), L};
split(N, [H | T], R) -> split(N - 1, T, [H | R]);
split(_, [], _) -> badarg.

-doc "A list with a term between its elements.".
-spec join(T, [T]) -> [T].
join(_, []) -> [];
join(Sep, [H | T]) -> [H | join_prepend(Sep, T)].

join_prepend(_, []) -> [];
join_prepend(Sep, [H | T]) -> [Sep, H | join_prepend(Sep, T)].

-doc "The elements of a deep list.".
-spec flatten([term()]) -> [term()].
flatten(List) when is_list(List) -> do_flatten(List, []).

-doc "The elements of a deep list before a tail.".
-spec flatten([term()], [term()]) -> [term()].
flatten(List, Tail) when is_list(List), is_list(Tail) -> do_flatten(List, Tail).

do_flatten([H | T], Tail) when is_list(H) -> do_flatten(H, do_flatten(T, Tail));
do_flatten([H | T], Tail) -> [H | do_flatten(T, Tail)];
do_flatten([], Tail) -> Tail.

-doc "The number of elements of a deep list.".
-spec flatlength([term()]) -> non_neg_integer().
flatlength(List) -> flatlength(List, 0).

flatlength([H | T], L) when is_list(H) -> flatlength(H, flatlength(T, L));
flatlength([_ | T], L) -> flatlength(T, L + 1);
flatlength([], L) -> L.

-doc "Numbers the elements from 1 on.".
-spec enumerate([T]) -> [{integer(), T}].
enumerate(List) -> enumerate(1, 1, List).

-doc "Numbers the elements from a number on.".
-spec enumerate(integer(), [T]) -> [{integer(), T}].
enumerate(Index, List) -> enumerate(Index, 1, List).

-doc "Numbers the elements from a number on by a step.".
-spec enumerate(integer(), integer(), [T]) -> [{integer(), T}].
enumerate(Index, Step, List) when is_integer(Index), is_integer(Step) -> enumerate_1(Index, Step, List).

enumerate_1(Index, Step, [H | T]) -> [{Index, H} | enumerate_1(Index + Step, Step, T)];
enumerate_1(_, _, []) -> [].

%%
%% Sums and extremes.
%%

-doc "The sum of numbers.".
-spec sum([number()]) -> number().
sum(L) -> sum(L, 0).

sum([H | T], Sum) -> sum(T, Sum + H);
sum([], Sum) -> Sum.

-doc "The first of the greatest elements.".
-spec max([T, ...]) -> T.
max([H | T]) -> max(T, H).

max([H | T], Max) when H > Max -> max(T, H);
max([_ | T], Max) -> max(T, Max);
max([], Max) -> Max.

-doc "The first of the smallest elements.".
-spec min([T, ...]) -> T.
min([H | T]) -> min(T, H).

min([H | T], Min) when H < Min -> min(T, H);
min([_ | T], Min) -> min(T, Min);
min([], Min) -> Min.

%%
%% With funs.
%%

-doc "Whether a predicate holds for all elements.".
-spec all(fun((T) -> boolean()), [T]) -> boolean().
all(Pred, List) when is_function(Pred, 1) ->
    case List of
        [H | T] ->
            case Pred(H) of
                true -> all_1(Pred, T);
                false -> false
            end;
        [] -> true
    end.

all_1(Pred, [H | T]) ->
    case Pred(H) of
        true -> all_1(Pred, T);
        false -> false
    end;
all_1(_, []) -> true.

-doc "Whether a predicate holds for an element.".
-spec any(fun((T) -> boolean()), [T]) -> boolean().
any(Pred, List) when is_function(Pred, 1) ->
    case List of
        [H | T] ->
            case Pred(H) of
                true -> true;
                false -> any_1(Pred, T)
            end;
        [] -> false
    end.

any_1(Pred, [H | T]) ->
    case Pred(H) of
        true -> true;
        false -> any_1(Pred, T)
    end;
any_1(_, []) -> false.

-doc "The results of a function for the elements.".
-spec map(fun((A) -> B), [A]) -> [B].
map(F, List) when is_function(F, 1) ->
    case List of
        [H | T] -> [F(H) | map_1(F, T)];
        [] -> []
    end.

map_1(F, [H | T]) -> [F(H) | map_1(F, T)];
map_1(_, []) -> [].

-doc "The lists that a function gives for the elements, one after another.".
-spec flatmap(fun((A) -> [B]), [A]) -> [B].
flatmap(F, List) when is_function(F, 1) -> flatmap_1(F, List).

flatmap_1(F, [H | T]) -> F(H) ++ flatmap_1(F, T);
flatmap_1(_, []) -> [].

-doc "Combines the elements from the first on.".
-spec foldl(fun((T, Acc) -> Acc), Acc, [T]) -> Acc.
foldl(F, Acc, List) when is_function(F, 2) ->
    case List of
        [H | T] -> foldl_1(F, F(H, Acc), T);
        [] -> Acc
    end.

foldl_1(F, Acc, [H | T]) -> foldl_1(F, F(H, Acc), T);
foldl_1(_, Acc, []) -> Acc.

-doc "Combines the elements from the last on.".
-spec foldr(fun((T, Acc) -> Acc), Acc, [T]) -> Acc.
foldr(F, Acc, List) when is_function(F, 2) -> foldr_1(F, Acc, List).

foldr_1(F, Acc, [H | T]) -> F(H, foldr_1(F, Acc, T));
foldr_1(_, Acc, []) -> Acc.

-doc "The elements for which a predicate holds.".
-spec filter(fun((T) -> boolean()), [T]) -> [T].
filter(Pred, List) when is_function(Pred, 1) -> [E || E <- List, Pred(E)].

-doc "The elements for which a predicate holds, and the others.".
-spec partition(fun((T) -> boolean()), [T]) -> {[T], [T]}.
partition(Pred, L) when is_function(Pred, 1) -> partition(Pred, L, [], []).

partition(Pred, [H | T], As, Bs) ->
    case Pred(H) of
        true -> partition(Pred, T, [H | As], Bs);
        false -> partition(Pred, T, As, [H | Bs])
    end;
partition(_, [], As, Bs) ->
    {reverse(As), reverse(Bs)}.

-doc "Keeps, drops or replaces elements as a function returns true, false or {true, Value}.".
-spec filtermap(fun((T) -> boolean() | {true, V}), [T]) -> [T | V].
filtermap(F, List) when is_function(F, 1) -> filtermap_1(F, List).

filtermap_1(F, [H | T]) ->
    case F(H) of
        true -> [H | filtermap_1(F, T)];
        {true, Value} -> [Value | filtermap_1(F, T)];
        false -> filtermap_1(F, T)
    end;
filtermap_1(_, []) -> [].

-doc "The old name of filtermap/2.".
-spec zf(fun((T) -> boolean() | {true, V}), [T]) -> [T | V].
zf(F, L) -> filtermap(F, L).

-doc "Calls a function for each element.".
-spec foreach(fun((T) -> term()), [T]) -> ok.
foreach(F, List) when is_function(F, 1) -> foreach_1(F, List).

foreach_1(F, [H | T]) ->
    F(H),
    foreach_1(F, T);
foreach_1(_, []) -> ok.

-doc "Maps and folds at once, from the first element on.".
-spec mapfoldl(fun((A, Acc) -> {B, Acc}), Acc, [A]) -> {[B], Acc}.
mapfoldl(F, Acc, List) when is_function(F, 2) -> mapfoldl_1(F, Acc, List).

mapfoldl_1(F, Acc0, [H | T]) ->
    {R, Acc1} = F(H, Acc0),
    {Rs, Acc2} = mapfoldl_1(F, Acc1, T),
    {[R | Rs], Acc2};
mapfoldl_1(_, Acc, []) ->
    {[], Acc}.

-doc "Maps and folds at once, from the last element on.".
-spec mapfoldr(fun((A, Acc) -> {B, Acc}), Acc, [A]) -> {[B], Acc}.
mapfoldr(F, Acc, List) when is_function(F, 2) -> mapfoldr_1(F, Acc, List).

mapfoldr_1(F, Acc0, [H | T]) ->
    {Rs, Acc1} = mapfoldr_1(F, Acc0, T),
    {R, Acc2} = F(H, Acc1),
    {[R | Rs], Acc2};
mapfoldr_1(_, Acc, []) ->
    {[], Acc}.

-doc "The elements before the first for which a predicate fails.".
-spec takewhile(fun((T) -> boolean()), [T]) -> [T].
takewhile(Pred, List) when is_function(Pred, 1) -> takewhile_1(Pred, List).

takewhile_1(Pred, [H | T]) ->
    case Pred(H) of
        true -> [H | takewhile_1(Pred, T)];
        false -> []
    end;
takewhile_1(_, []) -> [].

-doc "The elements from the first for which a predicate fails.".
-spec dropwhile(fun((T) -> boolean()), [T]) -> [T].
dropwhile(Pred, List) when is_function(Pred, 1) -> dropwhile_1(Pred, List).

dropwhile_1(Pred, [H | T] = Rest) ->
    case Pred(H) of
        true -> dropwhile_1(Pred, T);
        false -> Rest
    end;
dropwhile_1(_, []) -> [].

-doc "What takewhile/2 and dropwhile/2 return.".
-spec splitwith(fun((T) -> boolean()), [T]) -> {[T], [T]}.
splitwith(Pred, List) when is_function(Pred, 1) -> splitwith_1(Pred, List, []).

splitwith_1(Pred, [H | T], Taken) ->
    case Pred(H) of
        true -> splitwith_1(Pred, T, [H | Taken]);
        false -> {reverse(Taken), [H | T]}
    end;
splitwith_1(_, [], Taken) ->
    {reverse(Taken), []}.

-doc "The first element for which a predicate holds.".
-spec search(fun((T) -> boolean()), [T]) -> {value, T} | false.
search(Pred, List) when is_function(Pred, 1) -> search_1(Pred, List).

search_1(Pred, [H | T]) ->
    case Pred(H) of
        true -> {value, H};
        false -> search_1(Pred, T)
    end;
search_1(_, []) -> false.

-doc "The elements without later duplicates.".
-spec uniq([T]) -> [T].
uniq(L) -> uniq_1(L, #{}).

uniq_1([X | Xs], Seen) ->
    case is_map_key(X, Seen) of
        true -> uniq_1(Xs, Seen);
        false -> [X | uniq_1(Xs, Seen#{X => true})]
    end;
uniq_1([], _) -> [].

-doc "The elements without later ones for which a function gives the same.".
-spec uniq(fun((T) -> term()), [T]) -> [T].
uniq(F, L) when is_function(F, 1) -> uniq_2(L, F, #{}).

uniq_2([X | Xs], F, Seen) ->
    Key = F(X),
    case is_map_key(Key, Seen) of
        true -> uniq_2(Xs, F, Seen);
        false -> [X | uniq_2(Xs, F, Seen#{Key => true})]
    end;
uniq_2([], _, _) -> [].

%%
%% Several lists at once. The last argument says what happens when one is shorter.
%%

-doc "Pairs of elements of two lists of the same length.".
-spec zip([A], [B]) -> [{A, B}].
zip(Xs, Ys) -> zip(Xs, Ys, fail).

-doc "Pairs of elements of two lists; failing, ending at the shorter, or filling it up.".
-spec zip([A], [B], fail | trim | {pad, {A, B}}) -> [{A, B}].
zip([X | Xs], [Y | Ys], How) -> [{X, Y} | zip(Xs, Ys, How)];
zip([], [], fail) -> [];
zip([], [], trim) -> [];
zip([], [], {pad, {_, _}}) -> [];
zip([_ | _], [], trim) -> [];
zip([], [_ | _], trim) -> [];
zip([], [_ | _] = Ys, {pad, {X, _}}) -> [{X, Y} || Y <- Ys];
zip([_ | _] = Xs, [], {pad, {_, Y}}) -> [{X, Y} || X <- Xs].

-doc "The first and the second elements of pairs.".
-spec unzip([{A, B}]) -> {[A], [B]}.
unzip(Ts) -> unzip(Ts, [], []).

unzip([{X, Y} | Ts], Xs, Ys) -> unzip(Ts, [X | Xs], [Y | Ys]);
unzip([], Xs, Ys) -> {reverse(Xs), reverse(Ys)}.

-doc "Triples of elements of three lists of the same length.".
-spec zip3([A], [B], [C]) -> [{A, B, C}].
zip3(Xs, Ys, Zs) -> zip3(Xs, Ys, Zs, fail).

-doc "Triples of elements of three lists.".
-spec zip3([A], [B], [C], fail | trim | {pad, {A, B, C}}) -> [{A, B, C}].
zip3([X | Xs], [Y | Ys], [Z | Zs], How) -> [{X, Y, Z} | zip3(Xs, Ys, Zs, How)];
zip3([], [], [], fail) -> [];
zip3([], [], [], trim) -> [];
zip3(Xs, Ys, Zs, trim) when is_list(Xs), is_list(Ys), is_list(Zs) -> [];
zip3([], [], [], {pad, {_, _, _}}) -> [];
zip3([], [], [_ | _] = Zs, {pad, {X, Y, _}}) -> [{X, Y, Z} || Z <- Zs];
zip3([], [_ | _] = Ys, [], {pad, {X, _, Z}}) -> [{X, Y, Z} || Y <- Ys];
zip3([_ | _] = Xs, [], [], {pad, {_, Y, Z}}) -> [{X, Y, Z} || X <- Xs];
zip3([], [Y | Ys], [Z | Zs], {pad, {X, _, _}} = How) -> [{X, Y, Z} | zip3([], Ys, Zs, How)];
zip3([X | Xs], [], [Z | Zs], {pad, {_, Y, _}} = How) -> [{X, Y, Z} | zip3(Xs, [], Zs, How)];
zip3([X | Xs], [Y | Ys], [], {pad, {_, _, Z}} = How) -> [{X, Y, Z} | zip3(Xs, Ys, [], How)].

-doc "The first, second and third elements of triples.".
-spec unzip3([{A, B, C}]) -> {[A], [B], [C]}.
unzip3(Ts) -> unzip3(Ts, [], [], []).

unzip3([{X, Y, Z} | Ts], Xs, Ys, Zs) -> unzip3(Ts, [X | Xs], [Y | Ys], [Z | Zs]);
unzip3([], Xs, Ys, Zs) -> {reverse(Xs), reverse(Ys), reverse(Zs)}.

-doc "The results of a function for pairs of elements.".
-spec zipwith(fun((A, B) -> T), [A], [B]) -> [T].
zipwith(F, Xs, Ys) -> zipwith(F, Xs, Ys, fail).

-doc "The results of a function for pairs of elements of lists of different length.".
-spec zipwith(fun((A, B) -> T), [A], [B], fail | trim | {pad, {A, B}}) -> [T].
zipwith(F, [X | Xs], [Y | Ys], How) -> [F(X, Y) | zipwith(F, Xs, Ys, How)];
zipwith(F, [], [], fail) when is_function(F, 2) -> [];
zipwith(F, [], [], trim) when is_function(F, 2) -> [];
zipwith(F, [], [], {pad, {_, _}}) when is_function(F, 2) -> [];
zipwith(F, [_ | _], [], trim) when is_function(F, 2) -> [];
zipwith(F, [], [_ | _], trim) when is_function(F, 2) -> [];
zipwith(F, [], [_ | _] = Ys, {pad, {X, _}}) -> [F(X, Y) || Y <- Ys];
zipwith(F, [_ | _] = Xs, [], {pad, {_, Y}}) -> [F(X, Y) || X <- Xs].

-doc "The results of a function for triples of elements.".
-spec zipwith3(fun((A, B, C) -> T), [A], [B], [C]) -> [T].
zipwith3(F, Xs, Ys, Zs) -> zipwith3(F, Xs, Ys, Zs, fail).

-doc "The results of a function for triples of elements of lists of different length.".
-spec zipwith3(fun((A, B, C) -> T), [A], [B], [C], fail | trim | {pad, {A, B, C}}) -> [T].
zipwith3(F, [X | Xs], [Y | Ys], [Z | Zs], How) -> [F(X, Y, Z) | zipwith3(F, Xs, Ys, Zs, How)];
zipwith3(F, [], [], [], fail) when is_function(F, 3) -> [];
zipwith3(F, Xs, Ys, Zs, trim) when is_function(F, 3), is_list(Xs), is_list(Ys), is_list(Zs) -> [];
zipwith3(F, Xs, Ys, Zs, {pad, {_, _, _}} = How) when is_function(F, 3) ->
    [F(X, Y, Z) || {X, Y, Z} <- zip3(Xs, Ys, Zs, How)].

%%
%% Lists of tuples.
%%

-doc "Without the first tuple that has a key.".
-spec keydelete(term(), pos_integer(), [tuple()]) -> [tuple()].
keydelete(K, N, L) when is_integer(N), N > 0 -> keydelete3(K, N, L).

keydelete3(Key, N, [H | T]) when element(N, H) == Key -> T;
keydelete3(Key, N, [H | T]) -> [H | keydelete3(Key, N, T)];
keydelete3(_, _, []) -> [].

-doc "With another tuple in place of the first that has a key.".
-spec keyreplace(term(), pos_integer(), [tuple()], tuple()) -> [tuple()].
keyreplace(K, N, L, New) when is_integer(N), N > 0, is_tuple(New) -> keyreplace3(K, N, L, New).

keyreplace3(Key, Pos, [Tup | Tail], New) when element(Pos, Tup) == Key -> [New | Tail];
keyreplace3(Key, Pos, [H | T], New) -> [H | keyreplace3(Key, Pos, T, New)];
keyreplace3(_, _, [], _) -> [].

-doc "The first tuple that has a key, and the others.".
-spec keytake(term(), pos_integer(), [tuple()]) -> {value, tuple(), [tuple()]} | false.
keytake(Key, N, L) when is_integer(N), N > 0 -> keytake(Key, N, L, []).

keytake(Key, N, [H | T], L) when element(N, H) == Key -> {value, H, lists:reverse(L, T)};
keytake(Key, N, [H | T], L) -> keytake(Key, N, T, [H | L]);
keytake(_, _, [], _) -> false.

-doc "With a tuple in place of the first that has a key, or at the end.".
-spec keystore(term(), pos_integer(), [tuple()], tuple()) -> [tuple()].
keystore(K, N, L, New) when is_integer(N), N > 0, is_tuple(New) -> keystore2(K, N, L, New).

keystore2(Key, N, [H | T], New) when element(N, H) == Key -> [New | T];
keystore2(Key, N, [H | T], New) -> [H | keystore2(Key, N, T, New)];
keystore2(_, _, [], New) -> [New].

-doc "With the results of a function in place of the elements at a position.".
-spec keymap(fun((term()) -> term()), pos_integer(), [tuple()]) -> [tuple()].
keymap(Fun, Index, [Tup | Tail]) ->
    [setelement(Index, Tup, Fun(element(Index, Tup))) | keymap(Fun, Index, Tail)];
keymap(Fun, Index, []) when is_integer(Index), Index >= 1, is_function(Fun, 1) -> [].

%%
%% Sorting. `up` takes ascending runs and gives descending ones, `down` the other way round; the earlier of two runs is
%% the first in a list of ascending runs and the second in a list of descending ones.
%%

-doc "The elements in order.".
-spec sort([T]) -> [T].
sort([]) -> [];
sort([_] = L) -> L;
sort([X, Y]) when X =< Y -> [X, Y];
sort([X, Y]) -> [Y, X];
sort([_ | _] = L) -> up(runs(0, false, L)).

%% The runs of a list that are sorted in one go, in the order that they have in it.
runs(Position, Unique, L) ->
    case purlin_lists:sort_run(Position, Unique, L) of
        [Run] -> [Run];
        [Run | Rest] -> [Run | runs(Position, Unique, Rest)];
        false -> unsortable(Position, L)
    end.

%% Fails where the list does.
unsortable(0, [_ | T]) -> unsortable(0, T);
unsortable(Position, [X | T]) ->
    _ = element(Position, X),
    unsortable(Position, T).

up([Run]) -> Run;
up(Runs) -> down(up(Runs, [])).

up([[A | As], [B | Bs] | Runs], Acc) -> up(Runs, [merge_up(A, As, B, Bs, []) | Acc]);
up([Run], Acc) -> [reverse(Run) | Acc];
up([], Acc) -> Acc.

down([Run]) -> reverse(Run);
down(Runs) -> up(down(Runs, [])).

down([[B | Bs], [A | As] | Runs], Acc) -> down(Runs, [merge_down(A, As, B, Bs, []) | Acc]);
down([Run], Acc) -> [reverse(Run) | Acc];
down([], Acc) -> Acc.

merge_up(A, As, B, Bs, M) when A =< B ->
    case As of
        [A1 | As1] -> merge_up(A1, As1, B, Bs, [A | M]);
        [] -> lists:reverse(Bs, [B, A | M])
    end;
merge_up(A, As, B, Bs, M) ->
    case Bs of
        [B1 | Bs1] -> merge_up(A, As, B1, Bs1, [B | M]);
        [] -> lists:reverse(As, [A, B | M])
    end.

merge_down(A, As, B, Bs, M) when A =< B ->
    case Bs of
        [B1 | Bs1] -> merge_down(A, As, B1, Bs1, [B | M]);
        [] -> lists:reverse(As, [A, B | M])
    end;
merge_down(A, As, B, Bs, M) ->
    case As of
        [A1 | As1] -> merge_down(A1, As1, B, Bs, [A | M]);
        [] -> lists:reverse(Bs, [B, A | M])
    end.

-doc "The elements in the order that a function defines.".
-spec sort(fun((T, T) -> boolean()), [T]) -> [T].
sort(Fun, [X, Y | T]) -> fsort(T, Fun, X, Y, []);
sort(_, [_] = L) -> L;
sort(_, [] = L) -> L.

fsort(T, Fun, X, Y, Runs) ->
    case Fun(X, Y) of
        true -> fsort_up(T, Fun, Y, [X], Runs);
        false -> fsort_down(T, Fun, Y, [X], Runs)
    end.

fsort_up([Y | T], Fun, X, Run, Runs) ->
    case Fun(X, Y) of
        true -> fsort_up(T, Fun, Y, [X | Run], Runs);
        false -> fsort_next(T, Fun, Y, [lists:reverse(Run, [X]) | Runs])
    end;
fsort_up([], Fun, X, Run, Runs) -> fup(lists:reverse(Runs, [lists:reverse(Run, [X])]), Fun).

fsort_down([Y | T], Fun, X, Run, Runs) ->
    case Fun(X, Y) of
        false -> fsort_down(T, Fun, Y, [X | Run], Runs);
        true -> fsort_next(T, Fun, Y, [[X | Run] | Runs])
    end;
fsort_down([], Fun, X, Run, Runs) -> fup(lists:reverse(Runs, [[X | Run]]), Fun).

fsort_next([Y | T], Fun, X, Runs) -> fsort(T, Fun, X, Y, Runs);
fsort_next([], Fun, X, Runs) -> fup(lists:reverse(Runs, [[X]]), Fun).

fup([Run], _) -> Run;
fup(Runs, Fun) -> fdown(fup(Runs, Fun, []), Fun).

fup([[A | As], [B | Bs] | Runs], Fun, Acc) -> fup(Runs, Fun, [fmerge_up(Fun, A, As, B, Bs, []) | Acc]);
fup([Run], _, Acc) -> [reverse(Run) | Acc];
fup([], _, Acc) -> Acc.

fdown([Run], _) -> reverse(Run);
fdown(Runs, Fun) -> fup(fdown(Runs, Fun, []), Fun).

fdown([[B | Bs], [A | As] | Runs], Fun, Acc) -> fdown(Runs, Fun, [fmerge_down(Fun, A, As, B, Bs, []) | Acc]);
fdown([Run], _, Acc) -> [reverse(Run) | Acc];
fdown([], _, Acc) -> Acc.

fmerge_up(Fun, A, As, B, Bs, M) ->
    case Fun(A, B) of
        true ->
            case As of
                [A1 | As1] -> fmerge_up(Fun, A1, As1, B, Bs, [A | M]);
                [] -> lists:reverse(Bs, [B, A | M])
            end;
        false ->
            case Bs of
                [B1 | Bs1] -> fmerge_up(Fun, A, As, B1, Bs1, [B | M]);
                [] -> lists:reverse(As, [A, B | M])
            end
    end.

fmerge_down(Fun, A, As, B, Bs, M) ->
    case Fun(A, B) of
        true ->
            case Bs of
                [B1 | Bs1] -> fmerge_down(Fun, A, As, B1, Bs1, [B | M]);
                [] -> lists:reverse(As, [A, B | M])
            end;
        false ->
            case As of
                [A1 | As1] -> fmerge_down(Fun, A1, As1, B, Bs, [A | M]);
                [] -> lists:reverse(Bs, [B, A | M])
            end
    end.

-doc "The elements in order, without later ones that are equal.".
-spec usort([T]) -> [T].
usort([]) -> [];
usort([_ | _] = L) ->
    case runs(0, true, L) of
        [Run] -> Run;
        Runs -> unique(up(Runs))
    end.

unique([X | T]) -> unique(X, T).

unique(X, [Y | T]) when X == Y -> unique(X, T);
unique(X, [Y | T]) -> [X | unique(Y, T)];
unique(X, []) -> [X].

-doc "The elements in the order that a function defines, without later ones that are equal by it.".
-spec usort(fun((T, T) -> boolean()), [T]) -> [T].
usort(Fun, L) when is_function(Fun, 2) -> funique(Fun, sort(Fun, L)).

funique(Fun, [X | T]) -> funique(Fun, X, T);
funique(_, []) -> [].

%% Sorted means Fun(X, Y); equal means that the converse holds too.
funique(Fun, X, [Y | T]) ->
    case Fun(Y, X) of
        true -> funique(Fun, X, T);
        false -> [X | funique(Fun, Y, T)]
    end;
funique(_, X, []) -> [X].

-doc "Tuples in the order of their elements at a position.".
-spec keysort(pos_integer(), [tuple()]) -> [tuple()].
keysort(I, L) when is_integer(I), I > 0 ->
    case L of
        [] -> L;
        [_] -> L;
        [_, _ | _] -> fup(runs(I, false, L), key_order(I))
    end.

key_order(I) -> fun(A, B) -> element(I, A) =< element(I, B) end.

-doc "Tuples in the order of their elements at a position, without later ones that are equal there.".
-spec ukeysort(pos_integer(), [tuple()]) -> [tuple()].
ukeysort(I, L) when is_integer(I), I > 0 ->
    case L of
        [] -> L;
        [_] -> L;
        [_, _ | _] ->
            case runs(I, true, L) of
                [Run] -> Run;
                Runs -> funique(key_order(I), fup(Runs, key_order(I)))
            end
    end.

%%
%% Merging.
%%

-doc "Merges sorted lists.".
-spec merge([[T]]) -> [T].
merge(Lists) -> merge_all(Lists, fun merge/2).

merge_all([], _) -> [];
merge_all([L], _) when is_list(L) -> L;
merge_all([_, _ | _] = Lists, Merge) -> merge_all(merge_pairs(Lists, Merge), Merge).

merge_pairs([A, B | Lists], Merge) -> [Merge(A, B) | merge_pairs(Lists, Merge)];
merge_pairs(Lists, _) -> Lists.

-doc "Merges two sorted lists.".
-spec merge([T], [T]) -> [T].
merge([A | As], [B | Bs]) -> reverse(merge_up(A, As, B, Bs, []));
merge(L, []) when is_list(L) -> L;
merge([], L) when is_list(L) -> L.

-doc "Merges three sorted lists.".
-spec merge3([T], [T], [T]) -> [T].
merge3(L1, L2, L3) -> merge(merge(L1, L2), L3).

-doc "Merges two lists sorted by a function.".
-spec merge(fun((T, T) -> boolean()), [T], [T]) -> [T].
merge(Fun, L1, L2) when is_function(Fun, 2) -> fmerge(Fun, L1, L2).

fmerge(Fun, [A | As], [B | Bs]) -> reverse(fmerge_up(Fun, A, As, B, Bs, []));
fmerge(_, L, []) -> L;
fmerge(_, [], L) -> L.

-doc "Merges two lists of tuples, sorted at a position.".
-spec keymerge(pos_integer(), [tuple()], [tuple()]) -> [tuple()].
keymerge(I, L1, L2) when is_integer(I), I > 0 -> fmerge(tuple_order(I), L1, L2).

tuple_order(I) -> fun(A, B) -> element(I, A) =< element(I, B) end.

-doc "Merges sorted lists without duplicates.".
-spec umerge([[T]]) -> [T].
umerge(Lists) -> merge_all(Lists, fun umerge/2).

-doc "Merges two sorted lists without duplicates.".
-spec umerge([T], [T]) -> [T].
umerge([A | As], [B | Bs]) when A < B -> [A | umerge(As, [B | Bs])];
umerge([A | As], [B | Bs]) when A > B -> [B | umerge([A | As], Bs)];
umerge([A | As], [_ | Bs]) -> [A | umerge(As, Bs)];
umerge(L, []) when is_list(L) -> L;
umerge([], L) when is_list(L) -> L.

-doc "Merges three sorted lists without duplicates.".
-spec umerge3([T], [T], [T]) -> [T].
umerge3(L1, L2, L3) -> umerge(umerge(L1, L2), L3).

-doc "Merges two lists sorted by a function, without duplicates.".
-spec umerge(fun((T, T) -> boolean()), [T], [T]) -> [T].
umerge(Fun, L1, L2) when is_function(Fun, 2) -> fumerge(Fun, L1, L2).

fumerge(Fun, [A | As] = L1, [B | Bs] = L2) ->
    case Fun(A, B) of
        true ->
            case Fun(B, A) of
                true -> [A | fumerge(Fun, As, Bs)];
                false -> [A | fumerge(Fun, As, L2)]
            end;
        false -> [B | fumerge(Fun, L1, Bs)]
    end;
fumerge(_, L, []) -> L;
fumerge(_, [], L) -> L.

-doc "Merges two lists of tuples, sorted at a position, without duplicates there.".
-spec ukeymerge(pos_integer(), [tuple()], [tuple()]) -> [tuple()].
ukeymerge(I, L1, L2) when is_integer(I), I > 0 -> fumerge(tuple_order(I), L1, L2).
