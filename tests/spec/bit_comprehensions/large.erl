%% Many elements give a long bitstring, byte by byte and bit by bit.
% stress-skip: many elements
-module(large).
-export([main/0]).

main() ->
    A = << <<X:16>> || X <- lists:seq(1, 20000) >>,
    B = << <<X:3>> || X <- lists:seq(1, 20000) >>,
    C = << <<(X bxor Y)>> || <<X:4, Y:4>> <= A >>,
    io:format("~p~n", [[{bit_size(Z), erlang:phash2(Z)} || Z <- [A, B, C]]]),
    io:format("~p~n", [{lists:sum([X || <<X:16>> <= A]), length([x || <<1:1>> <= B])}]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{320000,105039188},{60000,56726863},{320000,119000507}]
% expect: {200010000,30000}
