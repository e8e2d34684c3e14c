%% Atoms that are not plain lower-case words or are reserved words print in quotes.
-module(quoting).
-export([main/0]).

main() ->
    Atoms = [ok, 'hello world', 'Upper', '', '1st', a_b, a@b, 'a-b', 'it\'s', 'back\\slash', 'new\nline',
             'receive', 'and', 'maybe', 'else', undefined, 'été', 'Ωmega', '_x', '@', a1, 'café'],
    [io:format("~p ~w ~ts ~tp~n", [A, A, A, A]) || A <- Atoms].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ok ok ok ok
% expect: 'hello world' 'hello world' hello world 'hello world'
% expect: 'Upper' 'Upper' Upper 'Upper'
% expect: '' ''  ''
% expect: '1st' '1st' 1st '1st'
% expect: a_b a_b a_b a_b
% expect: a@b a@b a@b a@b
% expect: 'a-b' 'a-b' a-b 'a-b'
% expect: 'it\'s' 'it\'s' it's 'it\'s'
% expect: 'back\\slash' 'back\\slash' back\slash 'back\\slash'
% expect: 'new\nline' 'new\nline' new
% expect: line 'new\nline'
% expect: 'receive' 'receive' receive 'receive'
% expect: 'and' 'and' and 'and'
% expect: 'maybe' 'maybe' maybe 'maybe'
% expect: 'else' 'else' else 'else'
% expect: undefined undefined undefined undefined
% expect: été été été été
% expect: '\x{3A9}mega' '\x{3A9}mega' Ωmega 'Ωmega'
% expect: '_x' '_x' _x '_x'
% expect: '@' '@' @ '@'
% expect: a1 a1 a1 a1
% expect: café café café café
