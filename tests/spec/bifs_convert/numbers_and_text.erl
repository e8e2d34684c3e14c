%% Numbers to text and back, in several bases.
-module(numbers_and_text).
-export([main/0]).

main() ->
    io:format("~p~n", [[integer_to_list(-42), integer_to_list(255, 16), integer_to_list(5, 2), integer_to_binary(1 bsl 70), integer_to_list(35, 36)]]),
    io:format("~p~n", [[list_to_integer("-42"), list_to_integer("FF", 16), list_to_integer("ff", 16), binary_to_integer(<<"101">>, 2), list_to_integer("+7")]]),
    io:format("~p~n", [list_to_integer("123456789012345678901234567890")]),
    io:format("~p~n", [[list_to_float("2.5"), list_to_float("-1.0e-3"), binary_to_float(<<"1.0e10">>)]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ["-42","FF","101",<<"1180591620717411303424">>,"Z"]
% expect: [-42,255,255,5,7]
% expect: 123456789012345678901234567890
% expect: [2.5,-0.001,1.0e10]
