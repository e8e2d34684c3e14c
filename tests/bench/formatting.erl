%% io_lib:format of lines for a log, of tables with widths, of floats, and of nested terms with ~p and ~w.
% group: library
-module(formatting).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work() -> {lines(12_000, 0), table(8000, 0), terms(400, 0)}.

lines(0, Sum) -> Sum;
lines(N, Sum) ->
    Line = io_lib:format("~s [~w] ~ts: request ~b took ~.3f ms~n", ["2026-11-22", N rem 5, <<"worker">>, N, N / 7]),
    lines(N - 1, Sum + iolist_size(Line)).

table(0, Sum) -> Sum;
table(N, Sum) ->
    Row = io_lib:format("~-12s|~8b|~10.2f|~4.16.0B|~*c~n", ["name" ++ integer_to_list(N), N, N * 1.5, N band 16#ffff, N rem 6, $*]),
    table(N - 1, Sum + length(lists:flatten(Row))).

%% Longer than a line, so that ~p breaks them.
terms(0, Sum) -> Sum;
terms(N, Sum) ->
    Term = #{id => N, name => "a string", data => <<"binary">>, list => lists:seq(N, N + 20), nested => {ok, [{key, {value, N}}, 'Quoted atom', 1.5]}},
    Pretty = io_lib:format("~p~n", [[Term, Term]]),
    Plain = io_lib:format("~w ~0p", [Term, {Term, N}]),
    terms(N - 1, Sum + iolist_size(Pretty) + iolist_size(Plain)).
