%% max_heap_size refuses what is no size, a size below the heap's minimum, and maps without a size.
-module(max_heap_size_arguments).
-export([main/0]).

main() ->
    [io:format("~kp ~p~n", [V, try process_flag(max_heap_size, V), ok catch C:R -> {C, R} end]) || V <- [
        -1, 100, 232, 1.0, foo, [], #{}, #{size => foo}, #{size => -1}, #{kill => true}, #{size => 100},
        #{size => 1000, kill => maybe_so}, #{size => 1000, error_logger => 1},
        #{size => 1000, include_shared_binaries => x}]].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: -1 {error,badarg}
% expect: 100 {error,badarg}
% expect: 232 {error,badarg}
% expect: 1.0 {error,badarg}
% expect: foo {error,badarg}
% expect: [] {error,badarg}
% expect: #{} {error,badarg}
% expect: #{size => foo} {error,badarg}
% expect: #{size => -1} {error,badarg}
% expect: #{kill => true} {error,badarg}
% expect: #{size => 100} {error,badarg}
% expect: #{kill => maybe_so,size => 1000} {error,badarg}
% expect: #{error_logger => 1,size => 1000} {error,badarg}
% expect: #{include_shared_binaries => x,size => 1000} {error,badarg}
