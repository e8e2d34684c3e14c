%% A closure keeps the values that its variables had when it was made, whatever is computed later; each making is a new one.
-module(captured_variables).
-export([main/0, id/1]).
main() ->
    Fs = make(3, []),
    io:format("~p~n", [[F(10) || F <- Fs]]),
    X = id(1),
    F1 = fun() -> X end,
    G = fun(X1) -> fun() -> {X, X1, F1()} end end,
    io:format("~p~n", [(G(2))()]),
    put(x, dictionary),
    D = fun() -> get(x) end,
    put(x, changed),
    io:format("~p~n", [D()]),
    {A, B, C, E} = id({[a], #{b => 1}, <<"c">>, 1.5}),
    Big = fun(P) -> {P, A, B, C, E, fun() -> {E, C, B, A, P} end} end,
    {_, _, _, _, _, Inner} = Big(p),
    garbage_collect(),
    io:format("~p~n", [Inner()]),
    Pid = self(),
    spawn(fun() -> Pid ! {A, Inner()} end),
    io:format("~p~n", [receive M -> M end]).

make(0, Acc) -> Acc;
make(N, Acc) -> make(N - 1, [fun(Y) -> Y + N + length(Acc) end | Acc]).

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: "\r\r\r"
% expect: {1,2,1}
% expect: changed
% expect: {1.5,<<"c">>,#{b => 1},[a],p}
% expect: {[a],{1.5,<<"c">>,#{b => 1},[a],p}}
