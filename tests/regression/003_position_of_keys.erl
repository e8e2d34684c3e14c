%% Positions for lists:keyfind and its like are small integers on OTP, of 60 bits; even the largest finds nothing, those
%% above are bad arguments.
-module('003_position_of_keys').
-export([main/0, id/1]).

main() ->
    [io:format("~p ~p ~p~n", [F, N, try lists:F(a, id(N), id([{a}, b])) catch error:R -> R end])
     || F <- [keyfind, keymember, keysearch],
        N <- [0, 1, 2, 576460752303423487, 576460752303423488, 4611686018427387903, 1 bsl 70]].

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: keyfind 0 badarg
% expect: keyfind 1 {a}
% expect: keyfind 2 false
% expect: keyfind 576460752303423487 false
% expect: keyfind 576460752303423488 badarg
% expect: keyfind 4611686018427387903 badarg
% expect: keyfind 1180591620717411303424 badarg
% expect: keymember 0 badarg
% expect: keymember 1 true
% expect: keymember 2 false
% expect: keymember 576460752303423487 false
% expect: keymember 576460752303423488 badarg
% expect: keymember 4611686018427387903 badarg
% expect: keymember 1180591620717411303424 badarg
% expect: keysearch 0 badarg
% expect: keysearch 1 {value,{a}}
% expect: keysearch 2 false
% expect: keysearch 576460752303423487 false
% expect: keysearch 576460752303423488 badarg
% expect: keysearch 4611686018427387903 badarg
% expect: keysearch 1180591620717411303424 badarg
