%% A linked process that does not trap exits dies with the same reason; one that traps gets it as a message.
% stress-skip: the reports of crashes come later then
-module(links_carry_reasons).
-export([main/0, id/1]).

main() ->
    process_flag(trap_exit, true),
    A = spawn_link(fun() -> B = spawn_link(fun() -> receive go -> fail(id(a)) end end), B ! go, receive after infinity -> ok end end),
    receive {'EXIT', A, {R, S}} -> io:format("~p ~p~n", [R, [{F, Ar} || {?MODULE, F, Ar, _} <- S]]) end,
    timer:sleep(120),
    C = spawn_link(fun() ->
                       process_flag(trap_exit, true),
                       D = spawn_link(fun() -> exit(quietly) end),
                       receive {'EXIT', D, Why} -> exit({child, Why}) end
                   end),
    receive {'EXIT', C, R2} -> io:format("~p~n", [R2]) end,
    E = spawn_link(fun() -> spawn_link(fun() -> exit(normal) end), timer:sleep(30), exit(survived) end),
    receive {'EXIT', E, R3} -> io:format("~p~n", [R3]) end,
    timer:sleep(30).

fail(X) ->
    Y = X + 1,
    [Y].

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: badarith [{fail,1}]
% expect: =ERROR REPORT==== time ===
% expect: Error in process <pid> with exit value:
% expect: {badarith,[{erlang,'+',[a,1],[{error_info,#{module => erl_erts_errors}}]},{links_carry_reasons,fail,1,[{file,"links_carry_reasons.erl"},{line,22}]}]}
% expect:
% expect: {child,quietly}
% expect: survived
