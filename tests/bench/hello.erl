%% Start-up: the whole process from start to end, from bytecode and (hello_source) from source.
% group: footprint
-module(hello).
-export([main/1]).

main(_) -> io:format("hello~n").
