%% The smallest program: a module, its exported main/1, one line of output.
-module(hello).
-export([main/1]).

main(_Args) ->
    io:format("Hello, world!~n").
