%% Calls of small functions are told of as others, also of those that only read, test, build or pass on.
-module(small_functions).
-export([main/1]).

main(_) ->
    Small = [balance, is_rich, pair, outer, middle, inner, id, sign, second],
    show("one after the other", Small),
    [show(atom_to_list(F), [F]) || F <- Small],
    show("none", []).

show(What, Functions) ->
    [1 = erlang:trace_pattern({?MODULE, F, '_'}, true, [local]) || F <- Functions],
    io:format("~s:~n", [What]),
    [io:format("  ~p~n", [Told]) || Told <- traced([], fun calls/0)],
    [1 = erlang:trace_pattern({?MODULE, F, '_'}, false, [local]) || F <- Functions].

calls() ->
    Account = pair(account, 7),
    true = is_rich(Account),
    7 = balance(Account),
    [small, large] = [size_of(N) || N <- [1, 100]],
    {x, [1]} = outer(1),
    {'EXIT', {function_clause, _}} = (catch balance({purse, 1})),
    sum([1, -2], 0).

balance({account, B}) -> B.

is_rich(Account) -> balance(Account) > 5.

pair(A, B) -> {A, B}.

outer(X) -> middle(x, X).

middle(Tag, X) -> inner(Tag, [X]).

inner(Tag, X) -> {Tag, X}.

id(X) -> X.

size_of(N) -> case id(N) > 9 of true -> second(small, large); false -> id(small) end.

second(_, B) -> B.

sign(N) when N < 0 -> -1;
sign(_) -> 1.

sum([], S) -> id(S);
sum([N | Ns], S) -> sum(Ns, S + sign(N)).

%% Runs Fun in a process whose calls are traced, to its end; what was told of it, without its pid.
traced(Flags, Fun) ->
    P = spawn(fun() -> receive go -> (catch Fun()) end end),
    M = monitor(process, P),
    1 = erlang:trace(P, true, [call | Flags]),
    P ! go,
    receive {'DOWN', M, process, P, _} -> ok end,
    R = erlang:trace_delivered(P),
    receive {trace_delivered, P, R} -> told(P) end.

told(P) ->
    receive Told when element(2, Told) =:= P -> [list_to_tuple([element(1, Told) | lists:nthtail(2, tuple_to_list(Told))]) | told(P)]
    after 0 -> []
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: one after the other:
% expect:   {trace,call,{small_functions,pair,[account,7]}}
% expect:   {trace,call,{small_functions,is_rich,[{account,7}]}}
% expect:   {trace,call,{small_functions,balance,[{account,7}]}}
% expect:   {trace,call,{small_functions,balance,[{account,7}]}}
% expect:   {trace,call,{small_functions,id,[1]}}
% expect:   {trace,call,{small_functions,id,[small]}}
% expect:   {trace,call,{small_functions,id,"d"}}
% expect:   {trace,call,{small_functions,second,[small,large]}}
% expect:   {trace,call,{small_functions,outer,[1]}}
% expect:   {trace,call,{small_functions,middle,[x,1]}}
% expect:   {trace,call,{small_functions,inner,[x,[1]]}}
% expect:   {trace,call,{small_functions,balance,[{purse,1}]}}
% expect:   {trace,call,{small_functions,sign,[1]}}
% expect:   {trace,call,{small_functions,sign,[-2]}}
% expect:   {trace,call,{small_functions,id,[0]}}
% expect: balance:
% expect:   {trace,call,{small_functions,balance,[{account,7}]}}
% expect:   {trace,call,{small_functions,balance,[{account,7}]}}
% expect:   {trace,call,{small_functions,balance,[{purse,1}]}}
% expect: is_rich:
% expect:   {trace,call,{small_functions,is_rich,[{account,7}]}}
% expect: pair:
% expect:   {trace,call,{small_functions,pair,[account,7]}}
% expect: outer:
% expect:   {trace,call,{small_functions,outer,[1]}}
% expect: middle:
% expect:   {trace,call,{small_functions,middle,[x,1]}}
% expect: inner:
% expect:   {trace,call,{small_functions,inner,[x,[1]]}}
% expect: id:
% expect:   {trace,call,{small_functions,id,[1]}}
% expect:   {trace,call,{small_functions,id,[small]}}
% expect:   {trace,call,{small_functions,id,"d"}}
% expect:   {trace,call,{small_functions,id,[0]}}
% expect: sign:
% expect:   {trace,call,{small_functions,sign,[1]}}
% expect:   {trace,call,{small_functions,sign,[-2]}}
% expect: second:
% expect:   {trace,call,{small_functions,second,[small,large]}}
% expect: none:
