%% The type tests of pids, references, ports and functions over values of every type.
-module(tests_of_handles).
-export([main/0, id/1]).

main() ->
    Values = [id(V) || V <- values()],
    [io:format("~p~n", [[T(V) || V <- Values]]) || T <- tests()],
    ok.

tests() ->
    [fun(V) when is_pid(V) -> y; (_) -> n end,
     fun(V) when is_reference(V) -> y; (_) -> n end,
     fun(V) when is_port(V) -> y; (_) -> n end,
     fun(V) when is_function(V) -> y; (_) -> n end,
     fun(V) when is_function(V, 0) -> y; (_) -> n end,
     fun(V) when is_function(V, 1) -> y; (_) -> n end,
     fun(V) when is_function(V, 2) -> y; (_) -> n end].

values() ->
    [0, -1, 1 bsl 70, 1.5, -0.0, a, true, [], [a], [a | b], "s", {}, {t}, {t, 1}, #{}, #{k => v}, <<>>, <<"b">>, <<1:3>>,
     self(), make_ref(), fun() -> ok end, fun(_) -> ok end, fun lists:map/2].

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,y,n,n,n,n]
% expect: [n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,y,n,n,n]
% expect: [n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n]
% expect: [n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,y,y,y]
% expect: [n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,y,n,n]
% expect: [n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,y,n]
% expect: [n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,y]
