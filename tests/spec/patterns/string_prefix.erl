%% A literal string may be matched off the front of a list.
-module(string_prefix).
-export([main/0]).

main() ->
    [io:format("~p~n", [command(Text)]) || Text <- ["get name", "set name", "getname", "", "del"]].

command("get " ++ Key) -> {get, Key};
command("set " ++ Key) -> {set, Key};
command([C | _]) -> {unknown, [C]};
command("") -> nothing.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {get,"name"}
% expect: {set,"name"}
% expect: {unknown,"g"}
% expect: nothing
% expect: {unknown,"d"}
