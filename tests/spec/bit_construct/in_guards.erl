%% A construction in a guard that cannot be built makes the guard fail.
-module(in_guards).
-export([main/0, id/1]).

main() ->
    io:format("~p~n", [[f(X) || X <- [id(1), 18, <<"x">>, q, 2.5, foo, -1]]]).

f(X) when <<X>> =:= <<1>> -> one;
f(X) when <<X:4, 1:4>> =:= <<16#21>> -> two;
f(X) when <<X/binary, "y">> =:= <<"xy">>; X =:= q -> text;
f(X) when <<X:32/float>> =:= <<2.5:32/float>>, not (<<X:64/float>> =:= <<>>) -> float;
f(X) when is_atom(X) -> other;
f(X) -> {none, X}.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [one,two,text,text,float,other,{none,-1}]
