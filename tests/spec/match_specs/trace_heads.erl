%% A trace specification is about the list of arguments of a call.
-module(trace_heads).
-export([main/0]).

main() ->
    x([1, 2], [{['$1', '$2'], [], [{message, '$1'}]}]),
    x([1, 2], [{['$1'], [], [{message, '$1'}]}]),
    x([1, 2], [{'_', [], [{message, '$_'}]}]),
    x([1, 2], [{'$1', [], [{message, '$1'}]}]),
    x([1, 2], [{['$2', '$1'], [], [{message, '$$'}]}]),
    x([1, 1], [{['$1', '$1'], [], [{message, same}]}]),
    x([], [{[], [], [{message, none}]}]),
    x([1, 2], [{foo, [], [{message, a}]}]),
    x([1, 2], [{['$1' | '$2'], [], ['$2']}]),
    x([{a, #{k => v}}], [{[{'$1', #{k => '$2'}}], [], [{message, {{'$1', '$2'}}}]}]),
    x([1, 2], [{['$1'], [], []}, {['_', '_'], [], [{message, second}]}]),
    x(lists:seq(1, 30), [{'_', [], []}]).

x(Args, Spec) -> io:format("~0kp ~0kp~n  ~0kp~n", [Args, Spec, erlang:match_spec_test(Args, Spec, trace)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [1,2] [{['$1','$2'],[],[{message,'$1'}]}]
% expect:   {ok,1,[],[]}
% expect: [1,2] [{['$1'],[],[{message,'$1'}]}]
% expect:   {ok,false,[],[]}
% expect: [1,2] [{'_',[],[{message,'$_'}]}]
% expect:   {ok,[1,2],[],[]}
% expect: [1,2] [{'$1',[],[{message,'$1'}]}]
% expect:   {ok,[1,2],[],[]}
% expect: [1,2] [{['$2','$1'],[],[{message,'$$'}]}]
% expect:   {ok,[2,1],[],[]}
% expect: [1,1] [{['$1','$1'],[],[{message,same}]}]
% expect:   {ok,same,[],[]}
% expect: [] [{[],[],[{message,none}]}]
% expect:   {ok,none,[],[]}
% expect: [1,2] [{foo,[],[{message,a}]}]
% expect:   {error,[{error,"Match head is invalid in this context."}]}
% expect: [1,2] [{['$1'|'$2'],[],['$2']}]
% expect:   {error,[{error,"Match expression part ['$1'|'$2'] is not a proper list."}]}
% expect: [{a,#{k => v}}] [{[{'$1',#{k => '$2'}}],[],[{message,{{'$1','$2'}}}]}]
% expect:   {ok,{a,v},[],[]}
% expect: [1,2] [{['$1'],[],[]},{['_','_'],[],[{message,second}]}]
% expect:   {ok,second,[],[]}
% expect: [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30] [{'_',[],[]}]
% expect:   {ok,true,[],[]}
