%% Selections with match specifications: guards, bodies that build, counting, an ordered range, a bound key.
% group: library
-module(ets_select).
-export([main/0]).

-define(ROWS, 100000).

main() ->
    S = ets:new(s, [set]),
    O = ets:new(o, [ordered_set]),
    Rows = [{N, N rem 10, integer_to_binary(N), [N]} || N <- lists:seq(1, ?ROWS)],
    ets:insert(S, Rows),
    ets:insert(O, Rows),
    {Time, Result} = timer:tc(fun() -> lists:sum([round(S, O, N) || N <- lists:seq(1, 5)]) end),
    io:format("~p~ntime_us ~p~n", [Result, Time]).

round(S, O, N) ->
    A = length(ets:select(S, [{{'$1', N, '_', '_'}, [{'>', '$1', 100}], ['$1']}])),
    B = length(ets:select(S, [{{'$1', '$2', '_', '_'}, [{'=:=', {'rem', '$1', 3}, 0}], [{{'$2', '$1'}}]}])),
    C = ets:select_count(O, [{{'$1', '_', '_', ['$1']}, [{'andalso', {'>', '$1', 500}, {'<', '$1', 50000}}], [true]}]),
    D = length(ets:match_object(O, {'_', N, '_', '_'})),
    E = bound(S, 20000, 0),
    A + B + C + D + E.

bound(_, 0, Sum) -> Sum;
bound(S, N, Sum) ->
    [Value] = ets:select(S, [{{N, '$1', '_', '_'}, [], ['$1']}]),
    bound(S, N - 1, Sum + Value).
