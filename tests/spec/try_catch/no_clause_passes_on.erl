%% An exception that no clause takes goes on with class, reason and trace unchanged.
-module(no_clause_passes_on).
-export([main/0, id/1]).

main() ->
    try
        try
            try fail(id(1)) catch throw:_ -> no; exit:_ -> no; error:badarg -> no end
        catch
            error:R when R =:= none -> no
        end
    catch
        C:Reason:S ->
            [{M, F, A, L} | _] = S,
            io:format("~p ~p ~p ~p~n", [C, Reason, {M, F, A}, proplists:get_value(line, L)])
    end,
    io:format("~p~n", [try (try exit(x) catch throw:_ -> no after io:format("after ") end) catch exit:x -> passed end]).

fail(X) ->
    Y = X + 1,
    {Y, Y} = id({1, 2}),
    never.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: error {badmatch,{1,2}} {no_clause_passes_on,fail,1} 21
% expect: after passed
