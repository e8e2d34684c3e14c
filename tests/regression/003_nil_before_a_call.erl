%% `[] ++ f()` is `f()`, a tail call; and the replacement of binary:replace/3 is looked at even if nothing is replaced.
-module('003_nil_before_a_call').
-export([main/0, id/1]).

main() ->
    [io:format("~p~n", [try F(id([1])) catch error:R:S -> {R, [N || {?MODULE, N, _, _} <- S, hd(atom_to_list(N)) =/= $-]} end])
     || F <- [fun appended/1, fun kept/1, fun(X) -> [] ++ X end, fun(X) -> X ++ [] end, fun(_) -> [] ++ id(no_list) end,
              fun(_) -> binary:replace(<<>>, <<"a">>, ok) end, fun(_) -> binary:replace(<<"b">>, <<"a">>, "text") end,
              fun(_) -> binary:replace(<<"ab">>, <<"a">>, fun(B) -> <<B/binary, B/binary>> end) end]].

appended(X) -> [] ++ lists:last(id([fail | X])) ++ nothing:there(X).

kept(X) -> [] ++ nothing:there(X).

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {undef,[appended]}
% expect: {undef,[]}
% expect: [1]
% expect: [1]
% expect: no_list
% expect: {badarg,[]}
% expect: {badarg,[]}
% expect: <<"aab">>
