%% A function is traced from outside or in other ways, not both: what is asked for last holds, and false ends only what it names.
-module(ways_exclude).
-export([main/1, f/1]).

main(_) ->
    Me = self(),
    Spec = [{[1], [], []}],
    [begin
        Matched = erlang:trace_pattern({?MODULE, f, 1}, Wish, Flags),
        {all, Info} = erlang:trace_info({?MODULE, f, 1}, all),
        io:format("~p ~p: ~p ~p~n", [Wish, Flags, Matched, [{Item, case Is of Me -> me; _ -> Is end} || Info =/= false, {Item, Is} <- Info, Is =/= false]])
     end || {Wish, Flags} <- [
        {true, []}, {Spec, [global]}, {true, [call_count]}, {Spec, [local, call_time]}, {restart, []}, {restart, [local]}, {pause, [meta]}, {false, []},
        {false, [local]}, {Spec, [meta]}, {true, [call_memory]}, {true, [global]}, {false, [meta, call_memory]}, {false, [global]}, {restart, [local]}, {restart, []},
        {pause, [global]}, {false, [local]}, {false, []}]],
    f(1).

f(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true []: 1 [{traced,global},{match_spec,[]}]
% expect: [{[1],[],[]}] [global]: 1 [{traced,global},{match_spec,[{[1],[],[]}]}]
% expect: true [call_count]: 1 [{call_count,0}]
% expect: [{[1],[],[]}] [local,call_time]: 1 [{traced,local},
% expect:                                     {match_spec,[{[1],[],[]}]},
% expect:                                     {call_time,[]},
% expect:                                     {call_count,0}]
% expect: restart []: 1 [{traced,global},{match_spec,[]}]
% expect: restart [local]: 1 [{traced,local},{match_spec,[]}]
% expect: pause [meta]: 1 [{traced,local},
% expect:                  {match_spec,[]},
% expect:                  {meta,me},
% expect:                  {meta_match_spec,[]}]
% expect: false []: 1 [{traced,local},{match_spec,[]},{meta,me},{meta_match_spec,[]}]
% expect: false [local]: 1 [{meta,me},{meta_match_spec,[]}]
% expect: [{[1],[],[]}] [meta]: 1 [{meta,me},{meta_match_spec,[{[1],[],[]}]}]
% expect: true [call_memory]: 1 [{meta,me},
% expect:                        {meta_match_spec,[{[1],[],[]}]},
% expect:                        {call_memory,[]}]
% expect: true [global]: 1 [{traced,global},{match_spec,[]}]
% expect: false [meta,call_memory]: 1 [{traced,global},{match_spec,[]}]
% expect: false [global]: 1 []
% expect: restart [local]: 1 [{traced,local},{match_spec,[]}]
% expect: restart []: 1 [{traced,global},{match_spec,[]}]
% expect: pause [global]: 1 [{traced,global},{match_spec,[]}]
% expect: false [local]: 1 [{traced,global},{match_spec,[]}]
% expect: false []: 1 []
