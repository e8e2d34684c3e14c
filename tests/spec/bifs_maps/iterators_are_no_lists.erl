%% An iterator is what maps:iterator/1,2 and maps:next/1 return; a list of pairs is none.
-module(iterators_are_no_lists).
-export([main/1, id/1]).

main(_) ->
    Iterator = id(maps:iterator(#{a => 1, b => 2}, ordered)),
    {a, 1, Rest} = Next = id(maps:next(Iterator)),
    io:format("~p ~p ~p~n", [apply(maps, to_list, [id(I)]) || I <- [Iterator, Rest, Next]]),
    io:format("~p~n", [maps:fold(fun(K, V, Acc) -> [{K, V} | Acc] end, [], id(Rest))]),
    io:format("~p~n", [maps:map(fun(_, V) -> V + 1 end, id(Rest))]),
    io:format("~p~n", [[{K, V} || K := V <- id(Iterator)]]),
    io:format("~p ~p~n", [maps:next(id(maps:iterator(#{}))), apply(maps, to_list, [maps:next(id(maps:iterator(#{})))])]),
    [fails(F) || F <- [fun() -> maps:next(id([])) end, fun() -> maps:to_list(id([])) end,
                       fun() -> maps:to_list(id([{a, 1}])) end, fun() -> [K || K := _ <- id([])] end,
                       fun() -> maps:fold(fun(_, _, A) -> A end, 0, id([{a, 1}])) end]],
    ok.

fails(F) ->
    try F() of
        Value -> io:format("~p~n", [Value])
    catch
        Class:Reason -> io:format("~p ~p~n", [Class, Reason])
    end.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{a,1},{b,2}] [{b,2}] [{a,1},{b,2}]
% expect: [{b,2}]
% expect: #{b => 3}
% expect: [{a,1},{b,2}]
% expect: none []
% expect: error badarg
% expect: error {badmap,[]}
% expect: error {badmap,[{a,1}]}
% expect: error {bad_generator,[]}
% expect: error {badmap,[{a,1}]}
