%% A head matches a term with variables, with _ and with constants compared by =:=.
-module(heads).
-export([main/0]).

main() ->
    t({1, 2}, [{{'$1', '$2'}, [], ['$_']}]),
    t({1, 2}, [{{'_', 2}, [], [yes]}]),
    t({1, 2}, [{'_', [], ['$_']}]),
    t({1, 2}, [{'$1', [], ['$1']}]),
    t({1, 2}, [{{'$1', '$2', '_'}, [], ['$_']}]),
    t({1.0}, [{{1}, [], ['$_']}]),
    t({foo, "bar", <<1>>}, [{{foo, "bar", <<1>>}, [], [same]}]),
    t({1, 3, '$_'}, [{{'$1', '_', '$_'}, [], ['$1']}]),
    t({1, 3, 4}, [{{'$1', '_', '$_'}, [], ['$1']}]),
    t(x, [{'$1', [], ['$1']}]),
    t({1, 2}, [{foo, [], ['$_']}]).

t(Term, Spec) -> io:format("~0kp ~0kp~n  ~0kp~n", [Term, Spec, ets:test_ms(Term, Spec)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {1,2} [{{'$1','$2'},[],['$_']}]
% expect:   {ok,{1,2}}
% expect: {1,2} [{{'_',2},[],[yes]}]
% expect:   {ok,yes}
% expect: {1,2} [{'_',[],['$_']}]
% expect:   {ok,{1,2}}
% expect: {1,2} [{'$1',[],['$1']}]
% expect:   {ok,{1,2}}
% expect: {1,2} [{{'$1','$2','_'},[],['$_']}]
% expect:   {ok,false}
% expect: {1.0} [{{1},[],['$_']}]
% expect:   {ok,false}
% expect: {foo,"bar",<<1>>} [{{foo,"bar",<<1>>},[],[same]}]
% expect:   {ok,same}
% expect: {1,3,'$_'} [{{'$1','_','$_'},[],['$1']}]
% expect:   {ok,1}
% expect: {1,3,4} [{{'$1','_','$_'},[],['$1']}]
% expect:   {ok,false}
% expect: x [{'$1',[],['$1']}]
% expect:   {ok,x}
% expect: {1,2} [{foo,[],['$_']}]
% expect:   {ok,false}
