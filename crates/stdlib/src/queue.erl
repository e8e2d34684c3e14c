-module(queue).
-moduledoc """
Double-ended queues, as two lists: `{Rear, Front}`, the rear in reverse order. When there are two elements or more,
neither list is empty: the longer one is divided when the other would become so.
""".

-export([all/2, any/2, cons/2, daeh/1, delete/2, delete_r/2, delete_with/2, delete_with_r/2, drop/1, drop_r/1, filter/2,
         filtermap/2, fold/3, from_list/1, get/1, get_r/1, head/1, in/2, in_r/2, init/1, is_empty/1, is_queue/1,
         join/2, lait/1, last/1, len/1, liat/1, member/2, new/0, out/1, out_r/1, peek/1, peek_r/1, reverse/1, snoc/2,
         split/2, tail/1, to_list/1]).

-compile({no_auto_import, [get/1]}).

-export_type([queue/0, queue/1]).

-opaque queue(Item) :: {[Item], [Item]}.
-type queue() :: queue(term()).

-define(IS_QUEUE(Q), is_tuple(Q), tuple_size(Q) =:= 2, is_list(element(1, Q)), is_list(element(2, Q))).

-doc "An empty queue.".
-spec new() -> queue().
new() -> {[], []}.

-doc "Whether a term is a queue.".
-spec is_queue(term()) -> boolean().
is_queue({R, F}) when is_list(R), is_list(F) -> true;
is_queue(_) -> false.

-doc "Whether a queue is empty.".
-spec is_empty(queue()) -> boolean().
is_empty({[], []}) -> true;
is_empty({R, F}) when is_list(R), is_list(F) -> false;
is_empty(Q) -> erlang:error(badarg, [Q]).

-doc "The number of items.".
-spec len(queue()) -> non_neg_integer().
len({R, F}) when is_list(R), is_list(F) -> length(R) + length(F);
len(Q) -> erlang:error(badarg, [Q]).

-doc "The items from front to rear.".
-spec to_list(queue(Item)) -> [Item].
to_list({R, F}) when is_list(R), is_list(F) -> F ++ lists:reverse(R, []);
to_list(Q) -> erlang:error(badarg, [Q]).

-doc "A queue of items from front to rear.".
-spec from_list([Item]) -> queue(Item).
from_list(L) when is_list(L) -> f2r(L);
from_list(L) -> erlang:error(badarg, [L]).

-doc "Whether a term is an item.".
-spec member(Item, queue(Item)) -> boolean().
member(X, {R, F}) when is_list(R), is_list(F) -> lists:member(X, R) orelse lists:member(X, F);
member(X, Q) -> erlang:error(badarg, [X, Q]).

%% Divides a list over both ends.
f2r([]) -> {[], []};
f2r([_] = F) -> {F, []};
f2r([X, Y]) -> {[Y], [X]};
f2r(F) ->
    {FF, RR} = lists:split(length(F) div 2, F),
    {lists:reverse(RR, []), FF}.

r2f([]) -> {[], []};
r2f([_] = R) -> {[], R};
r2f([Y, X]) -> {[Y], [X]};
r2f(R) ->
    {RR, FF} = lists:split(length(R) div 2, R),
    {RR, lists:reverse(FF, [])}.

-doc "Adds an item at the rear.".
-spec in(Item, queue(Item)) -> queue(Item).
in(X, {[_] = In, []}) -> {[X], In};
in(X, {In, Out}) when is_list(In), is_list(Out) -> {[X | In], Out};
in(X, Q) -> erlang:error(badarg, [X, Q]).

-doc "Adds an item at the front.".
-spec in_r(Item, queue(Item)) -> queue(Item).
in_r(X, {[], [_] = F}) -> {F, [X]};
in_r(X, {R, F}) when is_list(R), is_list(F) -> {R, [X | F]};
in_r(X, Q) -> erlang:error(badarg, [X, Q]).

-doc "Takes an item from the front.".
-spec out(queue(Item)) -> {{value, Item}, queue(Item)} | {empty, queue(Item)}.
out({[], []} = Q) -> {empty, Q};
out({[V], []}) -> {{value, V}, {[], []}};
out({[Y | In], []}) ->
    [V | Out] = lists:reverse(In, []),
    {{value, V}, {[Y], Out}};
