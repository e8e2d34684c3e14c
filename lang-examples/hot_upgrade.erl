%% A counter is upgraded while it runs: it keeps its process and its count, and learns to count in steps.
%%
%% The two versions of the module are compiled here; usually one would edit a file and load it again.
-module(hot_upgrade).
-export([main/0]).

version(1) ->
    "-module(hot_counter).\n"
    "-export([start/0, loop/1]).\n"
    "start() -> spawn(fun() -> loop(0) end).\n"
    "loop(Count) ->\n"
    "    receive\n"
    "        {add, From} -> From ! {count, Count + 1}, loop(Count + 1);\n"
    "        upgrade -> ?MODULE:loop(Count)\n"
    "    end.\n";
version(2) ->
    "-module(hot_counter).\n"
    "-export([start/0, loop/1]).\n"
    "-record(state, {count, step = 10}).\n"
    "start() -> spawn(fun() -> loop(#state{count = 0}) end).\n"
    "loop(Count) when is_integer(Count) -> loop(#state{count = Count});\n"
    "loop(#state{count = Count, step = Step} = State) ->\n"
    "    receive\n"
    "        {add, From} -> From ! {count, Count + Step}, loop(State#state{count = Count + Step});\n"
    "        {step, New} -> loop(State#state{step = New});\n"
    "        upgrade -> ?MODULE:loop(State)\n"
    "    end.\n".

main() ->
    load(1),
    Counter = hot_counter:start(),
    register(counter, Counter),
    io:format("version 1: ~p~n", [[add() || _ <- lists:seq(1, 3)]]),
    load(2),
    io:format("loaded, not upgraded yet: ~p~n", [add()]),
    io:format("is the counter in old code? ~p~n", [erlang:check_process_code(Counter, hot_counter)]),
    io:format("may the old code go? ~p~n", [code:soft_purge(hot_counter)]),
    counter ! upgrade,
    io:format("version 2: ~p~n", [[add() || _ <- lists:seq(1, 3)]]),
    counter ! {step, 100},
    io:format("another step: ~p~n", [add()]),
    io:format("may the old code go now? ~p~n", [code:soft_purge(hot_counter)]),
    io:format("the same process all along: ~p~n", [whereis(counter) =:= Counter]),
    load(1),
    Refused = spawn_monitor(fun() -> exit(code:purge(hot_counter)) end),
    receive {'DOWN', _, process, Pid, Killed} when Pid =:= element(1, Refused) ->
        io:format("purged by force, a process was killed: ~p, the counter is ~p~n", [Killed, whereis(counter)])
    end.

add() ->
    counter ! {add, self()},
    receive {count, Count} -> Count end.

load(Version) ->
    File = "/tmp/hot_counter_" ++ os:getpid() ++ ".erl",
    ok = file:write_file(File, version(Version)),
    {ok, Module, Code} = compile:file(File, [binary]),
    ok = file:delete(File),
    {module, Module} = code:load_binary(Module, File, Code),
    io:format("-- version ~p of ~p is loaded~n", [Version, Module]).
