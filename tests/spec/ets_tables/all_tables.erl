%% all lists tables by name or reference while they exist.
-module(all_tables).
-export([main/0]).

main() ->
    T = ets:new(t, []),
    U = ets:new(u, [named_table]),
    Mine = fun() -> lists:sort([case X of T -> reference; _ -> X end || X <- ets:all(), X =:= T orelse X =:= U]) end,
    show(Mine()),
    ets:delete(T),
    show(Mine()),
    ets:rename(u, v),
    show({Mine(), lists:member(v, ets:all())}).

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [reference,u]
% expect: [u]
% expect: {[],true}
