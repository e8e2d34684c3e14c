%% Atoms turn into text and back.
-module(conversion).
-export([main/0]).

main() ->
    io:format("~p~n", [[atom_to_list('hello world'), atom_to_binary(ok), atom_to_binary(ok, utf8)]]),
    io:format("~p~n", [[list_to_atom("with space"), binary_to_atom(<<"bin">>), list_to_existing_atom("ok")]]),
    io:format("~w~n", [atom_to_list('é')]),
    io:format("~w~n", [atom_to_binary('é')]),
    io:format("~p~n", [list_to_atom("new_" ++ integer_to_list(1)) =:= new_1]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ["hello world",<<"ok">>,<<"ok">>]
% expect: ['with space',bin,ok]
% expect: [233]
% expect: <<195,169>>
% expect: true
