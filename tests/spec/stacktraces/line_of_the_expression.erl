%% The line of a frame is that of the failing expression, not of the function or the statement that holds it.
-module(line_of_the_expression).
-export([main/0, id/1]).

main() ->
    show(fun() -> one(id(a)) end),
    show(fun() -> two(id(1)) end),
    show(fun() -> three(id({x})) end),
    show(fun() -> four(id(0)) end).

one(X) ->
    Y = [1,
         2,
         X
         +
         1],
    Y.

two(X) ->
    {ok, X} =
        id(
          {ok, 2}),
    X.

three(X) ->
    lists:append(
      [id(1)],
      case X of
          {y} -> [];
          {z} -> []
      end).

four(X) ->
    A = 10, B = id(A),
    {A,
     B div X,
     B rem X}.

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
% expect:   erlang:'+'/[a,1] none
% expect:   line_of_the_expression:one/1 15
% expect: error {badmatch,{ok,2}}
% expect:   line_of_the_expression:two/1 20
% expect: error {case_clause,{x}}
% expect:   line_of_the_expression:three/1 28
% expect: error badarith
% expect:   erlang:'div'/[10,0] none
% expect:   line_of_the_expression:four/1 36
