%% All guards must be true, not only something else than false.
-module(guards_decide).
-export([main/0]).

main() ->
    t({1, 2}, [{{'$1', '$2'}, [{'<', '$1', '$2'}, {is_integer, '$1'}], [ok]}]),
    t({3, 2}, [{{'$1', '$2'}, [{'<', '$1', '$2'}, {is_integer, '$1'}], [ok]}]),
    t({1, 2}, [{{'$1', '$2'}, ['$1'], [ok]}]),
    t({true, 2}, [{{'$1', '$2'}, ['$1'], [ok]}]),
    t({1, 2}, [{'_', [foo], [ok]}]),
    t({1, 2}, [{'_', [{const, true}], [ok]}]),
    t({1, 2}, [{'_', [[true]], [ok]}]),
    t({1, 2}, [{'_', [{{true}}], [ok]}]),
    t({1, 2}, [{'_', ['$_'], [ok]}]),
    t({1, 2}, [{'_', [true, true, false], [ok]}]).

t(Term, Spec) -> io:format("~0kp ~0kp~n  ~0kp~n", [Term, Spec, ets:test_ms(Term, Spec)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {1,2} [{{'$1','$2'},[{'<','$1','$2'},{is_integer,'$1'}],[ok]}]
% expect:   {ok,ok}
% expect: {3,2} [{{'$1','$2'},[{'<','$1','$2'},{is_integer,'$1'}],[ok]}]
% expect:   {ok,false}
% expect: {1,2} [{{'$1','$2'},['$1'],[ok]}]
% expect:   {ok,false}
% expect: {true,2} [{{'$1','$2'},['$1'],[ok]}]
% expect:   {ok,ok}
% expect: {1,2} [{'_',[foo],[ok]}]
% expect:   {ok,false}
% expect: {1,2} [{'_',[{const,true}],[ok]}]
% expect:   {ok,ok}
% expect: {1,2} [{'_',[[true]],[ok]}]
% expect:   {ok,false}
% expect: {1,2} [{'_',[{{true}}],[ok]}]
% expect:   {ok,false}
% expect: {1,2} [{'_',['$_'],[ok]}]
% expect:   {ok,false}
% expect: {1,2} [{'_',[true,true,false],[ok]}]
% expect:   {ok,false}