out({In, [V]}) when is_list(In) -> {{value, V}, r2f(In)};
out({In, [V | Out]}) when is_list(In) -> {{value, V}, {In, Out}};
out(Q) -> erlang:error(badarg, [Q]).

-doc "Takes an item from the rear.".
-spec out_r(queue(Item)) -> {{value, Item}, queue(Item)} | {empty, queue(Item)}.
out_r({[], []} = Q) -> {empty, Q};
out_r({[], [V]}) -> {{value, V}, {[], []}};
out_r({[], [Y | Out]}) ->
    [V | In] = lists:reverse(Out, []),
    {{value, V}, {In, [Y]}};
out_r({[V], Out}) when is_list(Out) -> {{value, V}, f2r(Out)};
out_r({[V | In], Out}) when is_list(Out) -> {{value, V}, {In, Out}};
out_r(Q) -> erlang:error(badarg, [Q]).

-doc "The item at the front.".
-spec get(queue(Item)) -> Item.
get({[], []} = Q) -> erlang:error(empty, [Q]);
get({R, F}) when is_list(R), is_list(F) -> front(R, F);
get(Q) -> erlang:error(badarg, [Q]).

front(_, [H | _]) -> H;
front([H], []) -> H;
front([_ | R], []) -> lists:last(R).

-doc "The item at the rear.".
-spec get_r(queue(Item)) -> Item.
get_r({[], []} = Q) -> erlang:error(empty, [Q]);
get_r({[H | _], F}) when is_list(F) -> H;
get_r({[], [H]}) -> H;
get_r({[], [_ | F]}) -> lists:last(F);
get_r(Q) -> erlang:error(badarg, [Q]).

-doc "The item at the front as `{value, Item}`, or empty.".
-spec peek(queue(Item)) -> empty | {value, Item}.
peek({[], []}) -> empty;
peek({R, [H | _]}) when is_list(R) -> {value, H};
peek({[H], []}) -> {value, H};
peek({[_ | R], []}) -> {value, lists:last(R)};
peek(Q) -> erlang:error(badarg, [Q]).

-doc "The item at the rear as `{value, Item}`, or empty.".
-spec peek_r(queue(Item)) -> empty | {value, Item}.
peek_r({[], []}) -> empty;
peek_r({[H | _], F}) when is_list(F) -> {value, H};
peek_r({[], [H]}) -> {value, H};
peek_r({[], [_ | R]}) -> {value, lists:last(R)};
peek_r(Q) -> erlang:error(badarg, [Q]).

-doc "A queue without its front item.".
-spec drop(queue(Item)) -> queue(Item).
drop({[], []} = Q) -> erlang:error(empty, [Q]);
drop({[_], []}) -> {[], []};
drop({[Y | R], []}) ->
    [_ | F] = lists:reverse(R, []),
    {[Y], F};
drop({R, [_]}) when is_list(R) -> r2f(R);
drop({R, [_ | F]}) when is_list(R) -> {R, F};
drop(Q) -> erlang:error(badarg, [Q]).

-doc "A queue without its rear item.".
-spec drop_r(queue(Item)) -> queue(Item).
drop_r({[], []} = Q) -> erlang:error(empty, [Q]);
drop_r({[], [_]}) -> {[], []};
drop_r({[], [Y | F]}) ->
    [_ | R] = lists:reverse(F, []),
    {R, [Y]};
drop_r({[_], F}) when is_list(F) -> f2r(F);
drop_r({[_ | R], F}) when is_list(F) -> {R, F};
drop_r(Q) -> erlang:error(badarg, [Q]).

-doc "The items in reverse order.".
-spec reverse(queue(Item)) -> queue(Item).
reverse({R, F}) when is_list(R), is_list(F) -> {F, R};
reverse(Q) -> erlang:error(badarg, [Q]).

-doc "One queue behind another.".
-spec join(queue(Item), queue(Item)) -> queue(Item).
join({R, F} = Q, {[], []}) when is_list(R), is_list(F) -> Q;
join({[], []}, {R, F} = Q) when is_list(R), is_list(F) -> Q;
join({R1, F1}, {R2, F2}) when is_list(R1), is_list(F1), is_list(R2), is_list(F2) ->
    {R2, F1 ++ lists:reverse(R1, F2)};
