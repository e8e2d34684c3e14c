%% An expression that fails ends its guard; in a body its value is 'EXIT'.
-module(guard_failures).
-export([main/0]).

main() ->
    t({1, 2}, [{'_', [{'div', 1, 0}], [ok]}, {'_', [], [second]}]),
    t({1, 2}, [{'_', [{'=:=', {'div', 1, 0}, 'EXIT'}], [ok]}]),
    t({1, 2}, [{'_', [{'or', true, {hd, []}}], [ok]}]),
    t({1, 2}, [{'_', [], [{'div', 1, 0}]}]),
    t({1, 2}, [{'_', [], [{'+', {'div', 1, 0}, 1}]}]),
    t({1, 2}, [{'_', [], [{{a, {'div', 1, 0}}}]}]),
    t({1, 2}, [{'_', [], [[{element, 3, '$_'}, {element, 2, '$_'}]]}]),
    t({1, 2}, [{'_', [], [{is_atom, {map_get, a, #{}}}]}]),
    t({1, 2}, [{'_', [], [{'div', 1, 0}, b]}]),
    t({1, 2}, [{'_', [], [{'not', 1}]}]).

t(Term, Spec) -> io:format("~0kp ~0kp~n  ~0kp~n", [Term, Spec, ets:test_ms(Term, Spec)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {1,2} [{'_',[{'div',1,0}],[ok]},{'_',[],[second]}]
% expect:   {ok,second}
% expect: {1,2} [{'_',[{'=:=',{'div',1,0},'EXIT'}],[ok]}]
% expect:   {ok,false}
% expect: {1,2} [{'_',[{'or',true,{hd,[]}}],[ok]}]
% expect:   {ok,false}
% expect: {1,2} [{'_',[],[{'div',1,0}]}]
% expect:   {ok,'EXIT'}
% expect: {1,2} [{'_',[],[{'+',{'div',1,0},1}]}]
% expect:   {ok,'EXIT'}
% expect: {1,2} [{'_',[],[{{a,{'div',1,0}}}]}]
% expect:   {ok,{a,'EXIT'}}
% expect: {1,2} [{'_',[],[[{element,3,'$_'},{element,2,'$_'}]]}]
% expect:   {ok,['EXIT',2]}
% expect: {1,2} [{'_',[],[{is_atom,{map_get,a,#{}}}]}]
% expect:   {ok,true}
% expect: {1,2} [{'_',[],[{'div',1,0},b]}]
% expect:   {ok,b}
% expect: {1,2} [{'_',[],[{'not',1}]}]
% expect:   {ok,'EXIT'}
