%% is_binary is true of whole bytes only, is_bitstring of any bits.
-module(type_tests).
-export([main/0, id/1]).

main() ->
    <<_:3, Odd:8/bits, Rest/bits>> = id(<<1, 2, 3>>),
    io:format("~p~n", [[{is_binary(B), is_bitstring(B), f(B)} || B <- [<<>>, <<1:1>>, Odd, Rest, <<1, 2>>, "ab", a]]]).

f(B) when is_binary(B) -> binary;
f(B) when is_bitstring(B) -> bitstring;
f(_) -> other.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{true,true,binary},
% expect:  {false,true,bitstring},
% expect:  {true,true,binary},
% expect:  {false,true,bitstring},
% expect:  {true,true,binary},
% expect:  {false,false,other},
% expect:  {false,false,other}]
