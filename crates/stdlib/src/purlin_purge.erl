-module(purlin_purge).
-moduledoc """
The end of a module's old code: the processes that are in it are killed, or keep it alive; what they hold of its
constants is copied; then it is freed.

The steps are those of `code::purge` in the runtime. They are taken by a process of its own, the purger, since the
caller may be in the old code.

Persistent terms that were replaced or erased end in the same way: see `collect/0`.
""".

-export([await/1, collect/0, purge/1, soft_purge/1]).

-doc "Removes the old code of a module and kills the processes in it: was there any, and was a process killed?".
-spec purge(module()) -> {boolean(), boolean()}.
purge(Module) -> run(Module, fun kill/2).

-doc "Removes the old code of a module unless a process is in it: is there none now?".
-spec soft_purge(module()) -> boolean().
soft_purge(Module) -> run(Module, fun spare/2) =/= spared.

-doc "Waits until a module is not being purged.".
-spec await(module()) -> ok.
await(Module) ->
    case purlin_code:is_purging(Module) of
        true ->
            receive after 1 -> ok end,
            await(Module);
        false -> ok
    end.

-doc """
Frees the persistent terms that were replaced or erased, all that there are at a time, when no process holds any part of
them. The runtime has a process of its own do it.
""".
-spec collect() -> ok.
collect() ->
    case purlin_code:begin_collection() of
        true ->
            grace_period(),
            ask(others(), fun purlin_code:copy_literals/2),
            grace_period(),
            purlin_code:finish_collection(),
            collect();
        false -> ok
    end.

run(Module, InOldCode) ->
    case erlang:check_old_code(Module) of
        false -> {false, false};
        true ->
            Caller = self(),
            Tag = make_ref(),
            %% Ahead of those that it waits for: each time it has their answers it would be behind them again.
            {Purger, Monitor} = spawn_opt(fun() -> purger(Module, InOldCode, Caller, Tag) end, [monitor, {priority, high}]),
            receive
                {Tag, Result} ->
                    demonitor(Monitor, [flush]),
                    Result;
                {'DOWN', Monitor, process, Purger, _} -> run(Module, InOldCode)
            end
    end.

purger(Module, InOldCode, Caller, Tag) ->
    case purlin_code:begin_purge(Module) of
        busy ->
            receive after 1 -> ok end,
            purger(Module, InOldCode, Caller, Tag);
        nothing ->
            Caller ! {Tag, {false, false}};
        begun ->
            grace_period(),
            case InOldCode(Module, others()) of
                spared ->
                    purlin_code:abort_purge(),
                    Caller ! {Tag, spared};
                Killed ->
                    detach_literals(),
                    purlin_code:finish_purge(),
                    Caller ! {Tag, {true, Killed}},
                    grace_period(),
                    purlin_code:free_purged()
            end
    end.

others() -> processes() -- [self()].

kill(Module, Pids) ->
    Victims = [begin exit(Pid, kill), monitor(process, Pid) end || Pid <- in_old_code(Module, Pids)],
    [receive {'DOWN', Monitor, process, _, _} -> ok end || Monitor <- Victims],
    Victims =/= [].

spare(Module, Pids) ->
    case in_old_code(Module, Pids) of
        [] -> false;
        [_ | _] -> spared
    end.

in_old_code(Module, Pids) ->
    ask(Pids, fun(Pid, Before) -> purlin_code:is_in_old_code(Pid, Module, Before) end).

%% The literals of the old code are copied by who holds them.
detach_literals() ->
    case purlin_code:copy_literals() of
        true ->
            grace_period(),
            ask(others(), fun purlin_code:copy_literals/2),
            ok;
        false -> ok
    end.

%% Asks all at once, so that their turns count once; then who says true?
ask(Pids, Question) ->
    Tag = make_ref(),
    [Question(Pid, [Tag, Pid]) || Pid <- Pids],
    Answers = [receive {Tag, Pid, Answer} -> {Pid, Answer} end || _ <- Pids],
    [Pid || {Pid, true} <- Answers].

%% Until every scheduler has been between two processes.
grace_period() -> grace_period(purlin_code:quiesced(none)).

grace_period(Mark) ->
    case purlin_code:quiesced(Mark) of
        done -> ok;
        _ ->
            erlang:yield(),
            grace_period(Mark)
    end.
