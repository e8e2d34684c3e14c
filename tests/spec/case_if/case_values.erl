%% case chooses by pattern and guard, and has the value of its branch.
-module(case_values).
-export([main/0]).

main() ->
    io:format("~p~n", [[f(X) || X <- [{ok, 1}, {ok, -1}, error, [], [a], "text"]]]).

f(X) ->
    case X of
        {ok, N} when N > 0 -> {positive, N};
        {ok, N} -> {other, N};
        error -> failed;
        [] -> empty;
        [H | _] when is_atom(H) -> atoms;
        _ -> unknown
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{positive,1},{other,-1},failed,empty,atoms,unknown]
