%% Atoms may have any characters in quotes; variables may begin with any capital letter or underscore; `_` never binds.
-module(atoms_and_variables).
-export([main/0, id/1]).
main() ->
    io:format("~p~n", [['hello world', 'with\'quote', 'new\nline', 'Capital', abc@def, a_B1, [], '', 'end', 'ÿ', åäö, '\x{3b1}']]),
    Ünder = 1, X@y = 3,
    io:format("~p~n", [[Ünder, X@y, {x, 4}]]),
    {_, _} = id({1, 2}),
    _ = id(anything),
    _ = id(something_else),
    io:format("~w ~w~n", ['quoted atom', plain]),
    io:format("~p~n", [[atom_to_list(A) || A <- ['', 'a b', 'ÿ']]]),
    io:format("~p~n", ['\101\x42\103' =:= 'ABC']),
    io:format("~ts~n", ['\x{3b1}\x{3b2}']).

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ['hello world','with\'quote','new\nline','Capital',abc@def,a_B1,[],'','end',ÿ,
% expect:  åäö,'\x{3B1}']
% expect: [1,3,{x,4}]
% expect: 'quoted atom' plain
% expect: [[],"a b","ÿ"]
% expect: true
% expect: αβ
