%% The exit reason of an error is {Reason, Stack} for links and monitors alike.
-module(error_reason_with_stack).
-export([main/0, id/1]).

main() ->
    process_flag(trap_exit, true),
    Pid = spawn_link(fun() -> hd(id([])) end),
    receive
        {'EXIT', Pid, {Reason, [{M, F, A, _} | _]}} -> ok
    end,
    timer:sleep(200),
    io:format("~p ~p~n", [Reason, {M, F, A}]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: =ERROR REPORT==== time ===
% expect: Error in process <pid> with exit value:
% expect: {badarg,[{erlang,hd,[[]],[{error_info,#{module => erl_erts_errors}}]},{error_reason_with_stack,'-main/0-fun-0-',0,[{file,"error_reason_with_stack.erl"},{line,7}]}]}
% expect:
% expect: badarg {erlang,hd,[[]]}
