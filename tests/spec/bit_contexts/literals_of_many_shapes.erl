%% Literal segments of other sizes, signs and orders are told apart by their bits.
-module(literals_of_many_shapes).
-export([main/0, f/1]).

main() ->
    Bins = [<<1:16>>, <<1:16/little>>, <<-1:16>>, <<255>>, <<16#1234:16, 5>>, <<16#3412:16>>, <<7:4>>, <<7:3>>, <<0:1, 1:15>>, <<1.0/float>>, <<"é"/utf8>>],
    [io:format("~p ~p~n", [B, f(B)]) || B <- Bins].

f(<<1:16/little>>) -> little_one;
f(<<1:16>>) -> one;
f(<<-1:16/signed>>) -> minus_one;
f(<<-1:8/signed>>) -> minus_one_byte;
f(<<16#1234:16/little, R/bits>>) -> {little, R};
f(<<16#1234:16, R/bits>>) -> {big, R};
f(<<7:4>>) -> seven_in_four;
f(<<7:3>>) -> seven_in_three;
f(<<1.0/float>>) -> float;
f(<<$é/utf8>>) -> e;
f(_) -> none.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: <<0,1>> one
% expect: <<1,0>> little_one
% expect: <<"ÿÿ">> minus_one
% expect: <<"ÿ">> minus_one_byte
% expect: <<18,52,5>> {big,<<5>>}
% expect: <<52,18>> {little,<<>>}
% expect: <<7:4>> seven_in_four
% expect: <<7:3>> seven_in_three
% expect: <<0,1>> one
% expect: <<63,240,0,0,0,0,0,0>> float
% expect: <<"Ã©">> e
