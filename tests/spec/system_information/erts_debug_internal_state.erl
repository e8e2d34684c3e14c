%% set_internal_state and get_internal_state as test suites use them.
% stress-skip: the order of a report and of what the program writes itself is open
-module(erts_debug_internal_state).
-export([main/0]).

main() ->
    io:format("~p~n", [erts_debug:set_internal_state(available_internal_state, true)]),
    receive after 200 -> ok end,
    io:format("~p~n", [erts_debug:set_internal_state(available_internal_state, true)]),
    receive after 200 -> ok end,
    io:format("~p~n", [is_integer(erts_debug:get_internal_state(reds_left))]),
    io:format("~p~n", [erts_debug:set_internal_state(available_internal_state, false)]),
    io:format("~p~n", [try erts_debug:get_internal_state(reds_left) of N -> is_integer(N) catch C:R -> {C, R} end]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: false
% expect: =WARNING REPORT==== time ===
% expect: Process <pid> enabled access to the emulator internal state.
% expect: NOTE: This is an erts internal test feature and should *only* be used by OTP test-suites.
% expect:
% expect:
% expect: true
% expect: =WARNING REPORT==== time ===
% expect: Process <pid> enabled access to the emulator internal state.
% expect: NOTE: This is an erts internal test feature and should *only* be used by OTP test-suites.
% expect:
% expect:
% expect: true
% expect: true
% expect: {error,undef}
