%% What is in a table is a copy: it outlives the process that inserted it.
-module(rows_are_copies).
-export([main/0]).

main() ->
    T = ets:new(t, [public]),
    Self = self(),
    [begin
         {_, Ref} = spawn_monitor(fun() ->
             ets:insert(T, {N, lists:seq(1, N), #{N => {N, [N]}}, <<N:800>>, list_to_binary(integer_to_list(N)), fun() -> N end}),
             garbage_collect(),
             Self ! done
         end),
         receive {'DOWN', Ref, _, _, normal} -> ok end
     end || N <- lists:seq(1, 50)],
    garbage_collect(),
    show(lists:all(fun(N) ->
        [{N, List, Map, Binary, Text, Fun}] = ets:lookup(T, N),
        List =:= lists:seq(1, N) andalso Map =:= #{N => {N, [N]}} andalso Binary =:= <<N:800>>
            andalso Text =:= integer_to_binary(N) andalso Fun() =:= N
    end, lists:seq(1, 50))).

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true
