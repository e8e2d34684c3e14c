%% What a value shares within itself stays shared: when it is put, and in the copy of who holds it when it goes.
-module(shared_parts).
-export([main/0]).

main() ->
    %% As a tree it would have 2^60 leaves.
    Doubled = lists:foldl(fun(_, Acc) -> [Acc | Acc] end, [self()], lists:seq(1, 60)),
    persistent_term:put(?MODULE, Doubled),
    show(put, erts_debug:size(persistent_term:get(?MODULE))),
    Held = persistent_term:get(?MODULE),
    self() ! {message, persistent_term:get(?MODULE)},
    put(key, persistent_term:get(?MODULE)),
    replace(),
    show(held, erts_debug:size(Held)),
    show(dictionary, erts_debug:size(get(key))),
    receive {message, M} -> show(message, erts_debug:size(M)) end,
    Binary = binary:copy(<<"x">>, 1000),
    persistent_term:put(?MODULE, [Binary, {Binary, Binary}]),
    [A, {B, C}] = persistent_term:get(?MODULE),
    show(binaries, [erts_debug:same(A, B), erts_debug:same(B, C)]),
    %% All tails of a list refer to parts of the same cells.
    persistent_term:put(?MODULE, lists:seq(1, 2000)),
    Tails = tails(persistent_term:get(?MODULE)),
    replace(),
    show(tails, erts_debug:size(Tails)),
    show(last, lists:nth(1999, Tails)),
    show(small, element(2, process_info(self(), total_heap_size)) < 1_000_000).

tails([]) -> [];
tails([_ | Tail] = List) -> [List | tails(Tail)].

replace() ->
    [begin persistent_term:put(?MODULE, {N}), receive after 1 -> ok end end || N <- lists:seq(1, 10)],
    garbage_collect().

show(What, Value) -> io:format("~p: ~p~n", [What, Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: put: 122
% expect: held: 122
% expect: dictionary: 122
% expect: message: 122
% expect: binaries: [true,true]
% expect: tails: 8000
% expect: last: [1999,2000]
% expect: small: true
