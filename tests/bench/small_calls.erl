%% Accessors, predicates and wrappers: functions so small that calling them costs more than they do.
% group: sequential
% kernel: 250000
-module(small_calls).
-export([main/1]).

-record(account, {id, balance = 0, open = true}).

main([]) -> main(["5000000"]);
main([Size]) ->
    Start = erlang:monotonic_time(microsecond),
    Result = balance(loop(list_to_integer(Size), #account{id = 1})),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

loop(0, Account) -> Account;
loop(N, Account) ->
    case is_open(Account) andalso within(balance(Account), 0, 1 bsl 40) of
        true -> loop(N - 1, deposit(Account, kind(N band 3)));
        false -> Account
    end.

is_open(#account{open = Open}) -> Open.

balance(#account{balance = Balance}) -> Balance.

deposit(#account{balance = Balance} = Account, Amount) -> Account#account{balance = add(Balance, Amount)}.

add(A, B) -> A + B.

within(N, Low, High) -> N >= Low andalso N < High.

kind(0) -> 1;
kind(1) -> 10;
kind(N) when N < 4 -> 100.
