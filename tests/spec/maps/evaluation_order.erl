%% Keys and values are evaluated left to right, before the map is checked.
-module(evaluation_order).
-export([main/0, id/1]).

main() ->
    M = id(#{a => 1}),
    io:format("~kp~n", [M#{say(b) => say(2), say(c) => say(3)}]),
    try (id(oops))#{say(a) => say(1)} catch error:Reason -> io:format("~kp~n", [Reason]) end,
    try M#{say(z) := say(26)} catch error:Other -> io:format("~kp~n", [Other]) end.

say(X) ->
    io:format("say ~kp~n", [X]),
    X.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: say b
% expect: say 2
% expect: say c
% expect: say 3
% expect: #{a => 1,b => 2,c => 3}
% expect: say a
% expect: say 1
% expect: {badmap,oops}
% expect: say z
% expect: say 26
% expect: {badkey,z}
