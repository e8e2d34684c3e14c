%% A BIF called last leaves its caller's frame in the trace, as if it were called in the middle.
-module(bifs_in_tail_position).
-export([main/0, id/1]).

main() ->
    show(fun() -> f(hd, id([])) end),
    show(fun() -> f(element, id(3)) end),
    show(fun() -> f(atom, id(1)) end),
    show(fun() -> f(binary, id(["x", y])) end),
    show(fun() -> f(int, id("1z")) end),
    show(fun() -> f(minus, id(a)) end),
    show(fun() -> f(register, id(undefined)) end).

f(hd, X) -> hd(X);
f(element, N) -> element(N, {a, b});
f(atom, X) -> atom_to_list(X);
f(binary, X) -> iolist_to_binary(X);
f(int, X) -> list_to_integer(X);
f(minus, X) -> 1 - X;
f(register, X) -> register(X, self()).

show(F) ->
    try F() of
        V -> io:format("value ~p~n", [V])
    catch
        C:R:S ->
            io:format("~p ~p~n", [C, R]),
            [io:format("  ~p:~p/~p ~p~n", [M, N, A, proplists:get_value(line, L, none)])
             || {M, N, A, L} <- lists:takewhile(fun({_, N, _, _}) -> N =/= show end, S),
                M =:= ?MODULE orelse M =:= erlang]
    end.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: error badarg
% expect:   erlang:hd/[[]] none
% expect:   bifs_in_tail_position:f/2 14
% expect: error badarg
% expect:   erlang:element/[3,{a,b}] none
% expect:   bifs_in_tail_position:f/2 15
% expect: error badarg
% expect:   erlang:atom_to_list/[1] none
% expect:   bifs_in_tail_position:f/2 16
% expect: error badarg
% expect:   erlang:iolist_to_binary/[["x",y]] none
% expect:   bifs_in_tail_position:f/2 17
% expect: error badarg
% expect:   erlang:list_to_integer/["1z"] none
% expect: error badarith
% expect:   erlang:'-'/[1,a] none
% expect:   bifs_in_tail_position:f/2 19
% expect: error badarg
% expect:   erlang:register/[undefined,<pid>] none
% expect:   bifs_in_tail_position:f/2 20
