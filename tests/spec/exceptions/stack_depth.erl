%% A trace holds eight frames at most.
-module(stack_depth).
-export([main/0, id/1]).

main() ->
    try deep(id(20))
    catch
        error:bottom:Stack -> io:format("~p ~p~n", [length(Stack), lists:usort([{F, A} || {_, F, A, _} <- Stack])])
    end.

deep(0) -> error(bottom);
deep(N) -> 1 + deep(N - 1).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 6 [{deep,1},{do_boot,3},{main,0},{start,0},{start_em,1},{start_it,1}]
