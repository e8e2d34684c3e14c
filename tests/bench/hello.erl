%% Start-up: the whole process from start to end, and its resident memory.
% group: footprint
-module(hello).
-export([main/0]).

main() -> io:format("hello~n").
