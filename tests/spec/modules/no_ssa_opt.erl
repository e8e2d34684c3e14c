%% With -compile(no_ssa_opt) the caller of a function that never returns stays in the stack trace.
-module(no_ssa_opt).
-export([main/0]).
-compile([no_ssa_opt, nowarn_unused_function]).

fail(Reason) -> error({failed, Reason}).

outer(X) -> {fail(X)}.

main() ->
    try outer(1)
    catch error:Reason:Trace -> io:format("~p ~p~n", [Reason, [F || {?MODULE, F, _, _} <- Trace]])
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {failed,1} [fail,outer,main]
