-module(purlin_trace).
-moduledoc "Tracing: what erlang:trace/3, erlang:trace_info/2 and module trace are made of.".

-export([change/5, change_new/4, info/2, info_new/1]).
-export([processes/5, described/3, delivered/1]).

-doc "Adds or takes away what a process is traced for: session, process, whether added, flags as a number, tracer; true, false when it is not alive, busy when another one traces it.".
-spec change(term(), term(), term(), term(), term()) -> term().
change(_, _, _, _, _) -> erlang:nif_error(undef).

-doc "The same for processes that are yet to be spawned: session, whether added, flags, tracer.".
-spec change_new(term(), term(), term(), term()) -> term().
change_new(_, _, _, _) -> erlang:nif_error(undef).

-doc "{Tracer, Flags} of a process in a session; undefined when it is not alive.".
-spec info(term(), term()) -> term().
info(_, _) -> erlang:nif_error(undef).

-doc "The same of processes that are yet to be spawned.".
-spec info_new(term()) -> term().
info_new(_) -> erlang:nif_error(undef).

-doc """
Changes what processes are traced for, given as erlang:trace/3 has them: how many there were, badarg, badopt for a flag that is none, or notsup for one
whose events are not told yet.
""".
-spec processes(non_neg_integer(), term(), term(), term(), pid()) -> non_neg_integer() | badarg | badopt | notsup.
processes(Session, Which, On, Flags, Tracer) when is_boolean(On) ->
    case flags(Flags, Tracer) of
        {Bits, By} -> processes(Which, {Session, On, Bits, By});
        Wrong -> Wrong
    end;
processes(_, _, _, _, _) ->
    badarg.

processes(all, Change) ->
    Count = processes(existing, Change),
    case processes(new, Change) of
        0 -> Count;
        badarg -> badarg
    end;
processes(Which, Change) when Which =:= existing; Which =:= existing_processes ->
    lists:sum([1 || Pid <- erlang:processes(), one(Pid, Change) =:= true]);
processes(processes, Change) ->
    processes(all, Change);
processes(Which, {Session, On, Bits, By}) when Which =:= new; Which =:= new_processes ->
    case change_new(Session, On, Bits, By) of
        true -> 0;
        busy -> badarg
    end;
processes(Which, _) when Which =:= ports; Which =:= existing_ports; Which =:= new_ports ->
    % There are none.
    0;
processes(Pid, Change) when is_pid(Pid) ->
    case one(Pid, Change) of
        true -> 1;
        _ -> badarg
    end;
processes(_, _) ->
    badarg.

one(Pid, {Session, On, Bits, By}) -> change(Session, Pid, On, Bits, By).

%% A list of trace flags as a number, and who is told.
flags(Flags, Tracer) -> flags(Flags, 0, Tracer).

flags([], Bits, Tracer) ->
    {Bits, Tracer};
flags([all | Flags], Bits, Tracer) ->
    flags(Flags, Bits bor all_bits(), Tracer);
flags([{tracer, Tracer} | Flags], Bits, _) when is_pid(Tracer) ->
    flags(Flags, Bits, Tracer);
flags([cpu_timestamp | _], _, _) ->
    % Not on every system, and not here.
    badarg;
flags([Name | _], _, _) when Name =:= running; Name =:= running_procs; Name =:= exiting; Name =:= garbage_collection; Name =:= return_to ->
    notsup;
flags([Name | Flags], Bits, Tracer) ->
    case lists:keyfind(Name, 1, names()) of
        {_, Bit} -> flags(Flags, Bits bor Bit, Tracer);
        false -> badopt
    end;
flags(_, _, _) ->
    badopt.

-doc "An item of what is traced of a process, or of those yet to be spawned, as erlang:trace_info/2 has it, badarg, or badopt.".
-spec described(non_neg_integer(), term(), term()) -> term().
described(Session, Which, Item) when Which =:= new; Which =:= new_processes ->
    item(info_new(Session), Item);
described(_, new_ports, Item) ->
    item({[], 0}, Item);
described(Session, Pid, Item) when is_pid(Pid) ->
    item(info(Session, Pid), Item);
described(_, Function, _) when is_tuple(Function) ->
    badarg;
described(_, _, _) ->
    badopt.

item(undefined, Item) when Item =:= flags; Item =:= tracer -> undefined;
item({Tracer, _}, tracer) -> {tracer, Tracer};
item({_, Bits}, flags) -> {flags, [Name || {Name, Bit} <- names(), Bits band Bit =/= 0]};
item(_, _) -> badarg.

-doc """
Has {trace_delivered, Process, Reference} sent to the caller. A process's trace messages leave it in order, so once it
has answered a question all of what it had to tell is on its way; that the tracer is the caller makes it arrive.
""".
-spec delivered(term()) -> reference() | badarg.
delivered(Which) when is_pid(Which); Which =:= all ->
    Caller = self(),
    Reference = make_ref(),
    spawn(fun() ->
        [info(0, Pid) || Pid <- about(Which)],
        Caller ! {trace_delivered, Which, Reference}
    end),
    Reference;
delivered(_) ->
    badarg.

about(all) -> erlang:processes();
about(Pid) -> [Pid].

all_bits() -> lists:foldl(fun({_, Bit}, Bits) -> Bits bor Bit end, 0, names()).

names() ->
    [{running_procs, 1 bsl 20}, {running_ports, 1 bsl 19}, {ports, 1 bsl 18}, {scheduler_id, 1 bsl 17}, {silent, 1 bsl 16},
     {return_to, 1 bsl 15}, {arity, 1 bsl 14}, {garbage_collection, 1 bsl 13}, {exiting, 1 bsl 12},
     {running, 1 bsl 11}, {set_on_first_link, 1 bsl 10}, {set_on_link, 1 bsl 9}, {set_on_first_spawn, 1 bsl 8},
     {procs, 1 bsl 7}, {call, 1 bsl 6}, {set_on_spawn, 1 bsl 5}, {'receive', 1 bsl 4}, {send, 1 bsl 3},
     {monotonic_timestamp, 1 bsl 2}, {strict_monotonic_timestamp, 1 bsl 1}, {timestamp, 1}].
