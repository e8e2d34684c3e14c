%% Options that are wrong make an error answer badopt; other arguments raise.
-module(bad_options).
-export([main/0]).

main() ->
    F = fun() -> ok end,
    [begin
        Ref = spawn_request(F, Options),
        io:format("~p ~p~n", [Options, receive {spawn_reply, Ref, What, Reason} -> {What, Reason} after 20 -> silent end])
     end || Options <- [[foo], [{min_heap_size, x}], [{monitor, foo}], [{reply, maybe_so}], [{priority, x}]]],
    [io:format("~p~n", [try apply(erlang, spawn_request, Args) of R -> is_reference(R) catch C:E -> {C, E} end]) || Args <- [
        [foo], [F, foo], [F, [link | foo]], [1, b, []], [a, 1, []], [a, b, c], [17, F], [node(), foo], [a, b, [], foo],
        [17, a, b, []], [node(), a, b, [], foo]]].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [foo] {error,badopt}
% expect: [{min_heap_size,x}] {error,badopt}
% expect: [{monitor,foo}] {error,badopt}
% expect: [{reply,maybe_so}] {error,badopt}
% expect: [{priority,x}] {error,badopt}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: true
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
