%% A size expression that fails, or gives no usable size, is a failed match.
-module(failing_size).
-export([main/0, id/1]).

main() ->
    io:format("~p~n", [[f(S) || S <- [id(8), -8, a, 1.0, 1 bsl 70, {x}, <<8>>]]]).

f(S) ->
    [case id(<<1, 2>>) of <<X:S, _/bits>> -> {plain, X}; _ -> no end,
     case id(<<1, 2>>) of <<X:(S + 1), _/bits>> -> {plus, X}; _ -> no end,
     case id(<<1, 2>>) of <<X:(element(1, S))/binary, _/bits>> -> {element, X}; _ -> no end,
     case id(<<1, 2>>) of <<_:(8 div (S - S)), _/bits>> -> divided; _ -> no end].

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [[{plain,1},{plus,2},no,no],
% expect:  [no,no,no,no],
% expect:  [no,no,no,no],
% expect:  [no,no,no,no],
% expect:  [no,no,no,no],
% expect:  [no,no,no,no],
% expect:  [no,no,no,no]]
