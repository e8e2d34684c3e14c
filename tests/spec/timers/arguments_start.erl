%% start_timer/3,4 and send_after/3,4 with each argument wrong.
-module(arguments_start).
-export([main/0]).

main() ->
    Self = self(),
    [[io:format("~p ~p~n", [F, try apply(erlang, F, Args) of R -> is_reference(R) catch C:E -> {C, E} end]) || Args <- [
        [-1, Self, m], [1.0, Self, m], [foo, Self, m], [1 bsl 64, Self, m], [16#ffffffff + 1, Self, m], [10, 17, m], [10, "name", m], [10, {name, node()}, m],
        [10, nobody_there, m], [10, Self, m, foo], [10, Self, m, [foo]], [10, Self, m, [{abs, maybe_so}]],
        [10, Self, m, [{abs, true} | x]], [10, Self, m, [{foo, true}]], [-10, Self, m, [{abs, true}]], [10, Self, m, []]]]
     || F <- [start_timer, send_after]].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: start_timer {error,badarg}
% expect: start_timer {error,badarg}
% expect: start_timer {error,badarg}
% expect: start_timer {error,badarg}
% expect: start_timer true
% expect: start_timer {error,badarg}
% expect: start_timer {error,badarg}
% expect: start_timer {error,badarg}
% expect: start_timer true
% expect: start_timer {error,badarg}
% expect: start_timer {error,badarg}
% expect: start_timer {error,badarg}
% expect: start_timer {error,badarg}
% expect: start_timer {error,badarg}
% expect: start_timer true
% expect: start_timer true
% expect: send_after {error,badarg}
% expect: send_after {error,badarg}
% expect: send_after {error,badarg}
% expect: send_after {error,badarg}
% expect: send_after true
% expect: send_after {error,badarg}
% expect: send_after {error,badarg}
% expect: send_after {error,badarg}
% expect: send_after true
% expect: send_after {error,badarg}
% expect: send_after {error,badarg}
% expect: send_after {error,badarg}
% expect: send_after {error,badarg}
% expect: send_after {error,badarg}
% expect: send_after true
% expect: send_after true
