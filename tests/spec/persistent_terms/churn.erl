%% Processes get, hold, nest, send, keep and drop values at random while others replace and erase them: all stay whole.
-module(churn).
-export([main/0]).

-define(KEYS, 5).

main() ->
    [put_value(K, 0) || K <- lists:seq(1, ?KEYS)],
    Self = self(),
    Table = ets:new(rows, [public]),
    Workers = [spawn_link(fun() -> rand:seed(exsss, N), receive {start, Others} -> work(Self, Table, Others, 30, []) end end)
               || N <- lists:seq(1, 6)],
    Writers = [spawn_link(fun() -> write(Self, K, 1) end) || K <- lists:seq(1, ?KEYS)],
    [W ! {start, Workers} || W <- Workers],
    [receive {W, done} -> ok end || W <- Workers],
    [W ! stop || W <- Writers],
    [receive {W, stopped} -> ok end || W <- Writers],
    [W ! {leave, Self} || W <- Workers],
    Left = [receive {W, left, Held} -> [ok = check(V) || V <- Held], length(Held) end || W <- Workers],
    io:format("~p workers, ~p~n", [length(Left), lists:all(fun(N) -> N =< 20 end, Left)]),
    [ok = check(V) || {_, V} <- ets:tab2list(Table)],
    [put_value(K, 0) || K <- lists:seq(1, ?KEYS)],
    io:format("~p~n", [[persistent_term:erase({?MODULE, K}) || K <- lists:seq(1, ?KEYS)]]).

work(To, _, _, 0, Held) ->
    To ! {self(), done},
    leave(Held);
work(To, Table, Others, Left, Held) ->
    [ok = check(V) || V <- Held],
    Got = case persistent_term:get({?MODULE, rand:uniform(?KEYS)}, none) of
        none -> Held;
        Value -> [Value | Held]
    end,
    Next = case {rand:uniform(7), Got} of
        {1, [V | _]} -> lists:nth(rand:uniform(length(Others)), Others) ! {take, V}, Got;
        {2, [V | Rest]} -> [{value, V, Rest}];
        {3, [V | _]} -> put(kept, V), ets:insert(Table, {self(), V}), Got;
        {4, [V | Rest]} -> spawn_link(fun() -> ok = check(V) end), Rest;
        {5, _} -> garbage_collect(), lists:sublist(Got, 5);
        {6, _} -> received(Got);
        {_, _} -> Got
    end,
    work(To, Table, Others, Left - 1, lists:sublist(Next, 8)).

received(Held) ->
    receive {take, V} -> received([V | Held])
    after 0 -> Held
    end.

leave(Held) ->
    receive
        {take, V} -> leave([V | lists:sublist(Held, 10)]);
        {leave, To} -> To ! {self(), left, Held}
    end.

write(To, K, N) ->
    case N rem 5 of
        0 -> persistent_term:erase({?MODULE, K});
        _ -> put_value(K, N)
    end,
    receive stop -> To ! {self(), stopped}
    after 0 -> write(To, K, N + 1)
    end.

put_value(K, N) ->
    Add = fun(X) -> X + N end,
    persistent_term:put({?MODULE, K}, {K, N, [{N, X} || X <- lists:seq(1, 10)], #{k => <<N:64>>, n => N * 1.0}, binary:copy(<<N:64>>, 10), Add}).

check({value, V, Rest}) -> check(V), [ok = check(R) || R <- Rest], ok;
check({_, N, Pairs, #{k := <<N:64>>, n := Float}, Binary, Add}) ->
    Pairs = [{N, X} || X <- lists:seq(1, 10)],
    N = trunc(Float),
    80 = byte_size(Binary),
    N = Add(0),
    ok.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 6 workers, true
% expect: [true,true,true,true,true]
