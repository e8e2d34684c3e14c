%% Lists in heads are matched cell by cell, tails included.
-module(list_heads).
-export([main/0]).

main() ->
    t({[1, 2]}, [{{['$1' | '$2']}, [], ['$2']}]),
    t({[1, 2 | 3]}, [{{['$1', '_' | '$2']}, [], ['$2']}]),
    t({[1, 2]}, [{{['$1']}, [], ['$1']}]),
    t({[]}, [{{['$1' | '_']}, [], ['$1']}]),
    t({[1, [2, [3]]]}, [{{['$1', ['$2', ['$3']]]}, [], ['$$']}]),
    t({"abc"}, [{{[$a | '$1']}, [], ['$1']}]),
    t({a}, [{{['_' | '_']}, [], [list]}]).

t(Term, Spec) -> io:format("~0kp ~0kp~n  ~0kp~n", [Term, Spec, ets:test_ms(Term, Spec)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {[1,2]} [{{['$1'|'$2']},[],['$2']}]
% expect:   {ok,[2]}
% expect: {[1,2|3]} [{{['$1','_'|'$2']},[],['$2']}]
% expect:   {ok,3}
% expect: {[1,2]} [{{['$1']},[],['$1']}]
% expect:   {ok,false}
% expect: {[]} [{{['$1'|'_']},[],['$1']}]
% expect:   {ok,false}
% expect: {[1,[2,[3]]]} [{{['$1',['$2',['$3']]]},[],['$$']}]
% expect:   {ok,[1,2,3]}
% expect: {"abc"} [{{[97|'$1']},[],['$1']}]
% expect:   {ok,"bc"}
% expect: {a} [{{['_'|'_']},[],[list]}]
% expect:   {ok,false}
