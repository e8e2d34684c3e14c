%% A case clause error has the rest that no clause matched.
-module(case_clause_of_step).
-export([main/0, f/1]).

main() ->
    [try io:format("~p~n", [f(B)])
     catch error:{case_clause, V} -> io:format("no clause for ~p~n", [V])
     end || B <- [<<1, 1, 1>>, <<1, 1, 2, 3>>, <<1, 1, 1:7>>]].

f(<<1, T/bits>>) ->
    case T of
        <<>> -> end_of_it;
        <<1, _/bits>> -> f(T);
        <<2:4>> -> half
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: end_of_it
% expect: no clause for <<2,3>>
% expect: no clause for <<1:7>>
