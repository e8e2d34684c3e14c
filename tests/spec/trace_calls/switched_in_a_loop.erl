%% Tracing of small functions may come and go while a process runs through their calls.
-module(switched_in_a_loop).
-export([main/1]).

main(_) ->
    MFA = {?MODULE, step, 1},
    P = spawn(fun() -> server(0) end),
    1 = erlang:trace(P, true, [call]),
    [begin
         1 = erlang:trace_pattern(MFA, On, [local]),
         N = ask(P),
         io:format("~p ~p ~p~n", [On, N, told(P)])
     end || On <- [true, false, true, true, false]],
    Busy = spawn(fun() -> busy(0) end),
    [erlang:trace_pattern(MFA, On, [local]) || _ <- lists:seq(1, 200), On <- [true, false]],
    Busy ! {stop, self()},
    receive {ran, Busy, Right} -> io:format("~p~n", [Right]) end.

server(N) ->
    receive
        {From, next} ->
            M = step(N),
            From ! {self(), M},
            server(M)
    end.

busy(N) ->
    receive
        {stop, From} -> From ! {ran, self(), true}
    after 0 ->
        M = N + 1,
        case step(N) of
            M -> busy(M);
            Wrong -> exit({wrong, Wrong})
        end
    end.

step(N) -> N + 1.

ask(P) ->
    P ! {self(), next},
    receive {P, N} -> N end.

told(P) ->
    R = erlang:trace_delivered(P),
    receive {trace_delivered, P, R} -> ok end,
    all(P).

all(P) -> receive {trace, P, What, Which} -> [{What, Which} | all(P)] after 0 -> [] end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true 1 [{call,{switched_in_a_loop,step,[0]}}]
% expect: false 2 []
% expect: true 3 [{call,{switched_in_a_loop,step,[2]}}]
% expect: true 4 [{call,{switched_in_a_loop,step,[3]}}]
% expect: false 5 []
% expect: true
