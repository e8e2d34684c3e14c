%% and and or look at all their arguments, andalso and orelse stop where it is decided.
-module(junctions).
-export([main/0]).

main() ->
    t({x}, [{'_', [], [{'and', true, true, true}]}]),
    t({x}, [{'_', [], [{'and', true, false, true}]}]),
    t({x}, [{'_', [], [{'and', false, 1}]}]),
    t({x}, [{'_', [], [{'or', false, true, false}]}]),
    t({x}, [{'_', [], [{'or', true, foo}]}]),
    t({x}, [{'_', [], [{'and', true}]}]),
    t({x}, [{'_', [], [{'andalso', true, false, foo}]}]),
    t({x}, [{'_', [], [{'andalso', true, foo}]}]),
    t({x}, [{'_', [], [{'andalso', foo, true}]}]),
    t({x}, [{'_', [], [{'orelse', false, 1}]}]),
    t({x}, [{'_', [], [{'orelse', false, true, {hd, []}}]}]),
    t({x}, [{'_', [], [{'andalso', {hd, []}, true}]}]),
    t({x}, [{'_', [{'orelse', false, {'andalso', true, {'not', false}}}], [ok]}]),
    t({x}, [{'_', [{'andalso', true, 1}], [ok]}]),
    t({x}, [{'_', [], [{'xor', true, false}]}]).

t(Term, Spec) -> io:format("~0kp ~0kp~n  ~0kp~n", [Term, Spec, ets:test_ms(Term, Spec)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {x} [{'_',[],[{'and',true,true,true}]}]
% expect:   {ok,true}
% expect: {x} [{'_',[],[{'and',true,false,true}]}]
% expect:   {ok,false}
% expect: {x} [{'_',[],[{'and',false,1}]}]
% expect:   {ok,'EXIT'}
% expect: {x} [{'_',[],[{'or',false,true,false}]}]
% expect:   {ok,true}
% expect: {x} [{'_',[],[{'or',true,foo}]}]
% expect:   {ok,'EXIT'}
% expect: {x} [{'_',[],[{'and',true}]}]
% expect:   {ok,true}
% expect: {x} [{'_',[],[{'andalso',true,false,foo}]}]
% expect:   {ok,false}
% expect: {x} [{'_',[],[{'andalso',true,foo}]}]
% expect:   {ok,foo}
% expect: {x} [{'_',[],[{'andalso',foo,true}]}]
% expect:   {ok,'EXIT'}
% expect: {x} [{'_',[],[{'orelse',false,1}]}]
% expect:   {ok,1}
% expect: {x} [{'_',[],[{'orelse',false,true,{hd,[]}}]}]
% expect:   {ok,true}
% expect: {x} [{'_',[],[{'andalso',{hd,[]},true}]}]
% expect:   {ok,'EXIT'}
% expect: {x} [{'_',[{'orelse',false,{'andalso',true,{'not',false}}}],[ok]}]
% expect:   {ok,ok}
% expect: {x} [{'_',[{'andalso',true,1}],[ok]}]
% expect:   {ok,false}
% expect: {x} [{'_',[],[{'xor',true,false}]}]
% expect:   {ok,true}
