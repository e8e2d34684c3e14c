%% Unknown or malformed options of new are refused.
-module(options_refused).
-export([main/0]).

main() ->
    [fails(fun() -> ets:new(t, Options) end) || Options <- [x, [x], [set | x], [{keypos, 0}], [{keypos, x}], [{keypos, -1}], [{heir, self()}],
        [{heir, x, y}], [{heir, none, x}], [{read_concurrency, 1}], [{write_concurrency, x}], [{decentralized_counters, x}], [{set, true}],
        [1], [[]], [{compressed, true}], [{keypos, 1, 2}], [named]]],
    [fails(fun() -> ets:new(Name, []) end) || Name <- [1, "t", <<"t">>, {t}]],
    io:format("~p~n", [is_reference(ets:new(t, [set, bag, {keypos, 2}, private, public, {write_concurrency, auto}, {decentralized_counters, true}]))]).

fails(Fun) ->
    try Fun() of
        Value -> io:format("no failure: ~0p~n", [Value])
    catch Class:Reason:Trace ->
        {M, F, Args, _} = hd(Trace),
        io:format("~p:~p ~p:~p/~p~n", [Class, Reason, M, F, if is_list(Args) -> length(Args); true -> Args end])
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: error:badarg ets:new/2
% expect: error:badarg ets:new/2
% expect: error:badarg ets:new/2
% expect: error:badarg ets:new/2
% expect: error:badarg ets:new/2
% expect: error:badarg ets:new/2
% expect: error:badarg ets:new/2
% expect: error:badarg ets:new/2
% expect: error:badarg ets:new/2
% expect: error:badarg ets:new/2
% expect: error:badarg ets:new/2
% expect: error:badarg ets:new/2
% expect: error:badarg ets:new/2
% expect: error:badarg ets:new/2
% expect: error:badarg ets:new/2
% expect: error:badarg ets:new/2
% expect: error:badarg ets:new/2
% expect: error:badarg ets:new/2
% expect: error:badarg ets:new/2
% expect: error:badarg ets:new/2
% expect: error:badarg ets:new/2
% expect: error:badarg ets:new/2
% expect: true
