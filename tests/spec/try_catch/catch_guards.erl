%% Guards of catch clauses may use class and reason; a guard that fails by an error is false.
-module(catch_guards).
-export([main/0]).

main() ->
    [io:format("~p~n", [f(R)]) || R <- [1, 100, {a, b}, [x], "abc", atom, #{n => 5}, 2.5]].

f(R) ->
    try throw(R)
    catch
        C:N when C =:= throw, N + 0 =:= N, N > 50 -> big;
        throw:N when is_integer(N) -> {int, N};
        throw:T when element(2, T) =:= b; hd(T) =:= x -> {second, T};
        throw:L when length(L) =:= 3 -> three;
        throw:M when map_get(n, M) =:= 5 -> map;
        throw:F when F > 2 andalso F < 3 -> between;
        throw:Other -> {other, Other}
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {int,1}
% expect: big
% expect: {second,{a,b}}
% expect: {second,[x]}
% expect: three
% expect: {other,atom}
% expect: map
% expect: between
