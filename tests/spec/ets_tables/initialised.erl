%% init_table fills a table from a function that yields portions.
-module(initialised).
-export([main/0]).

main() ->
    T = ets:new(t, [ordered_set]),
    ets:insert(T, {old}),
    show(ets:init_table(T, source(1))),
    show(ets:tab2list(T)),
    show(catch ets:init_table(T, fun(read) -> wrong end)),
    show(ets:tab2list(T)).

source(N) ->
    fun(read) when N > 3 -> end_of_input;
       (read) -> {[{N, a}, {N + 10, b}], source(N + 1)};
       (close) -> ok
    end.

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true
% expect: [{1,a},{2,a},{3,a},{11,b},{12,b},{13,b}]
% expect: {'EXIT',wrong}
% expect: []
