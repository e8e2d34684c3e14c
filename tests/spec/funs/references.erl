%% fun F/A and fun M:F/A name functions.
-module(references).
-export([main/0, exported/1]).

main() ->
    F = fun local/1,
    G = fun ?MODULE:exported/1,
    M = lists,
    N = reverse,
    H = fun M:N/1,
    io:format("~p~n", [[F(1), G(2), H([1, 2, 3]), lists:map(fun local/1, [5])]]),
    io:format("~p ~p~n", [G, fun lists:map/2]),
    io:format("~p~n", [[G =:= fun ?MODULE:exported/1, fun lists:map/2 =:= fun lists:map/2, is_function(H, 1)]]).

local(X) -> {local, X}.

exported(X) -> {exported, X}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{local,1},{exported,2},[3,2,1],[{local,5}]]
% expect: fun references:exported/1 fun lists:map/2
% expect: [true,true,true]
