%% The reasons of run-time errors carry the value that was wrong.
-module(system_reasons).
-export([main/0, id/1]).
-record(r, {f}).

main() ->
    X = id(v),
    [io:format("~p~n", [try F() catch error:{badfun, _} -> badfun; error:{badarity, {_, A}} -> {badarity, A}; error:R -> R end])
     || F <- [fun() -> {a} = X end,
              fun() -> case X of w -> 1 end end,
              fun() -> if X =:= w -> 1 end end,
              fun() -> try X of w -> 1 catch _:_ -> 2 end end,
              fun() -> f(X) end,
              fun() -> X#r.f end,
              fun() -> X#{a => 1} end,
              fun() -> (id(#{}))#{a := 1} end,
              fun() -> X + 1 end,
              fun() -> X() end,
              fun() -> (id(fun(Y) -> Y end))(1, X) end,
              fun() -> X:f() end,
              fun() -> [Y || Y <- X] end,
              fun() -> [Y || Y <- [1], X] end,
              fun() -> X andalso true end,
              fun() -> receive after X -> 1 end end,
              fun() -> not X end,
              fun() -> hd(id([])) end,
              fun() -> <<X/integer>> end,
              fun() -> <<X/binary>> end,
              fun() -> X ++ [a] end,
              fun() -> self() ! X, X ! y end,
              fun() -> list_to_integer(id("x1")) end]].

f(w) -> ok.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {badmatch,v}
% expect: {case_clause,v}
% expect: if_clause
% expect: {try_clause,v}
% expect: function_clause
% expect: {badrecord,v}
% expect: {badmap,v}
% expect: {badkey,a}
% expect: badarith
% expect: badfun
% expect: {badarity,[1,v]}
% expect: undef
% expect: {bad_generator,v}
% expect: []
% expect: {badarg,v}
% expect: timeout_value
% expect: badarg
% expect: badarg
% expect: badarg
% expect: badarg
% expect: badarg
% expect: badarg
% expect: badarg
