%% What cannot become an atom is badarg, or system_limit when longer than 255 characters.
-module(conversion_errors).
-export([main/0, id/1]).

main() ->
    trace(fun() -> {value, list_to_existing_atom(id("no atom is called like this"))} end),
    trace(fun() -> {value, list_to_atom(id(not_a_list))} end),
    trace(fun() -> {value, list_to_atom([$a | id(-1)])} end),
    trace(fun() -> {value, atom_to_list(id("text"))} end),
    trace(fun() -> {value, binary_to_existing_atom(id(<<"nor like this">>))} end),
    try list_to_atom(lists:duplicate(id(256), $x)) catch error:Reason -> io:format("~p~n", [Reason]) end,
    io:format("~p~n", [length(atom_to_list(list_to_atom(lists:duplicate(id(255), $x))))]).

%% Prints the value of a fun, or its exception with the frames down to the fun.
trace(F) ->
    try F() of
        Value -> io:format("~p~n", [Value])
    catch
        Class:Reason:Stack ->
            io:format("~p ~p~n", [Class, Reason]),
            [frame(Frame) || Frame <- lists:takewhile(fun(Frame) -> element(2, Frame) =/= trace end, Stack)]
    end.

frame({Module, Name, Arity, Location}) ->
    io:format("  ~p:~p/~p line ~p~n", [Module, Name, Arity, proplists:get_value(line, Location)]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: error badarg
% expect:   erlang:list_to_existing_atom/["no atom is called like this"] line undefined
% expect:   conversion_errors:'-main/0-fun-0-'/0 line 6
% expect: error badarg
% expect:   erlang:list_to_atom/[not_a_list] line undefined
% expect:   conversion_errors:'-main/0-fun-1-'/0 line 7
% expect: error badarg
% expect:   erlang:list_to_atom/[[97|-1]] line undefined
% expect:   conversion_errors:'-main/0-fun-2-'/0 line 8
% expect: error badarg
% expect:   erlang:atom_to_list/["text"] line undefined
% expect:   conversion_errors:'-main/0-fun-3-'/0 line 9
% expect: error badarg
% expect:   erlang:binary_to_existing_atom/[<<"nor like this">>] line undefined
% expect:   conversion_errors:'-main/0-fun-4-'/0 line 10
% expect: system_limit
% expect: 255
