%% -file changes what ?FILE, ?LINE and stack traces say.
-module(file_attribute).
-export([main/0, id/1]).

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
        error:_:Stack ->
            {_, F, _, Location} = hd(Stack),
            io:format("~p ~p~n", [F, Location])
    end.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: "file_attribute.erl" 9
% expect: "generated.yrl" 102
% expect: afterwards [{file,"generated.yrl"},{line,104}]
