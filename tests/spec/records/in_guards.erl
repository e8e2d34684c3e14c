%% Fields may be read in guards; a wrong record fails the guard.
-module(in_guards).
-export([main/0]).

-record(item, {price, count = 1}).

main() ->
    io:format("~p~n", [[f(X) || X <- [#item{price = 5}, #item{price = 50}, #item{price = 50, count = 0}, {item}, none]]]).

f(X) when X#item.price > 10, X#item.count > 0 -> dear;
f(X) when is_record(X, item), X#item.count =:= 0 -> sold_out;
f(X) when is_record(X, item) -> cheap;
f(_) -> no_item.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [cheap,dear,sold_out,no_item,no_item]
