%% is_record/2 knows the size of a defined record; is_record/3 takes the size, a constant in guards.
-module(is_record_forms).
-export([main/0, id/1]).
-record(r, {a = 1, b = 2}).

main() ->
    [io:format("~p: ~p~n", [V, {two(V), three(V), wrong(V), body(V)}])
     || V <- [#r{}, {r, 1, 2}, {r, 1}, {r}, {s, 1, 2}, r, [], {r, 1, 2, 3}]],
    [io:format("~p~n", [try is_record(id({r, 1, 2}), id(T), id(S)) catch error:R -> R end])
     || {T, S} <- [{r, 3}, {r, 2}, {s, 3}, {"r", 3}, {r, -1}, {r, a}]].

two(V) when is_record(V, r) -> y; two(_) -> n.
three(V) when is_record(V, r, 3); is_record(V, r, 2) -> y; three(_) -> n.
wrong(V) when is_record(V, s, 3) -> y; wrong(_) -> n.
body(V) -> {is_record(V, r), is_record(V, r, 2)}.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {r,1,2}: {y,y,n,{true,false}}
% expect: {r,1,2}: {y,y,n,{true,false}}
% expect: {r,1}: {n,y,n,{false,true}}
% expect: {r}: {n,n,n,{false,false}}
% expect: {s,1,2}: {n,n,y,{false,false}}
% expect: r: {n,n,n,{false,false}}
% expect: []: {n,n,n,{false,false}}
% expect: {r,1,2,3}: {n,n,n,{false,false}}
% expect: true
% expect: false
% expect: false
% expect: badarg
% expect: false
% expect: badarg
