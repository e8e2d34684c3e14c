%% cancel_timer/2: info => false answers ok, async => true answers by message; read_timer/2 likewise.
-module(cancel_options).
-export([main/0]).

main() ->
    T1 = erlang:send_after(60000, self(), m),
    io:format("~p~n", [erlang:cancel_timer(T1, [{info, false}])]),
    io:format("~p~n", [erlang:cancel_timer(T1, [{info, true}])]),
    T2 = erlang:send_after(60000, self(), m),
    io:format("~p~n", [erlang:read_timer(T2, [{async, true}])]),
    receive {read_timer, T2, Left} -> io:format("~p~n", [Left > 50000]) end,
    io:format("~p~n", [erlang:cancel_timer(T2, [{async, true}])]),
    receive {cancel_timer, T2, Left2} -> io:format("~p~n", [Left2 > 50000]) end,
    io:format("~p~n", [erlang:cancel_timer(T2, [{async, true}, {info, false}])]),
    io:format("~p~n", [erlang:cancel_timer(T2, [{async, true}])]),
    receive {cancel_timer, T2, Left3} -> io:format("~p~n", [Left3]) end,
    io:format("~p~n", [receive X -> X after 10 -> nothing end]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ok
% expect: false
% expect: ok
% expect: true
% expect: ok
% expect: true
% expect: ok
% expect: ok
% expect: false
% expect: nothing
