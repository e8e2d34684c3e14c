%% Atoms made at run time are found again under the same name.
% stress-skip: too large for a collection at every safepoint
-module(many_atoms).
-export([main/0]).

main() ->
    Names = ["name_" ++ integer_to_list(N) || N <- lists:seq(1, 2000)],
    Atoms = [list_to_atom(Name) || Name <- Names],
    io:format("~p~n", [Atoms =:= [list_to_existing_atom(Name) || Name <- Names]]),
    io:format("~p~n", [length(lists:usort(Atoms))]),
    io:format("~p~n", [lists:sublist(lists:sort(Atoms), 3)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true
% expect: 2000
% expect: [name_1,name_10,name_100]
