%% A map pattern matches any map that has the keys; keys may be bound variables and expressions.
-module(patterns).
-export([main/0]).

main() ->
    Map = #{name => "Ann", age => 30, 1 => one, {k, 2} => two},
    #{name := Name, age := Age} = Map,
    io:format("~p ~p~n", [Name, Age]),
    Key = {k, 2},
    #{Key := Two, 1 := One} = Map,
    io:format("~p ~p~n", [One, Two]),
    #{} = Map,
    io:format("~p~n", [[kind(M) || M <- [#{}, #{a => 1}, #{a => 2, b => 3}, #{b => 1}, [], #{a => #{b => deep}}]]]).

kind(#{a := #{b := X}}) -> X;
kind(#{a := 1}) -> a_is_one;
kind(#{a := X, b := Y}) -> {X, Y};
kind(#{b := _}) -> has_b;
kind(M) when map_size(M) =:= 0 -> empty;
kind(_) -> other.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: "Ann" 30
% expect: one two
% expect: [empty,a_is_one,{2,3},has_b,other,deep]
