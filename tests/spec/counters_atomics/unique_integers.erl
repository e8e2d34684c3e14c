%% Unique integers are unique, positive or monotonic on demand, in every process.
-module(unique_integers).
-export([main/0]).

main() ->
    Self = self(),
    Pids = [spawn(fun() -> Self ! {self(), [erlang:unique_integer() || _ <- lists:seq(1, 60)], [erlang:unique_integer([positive]) || _ <- lists:seq(1, 60)],
                                   [erlang:unique_integer([monotonic]) || _ <- lists:seq(1, 60)]} end) || _ <- lists:seq(1, 4)],
    All = [receive {Pid, A, B, C} -> {A, B, C} end || Pid <- Pids],
    Plain = lists:append([A || {A, _, _} <- All]),
    Positive = lists:append([B || {_, B, _} <- All]),
    show([length(lists:usort(Plain)), length(lists:usort(Positive)), lists:all(fun(I) -> I > 0 end, Positive)]),
    Monotonic = [C || {_, _, C} <- All],
    show([length(lists:usort(lists:append(Monotonic))), [C =:= lists:sort(C) || C <- Monotonic]]),
    X = erlang:unique_integer([monotonic, positive]),
    show([X > 0, erlang:unique_integer([positive, monotonic]) > X]),
    [fails(fun() -> erlang:unique_integer(O) end) || O <- [x, [x], [positive | x], [1]]].

show(Value) -> io:format("~0kp~n", [Value]).

fails(Fun) ->
    try Fun() of
        Value -> io:format("no failure: ~0p~n", [Value])
    catch Class:Reason:Trace ->
        {M, F, Args, _} = hd(Trace),
        io:format("~p:~p ~p:~p/~p~n", [Class, Reason, M, F, if is_list(Args) -> length(Args); true -> Args end])
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [240,240,true]
% expect: [240,[true,true,true,true]]
% expect: [true,true]
% expect: error:badarg erlang:unique_integer/1
% expect: error:badarg erlang:unique_integer/1
% expect: error:badarg erlang:unique_integer/1
% expect: error:badarg erlang:unique_integer/1
