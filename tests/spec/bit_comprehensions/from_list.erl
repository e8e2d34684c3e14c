%% A binary comprehension puts together what its template builds for each element.
-module(from_list).
-export([main/0, id/1]).

main() ->
    io:format("~w~n", [{<< <<X>> || X <- id([1, 2, 3]) >>, << <<X:3>> || X <- id([1, 2, 3]) >>, << <<X/utf8>> || X <- id("aé€") >>}]),
    io:format("~w~n", [{<< <<X>> || X <- id([]) >>, << <<>> || _ <- id([1, 2]) >>, << <<"ab">> || _ <- id([1, 2]) >>}]),
    io:format("~w~n", [<< <<X:N/little, 1:1>> || {X, N} <- id([{5, 3}, {1000, 10}, {-1, 9}]) >>]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {<<1,2,3>>,<<41,1:1>>,<<97,195,169,226,130,172>>}
% expect: {<<>>,<<>>,<<97,98,97,98>>}
% expect: <<190,143,255,1:1>>
