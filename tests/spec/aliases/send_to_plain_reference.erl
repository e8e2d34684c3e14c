%% A message to a reference that never was an alias is dropped.
-module(send_to_plain_reference).
-export([main/0]).

main() ->
    Ref = make_ref(),
    Ref ! hello,
    io:format("~p~n", [erlang:send(Ref, hello)]),
    Mon = monitor(process, spawn(fun() -> receive stop -> ok end end)),
    Mon ! hello,
    io:format("~p~n", [receive X -> X after 20 -> nothing end]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: hello
% expect: nothing
