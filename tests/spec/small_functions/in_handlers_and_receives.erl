%% Small functions called in receive clauses, in try sections and handlers, and behind them.
-module(in_handlers_and_receives).
-export([main/0]).
-record(state, {count = 0, last}).

bump(#state{count = N} = S, Last) -> S#state{count = N + 1, last = Last}.

is_stop(stop) -> true;
is_stop(_) -> false.

count(#state{count = N}) -> N.

loop(S) ->
    receive
        {From, get} -> From ! {self(), count(S)}, loop(S);
        Message ->
            case is_stop(Message) of
                true -> exit({stopped, count(S), S#state.last});
                false -> loop(bump(S, Message))
            end
    after 5000 -> timeout
    end.

guarded(S) ->
    try bump(S, x) of
        T -> {T, try count(T) after count(T) end}
    catch
        error:_ -> {count(#state{}), bump(#state{count = 7}, S)}
    after
        is_stop(S)
    end.

main() ->
    {Pid, Ref} = spawn_monitor(fun() -> loop(#state{}) end),
    [Pid ! M || M <- [a, b, {self(), get}, c, stop]],
    receive {Pid, N} -> io:format("~p~n", [N]) end,
    receive {'DOWN', Ref, process, Pid, Reason} -> io:format("~p~n", [Reason]) end,
    io:format("~p~n", [guarded(#state{count = 1})]),
    io:format("~p~n", [guarded(#state{count = none})]),
    io:format("~p~n", [guarded(none)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 2
% expect: {stopped,3,c}
% expect: {{state,2,x},2}
% expect: {0,{state,8,{state,none,undefined}}}
% expect: {0,{state,8,none}}
