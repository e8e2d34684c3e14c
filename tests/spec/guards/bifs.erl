%% The functions allowed in guards.
-module(bifs).
-export([main/0]).

main() ->
    io:format("~p~n", [[f(X) || X <- [{1, 2, 3}, [1, 2], <<"ab">>, #{a => 1}, -7, 2.6, self()]]]).

f(X) when tuple_size(X) =:= 3, element(2, X) =:= 2 -> tuple;
f(X) when length(X) =:= 2, hd(X) < hd(tl(X)) -> list;
f(X) when byte_size(X) =:= 2, binary_part(X, 0, 1) =:= <<"a">> -> binary;
f(X) when map_size(X) =:= 1, map_get(a, X) =:= 1 -> map;
f(X) when abs(X) =:= 7, X rem 2 =/= 0, X band 1 =:= 1 -> seven;
f(X) when trunc(X) =:= 2, round(X) =:= 3, ceil(X) > floor(X) -> float;
f(X) when X =:= self(), node(X) =:= node() -> self.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [tuple,list,binary,map,seven,float,self]
