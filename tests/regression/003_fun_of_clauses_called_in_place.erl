%% A fun of several clauses that is called where it is written has no frame of its own if its arguments are data and its
%% clauses fit all of them.
-module('003_fun_of_clauses_called_in_place').
-export([main/1]).
-compile([no_ssa_opt, nowarn_shadow_vars]).

main(_) ->
    [show(F) || F <- [fun guard/1, fun computed/1, fun pattern/1, fun variable/1, fun called/1, fun two/1,
                      fun again/1, fun three/1, fun chosen/1, fun matched/1, fun bound/1, fun shadowed/1]].

show(F) ->
    {name, Name} = erlang:fun_info(F, name),
    try F(true) of
        R -> io:format("~w ~p~n", [Name, R])
    catch
        error:boom:S ->
            Frames = [G || {?MODULE, G, _, _} <- S, G =/= show, G =/= boom],
            io:format("~w ~p~n", [Name, length([G || G <- Frames, lists:prefix([$- | atom_to_list(Name)], atom_to_list(G))])])
    end.

boom() -> error(boom).

id(X) -> X.

guard(V) -> id((fun(_) when V -> boom(), k; (_) -> k end)(ok)), V.

computed(V) -> id((fun(_) when V, not ok -> k; (_) -> boom(), k end)(ok)), V.

pattern(V) -> id((fun({_, false}) -> k; (_) -> boom(), k end)({b, V})), V.

variable(V) -> id((fun(true) -> boom(), k; (_) -> k end)(V)), V.

called(V) -> id((fun(true) -> boom(), k; (_) -> k end)(id(V))), V.

two(V) -> id((fun(X, Y) when X -> boom(), {Y}; (_, _) -> k end)(V, 1)), V.

again(V) -> id((fun(X, X) -> boom(), k; (_, _) -> k end)(V, V)), V.

three(V) -> id((fun(a) -> 1; (b) -> 2; (X) when X -> boom(), k; (_) -> 3 end)(V)), V.

chosen(V) -> case (fun(_) when V -> boom(), k; (_) -> k end)(ok) of k -> V end.

matched(V) -> k = (fun(_) when V -> boom(), k; (_) -> k end)(ok), V.

bound(V) -> X = (fun(_) when V -> boom(), k; (_) -> k end)(ok), id(X).

shadowed(V) -> {(fun(V) when V =:= false -> {V, wrong}; (V) -> V end)(V), (fun({V, W}) -> [V | W]; (V) -> {V, V} end)({x, y}), V}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: guard 0
% expect: computed 0
% expect: pattern 0
% expect: variable 0
% expect: called 1
% expect: two 0
% expect: again 0
% expect: three 0
% expect: chosen 1
% expect: matched 1
% expect: bound 0
% expect: shadowed {true,[x|y],true}
