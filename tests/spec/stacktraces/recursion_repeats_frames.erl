%% Each active call of a recursion has its frame, up to the depth of eight.
-module(recursion_repeats_frames).
-export([main/0, id/1]).

main() ->
    show(fun() -> sum([1, 2, x]) end),
    show(fun() -> sum([1, 2, 3, 4, 5, 6, 7, 8, 9 | x]) end),
    show(fun() -> tree({node, {node, leaf, 1, bad}, 2, leaf}) end).

sum([]) -> 0;
sum([H | T]) -> H + sum(T).

tree(leaf) -> 0;
tree({node, L, N, R}) ->
    A = tree(L),
    B = tree(R),
    A + N + B.

show(F) ->
    try F() of
        V -> io:format("value ~p~n", [V])
    catch
        C:R:S ->
            io:format("~p ~p~n", [C, R]),
            [io:format("  ~p:~p/~p ~p~n", [M, N, A, proplists:get_value(line, L, none)])
             || {M, N, A, L} <- lists:takewhile(fun({_, N, _, _}) -> N =/= show end, S),
                M =:= ?MODULE orelse M =:= erlang]
    end.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: error badarith
% expect:   erlang:'+'/[x,0] none
% expect:   recursion_repeats_frames:sum/1 11
% expect:   recursion_repeats_frames:sum/1 11
% expect: error function_clause
% expect:   recursion_repeats_frames:sum/[x] 10
% expect:   recursion_repeats_frames:sum/1 11
% expect: error function_clause
% expect:   recursion_repeats_frames:tree/[bad] 13
% expect:   recursion_repeats_frames:tree/1 16
% expect:   recursion_repeats_frames:tree/1 15
