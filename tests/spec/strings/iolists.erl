%% Nested lists of bytes and binaries flatten when written.
-module(iolists).
-export([main/0, id/1]).

main() ->
    Io = ["ab", [<<"cd">>, $e, []], <<>> | <<"f">>],
    io:format("~s~n", [Io]),
    io:format("~p~n", [iolist_to_binary(Io)]),
    io:format("~p~n", [iolist_size(Io)]),
    io:format("~p~n", [lists:flatten(["a", ["b", [$c]]])]),
    show(fun() -> iolist_to_binary(id([256])) end),
    show(fun() -> iolist_to_binary(id([a])) end),
    show(fun() -> iolist_size(id([1 | 2])) end).

%% Prints the value of a fun, or the class and reason of its exception.
show(F) ->
    try F() of
        Value -> io:format("~p~n", [Value])
    catch
        Class:Reason -> io:format("~p ~p~n", [Class, Reason])
    end.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: abcdef
% expect: <<"abcdef">>
% expect: 6
% expect: "abc"
% expect: error badarg
% expect: error badarg
% expect: error badarg
