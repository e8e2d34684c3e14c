%% Records in records: chained access and update.
-module(nested).
-export([main/0]).

-record(address, {street, city = "Rome"}).
-record(person, {name, address = #address{}}).

main() ->
    P = #person{name = "Ben", address = #address{street = "Main"}},
    io:format("~p~n", [P#person.address#address.city]),
    Q = P#person{address = P#person.address#address{city = "Oslo"}},
    io:format("~p~n", [Q]),
    #person{address = #address{city = City}} = Q,
    io:format("~p~n", [City]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: "Rome"
% expect: {person,"Ben",{address,"Main","Oslo"}}
% expect: "Oslo"
