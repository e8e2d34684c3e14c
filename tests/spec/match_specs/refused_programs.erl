%% What is no list of triples of lists is refused with a text.
-module(refused_programs).
-export([main/0]).

main() ->
    [t({1, 2}, Spec) || Spec <- [x, [], [x], [{a, b}], [{a, b, c}], [{'$1', [], ['$1']} | x], [{'$1', [], ['$1' | x]}],
                                  [{'$1', [true | x], ['$1']}], [{'$1', [], []}], [{'$1', x, [a]}], {'_', [], [a]}]].

t(Term, Spec) -> io:format("~0kp ~0kp~n  ~0kp~n", [Term, Spec, ets:test_ms(Term, Spec)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {1,2} x
% expect:   {error,[{error,"Match programs are not in a list."}]}
% expect: {1,2} []
% expect:   {error,[{error,"Match programs are not in a list."}]}
% expect: {1,2} [x]
% expect:   {error,[{error,"Match program part is not a tuple of arity 3."}]}
% expect: {1,2} [{a,b}]
% expect:   {error,[{error,"Match program part is not a tuple of arity 3."}]}
% expect: {1,2} [{a,b,c}]
% expect:   {error,[{error,"Match expression is not a list."},{error,"Body clause does not return anything."}]}
% expect: {1,2} [{'$1',[],['$1']}|x]
% expect:   {error,[{error,"Match programs are not in a proper list."}]}
% expect: {1,2} [{'$1',[],['$1'|x]}]
% expect:   {error,[{error,"Match expression is not a proper list."}]}
% expect: {1,2} [{'$1',[true|x],['$1']}]
% expect:   {error,[{error,"Match expression is not a proper list."}]}
% expect: {1,2} [{'$1',[],[]}]
% expect:   {error,[{error,"Body clause does not return anything."}]}
% expect: {1,2} [{'$1',x,[a]}]
% expect:   {error,[{error,"Match expression is not a list."}]}
% expect: {1,2} {'_',[],[a]}
% expect:   {error,[{error,"Match programs are not in a list."}]}
