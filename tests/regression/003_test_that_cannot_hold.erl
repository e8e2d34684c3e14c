%% A guard may ask of a map whether it is an integer or a record. It is not, and a later clause still matches the map.
-module('003_test_that_cannot_hold').
-export([main/0, id/1]).
-record(r, {a}).

main() ->
    [io:format("~p~n", [[try F(id(X)) catch error:R -> R end || X <- [#{1.0 => x}, #{}, {r, 1}, [1], 7, a]]])
     || F <- [fun integer/1, fun record/1, fun list/1, fun number/1, fun nested/1]].

integer(X) ->
    case X of
        #{} when is_integer(X), X > 3 -> integer;
        #{1.0 := Y} -> Y;
        #{} -> map
    end.

record(X) ->
    case X of
        #{} = M when is_record(M, r), a; false -> record;
        #{1.0 := Y} -> Y;
        {r, Y} when is_map(X) orelse Y =:= 2 -> two;
        {r, Y} -> Y
    end.

list([_ | _] = X) when is_tuple(X), X =/= {} -> tuple;
list([X | _]) -> X;
list(X) when is_list(X), X =:= []; is_map(X), X =:= #{} -> empty.

number(X) when is_integer(X), is_float(X), X > 0 -> both;
number(X) when is_integer(X) -> X + 1;
number(X) when is_atom(X), is_number(X); is_boolean(X) -> none.

nested(#{1.0 := _} = X) when is_atom(X) -> atom;
nested(#{} = X) ->
    Y = X#{b => 1},
    case Y of
        {_, _} -> tuple;
        #{1.0 := V} when is_function(Y) -> V;
        #{1.0 := V} -> {V, Y#r.a}
    end.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [x,map,{case_clause,{r,1}},{case_clause,[1]},{case_clause,7},{case_clause,a}]
% expect: [x,{case_clause,#{}},1,{case_clause,[1]},{case_clause,7},{case_clause,a}]
% expect: [function_clause,empty,function_clause,1,function_clause,function_clause]
% expect: [function_clause,function_clause,function_clause,function_clause,8,
% expect:  function_clause]
% expect: [{badrecord,#{1.0 => x,b => 1}},
% expect:  {case_clause,#{b => 1}},
% expect:  function_clause,function_clause,function_clause,function_clause]
