%% A rest that is kept, returned or sent on the way is not changed by what follows.
-module(rest_kept_on_the_way).
-export([main/0, id/1]).

main() ->
    {Rests, Last} = keep(id(<<"abcd">>), []),
    io:format("~p ~p~n", [Rests, Last]),
    io:format("~p~n", [send(id(<<1, 2, 3>>), self())]),
    io:format("~p~n", [[receive {rest, R} -> R end || _ <- [1, 2, 3]]]).

keep(<<_, T/binary>> = All, Acc) -> keep(T, [{All, fun() -> All end} | Acc]);
keep(Empty, Acc) -> {[{A, F()} || {A, F} <- Acc], Empty}.

send(<<_, T/binary>>, To) ->
    To ! {rest, T},
    send(T, To);
send(<<>>, _) -> sent.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{<<"d">>,<<"d">>},
% expect:  {<<"cd">>,<<"cd">>},
% expect:  {<<"bcd">>,<<"bcd">>},
% expect:  {<<"abcd">>,<<"abcd">>}] <<>>
% expect: sent
% expect: [<<2,3>>,<<3>>,<<>>]
