%% Records are tuples with named fields and default values.
-module(basics).
-export([main/0]).

-record(person, {name, age = 18, tags = [] :: list()}).

main() ->
    P = #person{name = "Ann"},
    io:format("~p~n", [P]),
    io:format("~p ~p ~p~n", [P#person.name, P#person.age, #person.age]),
    Older = P#person{age = 19, tags = [x]},
    io:format("~p ~p~n", [Older, P#person.tags]),
    io:format("~p~n", [is_record(P, person)]),
    io:format("~p~n", [P =:= {person, "Ann", 18, []}]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {person,"Ann",18,[]}
% expect: "Ann" 18 3
% expect: {person,"Ann",19,[x]} []
% expect: true
% expect: true
