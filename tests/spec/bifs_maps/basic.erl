%% Reading and changing maps by functions.
-module(basic).
-export([main/0]).

main() ->
    M = #{a => 1, b => 2},
    io:format("~kp~n", [[maps:get(a, M), maps:get(z, M, none), maps:find(a, M), maps:find(z, M), maps:is_key(b, M), maps:size(M)]]),
    io:format("~kp~n", [[maps:put(c, 3, M), maps:update(a, 9, M), maps:remove(a, M), maps:remove(z, M), maps:take(a, M)]]),
    io:format("~kp~n", [[maps:new(), map_size(M), is_map_key(a, M), map_get(b, M)]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [1,none,{ok,1},error,true,2]
% expect: [#{a => 1,b => 2,c => 3},
% expect:  #{a => 9,b => 2},
% expect:  #{b => 2},
% expect:  #{a => 1,b => 2},
% expect:  {1,#{b => 2}}]
% expect: [#{},2,true,2]
