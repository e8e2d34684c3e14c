%% What on_load traces in one way and is switched off in another stays traced, but loses its match specifications.
-module(on_load_switched_off_elsewhere).
-export([main/0]).

main() ->
    Spec = [{'_', [], [{return_trace}]}],
    Me = self(),
    [begin
        erlang:trace_pattern(on_load, Wish, Ways),
        {all, All} = erlang:trace_info(on_load, all),
        io:format("~0p ~p:~n    ~0p~n", [Wish =:= Spec, Ways, All =/= false andalso [{Item, by(Is, Me)} || {Item, Is} <- All]])
     end || {Wish, Ways} <- [
        {Spec, [local]}, {false, []}, {false, [local]}, {Spec, []}, {false, [local]}, {false, []},
        {Spec, [local, meta]}, {false, []}, {false, [meta]}, {false, [local]},
        {Spec, [call_count, local]}, {false, []}, {false, [local]}, {Spec, [meta]}, {false, []}, {Spec, [local]}]].

by(Me, Me) -> me;
by(Is, _) -> Is.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true [local]:
% expect:     [{traced,local},{match_spec,[{'_',[],[{return_trace}]}]},{meta,false},{meta_match_spec,false},{call_count,false}]
% expect: false []:
% expect:     [{traced,local},{match_spec,[]},{meta,false},{meta_match_spec,false},{call_count,false}]
% expect: false [local]:
% expect:     false
% expect: true []:
% expect:     [{traced,global},{match_spec,[{'_',[],[{return_trace}]}]},{meta,false},{meta_match_spec,false},{call_count,false}]
% expect: false [local]:
% expect:     [{traced,global},{match_spec,[]},{meta,false},{meta_match_spec,false},{call_count,false}]
% expect: false []:
% expect:     false
% expect: true [local,meta]:
% expect:     [{traced,local},{match_spec,[{'_',[],[{return_trace}]}]},{meta,me},{meta_match_spec,[{'_',[],[{return_trace}]}]},{call_count,false}]
% expect: false []:
% expect:     [{traced,local},{match_spec,[]},{meta,false},{meta_match_spec,[]},{call_count,false}]
% expect: false [meta]:
% expect:     [{traced,local},{match_spec,[]},{meta,false},{meta_match_spec,false},{call_count,false}]
% expect: false [local]:
% expect:     false
% expect: true [call_count,local]:
% expect:     [{traced,local},{match_spec,[{'_',[],[{return_trace}]}]},{meta,false},{meta_match_spec,false},{call_count,true}]
% expect: false []:
% expect:     [{traced,local},{match_spec,[]},{meta,false},{meta_match_spec,false},{call_count,true}]
% expect: false [local]:
% expect:     [{traced,false},{match_spec,false},{meta,false},{meta_match_spec,false},{call_count,true}]
% expect: true [meta]:
% expect:     [{traced,false},{match_spec,false},{meta,me},{meta_match_spec,[{'_',[],[{return_trace}]}]},{call_count,true}]
% expect: false []:
% expect:     [{traced,false},{match_spec,false},{meta,false},{meta_match_spec,[]},{call_count,true}]
% expect: true [local]:
% expect:     [{traced,local},{match_spec,[{'_',[],[{return_trace}]}]},{meta,false},{meta_match_spec,[]},{call_count,true}]
