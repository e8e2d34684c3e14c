%% The value is that of the last expression of the body.
-module(bodies_last).
-export([main/0]).

main() ->
    t({1, 2}, [{{'$1', '$2'}, [], [a, b, c]}]),
    t({1, 2}, [{{'$1', '$2'}, [], ['$1', '$2']}]),
    t({1, 2}, [{{'$1', '$2'}, [], ['_']}]),
    t({1, 2}, [{{'$1', '$2'}, [], ['$*']}]),
    t({1, 2}, [{{'$1', '$2'}, [], [false]}]),
    t({1, 2}, [{{'$1', '$2'}, [], [{const, {'$1', a}}]}]),
    t({1, 2}, [{{'$1', '$2'}, [], [[{const, ['$1']}, '$1']]}]),
    t({1, 2}, [{{'$1', '$2'}, [], ['$_']}, {'_', [], [b]}]),
    t({1, 2}, [{{'$1'}, [], [first]}, {{'_', '_'}, [], [second]}, {'_', [], [third]}]).

t(Term, Spec) -> io:format("~0kp ~0kp~n  ~0kp~n", [Term, Spec, ets:test_ms(Term, Spec)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {1,2} [{{'$1','$2'},[],[a,b,c]}]
% expect:   {ok,c}
% expect: {1,2} [{{'$1','$2'},[],['$1','$2']}]
% expect:   {ok,2}
% expect: {1,2} [{{'$1','$2'},[],['_']}]
% expect:   {ok,'_'}
% expect: {1,2} [{{'$1','$2'},[],['$*']}]
% expect:   {ok,'$*'}
% expect: {1,2} [{{'$1','$2'},[],[false]}]
% expect:   {ok,false}
% expect: {1,2} [{{'$1','$2'},[],[{const,{'$1',a}}]}]
% expect:   {ok,{'$1',a}}
% expect: {1,2} [{{'$1','$2'},[],[[{const,['$1']},'$1']]}]
% expect:   {ok,[['$1'],1]}
% expect: {1,2} [{{'$1','$2'},[],['$_']},{'_',[],[b]}]
% expect:   {ok,{1,2}}
% expect: {1,2} [{{'$1'},[],[first]},{{'_','_'},[],[second]},{'_',[],[third]}]
% expect:   {ok,second}
