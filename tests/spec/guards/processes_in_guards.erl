%% self/0, node/0 and node/1 are allowed in guards.
-module(processes_in_guards).
-export([main/0, id/1]).

main() ->
    Other = spawn(fun() -> ok end),
    [io:format("~p~n", [{a(V), b(V), c(V)}]) || V <- [self(), Other, make_ref(), node(), a, [self()]]].

a(V) when V =:= self() -> me; a(V) when is_pid(V), V =/= self() -> other; a(_) -> none.
b(V) when node(V) =:= node() -> here; b(V) when V =:= node() -> name; b(_) -> none.
c([V]) when V =:= self() -> in_list; c(_) -> none.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {me,here,none}
% expect: {other,here,none}
% expect: {none,here,none}
% expect: {none,name,none}
% expect: {none,none,none}
% expect: {none,none,in_list}
