%% erlang:raise/3 takes a list of well-formed entries as the trace; with a malformed one it returns badarg.
-module(raise_kinds_of_trace).
-export([main/0, id/1]).

main() ->
    Traces = [[],
              [{m, f, 1, []}],
              [{m, f, [a, b], [{file, "x.erl"}, {line, 7}]}],
              [{m, f, 2}],
              [{m, f, [x]}, {n, g, 0, []}],
              [{fun lists:map/2, [1, 2], []}],
              [{fun lists:map/2, 2}],
              [{fun lists:map/2, [a]}],
              [{m, f, 1, [{anything, here}]}, {?MODULE, id, 1, [{line, 3}]}],
              not_a_list,
              [not_an_entry],
              [{m, f}],
              [{m, f, a, []}],
              [{"m", f, 1, []}],
              [{m, f, 1, []} | improper],
              [{m, f, 1, not_a_list}]],
    [io:format("~p~n", [one(T)]) || T <- Traces].

one(T) ->
    try erlang:raise(id(throw), reason, T) of
        V -> {returned, V}
    catch
        C:R:S -> {C, R, S}
    end.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {throw,reason,[]}
% expect: {throw,reason,[{m,f,1,[]}]}
% expect: {throw,reason,[{m,f,[a,b],[{file,"x.erl"},{line,7}]}]}
% expect: {throw,reason,[{m,f,2,[]}]}
% expect: {throw,reason,[{m,f,[x],[]},{n,g,0,[]}]}
% expect: {throw,reason,[{fun lists:map/2,[1,2],[]}]}
% expect: {throw,reason,[{fun lists:map/2,2,[]}]}
% expect: {throw,reason,[{fun lists:map/2,[a],[]}]}
% expect: {throw,reason,
% expect:        [{m,f,1,[{anything,here}]},{raise_kinds_of_trace,id,1,[{line,3}]}]}
% expect: {returned,badarg}
% expect: {returned,badarg}
% expect: {returned,badarg}
% expect: {throw,reason,[{m,f,a,[]}]}
% expect: {returned,badarg}
% expect: {returned,badarg}
% expect: {returned,badarg}
