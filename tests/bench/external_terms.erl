%% Terms to bytes and back: many small ones, a large nested one, a large binary, a map of 20,000 keys, and compression.
% group: library
-module(external_terms).
-export([main/0]).

main() ->
    Small = [{event, N, <<"name">>, #{id => N, tags => [a, b]}} || N <- lists:seq(1, 200)],
    Nested = [{N, [N, N + 0.5, {x, "some text"}], <<N:32>>} || N <- lists:seq(1, 50000)],
    Map = maps:from_list([{N, {N, integer_to_binary(N)}} || N <- lists:seq(1, 20000)]),
    Start = erlang:monotonic_time(microsecond),
    Sums = [small(Small, 300, 0), both(Nested, 10, 0), both(Map, 20, 0), both(binary:copy(<<1, 2, 3>>, 1000000), 20, 0),
            packed(Nested, 3, 0)],
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~w~n", [Sums]),
    io:format("time_us ~w~n", [Time]).

small(_, 0, Sum) -> Sum;
small(Terms, N, Sum) -> small(Terms, N - 1, Sum + lists:sum([one(T) || T <- Terms])).

one(Term) ->
    Bytes = term_to_binary(Term),
    {event, Id, _, _} = binary_to_term(Bytes),
    byte_size(Bytes) + Id.

both(_, 0, Sum) -> Sum;
both(Term, N, Sum) ->
    Bytes = term_to_binary(Term),
    _ = binary_to_term(Bytes),
    both(Term, N - 1, Sum + byte_size(Bytes)).

packed(_, 0, Sum) -> Sum;
packed(Term, N, Sum) ->
    Bytes = term_to_binary(Term, [compressed]),
    _ = binary_to_term(Bytes),
    packed(Term, N - 1, Sum + byte_size(Bytes)).
