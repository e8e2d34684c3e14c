%% catch cannot tell a thrown or returned {'EXIT', R} from an exit, try can.
-module(catch_and_look_alikes).
-export([main/0]).

main() ->
    Fs = [fun() -> {'EXIT', r} end, fun() -> throw({'EXIT', r}) end, fun() -> exit(r) end],
    [io:format("~p~n", [catch F()]) || F <- Fs],
    [io:format("~p~n", [try {value, F()} catch C:R -> {C, R} end]) || F <- Fs],
    {'EXIT', {r, [_ | _]}} = (catch error(r)),
    io:format("~p~n", [catch throw(catch throw(inner))]),
    io:format("~p~n", [catch catch exit(twice)]),
    io:format("~p~n", [catch throw({nocatch, x})]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {'EXIT',r}
% expect: {'EXIT',r}
% expect: {'EXIT',r}
% expect: {value,{'EXIT',r}}
% expect: {throw,{'EXIT',r}}
% expect: {exit,r}
% expect: inner
% expect: {'EXIT',twice}
% expect: {nocatch,x}
