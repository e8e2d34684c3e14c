%% Atoms are UTF-8 with a length of one byte, or two where that does not suffice; in older versions Latin-1 if they can be.
-module(atoms).
-export([main/0]).

main() ->
    Atoms = [a, '', true, 'hello world', 'é', '→', list_to_atom(lists:duplicate(255, $x)),
             list_to_atom(lists:duplicate(127, 16#e9)), list_to_atom(lists:duplicate(128, 16#e9)),
             list_to_atom(lists:duplicate(255, 16#2192))],
    [show(A, V) || A <- Atoms, V <- [0, 1, 2]].

show(Atom, Version) ->
    Bytes = term_to_binary(Atom, [{minor_version, Version}]),
    Shown = binary_part(Bytes, 0, min(12, byte_size(Bytes))),
    io:format("~w ~w ~w ~w~n", [Version, byte_size(Bytes), Shown, binary_to_term(Bytes) =:= Atom]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 0 5 <<131,100,0,1,97>> true
% expect: 1 5 <<131,100,0,1,97>> true
% expect: 2 4 <<131,119,1,97>> true
% expect: 0 4 <<131,100,0,0>> true
% expect: 1 4 <<131,100,0,0>> true
% expect: 2 3 <<131,119,0>> true
% expect: 0 8 <<131,100,0,4,116,114,117,101>> true
% expect: 1 8 <<131,100,0,4,116,114,117,101>> true
% expect: 2 7 <<131,119,4,116,114,117,101>> true
% expect: 0 15 <<131,100,0,11,104,101,108,108,111,32,119,111>> true
% expect: 1 15 <<131,100,0,11,104,101,108,108,111,32,119,111>> true
% expect: 2 14 <<131,119,11,104,101,108,108,111,32,119,111,114>> true
% expect: 0 5 <<131,100,0,1,233>> true
% expect: 1 5 <<131,100,0,1,233>> true
% expect: 2 5 <<131,119,2,195,169>> true
% expect: 0 6 <<131,119,3,226,134,146>> true
% expect: 1 6 <<131,119,3,226,134,146>> true
% expect: 2 6 <<131,119,3,226,134,146>> true
% expect: 0 259 <<131,100,0,255,120,120,120,120,120,120,120,120>> true
% expect: 1 259 <<131,100,0,255,120,120,120,120,120,120,120,120>> true
% expect: 2 258 <<131,119,255,120,120,120,120,120,120,120,120,120>> true
% expect: 0 131 <<131,100,0,127,233,233,233,233,233,233,233,233>> true
% expect: 1 131 <<131,100,0,127,233,233,233,233,233,233,233,233>> true
% expect: 2 257 <<131,119,254,195,169,195,169,195,169,195,169,195>> true
% expect: 0 132 <<131,100,0,128,233,233,233,233,233,233,233,233>> true
% expect: 1 132 <<131,100,0,128,233,233,233,233,233,233,233,233>> true
% expect: 2 260 <<131,118,1,0,195,169,195,169,195,169,195,169>> true
% expect: 0 769 <<131,118,2,253,226,134,146,226,134,146,226,134>> true
% expect: 1 769 <<131,118,2,253,226,134,146,226,134,146,226,134>> true
% expect: 2 769 <<131,118,2,253,226,134,146,226,134,146,226,134>> true
