%% Bank accounts in a process: clients deposit, withdraw and transfer at the same time, and no money is lost.
-module(bank).
-export([main/1]).

-record(account, {owner :: string(), balance = 0 :: integer()}).

main(_Args) ->
    Bank = spawn_link(fun() -> loop(#{}) end),
    ok = call(Bank, {open, alice, "Alice"}),
    ok = call(Bank, {open, bob, "Bob"}),
    io:format("open twice: ~p~n", [call(Bank, {open, bob, "Robert"})]),
    io:format("deposit: ~p~n", [call(Bank, {deposit, alice, 100})]),
    io:format("withdraw too much: ~p~n", [call(Bank, {withdraw, alice, 250})]),
    io:format("transfer: ~p~n", [call(Bank, {transfer, alice, bob, 30})]),
    io:format("unknown account: ~p~n", [call(Bank, {transfer, alice, carol, 1})]),
    io:format("not a request: ~p~n", [call(Bank, {close, alice})]),
    busy_day(Bank),
    print_statement(call(Bank, statement)).

%% Fifty clients transfer back and forth, all at once.
busy_day(Bank) ->
    Monitors = [element(2, spawn_monitor(fun() -> client(Bank, N) end)) || N <- lists:seq(1, 50)],
    [receive {'DOWN', Monitor, process, _, normal} -> ok end || Monitor <- Monitors].

client(Bank, N) when N rem 2 =:= 0 -> {ok, _} = call(Bank, {transfer, alice, bob, 1});
client(Bank, _) -> {ok, _} = call(Bank, {deposit, bob, 2}).

print_statement(Accounts) ->
    io:format("~-10ts~10ts~n", ["owner", "balance"]),
    [io:format("~-10ts~10w~n", [Account#account.owner, Account#account.balance]) || Account <- Accounts],
    io:format("~-10ts~10w~n", ["total", lists:sum([A#account.balance || A <- Accounts])]).

call(Bank, Request) ->
    Ref = make_ref(),
    Bank ! {self(), Ref, Request},
    receive {Ref, Reply} -> Reply end.

%% --- the bank process: a map from account id to account ---

loop(Accounts) ->
    receive
        {From, Ref, Request} ->
            {Reply, NewAccounts} = handle(Request, Accounts),
            From ! {Ref, Reply},
            loop(NewAccounts)
    end.

handle({open, Id, _Owner}, Accounts) when is_map_key(Id, Accounts) ->
    {{error, already_open}, Accounts};
handle({open, Id, Owner}, Accounts) ->
    {ok, Accounts#{Id => #account{owner = Owner}}};
handle({deposit, Id, Amount}, Accounts) when Amount > 0 ->
    change(Id, Amount, Accounts);
handle({withdraw, Id, Amount}, Accounts) when Amount > 0 ->
    change(Id, -Amount, Accounts);
handle({transfer, From, To, Amount}, Accounts) when Amount > 0, is_map_key(To, Accounts) ->
    case change(From, -Amount, Accounts) of
        {{ok, _}, Debited} -> change(To, Amount, Debited);
        {{error, _}, _} = Failed -> Failed
    end;
handle({transfer, _, To, _}, Accounts) ->
    {{error, {no_account, To}}, Accounts};
handle(statement, Accounts) ->
    {lists:sort(maps:values(Accounts)), Accounts};
handle(Other, Accounts) ->
    {{error, {bad_request, Other}}, Accounts}.

%% Changes a balance unless it would become negative. Answers the new balance.
change(Id, Amount, Accounts) ->
    case Accounts of
        #{Id := #account{balance = Balance}} when Balance + Amount < 0 ->
            {{error, {insufficient_funds, Balance}}, Accounts};
        #{Id := #account{balance = Balance} = Account} ->
            {{ok, Balance + Amount}, Accounts#{Id := Account#account{balance = Balance + Amount}}};
        #{} ->
            {{error, {no_account, Id}}, Accounts}
    end.
