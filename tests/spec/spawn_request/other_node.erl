%% A request to a node that is not there is answered with noconnection or notsup.
-module(other_node).
-export([main/0]).

main() ->
    Ref = spawn_request('other@nowhere', fun() -> ok end, []),
    receive {spawn_reply, Ref, error, Reason} -> io:format("~p~n", [Reason]) after 1000 -> io:format("nothing~n") end,
    Ref2 = spawn_request('other@nowhere', ?MODULE, main, [], [monitor, {reply_tag, t}]),
    receive {t, Ref2, error, Reason2} -> io:format("~p~n", [Reason2]) after 1000 -> io:format("nothing~n") end,
    io:format("~p~n", [receive {'DOWN', Ref2, _, _, R} -> R after 20 -> no_down end]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: noconnection
% expect: noconnection
% expect: no_down
