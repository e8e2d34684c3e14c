%% true and false are atoms; `and`, `or`, `xor`, `not` want both and evaluate both sides.
-module(booleans).
-export([main/0]).

main() ->
    Booleans = [true, false],
    [io:format("~p ~p: ~p ~p ~p~n", [A, B, A and B, A or B, A xor B]) || A <- Booleans, B <- Booleans],
    io:format("~p~n", [[not true, is_boolean(false), is_boolean(maybe_so), is_atom(true)]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true true: true true false
% expect: true false: false true true
% expect: false true: false true true
% expect: false false: false false false
% expect: [false,true,false,true]
