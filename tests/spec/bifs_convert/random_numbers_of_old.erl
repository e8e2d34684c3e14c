%% Module random gives the sequences of AS183.
-module(random_numbers_of_old).
-compile(nowarn_deprecated_function).
-export([main/1, id/1]).

main(_) ->
    io:format("~p~n", [random:seed()]),
    io:format("~p~n", [[random:uniform() || _ <- lists:seq(1, 3)]]),
    io:format("~p~n", [[random:uniform(6) || _ <- lists:seq(1, 20)]]),
    io:format("~p ~p~n", [random:seed(1, 2, 3), random:uniform(100)]),
    io:format("~p ~p~n", [random:seed({-4, 50000, 0}), random:uniform(100)]),
    io:format("~p~n", [random:uniform_s(7, random:seed0())]),
    io:format("~p~n", [try random:uniform(id(0)) catch error:Reason -> Reason end]).

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {3172,9814,20125}
% expect: [0.4435846174457203,0.7230402056221108,0.94581636451987]
% expect: [4,2,4,6,5,3,4,1,2,5,1,4,2,3,3,1,4,3,3,2]
% expect: {2311,20224,17164} 6
% expect: {342,516,680} 81
% expect: {4,{27839,21123,25074}}
% expect: function_clause
