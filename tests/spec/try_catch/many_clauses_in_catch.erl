%% Many catch clauses over classes and reasons are tried strictly in order.
-module(many_clauses_in_catch).
-export([main/0, id/1]).

main() ->
    Es = [{throw, a}, {throw, b}, {error, badarith}, {error, {badmatch, 1}}, {error, {badmatch, 2}}, {exit, normal},
          {exit, {a, 1}}, {exit, kill}, {throw, 1}, {throw, "s"}, {error, undef}, {throw, {x, y, z}}],
    [io:format("~p -> ~p~n", [E, f(E)]) || E <- Es].

f({C, R}) ->
    try erlang:raise(C, R, [])
    catch
        a -> 1;
        error:badarith -> 2;
        error:{badmatch, 1} -> 3;
        exit:normal -> 4;
        throw:b -> 5;
        error:{badmatch, _} -> 6;
        throw:N when is_integer(N) -> 7;
        exit:{a, _} -> 8;
        _:kill -> 9;
        throw:[_ | _] -> 10;
        throw:{x, Y, Z} -> {11, Y, Z};
        Class:Other -> {12, Class, Other}
    end.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {throw,a} -> 1
% expect: {throw,b} -> 5
% expect: {error,badarith} -> 2
% expect: {error,{badmatch,1}} -> 3
% expect: {error,{badmatch,2}} -> 6
% expect: {exit,normal} -> 4
% expect: {exit,{a,1}} -> 8
% expect: {exit,kill} -> 9
% expect: {throw,1} -> 7
% expect: {throw,"s"} -> 10
% expect: {error,undef} -> {12,error,undef}
% expect: {throw,{x,y,z}} -> {11,y,z}
