%% A guard is true only if it gives the atom true; other values, and a variable bound to another value, are not.
-module(constants_as_guards).
-export([main/0, id/1]).

main() ->
    [io:format("~p ~p~n", [X, {alone(X), negated(X), both(X), either(X), seq(X)}])
     || X <- [true, false, 1, 0, yes, [], "true", {true}]].

alone(X) when X -> y;
alone(_) -> n.

negated(X) when not X -> y;
negated(_) -> n.

both(X) when X andalso true -> y;
both(_) -> n.

either(X) when X; X =:= 1 -> y;
either(_) -> n.

seq(X) when true, X -> y;
seq(_) -> n.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true {y,n,y,y,y}
% expect: false {n,y,n,n,n}
% expect: 1 {n,n,n,y,n}
% expect: 0 {n,n,n,n,n}
% expect: yes {n,n,n,n,n}
% expect: [] {n,n,n,n,n}
% expect: "true" {n,n,n,n,n}
% expect: {true} {n,n,n,n,n}
