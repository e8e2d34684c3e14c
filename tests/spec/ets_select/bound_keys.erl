%% Specifications that name the keys find those rows, each once.
-module(bound_keys).
-export([main/0]).

main() ->
    [begin
         T = ets:new(t, [Type]),
         ets:insert(T, [{N, N + 100} || N <- lists:seq(1, 1000)]),
         ets:insert(T, {{a, b}, c}),
         show(lists:sort(ets:select(T, [{{5, '$1'}, [], ['$1']}, {{7, '$1'}, [], ['$1']}, {{5, '_'}, [], [again]}]))),
         show(ets:select_count(T, [{{5, '$1'}, [], [true]}, {{5, '_'}, [], [true]}])),
         show(ets:match_object(T, {{a, b}, '_'})),
         show(ets:match(T, {{a, '$1'}, '$2'})),
         show(ets:select(T, [{{5.0, '$1'}, [], ['$1']}])),
         show(ets:select_delete(T, [{{9, '_'}, [], [true]}])),
         show([ets:member(T, 9), ets:info(T, size)])
     end || Type <- [set, ordered_set, bag]].

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: "ik"
% expect: 1
% expect: [{{a,b},c}]
% expect: [[b,c]]
% expect: []
% expect: 1
% expect: [false,1000]
% expect: "ik"
% expect: 1
% expect: [{{a,b},c}]
% expect: [[b,c]]
% expect: []
% expect: 1
% expect: [false,1000]
% expect: "ik"
% expect: 1
% expect: [{{a,b},c}]
% expect: [[b,c]]
% expect: []
% expect: 1
% expect: [false,1000]
