%% What might change a key is refused by select_replace, and bags are.
-module(replacing_keys).
-export([main/0]).

main() ->
    T = ets:new(t, []),
    ets:insert(T, {1, a}),
    Specs = [[{{'$1', '_'}, [], [{{x, z}}]}], [{{'$1', '_'}, [], ['$1']}], [{{'$1', '_'}, [], [{const, {1, z}}]}],
             [{{'$1', '$2'}, [], [{{'$2', '$1'}}]}], [{{'_', '_'}, [], [{{'_', b}}]}], [{'_', [], [a, '$_']}],
             [{{'$1', '_'}, [], [{{{'+', '$1', 0}, b}}]}], [{{'$1', '_'}, [], [{{{element, 2, '$_'}, b}}]}], x],
    [fails(fun() -> ets:select_replace(T, Spec) end) || Spec <- Specs],
    B = ets:new(b, [bag]),
    fails(fun() -> ets:select_replace(B, [{'_', [], ['$_']}]) end),
    io:format("~p ~p~n", [ets:select_replace(T, []), ets:tab2list(T)]).

fails(Fun) ->
    try Fun() of
        Value -> io:format("no failure: ~0p~n", [Value])
    catch Class:Reason:Trace ->
        {M, F, Args, _} = hd(Trace),
        io:format("~p:~p ~p:~p/~p~n", [Class, Reason, M, F, if is_list(Args) -> length(Args); true -> Args end])
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: error:badarg ets:select_replace/2
% expect: error:badarg ets:select_replace/2
% expect: error:badarg ets:select_replace/2
% expect: error:badarg ets:select_replace/2
% expect: error:badarg ets:select_replace/2
% expect: error:badarg ets:select_replace/2
% expect: error:badarg ets:select_replace/2
% expect: error:badarg ets:select_replace/2
% expect: error:badarg ets:select_replace/2
% expect: error:badarg ets:select_replace/2
% expect: 0 [{1,a}]
