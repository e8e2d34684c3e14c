%% restart sets counts and measures back, pause holds them, true starts them anew; a function that is not traced is not counted by restart or pause.
-module(figures_restarted).
-export([main/1, f/1]).

main(_) ->
    1 = erlang:trace(self(), true, [call]),
    All = [call_count, call_time, call_memory],
    [begin
        Matched = erlang:trace_pattern({?MODULE, f, 1}, Wish, Flags),
        [f(N) || N <- [1, 2, 3]],
        io:format("~p ~p: ~p ~p~n", [Wish, Flags, Matched, [{Item, calls(Is)} || Item <- All, {_, Is} <- [erlang:trace_info({?MODULE, f, 1}, Item)]]])
     end || {Wish, Flags} <- [
        {restart, All}, {pause, [call_count]}, {true, All}, {pause, All}, {true, [call_count, call_memory]}, {restart, All}, {restart, [call_time]},
        {pause, [call_time, call_count]}, {restart, [call_count]}, {false, [call_memory]}, {pause, [call_memory]}, {restart, [call_memory]}, {false, All}, {pause, All}]],
    io:format("~p~n", [erlang:trace_info({?MODULE, f, 1}, all)]).

calls([{Pid, Calls, _}]) when Pid =:= self() -> Calls;
calls([{Pid, Calls, _, _}]) when Pid =:= self() -> Calls;
calls(Other) -> Other.

f(X) -> put(f, X), X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: restart [call_count,call_time,call_memory]: 1 [{call_count,false},
% expect:                                                {call_time,false},
% expect:                                                {call_memory,false}]
% expect: pause [call_count]: 1 [{call_count,false},
% expect:                        {call_time,false},
% expect:                        {call_memory,false}]
% expect: true [call_count,call_time,call_memory]: 1 [{call_count,3},
% expect:                                             {call_time,3},
% expect:                                             {call_memory,3}]
% expect: pause [call_count,call_time,call_memory]: 1 [{call_count,3},
% expect:                                              {call_time,3},
% expect:                                              {call_memory,3}]
% expect: true [call_count,call_memory]: 1 [{call_count,3},
% expect:                                   {call_time,3},
% expect:                                   {call_memory,3}]
% expect: restart [call_count,call_time,call_memory]: 1 [{call_count,3},
% expect:                                                {call_time,3},
% expect:                                                {call_memory,3}]
% expect: restart [call_time]: 1 [{call_count,6},{call_time,3},{call_memory,6}]
% expect: pause [call_time,call_count]: 1 [{call_count,6},{call_time,3},{call_memory,9}]
% expect: restart [call_count]: 1 [{call_count,3},{call_time,3},{call_memory,12}]
% expect: false [call_memory]: 1 [{call_count,6},{call_time,3},{call_memory,false}]
% expect: pause [call_memory]: 1 [{call_count,9},{call_time,3},{call_memory,3}]
% expect: restart [call_memory]: 1 [{call_count,12},{call_time,3},{call_memory,3}]
% expect: false [call_count,call_time,call_memory]: 1 [{call_count,false},
% expect:                                              {call_time,false},
% expect:                                              {call_memory,false}]
% expect: pause [call_count,call_time,call_memory]: 1 [{call_count,false},
% expect:                                              {call_time,false},
% expect:                                              {call_memory,false}]
% expect: {all,false}
