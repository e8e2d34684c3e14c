%% A monitor by name reports the name.
-module(monitor_by_name).
-export([main/0]).

main() ->
    Pid = spawn(fun() -> receive stop -> exit(bye) end end),
    register(named, Pid),
    Ref = monitor(process, named),
    named ! stop,
    receive {'DOWN', Ref, process, {Name, Node}, Reason} -> io:format("~p~n", [{Name, Node =:= node(), Reason}]) end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {named,true,bye}
