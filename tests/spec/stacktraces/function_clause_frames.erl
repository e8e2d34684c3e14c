%% function_clause shows the arguments of the function that had no clause, and arities of its callers.
-module(function_clause_frames).
-export([main/0, id/1]).

main() ->
    show(fun() -> outer(id({x, 1}), b) end),
    show(fun() -> [(id(fun(1) -> ok; (2) -> ok end))(id(3))] end),
    show(fun() -> tail(id(1)) end).

outer(A, B) ->
    R = inner([A], B),
    {R}.

inner([], _) -> none;
inner([{y, _} | T], B) -> inner(T, B).

tail(N) -> inner(N, tail).

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
% expect: error function_clause
% expect:   function_clause_frames:inner/[[{x,1}],b] 14
% expect:   function_clause_frames:outer/2 11
% expect: error function_clause
% expect:   function_clause_frames:'-main/0-fun-1-'/[3] 7
% expect:   function_clause_frames:'-main/0-fun-2-'/0 7
% expect: error function_clause
% expect:   function_clause_frames:inner/[1,tail] 14
