%% on_load traces modules that are loaded later, in the ways that trace_info tells.
-module(on_load).
-export([main/1]).

main(_) ->
    Me = self(),
    Items = [traced, match_spec, meta, meta_match_spec, call_count, call_time, call_memory],
    [begin
        Matched = erlang:trace_pattern(on_load, Wish, Flags),
        {all, All} = erlang:trace_info(on_load, all),
        Single = [erlang:trace_info(on_load, Item) || Item <- Items],
        io:format("~0p ~p: ~p ~0p ~0p~n", [Wish, Flags, Matched, [{Item, by(Is, Me)} || All =/= false, {Item, Is} <- All], [by(Is, Me) || {_, Is} <- Single]]),
        loaded(Me)
     end || {Wish, Flags} <- [
        {false, [local]}, {true, []}, {[{['_'], [], []}], [global]}, {true, [local]}, {[{[1], [], [{return_trace}]}], [local, call_count]}, {true, [meta]}, {false, [local]},
        {true, [call_time, call_memory]}, {restart, [call_count]}, {pause, [local]}, {false, [meta, local]}, {true, []}, {restart, [call_count]}, {true, [call_memory]},
        {false, [call_memory]}, {false, []}]],
    [io:format("~p~n", [try erlang:trace_info(on_load, Item) catch error:badarg -> refused end]) || Item <- [foo, flags]],
    erlang:trace_pattern(on_load, true, [local]),
    [io:format("~p~n", [try erlang:trace_info(on_load, Item) catch error:badarg -> refused end]) || Item <- [foo, flags]].

by(Me, Me) -> me;
by(Is, _) -> Is.

%% What is traced of a module that is loaded now.
loaded(Me) ->
    Forms = [{attribute, 1, module, later}, {attribute, 1, export, [{f, 1}]},
        {function, 2, f, 1, [{clause, 2, [{var, 2, 'X'}], [], [{call, 2, {atom, 2, g}, [{var, 2, 'X'}]}]}]},
        {function, 3, g, 1, [{clause, 3, [{var, 3, 'X'}], [], [{tuple, 3, [{var, 3, 'X'}]}]}]}],
    {ok, later, Code} = compile:forms(Forms),
    code:purge(later),
    {module, later} = code:load_binary(later, "later.erl", Code),
    [begin
        {all, All} = erlang:trace_info({later, Name, 1}, all),
        io:format("    ~p ~0p~n", [Name, [{Item, by(Is, Me)} || All =/= false, {Item, Is} <- All, Is =/= false]])
     end || Name <- [f, g]].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: false [local]: 0 [] [false,false,false,false,false,false,false]
% expect:     f []
% expect:     g []
% expect: true []: 0 [{traced,global},{match_spec,[]},{meta,false},{meta_match_spec,false},{call_count,false}] [global,[],false,false,false,false,false]
% expect:     f [{traced,global},{match_spec,[]}]
% expect:     g []
% expect: [{['_'],[],[]}] [global]: 0 [{traced,global},{match_spec,[{['_'],[],[]}]},{meta,false},{meta_match_spec,false},{call_count,false}] [global,[{['_'],[],[]}],false,false,false,false,false]
% expect:     f [{traced,global},{match_spec,[{['_'],[],[]}]}]
% expect:     g []
% expect: true [local]: 0 [{traced,local},{match_spec,[]},{meta,false},{meta_match_spec,false},{call_count,false}] [local,[],false,false,false,false,false]
% expect:     f [{traced,local},{match_spec,[]}]
% expect:     g [{traced,local},{match_spec,[]}]
% expect: [{[1],[],[{return_trace}]}] [local,call_count]: 0 [{traced,local},{match_spec,[{[1],[],[{return_trace}]}]},{meta,false},{meta_match_spec,false},{call_count,true}] [local,[{[1],[],[{return_trace}]}],false,false,true,false,false]
% expect:     f [{traced,local},{match_spec,[{[1],[],[{return_trace}]}]},{call_count,0}]
% expect:     g [{traced,local},{match_spec,[{[1],[],[{return_trace}]}]},{call_count,0}]
% expect: true [meta]: 0 [{traced,local},{match_spec,[{[1],[],[{return_trace}]}]},{meta,me},{meta_match_spec,[]},{call_count,true}] [local,[{[1],[],[{return_trace}]}],me,[],true,false,false]
% expect:     f [{traced,local},{match_spec,[{[1],[],[{return_trace}]}]},{meta,me},{meta_match_spec,[]},{call_count,0}]
% expect:     g [{traced,local},{match_spec,[{[1],[],[{return_trace}]}]},{meta,me},{meta_match_spec,[]},{call_count,0}]
% expect: false [local]: 0 [{traced,false},{match_spec,false},{meta,me},{meta_match_spec,[]},{call_count,true}] [false,false,me,[],true,false,false]
% expect:     f [{meta,me},{meta_match_spec,[]},{call_count,0}]
% expect:     g [{meta,me},{meta_match_spec,[]},{call_count,0}]
% expect: true [call_time,call_memory]: 0 [{traced,false},{match_spec,false},{meta,me},{meta_match_spec,[]},{call_count,true}] [false,false,me,[],true,true,true]
% expect:     f [{meta,me},{meta_match_spec,[]},{call_memory,[]},{call_time,[]},{call_count,0}]
% expect:     g [{meta,me},{meta_match_spec,[]},{call_memory,[]},{call_time,[]},{call_count,0}]
% expect: restart [call_count]: 0 [{traced,false},{match_spec,false},{meta,me},{meta_match_spec,[]},{call_count,true}] [false,false,me,[],true,true,true]
% expect:     f [{meta,me},{meta_match_spec,[]},{call_memory,[]},{call_time,[]},{call_count,0}]
% expect:     g [{meta,me},{meta_match_spec,[]},{call_memory,[]},{call_time,[]},{call_count,0}]
% expect: pause [local]: 0 [{traced,local},{match_spec,[]},{meta,me},{meta_match_spec,[]},{call_count,true}] [local,[],me,[],true,true,true]
% expect:     f [{traced,local},{match_spec,[]},{meta,me},{meta_match_spec,[]},{call_memory,[]},{call_time,[]},{call_count,0}]
% expect:     g [{traced,local},{match_spec,[]},{meta,me},{meta_match_spec,[]},{call_memory,[]},{call_time,[]},{call_count,0}]
% expect: false [meta,local]: 0 [{traced,false},{match_spec,false},{meta,false},{meta_match_spec,false},{call_count,true}] [false,false,false,false,true,true,true]
% expect:     f [{call_memory,[]},{call_time,[]},{call_count,0}]
% expect:     g [{call_memory,[]},{call_time,[]},{call_count,0}]
% expect: true []: 0 [{traced,global},{match_spec,[]},{meta,false},{meta_match_spec,false},{call_count,false}] [global,[],false,false,false,false,false]
% expect:     f [{traced,global},{match_spec,[]}]
% expect:     g []
% expect: restart [call_count]: 0 [] [false,false,false,false,false,false,false]
% expect:     f []
% expect:     g []
% expect: true [call_memory]: 0 [{traced,false},{match_spec,false},{meta,false},{meta_match_spec,false},{call_count,false}] [false,false,false,false,false,false,true]
% expect:     f [{call_memory,[]}]
% expect:     g [{call_memory,[]}]
% expect: false [call_memory]: 0 [] [false,false,false,false,false,false,false]
% expect:     f []
% expect:     g []
% expect: false []: 0 [] [false,false,false,false,false,false,false]
% expect:     f []
% expect:     g []
% expect: {foo,false}
% expect: {flags,false}
% expect: refused
% expect: refused
