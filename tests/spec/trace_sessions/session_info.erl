%% session_info lists the sessions that trace a process or a function, or all there are.
-module(session_info).
-export([main/1, f/1, g/1]).

main(_) ->
    names(all),
    S1 = trace:session_create(one, self(), []),
    S2 = trace:session_create(two, self(), []),
    P = spawn_link(fun() -> receive stop -> ok end end),
    names(all),
    names(P),
    trace:process(S1, P, true, [send]),
    trace:function(S2, {?MODULE, f, 1}, true, []),
    erlang:trace_pattern({?MODULE, f, 1}, true, [local]),
    names(P),
    names({?MODULE, f, 1}),
    names({?MODULE, g, 1}),
    trace:process(S2, P, true, [call]),
    names(P),
    trace:process(S1, P, false, [all]),
    names(P),
    trace:session_destroy(S2),
    names(P),
    names({?MODULE, f, 1}),
    names(all),
    names(new).

names(Which) -> io:format("~p~n", [lists:sort([element(1, Session) || Session <- trace:session_info(Which)])]).

f(X) -> X.
g(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [legacy]
% expect: [legacy,one,two]
% expect: []
% expect: [one]
% expect: [legacy,two]
% expect: []
% expect: [one,two]
% expect: [two]
% expect: []
% expect: [legacy]
% expect: [legacy,one]
% expect: []
