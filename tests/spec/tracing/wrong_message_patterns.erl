%% Patterns on messages take no flags, no restart and no pause; what is wrong is looked at in the order of flags, specification, event.
-module(wrong_message_patterns).
-export([main/1]).

main(_) ->
    [refused(trace_pattern, Arguments) || Arguments <- [
        [send, true, [local]], [send, true, [global]], ['receive', true, [call_count]], [send, restart, []], ['receive', pause], [send, true, [x]],
        [send, x], [send, [{a}]], [send, [{x, [], []}]], ['receive', [{'_', [], [{silent, true}]}]], [send, [{'_', [], []}], [call_count]],
        [no_event, true], [no_event, x], [no_event, [{a}], [x]], [1, true], [{a, b}, [{a}], [call_count]], [{a, b, c}, true], [send, true, x]]],
    [refused(trace_info, Arguments) || Arguments <- [[send, all], [send, traced], ['receive', flags], [send, match_spec], [no_event, match_spec], [1, traced], ['_', traced]]].

refused(Name, Arguments) ->
    try io:format("~p ~p~n", [Arguments, apply(erlang, Name, Arguments)])
    catch error:Reason:Trace ->
        {erlang, Name, _, Info} = hd(Trace),
        io:format("~p ~p ~p~n", [Arguments, Reason, maps:get(cause, element(2, lists:keyfind(error_info, 1, Info ++ [{error_info, #{}}])), none)])
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [send,true,[local]] badarg none
% expect: [send,true,[global]] badarg none
% expect: ['receive',true,[call_count]] badarg none
% expect: [send,restart,[]] badarg none
% expect: ['receive',pause] badarg none
% expect: [send,true,[x]] badarg badopt
% expect: [send,x] badarg match_spec
% expect: [send,[{a}]] badarg match_spec
% expect: [send,[{x,[],[]}]] badarg match_spec
% expect: ['receive',[{'_',[],[{silent,true}]}]] badarg match_spec
% expect: [send,[{'_',[],[]}],[call_count]] badarg call_count
% expect: [no_event,true] badarg none
% expect: [no_event,x] badarg match_spec
% expect: [no_event,[{a}],[x]] badarg badopt
% expect: [1,true] badarg none
% expect: [{a,b},[{a}],[call_count]] badarg match_spec
% expect: [{a,b,c},true] badarg none
% expect: [send,true,x] badarg badopt
% expect: [send,all] badarg none
% expect: [send,traced] badarg none
% expect: ['receive',flags] badarg none
% expect: [send,match_spec] {match_spec,true}
% expect: [no_event,match_spec] badarg badopt
% expect: [1,traced] badarg badopt
% expect: ['_',traced] badarg badopt
