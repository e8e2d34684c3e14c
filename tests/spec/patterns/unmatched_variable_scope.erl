%% Variables bound in all branches of a case are bound after it.
-module(unmatched_variable_scope).
-export([main/0]).

main() ->
    [describe(X) || X <- [1, two, "three"]].

describe(X) ->
    case X of
        N when is_integer(N) -> Kind = integer;
        A when is_atom(A) -> Kind = atom;
        _ -> Kind = other
    end,
    io:format("~p is ~p~n", [X, Kind]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 1 is integer
% expect: two is atom
% expect: "three" is other
