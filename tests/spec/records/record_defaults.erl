%% Defaults are evaluated at each construction; `_ =` sets all fields not named; no default means undefined.
-module(record_defaults).
-export([main/0, next/0]).
-record(r, {a = next(), b = {x, next()}, c, d = [] :: list(), e :: integer() | undefined}).
-record(nest, {inner = #r{a = 0, b = 0}, plain = 1 + 2 * 3}).

main() ->
    put(count, 0),
    io:format("~p~n", [#r{}]),
    io:format("~p~n", [#r{a = fixed}]),
    io:format("~p~n", [#r{_ = all}]),
    io:format("~p~n", [#r{c = 1, _ = next()}]),
    io:format("~p~n", [#nest{}]),
    io:format("~p~n", [#nest{inner = (#nest{})#nest.inner}]),
    io:format("~p~n", [get(count)]).

next() ->
    N = get(count) + 1,
    put(count, N),
    N.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {r,1,{x,2},undefined,[],undefined}
% expect: {r,fixed,{x,3},undefined,[],undefined}
% expect: {r,all,all,all,all,all}
% expect: {r,4,5,1,6,7}
% expect: {nest,{r,0,0,undefined,[],undefined},7}
% expect: {nest,{r,0,0,undefined,[],undefined},7}
% expect: 7
