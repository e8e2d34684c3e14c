%% A timeout that is no timeout raises timeout_value in the function of the receive; one that is too late is none.
-module(receive_and_timeouts).
-export([main/0, id/1]).

main() ->
    show(fun() -> f(id(-1)) end),
    show(fun() -> f(id(a)) end),
    show(fun() -> f(id(1.0)) end),
    show(fun() -> f(id(1 bsl 64)) end),
    show(fun() -> f(id(0)) end),
    show(fun() -> self() ! {n, id(x)}, g() end).

f(T) ->
    X = receive
            never -> never
        after
            T -> timeout
        end,
    {X}.

g() ->
    [receive
         {n, N} ->
             N * 2
     end].

show(F) ->
    try F() of
        V -> io:format("value ~p~n", [V])
    catch
        C:R:S ->
            io:format("~p ~p~n", [C, R]),
            [io:format("  ~p:~p/~p~n", [M, N, A])
             || {M, N, A, _} <- lists:takewhile(fun({_, N, _, _}) -> N =/= show end, S),
                M =:= ?MODULE orelse M =:= erlang]
    end.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: error timeout_value
% expect:   receive_and_timeouts:f/1
% expect: error timeout_value
% expect:   receive_and_timeouts:f/1
% expect: error timeout_value
% expect:   receive_and_timeouts:f/1
% expect: error timeout_value
% expect:   receive_and_timeouts:f/1
% expect: value {timeout}
% expect: error badarith
% expect:   erlang:'*'/[x,2]
% expect:   receive_and_timeouts:g/0
