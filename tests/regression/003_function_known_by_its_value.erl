%% A variable that is known to hold `fun m:f/1` or the name of a module is called as if the function stood there: a
%% built-in function in tail position leaves the frame of its caller. A fun of another arity stays one.
-module('003_function_known_by_its_value').
-export([main/1, id/1]).

main(_) ->
    Calls = [fun bound/1, fun in_block/1, fun taken_apart/1, fun in_list/1, fun of_literal/1, fun by_case/1,
             fun by_try/1, fun in_closure/1, fun two_names/1, fun applied/1, fun of_names/1, fun made/1,
             fun of_branches/1, fun unknown/1, fun in_map/1, fun applied_to_list/1, fun wrong_arity/1,
             fun own/1, fun guard_bif/1],
    [io:format("~w~n", [traced(Call)]) || Call <- Calls],
    ok.

traced(Call) ->
    try Call(id([a])) catch
        error:Reason:Stack ->
            {tidy(Reason), lists:takewhile(fun(F) -> F =/= traced end, [F || {_, F, _, _} <- Stack])}
    end.

tidy({badarity, {F, Args}}) -> {badarity, erlang:fun_info(F, arity), Args};
tidy(Reason) -> Reason.

bound(X) -> F = fun maps:keys/1, F(X).
in_block(X) -> F = begin id(X), fun maps:keys/1 end, F(X).
taken_apart(X) -> {F, [_]} = {fun maps:keys/1, X}, F(X).
in_list(X) -> [_, F | _] = [X, fun maps:keys/1, X], F(X).
of_literal(X) -> {[F], b} = {[fun maps:keys/1], b}, F(X).
by_case(X) -> case {fun maps:keys/1, X} of {F, 1} -> F(X); {F = G, _} -> id(F), G(X) end.
by_try(X) -> try fun maps:keys/1 of F -> F(X) catch throw:_ -> caught end.
in_closure(X) -> F = fun maps:keys/1, (id(fun() -> F(X) end))().
two_names(X) -> F = G = fun maps:keys/1, {F} = {G}, G(X).
applied(X) -> F = fun maps:keys/1, erlang:apply(F, [X]).
of_names(X) -> M = maps, F = keys, M:F(X).
made(X) -> M = maps, F = fun M:keys/1, F(X).
of_branches(X) -> F = case X of 1 -> fun maps:keys/1; _ -> fun maps:keys/1 end, F(X).
unknown(X) -> F = case X of 1 -> fun maps:values/1; _ -> fun maps:keys/1 end, F(X).
in_map(X) -> #{f := F} = #{f => fun maps:keys/1}, F(X).
applied_to_list(X) -> F = fun maps:keys/1, apply(F, X).
wrong_arity(X) -> F = fun maps:keys/1, F(X, X).
own(X) -> F = fun id/1, F(X, X).
guard_bif(X) -> F = fun erlang:element/2, F(X, X).

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {{badmap,[a]},[keys,bound]}
% expect: {{badmap,[a]},[keys,in_block]}
% expect: {{badmap,[a]},[keys,taken_apart]}
% expect: {{badmap,[a]},[keys,in_list]}
% expect: {{badmap,[a]},[keys,of_literal]}
% expect: {{badmap,[a]},[keys,by_case]}
% expect: {{badmap,[a]},[keys,by_try]}
% expect: {{badmap,[a]},[keys,'-in_closure/1-fun-0-']}
% expect: {{badmap,[a]},[keys,two_names]}
% expect: {{badmap,[a]},[keys,applied]}
% expect: {{badmap,[a]},[keys,of_names]}
% expect: {{badmap,[a]},[keys,made]}
% expect: {{badmap,[a]},[keys,of_branches]}
% expect: {{badmap,[a]},[keys]}
% expect: {{badmap,[a]},[keys]}
% expect: {{badmap,a},[keys]}
% expect: {{badarity,{arity,1},[[a],[a]]},[wrong_arity]}
% expect: {{badarity,{arity,1},[[a],[a]]},[own]}
% expect: {badarg,[element,guard_bif]}
