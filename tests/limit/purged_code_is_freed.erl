%% A module with a megabyte of literals, loaded and purged 1,000 times while processes that hold them are born and die.
%% stress-skip: a thousand loads take long enough
-module(purged_code_is_freed).
-export([main/0]).

main() ->
    Codes = {code(1), code(2)},
    [load(element(1 + N rem 2, Codes)) || N <- lists:seq(1, 20)],
    Before = resident_kb(),
    [load(element(1 + N rem 2, Codes)) || N <- lists:seq(1, 1000)],
    io:format("~p~n", [resident_kb() - Before < 200000]),
    io:format("~p ~p~n", [length(get(kept)), erlang:check_old_code(made)]).

load(Code) ->
    {module, made} = code:load_binary(made, "made", Code),
    put(kept, made:list()),
    Self = self(),
    Pids = [spawn(fun() -> Value = made:list(), receive go -> Self ! {self(), length(Value)} end end) || _ <- [1, 2]],
    self() ! {queued, made:list()},
    code:purge(made),
    [begin Pid ! go, receive {Pid, 3000} -> ok end end || Pid <- Pids],
    receive {queued, List} -> 3000 = length(List) end.

code(V) ->
    Cells = lists:foldr(fun(N, Tail) -> {cons, 2, {integer, 2, N * V}, Tail} end, {nil, 2}, lists:seq(1, 3000)),
    Text = lists:duplicate(1000000, $a + V),
    Forms = [{attribute, 1, module, made}, {attribute, 1, export, [{list, 0}, {text, 0}]},
             {function, 2, list, 0, [{clause, 2, [], [], [Cells]}]},
             {function, 3, text, 0, [{clause, 3, [], [], [{bin, 3, [{bin_element, 3, {string, 3, Text}, default, default}]}]}]}],
    {ok, made, Code} = compile:forms(Forms),
    Code.

resident_kb() ->
    {ok, Status} = file:read_file("/proc/self/status"),
    [_, Rest] = binary:split(Status, <<"VmRSS:">>),
    {Kb, _} = string:to_integer(string:trim(Rest, leading)),
    Kb.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true
% expect: 3000 false
