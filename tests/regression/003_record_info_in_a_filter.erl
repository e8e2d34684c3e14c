%% A filter with record_info is a guard: what fails in it is false.
-module('003_record_info_in_a_filter').
-export([main/0]).
-record(r, {a, b}).

main() ->
    io:format("~w~n", [[X || X <- [1, a, 2, 3], X + record_info(size, r) > 4]]),
    io:format("~w~n", [[X || X <- [[a], [b], []], hd(X) =:= hd(record_info(fields, r))]]),
    io:format("~w~n", [[X || X <- [1, 2], X + record_info(size, r)]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [2,3]
% expect: [[a]]
% expect: []
