%% The Mandelbrot set as a bitmap of one bit for each point, which a binary comprehension packs.
% group: sequential
% kernel: 60
-module(mandelbrot).
-export([main/1]).

main([]) -> main(["360"]);
main([Size]) ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(list_to_integer(Size)),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

-define(ROUNDS, 50).

%% How many bytes, and how many points that stayed.
work(N) ->
    Bitmap = << <<(line(Y, N))/binary>> || Y <- lists:seq(0, N - 1) >>,
    {byte_size(Bitmap), ones(Bitmap, 0)}.

line(Y, N) ->
    Ci = 2.0 * Y / N - 1.0,
    Bits = << <<(stays(2.0 * X / N - 1.5, Ci)):1>> || X <- lists:seq(0, N - 1) >>,
    Padding = -N band 7,
    <<Bits/bits, 0:Padding>>.

stays(Cr, Ci) -> stays(?ROUNDS, 0.0, 0.0, Cr, Ci).

stays(0, _, _, _, _) -> 1;
stays(N, Zr, Zi, Cr, Ci) ->
    Zr2 = Zr * Zr,
    Zi2 = Zi * Zi,
    if
        Zr2 + Zi2 > 4.0 -> 0;
        true -> stays(N - 1, Zr2 - Zi2 + Cr, 2.0 * Zr * Zi + Ci, Cr, Ci)
    end.

ones(<<1:1, Rest/bits>>, N) -> ones(Rest, N + 1);
ones(<<0:1, Rest/bits>>, N) -> ones(Rest, N);
ones(<<>>, N) -> N.
