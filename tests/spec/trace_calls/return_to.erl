%% return_to tells where a chain of calls returns to, once for tail calls, and where an exception is handled.
-module(return_to).
-export([main/1]).

main(_) ->
    [erlang:trace_pattern({?MODULE, F, 1}, true, [local]) || F <- [deep, tail, fail, down]],
    [io:format("~p~n", [Told]) || Told <- traced([return_to], fun() -> calls(), ok end)],
    erlang:trace_pattern({?MODULE, '_', 1}, true, []),
    [io:format("~p~n", [Told]) || Told <- traced([return_to], fun() -> calls(), ok end)].

calls() ->
    deep(2),
    tail(3),
    down(2),
    handler(4).

deep(0) -> 0;
deep(N) -> 1 + deep(N - 1).

tail(N) -> put(tail, N), deep(N - 2).

down(0) -> done;
down(N) -> put(down, N), down(N - 1).

handler(X) ->
    try fail(X) catch error:_ -> put(handled, X) end.

fail(X) -> put(fail, X), error(X).

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
% expect: {trace,call,{return_to,deep,[2]}}
% expect: {trace,call,{return_to,deep,[1]}}
% expect: {trace,call,{return_to,deep,[0]}}
% expect: {trace,return_to,{return_to,deep,1}}
% expect: {trace,return_to,{return_to,deep,1}}
% expect: {trace,return_to,{return_to,calls,0}}
% expect: {trace,call,{return_to,tail,[3]}}
% expect: {trace,call,{return_to,deep,[1]}}
% expect: {trace,call,{return_to,deep,[0]}}
% expect: {trace,return_to,{return_to,deep,1}}
% expect: {trace,return_to,{return_to,calls,0}}
% expect: {trace,call,{return_to,down,[2]}}
% expect: {trace,call,{return_to,down,[1]}}
% expect: {trace,call,{return_to,down,[0]}}
% expect: {trace,return_to,{return_to,calls,0}}
% expect: {trace,call,{return_to,fail,[4]}}
% expect: {trace,return_to,{return_to,handler,1}}
% expect stderr: exception error: bad argument
% expect stderr:   in function  erlang:trace_pattern/3
% expect stderr:      called as erlang:trace_pattern({return_to,'_',1},true,[])
% expect stderr:      *** argument 1: invalid MFA specification
% expect stderr:   in call from return_to:main/1 (return_to.erl, line 8)
% expect exit: 127
