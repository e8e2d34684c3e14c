%% A function may have several clauses; arity is part of its name.
-module(clauses).
-export([main/0]).

main() ->
    io:format("~p~n", [[f(), f(1), f(1, 2), f(a), f([])]]).

f() -> none.
f(1) -> one;
f(X) when is_atom(X) -> atom;
f(_) -> other.
f(X, Y) -> {X, Y}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [none,one,{1,2},atom,other]
