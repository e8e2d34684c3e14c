%% spawn gives a pid at once; messages come from the new process.
-module(spawn).
-export([main/0, child/2]).

main() ->
    Parent = self(),
    Pid = spawn(fun() -> Parent ! {hello, self()} end),
    receive {hello, Pid} -> io:format("fun~n") end,
    Pid2 = spawn(?MODULE, child, [Parent, data]),
    receive {Pid2, data} -> io:format("mfa~n") end,
    io:format("~p~n", [[is_pid(Pid), Pid =/= self(), Pid =/= Pid2, self() =:= Parent]]).

child(Parent, Data) -> Parent ! {self(), Data}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: fun
% expect: mfa
% expect: [true,true,true,true]
