%% A function may use the binary it takes apart as a whole, too.
-module(whole_in_body).
-export([main/0, id/1]).

main() ->
    io:format("~p~n", [[f(B, []) || B <- [id(<<"ab">>), <<"a", 1:1>>, <<>>]]]).

f(<<H, T/bits>> = All, Acc) -> f(T, [{H, byte_size(All), All} | Acc]);
f(Rest, Acc) -> {Rest, bit_size(Rest), lists:reverse(Acc)}.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{<<>>,0,[{97,2,<<"ab">>},{98,1,<<"b">>}]},
% expect:  {<<1:1>>,1,[{97,2,<<97,1:1>>}]},
% expect:  {<<>>,0,[]}]