join(Q1, Q2) -> erlang:error(badarg, [Q1, Q2]).

-doc "Two queues: the first N items, and the rest.".
-spec split(non_neg_integer(), queue(Item)) -> {queue(Item), queue(Item)}.
split(0, {R, F} = Q) when is_list(R), is_list(F) -> {{[], []}, Q};
split(N, {R, F} = Q) when is_integer(N), N >= 1, is_list(R), is_list(F) ->
    case length(F) of
        LF when N < LF ->
            [X | F1] = F,
            split_front(N - 1, R, F1, [], [X]);
        N ->
            {f2r(F), r2f(R)};
        LF ->
            case length(R) of
                LR when LF + LR > N ->
                    [X | R1] = R,
                    split_rear(LF + LR - N - 1, R1, F, [X], []);
                LR when LF + LR =:= N -> {Q, {[], []}};
                _ -> erlang:error(badarg, [N, Q])
            end
    end;
split(N, Q) -> erlang:error(badarg, [N, Q]).

split_front(0, R, F, R1, F1) -> {{R1, F1}, {R, F}};
split_front(N, R, [X | F], [], F1) -> split_front(N - 1, R, F, [X], F1);
split_front(N, R, [X | F], R1, F1) -> split_front(N - 1, R, F, [X | R1], F1).

split_rear(0, R, F, R1, F1) -> {{R, F}, {R1, F1}};
split_rear(N, [X | R], F, R1, []) -> split_rear(N - 1, R, F, R1, [X]);
split_rear(N, [X | R], F, R1, F1) -> split_rear(N - 1, R, F, R1, [X | F1]).

-doc "The items for which a function returns true, or what it returns as a list.".
-spec filter(fun((Item) -> boolean() | [Item]), queue(Item)) -> queue(Item).
filter(Fun, {R0, F0}) when is_function(Fun, 1), is_list(R0), is_list(F0) ->
    balanced(filter_rear(Fun, R0), filter_front(Fun, F0));
filter(Fun, Q) -> erlang:error(badarg, [Fun, Q]).

balanced([], F) -> f2r(F);
balanced(R, []) -> r2f(R);
balanced(R, F) -> {R, F}.

filter_front(Fun, [X | F]) ->
    case Fun(X) of
        true -> [X | filter_front(Fun, F)];
        [Y] -> [Y | filter_front(Fun, F)];
        false -> filter_front(Fun, F);
        [] -> filter_front(Fun, F);
        L when is_list(L) -> L ++ filter_front(Fun, F)
    end;
filter_front(_, []) -> [].

%% The function sees the items from front to rear.
filter_rear(Fun, [X | R0]) ->
    R = filter_rear(Fun, R0),
    case Fun(X) of
        true -> [X | R];
        [Y] -> [Y | R];
        false -> R;
        [] -> R;
        L when is_list(L) -> lists:reverse(L, R)
    end;
filter_rear(_, []) -> [].

-doc "Keeps, drops or replaces items as a function returns true, false or {true, Item}.".
-spec filtermap(fun((A) -> boolean() | {true, B}), queue(A)) -> queue(A | B).
filtermap(Fun, {R0, F0}) when is_function(Fun, 1), is_list(R0), is_list(F0) ->
    F = lists:filtermap(Fun, F0),
    balanced(filtermap_rear(Fun, R0), F);
filtermap(Fun, Q) -> erlang:error(badarg, [Fun, Q]).

filtermap_rear(Fun, [X | R0]) ->
    R = filtermap_rear(Fun, R0),
    case Fun(X) of
        true -> [X | R];
        {true, Y} -> [Y | R];
        false -> R
    end;
filtermap_rear(_, []) -> [].

-doc "Combines the items from front to rear.".
-spec fold(fun((Item, Acc) -> Acc), Acc, queue(Item)) -> Acc.
fold(Fun, Acc, {R, F}) when is_function(Fun, 2), is_list(R), is_list(F) ->
    lists:foldr(Fun, lists:foldl(Fun, Acc, F), R);
