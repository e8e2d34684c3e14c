%% Unknown functions, unbound variables and bare tuples are refused, all of them.
-module(refused_expressions).
-export([main/0]).

main() ->
    [t({1}, [{{'$1'}, [], [E]}]) || E <- [{foo, 1}, {a, b, c}, {}, {{a}, 1}, {{a, {b, '$1'}}}, '$3', {'+', '$4', '$5'}, {'++', [], []},
                                          {setelement, 1, '$_', b}, {'xor', true}, {'!', 1, 2}, {is_record, '$_', foo}, {tuple_to_list, '$_'},
                                          {'_'}, {self, 1}, {const}, {const, 1, 2}, {'and'}, {'orelse'}, {'Odd Name', 1}]],
    t({1}, [{{'$1'}, [{foo}, {bar, '$2'}], ['$3', {baz}]}]).

t(Term, Spec) -> io:format("~0kp ~0kp~n  ~0kp~n", [Term, Spec, ets:test_ms(Term, Spec)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {1} [{{'$1'},[],[{foo,1}]}]
% expect:   {error,[{error,"Function foo/1 does_not_exist."}]}
% expect: {1} [{{'$1'},[],[{a,b,c}]}]
% expect:   {error,[{error,"Function a/2 does_not_exist."}]}
% expect: {1} [{{'$1'},[],[{}]}]
% expect:   {error,[{error,"{} is neither a function call, nor a tuple (tuples are written {{ ... }})."}]}
% expect: {1} [{{'$1'},[],[{{a},1}]}]
% expect:   {error,[{error,"{{a},1} is neither a function call, nor a tuple (tuples are written {{ ... }})."}]}
% expect: {1} [{{'$1'},[],[{{a,{b,'$1'}}}]}]
% expect:   {error,[{error,"Function b/1 does_not_exist."}]}
% expect: {1} [{{'$1'},[],['$3']}]
% expect:   {error,[{error,"Variable $3 is unbound."}]}
% expect: {1} [{{'$1'},[],[{'+','$4','$5'}]}]
% expect:   {error,[{error,"Variable $5 is unbound."},{error,"Variable $4 is unbound."}]}
% expect: {1} [{{'$1'},[],[{'++',[],[]}]}]
% expect:   {error,[{error,"Function '++'/2 does_not_exist."}]}
% expect: {1} [{{'$1'},[],[{setelement,1,'$_',b}]}]
% expect:   {error,[{error,"Function setelement/3 does_not_exist."}]}
% expect: {1} [{{'$1'},[],[{'xor',true}]}]
% expect:   {error,[{error,"Function xor/1 does_not_exist."}]}
% expect: {1} [{{'$1'},[],[{'!',1,2}]}]
% expect:   {error,[{error,"Function '!'/2 does_not_exist."}]}
% expect: {1} [{{'$1'},[],[{is_record,'$_',foo}]}]
% expect:   {error,[{error,"Function is_record/2 does_not_exist."}]}
% expect: {1} [{{'$1'},[],[{tuple_to_list,'$_'}]}]
% expect:   {error,[{error,"Function tuple_to_list/1 does_not_exist."}]}
% expect: {1} [{{'$1'},[],[{'_'}]}]
% expect:   {error,[{error,"Function '_'/0 does_not_exist."}]}
% expect: {1} [{{'$1'},[],[{self,1}]}]
% expect:   {error,[{error,"Special form 'self' called with arguments in {self,1}."}]}
% expect: {1} [{{'$1'},[],[{const}]}]
% expect:   {error,[{error,"Special form 'const' called with more than one argument in {const}."}]}
% expect: {1} [{{'$1'},[],[{const,1,2}]}]
% expect:   {error,[{error,"Special form 'const' called with more than one argument in {const,1,2}."}]}
% expect: {1} [{{'$1'},[],[{'and'}]}]
% expect:   {error,[{error,"Special form 'and' called without arguments in {and}."}]}
% expect: {1} [{{'$1'},[],[{'orelse'}]}]
% expect:   {error,[{error,"Special form 'orelse' called without arguments in {orelse}."}]}
% expect: {1} [{{'$1'},[],[{'Odd Name',1}]}]
% expect:   {error,[{error,"Function 'Odd Name'/1 does_not_exist."}]}
% expect: {1} [{{'$1'},[{foo},{bar,'$2'}],['$3',{baz}]}]
% expect:   {error,[{error,"Function foo/0 does_not_exist."},{error,"Function bar/1 does_not_exist."},{error,"Variable $3 is unbound."},{error,"Function baz/0 does_not_exist."}]}
