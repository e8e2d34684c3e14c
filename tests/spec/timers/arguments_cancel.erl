%% cancel_timer/1,2 and read_timer/1,2 with each argument wrong, and of references that are no timers.
-module(arguments_cancel).
-export([main/0]).

main() ->
    [[io:format("~p ~p~n", [F, try apply(erlang, F, Args) catch C:E -> {C, E} end]) || Args <- [
        [foo], [17], [make_ref()], [foo, []], [make_ref(), foo], [make_ref(), [foo]], [make_ref(), [{async, x}]],
        [make_ref(), [{info, x}]], [make_ref(), [{async, false} | x]], [make_ref(), []], [make_ref(), [{async, false}]]]]
     || F <- [cancel_timer, read_timer]].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: cancel_timer {error,badarg}
% expect: cancel_timer {error,badarg}
% expect: cancel_timer false
% expect: cancel_timer {error,badarg}
% expect: cancel_timer {error,badarg}
% expect: cancel_timer {error,badarg}
% expect: cancel_timer {error,badarg}
% expect: cancel_timer {error,badarg}
% expect: cancel_timer {error,badarg}
% expect: cancel_timer false
% expect: cancel_timer false
% expect: read_timer {error,badarg}
% expect: read_timer {error,badarg}
% expect: read_timer false
% expect: read_timer {error,badarg}
% expect: read_timer {error,badarg}
% expect: read_timer {error,badarg}
% expect: read_timer {error,badarg}
% expect: read_timer {error,badarg}
% expect: read_timer {error,badarg}
% expect: read_timer false
% expect: read_timer false
