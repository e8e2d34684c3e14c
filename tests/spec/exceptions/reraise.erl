%% erlang:raise keeps class, reason and the given stack trace.
-module(reraise).
-export([main/0, id/1]).

main() ->
    try
        try error(original)
        catch Class:Reason:Stack -> erlang:raise(Class, {again, Reason}, Stack)
        end
    catch
        C:R:S -> io:format("~p ~p ~p~n", [C, R, element(2, hd(S))])
    end,
    Trace = [{m, f, 2, []}, {n, g, [1], [{file, "n.erl"}, {line, 7}]}],
    try erlang:raise(throw, x, Trace)
    catch throw:x:T -> io:format("~p~n", [T])
    end,
    io:format("~p~n", [erlang:raise(id(no_class), x, [])]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: error {again,original} main
% expect: [{m,f,2,[]},{n,g,[1],[{file,"n.erl"},{line,7}]}]
% expect: badarg
