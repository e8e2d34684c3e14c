%% The numbers that follow from a seed are those of OTP: integers of all sizes, floats, bytes, and states that are kept.
-module('005_random_sequences').
-export([main/0]).

main() ->
    _ = rand:seed(exsss, {1, 2, 3}),
    io:format("~p~n", [[rand:uniform(6) || _ <- lists:seq(1, 20)]]),
    io:format("~p~n", [[rand:uniform(1 bsl Bits) || Bits <- [1, 31, 57, 58, 59, 63, 64, 100, 117]]]),
    io:format("~p~n", [[rand:uniform(Bound) || Bound <- [3, 1_000_003, (1 bsl 58) - 1, (1 bsl 58) + 1, 3 bsl 80]]]),
    io:format("~p~n", [[rand:uniform() || _ <- lists:seq(1, 3)]]),
    io:format("~p~n", [rand:bytes(17)]),
    %% Whatever the bits of the state: a sum over many.
    {Sum, State} = sum(10_000, 0, rand:seed_s(exsss, 42)),
    io:format("~p ~p~n", [Sum, rand:export_seed_s(State)]),
    io:format("~p~n", [element(1, rand:uniform_s(1000, rand:seed_s(exsss, [1, 2])))]),
    io:format("~p~n", [try rand:uniform(0) catch error:Reason -> Reason end]).

sum(0, Sum, State) -> {Sum, State};
sum(N, Sum, State) ->
    {Value, Next} = rand:uniform_s(1 bsl 58, State),
    sum(N - 1, (Sum * 31 + Value) rem 1_000_000_007, Next).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [1,1,3,3,3,6,5,4,3,1,3,6,1,1,2,2,5,5,4,5]
% expect: [2,1546003159,74041162029588020,252774776713422317,385658929781027449,
% expect:  3913980768790027670,5714692951477175367,691787601944879363413697298368,
% expect:  124358416501774142786256557011957186]
% expect: [1,511326,257453451723074792,242110588563509654,1238641214605902228730208]
% expect: [0.2944695327021615,0.8159964240450824,0.3692442257274331]
% expect: <<31,16,195,27,153,1,199,238,247,145,159,41,190,32,210,23,199>>
% expect: 261271510 {exsss,[275534448802876405|153250520829697758]}
% expect: 521
% expect: function_clause
