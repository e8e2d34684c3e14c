%% Resident memory for each of 300,000 idle processes, from the growth of /proc/self/status.
% group: footprint
-module(process_memory).
-export([main/0]).

main() ->
    Before = resident_bytes(),
    Self = self(),
    Pids = [spawn(fun() -> receive {ping, N} -> Self ! N end end) || _ <- lists:seq(1, 300_000)],
    Bytes = (resident_bytes() - Before) div 300_000,
    [Pid ! {ping, 1} || Pid <- Pids],
    Sum = lists:sum([receive N -> N end || _ <- Pids]),
    io:format("~p~nbytes_per_process ~p~n", [Sum, Bytes]).

resident_bytes() ->
    {ok, Status} = file:read_file("/proc/self/status"),
    [_, Rest] = binary:split(Status, <<"VmRSS:">>),
    [Line | _] = binary:split(Rest, <<"kB">>),
    1024 * binary_to_integer(binary:replace(binary:replace(Line, <<" ">>, <<>>, [global]), <<"\t">>, <<>>, [global])).
