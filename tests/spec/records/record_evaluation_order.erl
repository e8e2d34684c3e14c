%% Field values of a construction are evaluated in the order of the definition for defaults and as OTP does for given ones; an update evaluates the record once.
-module(record_evaluation_order).
-export([main/0, id/1, log/1]).
-record(r, {a = log(default_a), b = log(default_b), c = log(default_c)}).

main() ->
    io:format("~p~n", [#r{a = log(1), b = log(2), c = log(3)}]),
    io:format("~p~n", [#r{b = log(only_b)}]),
    io:format("~p~n", [(log(#r{a = 0, b = 0, c = 0}))#r{b = log(new_b)}]),
    io:format("~p~n", [try #r{a = log(1), b = throw(b), c = log(3)} catch T -> T end]),
    io:format("~p~n", [try (id(x))#r{a = log(before_badrecord)} catch error:R -> R end]).

log(X) -> io:format("~p ", [X]), X.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 1 2 3 {r,1,2,3}
% expect: default_a only_b default_c {r,default_a,only_b,default_c}
% expect: new_b {r,0,0,0} {r,0,new_b,0}
% expect: 1 b
% expect: before_badrecord {badrecord,x}
