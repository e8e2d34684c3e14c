%% A process that waits between the steps goes on where it was.
-module(waiting_on_the_way).
-export([main/0, loop/2]).

main() ->
    Self = self(),
    Pid = spawn_link(fun() -> loop(<<"abc">>, Self) end),
    [begin
         Pid ! Key,
         receive Answer -> io:format("~p~n", [Answer]) end
     end || Key <- [$a, $x, $b, $c, $d]].

loop(<<C, T/binary>> = B, To) ->
    receive
        C -> To ! {took, C, T}, loop(T, To);
        Other -> To ! {expected, B, Other}, loop(B, To)
    end;
loop(<<>>, To) ->
    receive Any -> To ! {too_much, Any} end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {took,97,<<"bc">>}
% expect: {expected,<<"bc">>,120}
% expect: {took,98,<<"c">>}
% expect: {took,99,<<>>}
% expect: {too_much,100}
