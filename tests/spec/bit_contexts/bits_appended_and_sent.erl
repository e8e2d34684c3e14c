%% What another process got of a growing bitstring does not change.
-module(bits_appended_and_sent).
-export([main/0, grow/3, keep/1]).

main() ->
    Keeper = spawn_link(fun() -> keep([]) end),
    Last = grow(<<>>, 0, Keeper),
    Keeper ! {self(), all},
    receive Kept -> io:format("~p~n", [[{bit_size(K), erlang:phash2(K)} || K <- Kept]]) end,
    io:format("~p ~p~n", [bit_size(Last), erlang:phash2(Last)]).

grow(Acc, 400, _) -> Acc;
grow(Acc, N, Keeper) ->
    [Keeper ! Acc || N rem 57 =:= 56],
    grow(<<Acc/bitstring, (N band 31):5>>, N + 1, Keeper).

keep(Acc) ->
    receive
        {From, all} -> From ! lists:reverse(Acc);
        B -> keep([B | Acc])
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{280,127424067},
% expect:  {565,15041738},
% expect:  {850,128883642},
% expect:  {1135,32210718},
% expect:  {1420,125270956},
% expect:  {1705,64834633},
% expect:  {1990,133737772}]
% expect: 2000 40056357
