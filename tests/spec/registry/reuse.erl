%% A name can be taken again at once after its owner was unregistered, many times over.
-module(reuse).
-export([main/0]).

main() ->
    io:format("~p~n", [[serve(N) || N <- lists:seq(1, 20)]]).

serve(N) ->
    Pid = spawn(fun() -> receive {From, Ref} -> From ! {Ref, N} end end),
    register(worker, Pid),
    Ref = make_ref(),
    worker ! {self(), Ref},
    Answer = receive {Ref, M} -> M end,
    Monitor = monitor(process, Pid),
    receive {'DOWN', Monitor, process, Pid, _} -> Answer end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20]
