%% No guard raises, whatever fails in it: the construct goes on to its next clause.
-module(guard_errors_are_silent).
-export([main/0, id/1]).

main() ->
    Fs = [fun(X) when hd(X) =:= 1 -> y; (_) -> n end,
          fun(X) when element(X, {a}) =:= a -> y; (_) -> n end,
          fun(X) when X / 0 =:= 1 -> y; (_) -> n end,
          fun(X) when 1 div (X - X) =:= 1 -> y; (_) -> n end,
          fun(X) when map_get(X, #{}) =:= 1 -> y; (_) -> n end,
          fun(X) when map_get(k, X) =:= 1 -> y; (_) -> n end,
          fun(X) when float(X) > 0 -> y; (_) -> n end,
          fun(X) when length([1 | X]) =:= 1 -> y; (_) -> n end,
          fun(X) when not X -> y; (_) -> n end,
          fun(X) when X and true -> y; (_) -> n end,
          fun(X) when tuple_size(X) + byte_size(X) > 0 -> y; (_) -> n end,
          fun(X) when node(X) =:= node() -> y; (_) -> n end,
          fun(X) when is_function(X, X) -> y; (_) -> n end,
          fun(X) when is_map_key(1, X) -> y; (_) -> n end,
          fun(X) when X bsl 1.0 > 0 -> y; (_) -> n end],
    [io:format("~p~n", [[F(V) || V <- [1, a, [], {}, <<"x">>, 1.0]]]) || F <- Fs].

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [n,n,n,n,n,n]
% expect: [y,n,n,n,n,n]
% expect: [n,n,n,n,n,n]
% expect: [n,n,n,n,n,n]
% expect: [n,n,n,n,n,n]
% expect: [n,n,n,n,n,n]
% expect: [y,n,n,n,n,y]
% expect: [n,n,y,n,n,n]
% expect: [n,n,n,n,n,n]
% expect: [n,n,n,n,n,n]
% expect: [n,n,n,n,n,n]
% expect: [n,n,n,n,n,n]
% expect: [n,n,n,n,n,n]
% expect: [n,n,n,n,n,n]
% expect: [n,n,n,n,n,n]
