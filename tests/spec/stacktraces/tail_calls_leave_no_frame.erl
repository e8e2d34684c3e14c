%% A function that ended by a call is not in the trace; one that has something left to do is.
-module(tail_calls_leave_no_frame).
-export([main/0, id/1]).

main() ->
    show(fun() -> a(id(0)) end),
    show(fun() -> b(id(0)) end),
    show(fun() -> even(7) end).

a(X) -> a1(X).
a1(X) -> {a2(X)}.
a2(X) -> case X of 0 -> a3(X); _ -> ok end.
a3(X) -> R = a4(X), R.
a4(X) -> 1 div X.

b(X) -> begin b1(X) end.
b1(X) -> if X =:= 0 -> b2(X); true -> X end.
b2(X) -> R = b3(X), id(R).
b3(X) -> [1 div X].

even(0) -> error(zero);
even(N) -> odd(N - 1).
odd(0) -> error(odd_zero);
odd(N) -> even(N - 1).

show(F) ->
    try F() of
        V -> io:format("value ~p~n", [V])
    catch
        C:R:S ->
            io:format("~p ~p~n", [C, R]),
            [io:format("  ~p:~p/~p ~p~n", [M, N, A, proplists:get_value(line, L, none)])
             || {M, N, A, L} <- lists:takewhile(fun({_, N, _, _}) -> N =/= show end, S),
                M =:= ?MODULE orelse M =:= erlang]
    end.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: error badarith
% expect:   erlang:'div'/[1,0] none
% expect:   tail_calls_leave_no_frame:a4/1 14
% expect:   tail_calls_leave_no_frame:a1/1 11
% expect: error badarith
% expect:   erlang:'div'/[1,0] none
% expect:   tail_calls_leave_no_frame:b3/1 19
% expect:   tail_calls_leave_no_frame:b2/1 18
% expect: error odd_zero
% expect:   tail_calls_leave_no_frame:odd/1 23
