%% Lists of many thousand elements are sorted stably, of whole terms and by keys, with and without equal ones.
% stress-skip: so many elements are too many for a collection at every safepoint
-module(long_lists_sorted).
-export([main/0]).

main() ->
    L = numbers(40_000, 17),
    [io:format("~p ~p ~p~n", [length(Sorted), erlang:phash2(Sorted), is_sorted(Sorted)]) || Sorted <- [lists:sort(L), lists:usort(L), lists:sort(lists:seq(1, 16_384 * 2)), lists:usort(lists:duplicate(20_000, 1))]],
    Tuples = [{N rem 7, N} || N <- L],
    io:format("~p~n", [erlang:phash2(lists:keysort(1, Tuples))]),
    io:format("~p~n~p~n", [lists:ukeysort(1, Tuples), length(lists:ukeysort(2, Tuples))]),
    Mixed = [kind(N rem 5, N) || N <- L],
    io:format("~p ~p~n", [erlang:phash2(lists:sort(Mixed)), erlang:phash2(lists:usort(Mixed))]),
    Equal = [1.0, 1, 2, 2.0, 1 bsl 62, float(1 bsl 62), (1 bsl 62) + 1, a, "b", <<"c">>, #{}, #{a => 1}, -0.0, 0, 0.0, -1 bsl 70],
    io:format("~w~n~w~n", [lists:sort(Equal), lists:usort(Equal)]).

numbers(0, _) -> [];
numbers(N, Seed) ->
    Next = (Seed * 16807) rem 2147483647,
    [Next rem 50_000 | numbers(N - 1, Next)].

kind(0, N) -> N * 1.0;
kind(1, N) -> N;
kind(2, N) -> {N, [N]};
kind(3, N) -> integer_to_list(N);
kind(4, N) -> 1 bsl (50 + N rem 30).

is_sorted([X | [Y | _] = Rest]) -> X =< Y andalso is_sorted(Rest);
is_sorted([_]) -> true.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 40000 42109923 true
% expect: 27518 92227529 true
% expect: 32768 56980141 true
% expect: 1 84609158 true
% expect: 49521421
% expect: [{0,6657},{1,48987},{2,44809},{3,47477},{4,11939},{5,35719},{6,40683}]
% expect: 27518
% expect: 51936404 24427268
% expect: [-1180591620717411303424,-0.0,0,0.0,1.0,1,2,2.0,4611686018427387904,4.611686018427388e18,4611686018427387905,a,#{},#{a => 1},[98],<<99>>]
% expect: [-1180591620717411303424,-0.0,1.0,2,4611686018427387904,4611686018427387905,a,#{},#{a => 1},[98],<<99>>]
