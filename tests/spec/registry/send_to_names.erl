%% `!` gives its right side, reaches registered names and {Name, Node}, and fails only for an atom that is not registered.
-module(send_to_names).
-export([main/0, id/1]).

main() ->
    register(me, self()),
    io:format("~p~n", [me ! one]),
    io:format("~p~n", [{me, node()} ! two]),
    io:format("~p~n", [self() ! self() ! three]),
    io:format("~p~n", [{nobody, node()} ! lost]),
    io:format("~p~n", [spawn(fun() -> ok end) ! to_the_dead_or_dying]),
    show(fun() -> nobody ! x end),
    show(fun() -> id(1) ! x end),
    show(fun() -> id("pid") ! x end),
    show(fun() -> id({a, b, c}) ! x end),
    show(fun() -> id({1, node()}) ! x end),
    show(fun() -> throw(left) ! throw(right) end),
    show(fun() -> erlang:send(nobody, x) end),
    io:format("~p~n", [flush()]).

flush() -> receive M -> [M | flush()] after 0 -> [] end.

show(F) ->
    try F() of
        V -> io:format("value ~p~n", [V])
    catch
        C:R:S ->
            [{M, N, As, _} | _] = S,
            io:format("~p ~p ~p~n", [C, R, {M, N, if is_list(As) -> As; true -> arity end}])
    end.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: one
% expect: two
% expect: three
% expect: lost
% expect: to_the_dead_or_dying
% expect: error badarg {erlang,send,[nobody,x]}
% expect: error badarg {erlang,send,[1,x]}
% expect: error badarg {erlang,send,["pid",x]}
% expect: error badarg {erlang,send,[{a,b,c},x]}
% expect: error badarg {erlang,send,[{1,nonode@nohost},x]}
% expect: throw left {send_to_names,'-main/0-fun-6-',arity}
% expect: error badarg {erlang,send,[nobody,x]}
% expect: [one,two,three,three]
