-module(purlin_trace).
-moduledoc "Tracing: what erlang:trace/3, erlang:trace_info/2 and module trace are made of.".

-export([change/5, change_new/4, info/2, info_new/1, names/0, pattern/5, pattern_info/2]).
-export([session_create/2, session_end/1, sessions/0]).
-export([processes/5, functions/5, described/3, delivered/1]).

%% Reason, and what is known of its cause.
-type error() :: {badarg, #{cause => atom()}}.

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

-doc "All trace flags: their names and numbers.".
-spec names() -> [{atom(), pos_integer()}].
names() -> erlang:nif_error(undef).

-doc "Changes what is traced of functions: session, {Module, Function, Arity}, on_load, send or 'receive', list of local, meta, call_count, call_time and call_memory, match specification, true, false, restart or pause, tracer; how many functions there are, or what is wrong.".
-spec pattern(term(), term(), term(), term(), term()) -> non_neg_integer() | match_spec | call_count | none.
pattern(_, _, _, _, _) -> erlang:nif_error(undef).

-doc "{Where, MatchSpec, Meta, MetaMatchSpec, CallCount, CallTime, CallMemory} of a function, or of on_load, in a session; false when it is not traced, undefined when there is none; the match specification of send or 'receive'.".
-spec pattern_info(term(), term()) -> tuple() | boolean() | undefined | [tuple()].
pattern_info(_, _) -> erlang:nif_error(undef).

-doc "A new session: name, tracer; its number.".
-spec session_create(term(), term()) -> pos_integer().
session_create(_, _) -> erlang:nif_error(undef).

-doc "Ends a session of that number, and all that it traces of functions and of processes that are yet to be spawned; false when there is none.".
-spec session_end(term()) -> boolean().
session_end(_) -> erlang:nif_error(undef).

-doc "All sessions: name, number, tracer.".
-spec sessions() -> [{atom(), pos_integer(), pid()}].
sessions() -> erlang:nif_error(undef).

-doc """
Changes what processes are traced for, given as erlang:trace/3 has them: how many there were, or the reason and cause of the error to raise.
""".
-spec processes(non_neg_integer(), term(), term(), term(), pid()) -> non_neg_integer() | error().
processes(Session, Which, On, Flags, Tracer) when is_boolean(On) ->
    case flags(Flags, Tracer) of
        {Bits, By} when is_integer(Bits) -> processes(Which, {Session, On, Bits, By});
        Wrong -> Wrong
    end;
processes(_, _, _, _, _) ->
    {badarg, #{}}.

processes(all, Change) ->
    Count = processes(existing, Change),
    case processes(new, Change) of
        0 -> Count;
        Wrong -> Wrong
    end;
processes(Which, Change) when Which =:= existing; Which =:= existing_processes ->
    lists:sum([1 || Pid <- erlang:processes(), one(Pid, Change) =:= true]);
processes(processes, Change) ->
    processes(all, Change);
processes(Which, {Session, On, Bits, By}) when Which =:= new; Which =:= new_processes ->
    case change_new(Session, On, Bits, By) of
        true -> 0;
        busy -> {badarg, #{}}
    end;
processes(Which, _) when Which =:= ports; Which =:= existing_ports; Which =:= new_ports ->
    % There are none.
    0;
processes(Pid, Change) when is_pid(Pid) ->
    case one(Pid, Change) of
        true -> 1;
        _ -> {badarg, #{}}
    end;
processes(_, _) ->
    {badarg, #{}}.

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
    {badarg, #{}};
flags([Name | Flags], Bits, Tracer) ->
    case lists:keyfind(Name, 1, names()) of
        {_, Bit} -> flags(Flags, Bits bor Bit, Tracer);
        false -> {badarg, #{cause => badopt}}
    end;
flags(_, _, _) ->
    {badarg, #{cause => badopt}}.

-doc """
Changes what is traced of functions, of those that are yet to be loaded, or of messages, given as erlang:trace_pattern/3 has them: how many there are, or the
reason and cause of the error to raise.
""".
-spec functions(non_neg_integer(), term(), term(), term(), pid()) -> non_neg_integer() | error().
functions(Session, Which, Spec, Flags, Tracer) ->
    case ways(Flags, [], Tracer) of
        {Ways, By} when is_list(Ways) ->
            case pattern(Session, Which, Ways, Spec, By) of
                Wrong when is_atom(Wrong) -> {badarg, #{cause => Wrong}};
                Count -> Count
            end;
        Wrong ->
            Wrong
    end.

%% In which ways functions are traced; none of them means from outside.
ways([], Ways, Tracer) ->
    case lists:member(global, Ways) andalso lists:usort(Ways) =/= [global] of
        true -> {badarg, #{cause => badopt}};
        false -> {Ways, Tracer}
    end;
ways([{meta, Tracer} | Flags], Ways, _) when is_pid(Tracer) ->
    ways(Flags, [meta | Ways], Tracer);
ways([Way | Flags], Ways, Tracer) when Way =:= global; Way =:= local; Way =:= meta; Way =:= call_count; Way =:= call_time; Way =:= call_memory ->
    ways(Flags, [Way | Ways], Tracer);
ways(_, _, _) ->
    {badarg, #{cause => badopt}}.

-doc "An item of what is traced of a process, or of those yet to be spawned, as erlang:trace_info/2 has it, or the reason and cause of the error to raise.".
-spec described(non_neg_integer(), term(), term()) -> term().
described(Session, Which, Item) when Which =:= new; Which =:= new_processes ->
    item(info_new(Session), Item);
described(_, new_ports, Item) ->
    item({[], 0}, Item);
described(Session, Pid, Item) when is_pid(Pid) ->
    item(info(Session, Pid), Item);
described(Session, Function, Item) when is_tuple(Function) ->
    case is_mfa(Function) of
        true -> of_function(pattern_info(Session, Function), Item);
        false -> {badarg, #{}}
    end;
described(Session, on_load, Item) ->
    of_modules(pattern_info(Session, on_load), Item);
described(Session, Event, match_spec) when Event =:= send; Event =:= 'receive' ->
    {match_spec, pattern_info(Session, Event)};
described(_, Event, _) when Event =:= send; Event =:= 'receive' ->
    {badarg, #{}};
described(_, _, _) ->
    {badarg, #{cause => badopt}}.

is_mfa({Module, Function, Arity}) -> is_atom(Module) andalso is_atom(Function) andalso is_integer(Arity);
is_mfa(_) -> false.

of_function(Undefined, all) when is_atom(Undefined) -> {all, Undefined};
of_function(Info, all) ->
    {all, [part(Info, Item) || Item <- [traced, match_spec, meta, meta_match_spec, call_memory, call_time, call_count]]};
of_function(undefined, Item) -> {Item, undefined};
of_function(false, Item) -> {Item, false};
of_function({_, _, false, _, _, _, _}, meta) -> {meta, []};
of_function(Info, Item) -> part(Info, Item).

%% The same of modules that are yet to be loaded.
of_modules(false, Item) -> {Item, false};
of_modules(Info, all) -> {all, [part(Info, Item) || Item <- [traced, match_spec, meta, meta_match_spec, call_count]]};
of_modules(Info, Item) -> part(Info, Item).

part({Where, _, _, _, _, _, _}, traced) -> {traced, Where};
part({_, Spec, _, _, _, _, _}, match_spec) -> {match_spec, Spec};
part({_, _, Tracer, _, _, _, _}, meta) -> {meta, Tracer};
part({_, _, _, Spec, _, _, _}, meta_match_spec) -> {meta_match_spec, Spec};
part({_, _, _, _, Count, _, _}, call_count) -> {call_count, Count};
part({_, _, _, _, _, Time, _}, call_time) -> {call_time, Time};
part({_, _, _, _, _, _, Memory}, call_memory) -> {call_memory, Memory};
part(_, _) -> {badarg, #{}}.

item(undefined, Item) when Item =:= flags; Item =:= tracer -> undefined;
item({Tracer, _}, tracer) -> {tracer, Tracer};
item({_, Bits}, flags) -> {flags, [Name || {Name, Bit} <- names(), Bits band Bit =/= 0]};
item(_, _) -> {badarg, #{}}.

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
