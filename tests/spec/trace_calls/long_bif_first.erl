%% A function that begins with a BIF which takes long is told of once.
% stress-skip: each collection copies a long list
-module(long_bif_first).
-export([main/1]).

main(_) ->
    List = lists:seq(1, 200000),
    Functions = [member, joined, reversed, text, sorted],
    [1 = erlang:trace_pattern({?MODULE, F, '_'}, [{'_', [], [{return_trace}]}], [local]) || F <- Functions],
    Told = traced([], fun() ->
        false = member(none, List),
        _ = joined(List, [x]),
        _ = reversed(List, []),
        _ = text([List || _ <- [1, 2]]),
        _ = sorted(List)
    end),
    [io:format("~p ~p~n", [What, F]) || {What, {_, F, _}} <- [{element(2, T), mfa(element(3, T))} || T <- Told]].

mfa({M, F, Args}) when is_list(Args) -> {M, F, length(Args)};
mfa(MFA) -> MFA.

member(X, L) -> lists:member(X, L).

joined(A, B) -> A ++ B.

reversed(A, B) -> lists:reverse(A, B).

text(L) -> erlang:external_size(L).

sorted(L) -> erlang:phash2(L).

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
% expect: call member
% expect: return_from member
% expect: call joined
% expect: return_from joined
% expect: call reversed
% expect: return_from reversed
% expect: call text
% expect: return_from text
% expect: call sorted
% expect: return_from sorted
