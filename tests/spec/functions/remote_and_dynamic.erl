%% Calls by module and name, also when these are known only at run time.
-module(remote_and_dynamic).
-export([main/0, double/1]).

main() ->
    M = lists,
    F = reverse,
    io:format("~p~n", [[lists:reverse([1, 2]), M:F([3, 4]), M:reverse([5, 6]), lists:F([7, 8])]]),
    io:format("~p~n", [[apply(lists, sum, [[1, 2]]), apply(fun double/1, [4]), apply(?MODULE, double, [5]), ?MODULE:double(6)]]).

double(X) -> 2 * X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [[2,1],[4,3],[6,5],[8,7]]
% expect: [3,8,10,12]
