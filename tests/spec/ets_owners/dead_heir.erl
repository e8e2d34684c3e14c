%% Without a living heir a table ends with its owner.
-module(dead_heir).
-export([main/0]).

main() ->
    {Dead, Ref0} = spawn_monitor(fun() -> ok end),
    receive {'DOWN', Ref0, _, _, _} -> ok end,
    Self = self(),
    {_, Ref} = spawn_monitor(fun() ->
        T = ets:new(t, [{heir, Dead, x}]),
        U = ets:new(u, [{heir, self(), x}]),
        V = ets:new(v, [{heir, Self, x}]),
        ets:setopts(V, {heir, none}),
        Self ! {made, [T, U, V]}
    end),
    receive {made, Tables} -> ok end,
    receive {'DOWN', Ref, _, _, normal} -> ok end,
    show([ets:info(T) || T <- Tables]),
    show(receive X -> X after 0 -> nothing end).

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [undefined,undefined,undefined]
% expect: nothing