fold(Fun, Acc, Q) -> erlang:error(badarg, [Fun, Acc, Q]).

-doc "Whether a predicate holds for an item.".
-spec any(fun((Item) -> boolean()), queue(Item)) -> boolean().
any(Pred, {R, F}) when is_function(Pred, 1), is_list(R), is_list(F) -> lists:any(Pred, F) orelse lists:any(Pred, R);
any(Pred, Q) -> erlang:error(badarg, [Pred, Q]).

-doc "Whether a predicate holds for all items.".
-spec all(fun((Item) -> boolean()), queue(Item)) -> boolean().
all(Pred, {R, F}) when is_function(Pred, 1), is_list(R), is_list(F) -> lists:all(Pred, F) andalso lists:all(Pred, R);
all(Pred, Q) -> erlang:error(badarg, [Pred, Q]).

-doc "A queue without the first such item from the front.".
-spec delete(Item, queue(Item)) -> queue(Item).
delete(Item, Q) when ?IS_QUEUE(Q) -> delete_with(fun(X) -> X =:= Item end, Q);
delete(Item, Q) -> erlang:error(badarg, [Item, Q]).

-doc "A queue without the first such item from the rear.".
-spec delete_r(Item, queue(Item)) -> queue(Item).
delete_r(Item, Q) when ?IS_QUEUE(Q) -> delete_with_r(fun(X) -> X =:= Item end, Q);
delete_r(Item, Q) -> erlang:error(badarg, [Item, Q]).

-doc "A queue without the first item from the front for which a predicate holds.".
-spec delete_with(fun((Item) -> boolean()), queue(Item)) -> queue(Item).
delete_with(Pred, {R, F} = Q) when is_function(Pred, 1), is_list(R), is_list(F) ->
    case without_first(Pred, F) of
        none ->
            case without_first(Pred, lists:reverse(R, [])) of
                none -> Q;
                R1 -> balanced(lists:reverse(R1, []), F)
            end;
        F1 -> balanced(R, F1)
    end;
delete_with(Pred, Q) -> erlang:error(badarg, [Pred, Q]).

without_first(Pred, [X | Xs]) ->
    case Pred(X) of
        true -> Xs;
        false ->
            case without_first(Pred, Xs) of
                none -> none;
                Rest -> [X | Rest]
            end
    end;
without_first(_, []) -> none.

-doc "A queue without the first item from the rear for which a predicate holds.".
-spec delete_with_r(fun((Item) -> boolean()), queue(Item)) -> queue(Item).
delete_with_r(Pred, {R, F}) when is_function(Pred, 1), is_list(R), is_list(F) ->
    reverse(delete_with(Pred, {F, R}));
delete_with_r(Pred, Q) -> erlang:error(badarg, [Pred, Q]).

%%
%% The Okasaki names.
%%

-doc "Adds an item at the front.".
-spec cons(Item, queue(Item)) -> queue(Item).
cons(X, Q) -> in_r(X, Q).

-doc "The item at the front.".
-spec head(queue(Item)) -> Item.
head({[], []} = Q) -> erlang:error(empty, [Q]);
head({R, F}) when is_list(R), is_list(F) -> front(R, F);
head(Q) -> erlang:error(badarg, [Q]).

-doc "A queue without its front item.".
-spec tail(queue(Item)) -> queue(Item).
tail(Q) -> drop(Q).

-doc "Adds an item at the rear.".
-spec snoc(queue(Item), Item) -> queue(Item).
snoc(Q, X) -> in(X, Q).

-doc "The item at the rear.".
-spec daeh(queue(Item)) -> Item.
daeh(Q) -> get_r(Q).

-doc "The item at the rear.".
-spec last(queue(Item)) -> Item.
last(Q) -> get_r(Q).

-doc "A queue without its rear item.".
-spec liat(queue(Item)) -> queue(Item).
liat(Q) -> drop_r(Q).

-doc "A queue without its rear item, misspelt.".
-spec lait(queue(Item)) -> queue(Item).
lait(Q) -> drop_r(Q).

-doc "A queue without its rear item.".
-spec init(queue(Item)) -> queue(Item).
init(Q) -> drop_r(Q).
