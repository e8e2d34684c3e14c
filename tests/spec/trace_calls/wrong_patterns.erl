%% Trace patterns that are none are refused, and say what is wrong.
-module(wrong_patterns).
-export([main/1, f/1]).

main(_) ->
    [refused(Arguments) || Arguments <- [
        [x, true], [{?MODULE, f}, true], [{?MODULE, '_', 1}, true], [{'_', f, 1}, true], [{1, f, 1}, true], [{?MODULE, f, -1}, true],
        [{?MODULE, f, 1}, x], [{?MODULE, f, 1}, [{a}]], [{?MODULE, f, 1}, [{'_', [], [{no_such_function}]}]], [{?MODULE, f, 1}, {}],
        [{?MODULE, f, 1}, true, [x]], [{?MODULE, f, 1}, true, x], [{?MODULE, f, 1}, true, [local, global]], [{?MODULE, f, 1}, true, [local | x]],
        [{?MODULE, f, 1}, [{'_', [], []}], [call_count]], [{?MODULE, f, 1}, true, [{meta, x}]]]],
    [refused_info(Arguments) || Arguments <- [[x, traced], [{?MODULE, f, 1}, no_such_item], [{?MODULE, f}, traced], [{a, b, c}, traced]]],
    io:format("~p~n", [traced([], fun() -> f(1) end)]).

refused(Arguments) ->
    try io:format("~p~n", [apply(erlang, trace_pattern, Arguments)])
    catch error:Reason:Trace -> io:format("~p ~p~n", [Reason, cause(Trace)])
    end.

refused_info(Arguments) ->
    try io:format("~p~n", [apply(erlang, trace_info, Arguments)])
    catch error:Reason -> io:format("~p~n", [Reason])
    end.

cause([{erlang, trace_pattern, _, Info} | _]) ->
    {error_info, Map} = lists:keyfind(error_info, 1, Info),
    maps:get(cause, Map, none).

f(X) -> X.

%% Runs Fun in a process whose calls are traced, to its end; what was told of it, without its pid.
traced(Flags, Fun) ->
    P = spawn(fun() -> receive go -> (catch Fun()) end end),
    M = monitor(process, P),
    1 = erlang:trace(P, true, [call | Flags]),
    P ! go,
    receive {'DOWN', M, process, P, _} -> ok end,
    R = erlang:trace_delivered(P),
    receive {trace_delivered, P, R} -> told(P) end.

told(P) ->
    receive Told when element(2, Told) =:= P -> [list_to_tuple([element(1, Told) | lists:nthtail(2, tuple_to_list(Told))]) | told(P)]
    after 0 -> []
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: badarg none
% expect: badarg none
% expect: badarg none
% expect: badarg none
% expect: badarg none
% expect: 0
% expect: badarg match_spec
% expect: badarg match_spec
% expect: badarg match_spec
% expect: badarg match_spec
% expect: badarg badopt
% expect: badarg badopt
% expect: badarg badopt
% expect: badarg badopt
% expect: badarg call_count
% expect: badarg badopt
% expect: badarg
% expect: {no_such_item,false}
% expect: badarg
% expect: badarg
% expect: []
