%% A variable that occurs twice in a head must match equal terms, by =:=.
-module(repeated_variables).
-export([main/0]).

main() ->
    t({1, 1}, [{{'$1', '$1'}, [], ['$1']}]),
    t({1, 2}, [{{'$1', '$1'}, [], ['$1']}]),
    t({1, 1.0}, [{{'$1', '$1'}, [], ['$1']}]),
    t({0.0, -0.0}, [{{'$1', '$1'}, [], ['$1']}]),
    t({a, [b, {c, a}]}, [{{'$1', [b, {c, '$1'}]}, [], [found]}]),
    t({1 bsl 70, 1 bsl 70, <<"x">>, <<"x">>}, [{{'$1', '$1', '$2', '$2'}, [], ['$$']}]).

t(Term, Spec) -> io:format("~0kp ~0kp~n  ~0kp~n", [Term, Spec, ets:test_ms(Term, Spec)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {1,1} [{{'$1','$1'},[],['$1']}]
% expect:   {ok,1}
% expect: {1,2} [{{'$1','$1'},[],['$1']}]
% expect:   {ok,false}
% expect: {1,1.0} [{{'$1','$1'},[],['$1']}]
% expect:   {ok,false}
% expect: {0.0,-0.0} [{{'$1','$1'},[],['$1']}]
% expect:   {ok,false}
% expect: {a,[b,{c,a}]} [{{'$1',[b,{c,'$1'}]},[],[found]}]
% expect:   {ok,found}
% expect: {1180591620717411303424,1180591620717411303424,<<"x">>,<<"x">>} [{{'$1','$1','$2','$2'},[],['$$']}]
% expect:   {ok,[1180591620717411303424,<<"x">>]}
