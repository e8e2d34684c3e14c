%% Arithmetic that fails two small functions down is in the innermost one, with lines of all three.
-module(trace_of_arithmetic).
-export([main/0]).

add(A, B) ->
    A + B.

deposit({Owner, Sum}, Amount) ->
    {Owner, add(Sum, Amount)}.

twice(Account, Amount) ->
    Once = deposit(Account, Amount),
    deposit(Once, Amount).

main() ->
    io:format("~p~n", [twice({me, 1}, 2)]),
    io:format("~p~n", [twice({me, 1.5}, 2)]),
    io:format("~p~n", [twice({me, 1 bsl 62}, (1 bsl 62) - 1)]),
    try twice({me, 1}, two)
    catch error:Reason:Trace ->
        Lines = [{F, if is_list(A) -> length(A); true -> A end, proplists:get_value(line, L)} || {?MODULE, F, A, L} <- Trace],
        io:format("~p ~p~n", [Reason, Lines])
    end,
    twice(nobody, 1).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {me,5}
% expect: {me,5.5}
% expect: {me,13835058055282163710}
% expect: badarith [{add,2,6},{deposit,2,9},{twice,2,12},{main,0,19}]
% expect stderr: exception error: no function clause matching 
% expect stderr:                  trace_of_arithmetic:deposit(nobody,1) (trace_of_arithmetic.erl, line 8)
% expect stderr:   in function  trace_of_arithmetic:twice/2 (trace_of_arithmetic.erl, line 12)
% expect exit: 127
