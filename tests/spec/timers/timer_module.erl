%% timer:send_after, apply_after and tc.
-module(timer_module).
-export([main/0]).

main() ->
    {ok, _} = timer:send_after(10, hello),
    receive hello -> io:format("hello~n") end,
    {ok, Ref} = timer:send_after(5000, never),
    io:format("~p~n", [timer:cancel(Ref)]),
    {Microseconds, Value} = timer:tc(fun() -> timer:sleep(20), done end),
    io:format("~p ~p~n", [Microseconds >= 20_000, Value]),
    io:format("~p~n", [[timer:seconds(2), timer:minutes(1), timer:hours(1), timer:hms(1, 1, 1)]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: hello
% expect: {ok,cancel}
% expect: true done
% expect: [2000,60000,3600000,3661000]
