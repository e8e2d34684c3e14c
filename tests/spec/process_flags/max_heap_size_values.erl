%% max_heap_size takes words or a map, and returns a map with what it was.
-module(max_heap_size_values).
-export([main/0]).

main() ->
    show(process_flag(max_heap_size, 1000000)),
    show(process_flag(max_heap_size, #{size => 2000000})),
    show(process_flag(max_heap_size, #{size => 3000000, kill => false})),
    show(process_flag(max_heap_size, #{size => 3000001, error_logger => false})),
    show(process_flag(max_heap_size, #{size => 0, include_shared_binaries => true})),
    show(process_flag(max_heap_size, 0)),
    show(process_flag(max_heap_size, #{size => 4000000, other => ignored})),
    show(process_flag(max_heap_size, 0)).

show(Map) -> io:format("~kp~n", [Map]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: #{error_logger => true,include_shared_binaries => false,kill => true,
% expect:   size => 0}
% expect: #{error_logger => true,include_shared_binaries => false,kill => true,
% expect:   size => 1000000}
% expect: #{error_logger => true,include_shared_binaries => false,kill => true,
% expect:   size => 2000000}
% expect: #{error_logger => true,include_shared_binaries => false,kill => false,
% expect:   size => 3000000}
% expect: #{error_logger => false,include_shared_binaries => false,kill => true,
% expect:   size => 3000001}
% expect: #{error_logger => true,include_shared_binaries => true,kill => true,size => 0}
% expect: #{error_logger => true,include_shared_binaries => false,kill => true,
% expect:   size => 0}
% expect: #{error_logger => true,include_shared_binaries => false,kill => true,
% expect:   size => 4000000}
