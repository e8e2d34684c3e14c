%% Each type test holds for its type alone.
-module(type_tests).
-export([main/0]).

main() ->
    Terms = [1, 1.5, a, true, "s", [], {}, <<"b">>, #{}, fun main/0, self(), make_ref(), 1 bsl 70],
    [io:format("~p~n", [tests(T)]) || T <- Terms].

tests(T) ->
    [Name || {Name, true} <- [{integer, is_integer(T)}, {float, is_float(T)}, {number, is_number(T)}, {atom, is_atom(T)},
                              {boolean, is_boolean(T)}, {list, is_list(T)}, {tuple, is_tuple(T)}, {binary, is_binary(T)},
                              {map, is_map(T)}, {function, is_function(T)}, {pid, is_pid(T)}, {reference, is_reference(T)},
                              {port, is_port(T)}]].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [integer,number]
% expect: [float,number]
% expect: [atom]
% expect: [atom,boolean]
% expect: [list]
% expect: [list]
% expect: [tuple]
% expect: [binary]
% expect: [map]
% expect: [function]
% expect: [pid]
% expect: [reference]
% expect: [integer,number]
