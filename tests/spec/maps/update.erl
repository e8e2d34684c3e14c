%% `=>` adds or changes, `:=` only changes; the old map stays as it was.
-module(update).
-export([main/0, id/1]).

main() ->
    M = #{a => 1},
    io:format("~p~n", [M#{a := 2}]),
    io:format("~p~n", [M#{b => 2, a => 3}]),
    io:format("~p~n", [M]),
    io:format("~p~n", [M#{a => 2}#{c => 3}]),
    io:format("~p~n", [(id(#{a => 0}))#{a := new}]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: #{a => 2}
% expect: #{b => 2,a => 3}
% expect: #{a => 1}
% expect: #{c => 3,a => 2}
% expect: #{a => new}
