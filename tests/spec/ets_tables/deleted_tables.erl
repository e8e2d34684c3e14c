%% A deleted table is no table any more, whatever is done to it.
-module(deleted_tables).
-export([main/0]).

main() ->
    T = ets:new(t, []),
    ets:insert(T, [{N} || N <- lists:seq(1, 3000)]),
    show(ets:delete(T)),
    Tries = [fun() -> ets:lookup(T, 1) end, fun() -> ets:insert(T, {1}) end, fun() -> ets:delete(T) end, fun() -> ets:first(T) end,
             fun() -> ets:tab2list(T) end, fun() -> ets:rename(T, x) end, fun() -> ets:safe_fixtable(T, true) end,
             fun() -> ets:foldl(fun(_, A) -> A end, 0, T) end, fun() -> ets:select_delete(T, [{{1}, [], [true]}]) end],
    [fails(Try) || Try <- Tries],
    show([ets:info(T), ets:info(T, size), lists:member(T, ets:all())]).

show(Value) -> io:format("~0kp~n", [Value]).

fails(Fun) ->
    try Fun() of
        Value -> io:format("no failure: ~0p~n", [Value])
    catch Class:Reason:Trace ->
        {M, F, Args, _} = hd(Trace),
        io:format("~p:~p ~p:~p/~p~n", [Class, Reason, M, F, if is_list(Args) -> length(Args); true -> Args end])
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true
% expect: error:badarg ets:lookup/2
% expect: error:badarg ets:insert/2
% expect: error:badarg ets:delete/1
% expect: error:badarg ets:first/1
% expect: error:badarg ets:match_object/2
% expect: error:badarg ets:rename/2
% expect: error:badarg ets:safe_fixtable/2
% expect: error:badarg ets:safe_fixtable/2
% expect: error:badarg ets:internal_select_delete/2
% expect: [undefined,undefined,false]
