%% Lists of tuples by key.
-module(keyed).
-export([main/0]).

main() ->
    L = [{a, 1}, {b, 2}, {c, 3}, {b, 4}, x],
    io:format("~w~n", [[lists:keyfind(b, 1, L), lists:keyfind(z, 1, L), lists:keyfind(3, 2, L), lists:keymember(c, 1, L)]]),
    io:format("~w~n", [[lists:keydelete(b, 1, L), lists:keyreplace(b, 1, L, new), lists:keystore(z, 1, L, {z, 0})]]),
    io:format("~w~n", [[lists:keytake(b, 1, L), lists:keytake(q, 1, L), lists:keysearch(a, 1, L)]]),
    io:format("~w~n", [lists:keymap(fun(X) -> X * 10 end, 2, [{a, 1}, {b, 2}])]),
    io:format("~w~n", [lists:keyfind(1, 1, [{1.0, float}, {1, int}])]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{b,2},false,{c,3},true]
% expect stderr: exception error: no function clause matching 
% expect stderr:                  lists:keyreplace(b,1,[{a,1},{b,2},{c,3},{b,4},x],new)
% expect stderr:   in function  keyed:main/0 (keyed.erl, line 8)
% expect exit: 127
