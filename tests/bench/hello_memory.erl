%% Peak resident memory of the whole process, read from outside after it has printed its line.
% group: footprint
-module(hello_memory).
-export([main/1]).

main(_) ->
    io:format("hello~n"),
    receive after infinity -> ok end.
