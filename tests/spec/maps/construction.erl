%% Maps hold any terms as keys; later associations of the same key win.
-module(construction).
-export([main/0, id/1]).

main() ->
    io:format("~kp~n", [#{}]),
    io:format("~kp~n", [#{a => 1, b => 2}]),
    K = id(a),
    io:format("~kp~n", [#{a => 1, K => 2}]),
    io:format("~kp~n", [#{{x, y} => [1], "key" => <<"v">>}]),
    io:format("~kp~n", [#{1 => int} =:= #{1.0 => float}]),
    io:format("~kp~n", [map_size(#{1 => int, 1.0 => float})]),
    io:format("~kp~n", [#{nested => #{inner => #{}}}]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: #{}
% expect: #{a => 1,b => 2}
% expect: #{a => 2}
% expect: #{{x,y} => [1],"key" => <<"v">>}
% expect: false
% expect: 2
% expect: #{nested => #{inner => #{}}}
