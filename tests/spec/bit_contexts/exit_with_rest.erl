%% A linked process gets the rest as the reason of the exit.
-module(exit_with_rest).
-export([main/0, f/1]).

main() ->
    process_flag(trap_exit, true),
    [begin
         Pid = spawn_link(fun() -> f(B) end),
         receive {'EXIT', Pid, Why} -> io:format("~p~n", [Why]) end
     end || B <- [<<1, 2, 9, 3>>, <<9>>, <<1, 1:1>>]].

f(<<9, T/binary>>) -> exit({nine, T});
f(<<_, T/bits>>) -> f(T);
f(Rest) -> exit({shutdown, Rest}).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {nine,<<3>>}
% expect: {nine,<<>>}
% expect: {shutdown,<<1:1>>}
