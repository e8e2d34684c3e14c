%% -file changes file and line of the frames behind it.
-module(file_attribute_in_traces).
-export([main/0, id/1]).

main() ->
    show(fun() -> before(id(0)) end),
    show(fun() -> behind(id(0)) end).

before(X) -> {1 div X}.
-file("generated.src", 1000).
behind(X) ->
    Y = id(X),
    {1 div Y}.
-file("file_attribute_in_traces.erl", 20).

show(F) ->
    try F() of
        V -> io:format("value ~p~n", [V])
    catch
        C:R:S ->
            io:format("~p ~p~n", [C, R]),
            [io:format("  ~p:~p/~p ~p~n", [M, N, A, {proplists:get_value(file, L, none), proplists:get_value(line, L, none)}])
             || {M, N, A, L} <- lists:takewhile(fun({_, N, _, _}) -> N =/= show end, S),
                M =:= ?MODULE orelse M =:= erlang]
    end.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: error badarith
% expect:   erlang:'div'/[1,0] {none,none}
% expect:   file_attribute_in_traces:before/1 {"file_attribute_in_traces.erl",9}
% expect: error badarith
% expect:   erlang:'div'/[1,0] {none,none}
% expect:   file_attribute_in_traces:behind/1 {"generated.src",1003}
