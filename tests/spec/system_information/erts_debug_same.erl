%% erts_debug:same/2 tells whether two terms are the same object.
-module(erts_debug_same).
-export([main/0]).

main() ->
    T = {a, id([b])},
    io:format("~p~n", [[erts_debug:same(T, T), erts_debug:same(T, setelement(1, T, b)), erts_debug:same(1, 1), erts_debug:same(a, b)]]).

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [true,false,true,false]
