%% An exception in the after part replaces value or exception of the rest.
-module(after_fails).
-export([main/0]).

main() ->
    Actions = [value, throw, error, exit],
    [io:format("~p ~p -> ~p~n", [B, A, both(B, A)]) || B <- Actions, A <- Actions].

both(B, A) ->
    try
        try act(B) after act(A) end
    of
        V -> {value, V}
    catch
        C:R -> {C, R}
    end.

act(value) -> value;
act(throw) -> throw(thrown);
act(error) -> error(failed);
act(exit) -> exit(gone).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: value value -> {value,value}
% expect: value throw -> {throw,thrown}
% expect: value error -> {error,failed}
% expect: value exit -> {exit,gone}
% expect: throw value -> {throw,thrown}
% expect: throw throw -> {throw,thrown}
% expect: throw error -> {error,failed}
% expect: throw exit -> {exit,gone}
% expect: error value -> {error,failed}
% expect: error throw -> {throw,thrown}
% expect: error error -> {error,failed}
% expect: error exit -> {exit,gone}
% expect: exit value -> {exit,gone}
% expect: exit throw -> {throw,thrown}
% expect: exit error -> {error,failed}
% expect: exit exit -> {exit,gone}
