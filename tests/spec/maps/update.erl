%% `=>` adds or changes, `:=` only changes; the old map stays as it was.
-module(update).
-export([main/0, id/1]).

main() ->
    M = #{a => 1},
    io:format("~kp~n", [M#{a := 2}]),
    io:format("~kp~n", [M#{b => 2, a => 3}]),
    io:format("~kp~n", [M]),
    io:format("~kp~n", [M#{a => 2}#{c => 3}]),
    io:format("~kp~n", [(id(#{a => 0}))#{a := new}]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: #{a => 2}
% expect: #{a => 3,b => 2}
% expect: #{a => 1}
% expect: #{a => 2,c => 3}
% expect: #{a => new}
