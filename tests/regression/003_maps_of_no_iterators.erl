%% What is no iterator is found out when it is asked for the next pair, after the function was called for those before;
%% lists of keys that are improper fail where they end.
-module('003_maps_of_no_iterators').
-export([main/0, id/1]).

main() ->
    Show = fun(K, V) -> io:format("~p ~p~n", [K, V]), true end,
    [show(F, Show, I) || I <- [{a, b, c}, {a, b, none}, {a, b, {c, d, none}}, {a, b, [1]}, none, x],
                         F <- [filter, map, foreach, filtermap]],
    show(filter, fun(_, _) -> no_boolean end, {a, b, c}),
    show(fold, fun(K, V, A) -> [{K, V} | A] end, [], {a, b, c}),
    show(with, [a | b], #{a => 1}),
    show(without, [a | b], #{a => 1}),
    show(with, a, #{}).

show(F, A, B) -> show_call(F, [A, B]).
show(F, A, B, C) -> show_call(F, [A, B, C]).

show_call(F, Args) ->
    try io:format("~p ~p~n", [F, apply(maps, F, id(Args))])
    catch error:Reason:[{M, G, A, _} | _] ->
        io:format("~p ~p in ~p:~p/~p~n", [F, Reason, M, G, if is_list(A) -> length(A); true -> A end])
    end.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 16
% expect error line 17
% expect error line 21
