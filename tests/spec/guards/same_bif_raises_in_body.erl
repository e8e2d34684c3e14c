%% What makes a guard false raises in a body, with the reason of the BIF.
-module(same_bif_raises_in_body).
-export([main/0, id/1]).

main() ->
    [io:format("~p~n", [try F(id(V)) catch error:{badmap, _} -> badmap; error:{badkey, K} -> {badkey, K}; error:R -> R end])
     || {F, V} <- [{fun(X) -> hd(X) end, []}, {fun(X) -> tl(X) end, {}}, {fun(X) -> element(3, X) end, {a}},
                   {fun(X) -> X / 0 end, 1}, {fun(X) -> map_get(X, #{}) end, k}, {fun(X) -> map_get(k, X) end, []},
                   {fun(X) -> float(X) end, a}, {fun(X) -> float(X) end, 1 bsl 2000}, {fun(X) -> length(X) end, [a | b]},
                   {fun(X) -> not X end, 1}, {fun(X) -> X and true end, 1}, {fun(X) -> tuple_size(X) end, []},
                   {fun(X) -> byte_size(X) end, a}, {fun(X) -> node(X) end, a}, {fun(X) -> is_function(X, X) end, a},
                   {fun(X) -> is_map_key(1, X) end, []}, {fun(X) -> X bsl 1.0 end, 1}, {fun(X) -> abs(X) end, "1"},
                   {fun(X) -> round(X) end, one}, {fun(X) -> binary_part(X, 2, 1) end, <<"a">>}, {fun(X) -> size(X) end, 1},
                   {fun(X) -> max(X, 2) end, 1}, {fun(X) -> trunc(X) end, 1.0e30}]].

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: badarg
% expect: badarg
% expect: badarg
% expect: badarith
% expect: {badkey,k}
% expect: badmap
% expect: badarg
% expect: badarg
% expect: badarg
% expect: badarg
% expect: badarg
% expect: badarg
% expect: badarg
% expect: badarg
% expect: badarg
% expect: badmap
% expect: badarith
% expect: badarg
% expect: badarg
% expect: badarg
% expect: badarg
% expect: 2
% expect: 1000000000000000019884624838656
