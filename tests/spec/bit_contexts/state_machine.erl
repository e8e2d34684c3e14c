%% A machine whose states are functions passes what is left from state to state.
-module(state_machine).
-export([main/0, tokens/2, name/3, number/3, string/3]).

main() ->
    [io:format("~p~n", [tokens(B, [])]) ||
        B <- [<<"ab 12 \"x y\"c">>, <<"a1b2">>, <<"12x">>, <<"  ">>, <<"\"open">>, <<"ab?c">>]].

tokens(<<C, T/binary>>, Acc) when C >= $a, C =< $z -> name(T, <<C>>, Acc);
tokens(<<C, T/binary>>, Acc) when C >= $0, C =< $9 -> number(T, C - $0, Acc);
tokens(<<$", T/binary>>, Acc) -> string(T, 0, {T, Acc});
tokens(<<" ", T/binary>>, Acc) -> tokens(T, Acc);
tokens(<<>>, Acc) -> lists:reverse(Acc);
tokens(Rest, Acc) -> {unexpected, Rest, lists:reverse(Acc)}.

name(<<C, T/binary>>, Name, Acc) when C >= $a, C =< $z -> name(T, <<Name/binary, C>>, Acc);
name(Rest, Name, Acc) -> tokens(Rest, [Name | Acc]).

number(<<C, T/binary>>, N, Acc) when C >= $0, C =< $9 -> number(T, N * 10 + C - $0, Acc);
number(Rest, N, Acc) -> tokens(Rest, [N | Acc]).

string(<<$", T/binary>>, N, {Start, Acc}) -> tokens(T, [binary:part(Start, 0, N) | Acc]);
string(<<_, T/binary>>, N, State) -> string(T, N + 1, State);
string(<<>>, _, {Start, _}) -> {open, Start}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [<<"ab">>,12,<<"x y">>,<<"c">>]
% expect: [<<"a">>,1,<<"b">>,2]
% expect: [12,<<"x">>]
% expect: []
% expect: {open,<<"open">>}
% expect: {unexpected,<<"?c">>,[<<"ab">>]}
