%% -file changes what ?FILE, ?LINE and stack traces say.
-module(file_attribute).
-export([main/0, id/1, id/1]).

main() ->
    before(),
    afterwards().

before() -> io:format("~p ~p~n", [?FILE, ?LINE]).

-file("generated.yrl", 100).
afterwards() ->
    io:format("~p ~p~n", [?FILE, ?LINE]),
    try
        ok = id(2)
    catch
        error:_:[{_, F, _, Location} | _] -> io:format("~p ~p~n", [F, Location])
    end.

id(X) -> X.
