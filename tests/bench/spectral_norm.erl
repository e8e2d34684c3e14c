%% The spectral norm of an infinite matrix, cut off: sums of quotients over lists of floats.
% group: sequential
% kernel: 60
-module(spectral_norm).
-export([main/1]).

main([]) -> main(["400"]);
main([Size]) ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(list_to_integer(Size)),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work(N) -> float_to_binary(norm(10, lists:duplicate(N, 1.0), none, N), [{decimals, 9}]).

%% The power method.
norm(0, U, V, _) -> math:sqrt(dot(U, V, 0.0) / dot(V, V, 0.0));
norm(Rounds, U, _, N) ->
    V = times_both(U, N),
    norm(Rounds - 1, times_both(V, N), V, N).

times_both(V, N) -> times_transposed(times(V, N), N).

times(V, N) -> [row(I, 0, V, 0.0) || I <- lists:seq(0, N - 1)].

times_transposed(V, N) -> [column(I, 0, V, 0.0) || I <- lists:seq(0, N - 1)].

row(_, _, [], Sum) -> Sum;
row(I, J, [X | Rest], Sum) -> row(I, J + 1, Rest, Sum + X / at(I, J)).

column(_, _, [], Sum) -> Sum;
column(I, J, [X | Rest], Sum) -> column(I, J + 1, Rest, Sum + X / at(J, I)).

at(I, J) -> (I + J) * (I + J + 1) div 2 + I + 1.

dot([X | Xs], [Y | Ys], Sum) -> dot(Xs, Ys, Sum + X * Y);
dot([], [], Sum) -> Sum.
