%% Three classes of exceptions, each caught by its name.
-module(classes).
-export([main/0]).

main() ->
    [io:format("~p~n", [attempt(F)]) || F <- [fun() -> throw(ball) end, fun() -> exit(stop) end, fun() -> error(oops) end,
                                              fun() -> fine end]].

attempt(F) ->
    try F() of
        Value -> {value, Value}
    catch
        throw:X -> {thrown, X};
        exit:X -> {exited, X};
        error:X -> {failed, X}
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {thrown,ball}
% expect: {exited,stop}
% expect: {failed,oops}
% expect: {value,fine}
