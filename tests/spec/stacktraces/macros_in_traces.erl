%% What a macro expands to has the line of its call; ?LINE and ?FUNCTION_NAME agree with the trace.
-module(macros_in_traces).
-export([main/0, id/1]).
-define(DIVIDE(A, B),
        (A) div
        (B)).
-define(CHECK(X), case X of
                      1 -> ok
                  end).

main() ->
    show(fun() -> a(id(0)) end),
    show(fun() -> b(id(0)) end),
    show(fun() -> c(id(0)) end).

a(X) ->
    Y = ?DIVIDE(1,
                X),
    {Y}.

b(X) ->
    {error({?LINE, ?FUNCTION_NAME, ?FUNCTION_ARITY, X})}.

c(X) ->
    {id(1),
     ?CHECK(X)}.

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
% expect:   erlang:'div'/[1,0] none
% expect:   macros_in_traces:a/1 17
% expect: error {22,b,1,0}
% expect:   macros_in_traces:b/1 22
% expect: error {case_clause,0}
% expect:   macros_in_traces:c/1 26
