%% A BIF that fails after it gave way shows its arguments in the trace, as one that fails at once.
% stress-skip: long lists on purpose
-module('027_failure_after_giving_way').
-export([main/1, id/1]).

main(_) ->
    Bad = lists:duplicate(200000, $a) ++ [bad],
    Improper = lists:duplicate(200000, a) ++ improper,
    [show(F) || F <- [fun() -> iolist_to_binary(id(Bad)) end, fun() -> list_to_binary(id(Bad)) end,
                      fun() -> iolist_size(id(Bad)) end, fun() -> length(id(Improper)) end,
                      fun() -> id(Improper) ++ [1] end, fun() -> [1] -- id(Improper) end,
                      fun() -> list_to_tuple(id(Improper)) end, fun() -> maps:from_list(id(Bad)) end,
                      fun() -> lists:keyfind(x, 1, id(Improper)) end]],
    ok.

show(F) ->
    try F()
    catch
        error:Reason:Stack ->
            [{M, N, Args, _} | _] = Stack,
            io:format("~p ~p:~p~p~n", [Reason, M, N, [brief(A) || A <- Args]])
    end.

brief([_ | _]) -> list;
brief(A) -> A.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: badarg erlang:iolist_to_binary[list]
% expect: badarg erlang:list_to_binary[list]
% expect: badarg erlang:iolist_size[list]
% expect: badarg erlang:length[list]
% expect: badarg erlang:'++'[list,list]
% expect: badarg erlang:'--'[list,list]
% expect: badarg erlang:list_to_tuple[list]
% expect: badarg maps:from_list[list]
% expect: badarg lists:keyfind[x,1,list]
