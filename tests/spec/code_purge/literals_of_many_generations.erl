%% A module with large literals is loaded and purged many times while processes that hold its literals come and go.
-module(literals_of_many_generations).
-export([main/0]).

main() ->
    Rounds = 20,
    Self = self(),
    Results = [round(N, Self) || N <- lists:seq(1, Rounds)],
    io:format("~p~n", [lists:usort(Results)]).

round(N, Self) ->
    load(N),
    Pids = [spawn(fun() -> hold(made:literal(), Self) end) || _ <- lists:seq(1, 5)],
    Sum = made:sum(),
    load(-N),
    _ = code:purge(made),
    [Pid ! sum || Pid <- Pids],
    [receive {Pid, S} -> S =:= Sum end || Pid <- Pids].

hold(Literal, To) ->
    receive sum -> To ! {self(), lists:sum(Literal)} end.

load(N) ->
    Cells = lists:foldr(fun(X, Tail) -> {cons, 2, {integer, 2, X * N}, Tail} end, {nil, 2}, lists:seq(1, 500)),
    Forms = [{attribute, 1, module, made}, {attribute, 1, export, [{literal, 0}, {sum, 0}]},
             {function, 2, literal, 0, [{clause, 2, [], [], [Cells]}]},
             {function, 3, sum, 0, [{clause, 3, [], [], [{integer, 3, N * 500 * 501 div 2}]}]}],
    {ok, made, Code} = compile:forms(Forms),
    {module, made} = code:load_binary(made, "made", Code).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [[true,true,true,true,true]]
