%% Message, return_trace and exception_trace are what a trace specification decides.
-module(trace_verdicts).
-export([main/0]).

main() ->
    x([1, 2], [{'_', [], []}]),
    x([1, 2], [{'_', [], ['$_']}]),
    x([1, 2], [{'_', [], [false]}]),
    x([1, 2], [{'_', [], [{return_trace}]}]),
    x([1, 2], [{'_', [], [{exception_trace}, {message, false}, {return_trace}]}]),
    x([1, 2], [{'_', [], [{message, true}]}]),
    x([1, 2], [{'_', [], [{message, a}, {message, b}]}]),
    x([1, 2], [{'_', [], [{message, {message, false}}]}]),
    x([1, 2], [{'_', [], [{message, {'div', 1, 0}}]}]),
    x([1, 2], [{'_', [], [{message, foo}, {'div', 1, 0}]}]),
    x([1, 2], [{'_', [], [{message, {caller}}]}]),
    x([1, 2], [{'_', [{is_seq_trace}], [{message, a}]}]),
    x([1, 2], [{['$1', '_'], [{'>', '$1', 3}], [{return_trace}]}]),
    x([1, 2], [{'_', [], [{message, {get_seq_token}}]}]).

x(Args, Spec) -> io:format("~0kp ~0kp~n  ~0kp~n", [Args, Spec, erlang:match_spec_test(Args, Spec, trace)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [1,2] [{'_',[],[]}]
% expect:   {ok,true,[],[]}
% expect: [1,2] [{'_',[],['$_']}]
% expect:   {ok,true,[],[]}
% expect: [1,2] [{'_',[],[false]}]
% expect:   {ok,true,[],[]}
% expect: [1,2] [{'_',[],[{return_trace}]}]
% expect:   {ok,true,[return_trace],[]}
% expect: [1,2] [{'_',[],[{exception_trace},{message,false},{return_trace}]}]
% expect:   {ok,false,[return_trace,exception_trace],[]}
% expect: [1,2] [{'_',[],[{message,true}]}]
% expect:   {ok,true,[],[]}
% expect: [1,2] [{'_',[],[{message,a},{message,b}]}]
% expect:   {ok,b,[],[]}
% expect: [1,2] [{'_',[],[{message,{message,false}}]}]
% expect:   {ok,true,[],[]}
% expect: [1,2] [{'_',[],[{message,{'div',1,0}}]}]
% expect:   {ok,'EXIT',[],[]}
% expect: [1,2] [{'_',[],[{message,foo},{'div',1,0}]}]
% expect:   {ok,foo,[],[]}
% expect: [1,2] [{'_',[],[{message,{caller}}]}]
% expect:   {ok,undefined,[],[]}
% expect: [1,2] [{'_',[{is_seq_trace}],[{message,a}]}]
% expect:   {ok,false,[],[]}
% expect: [1,2] [{['$1','_'],[{'>','$1',3}],[{return_trace}]}]
% expect:   {ok,false,[],[]}
% expect: [1,2] [{'_',[],[{message,{get_seq_token}}]}]
% expect:   {ok,[],[],[]}
