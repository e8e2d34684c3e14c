-module(trace).
-moduledoc """
Tracing in sessions, each with its own tracer: what one session traces does not disturb another, nor erlang:trace/3, which is a session of its own
(`{legacy, default}`).
""".

-export([session_create/3, session_destroy/1, session_info/1, process/4, port/4, function/4, send/3, recv/3, info/3, delivered/2]).

-export_type([session/0, session_weak_ref/0]).

-type session_weak_ref() :: {atom(), non_neg_integer() | default}.
-opaque session() :: {reference(), session_weak_ref()}.

-doc "A new session, whose trace messages go to the tracer.".
-spec session_create(atom(), pid(), []) -> session().
session_create(Name, Tracer, []) when is_atom(Name), is_pid(Tracer) ->
    {make_ref(), {Name, purlin_trace:session_create(Name, Tracer) - 1}};
session_create(Name, Tracer, Options) ->
    refuse(session_create, badarg, [Name, Tracer, Options], #{}).

-doc "Ends a session and all that it traces. False when it has ended.".
-spec session_destroy(session()) -> boolean().
session_destroy(Session) ->
    case session(Session) of
        {Number, Tracer} ->
            _ = purlin_trace:processes(Number, all, false, [all], Tracer),
            purlin_trace:session_end(Number);
        none ->
            is_handle(Session) orelse refuse(session_destroy, badarg, [Session], #{cause => badopt}),
            false
    end.

-doc "The sessions that trace a process or function, or all.".
-spec session_info(pid() | mfa() | new | new_processes | all) -> [session_weak_ref()].
session_info(all) ->
    [{Name, Number - 1} || {Name, Number, _} <- purlin_trace:sessions()] ++ [{legacy, default}];
session_info(Which) when is_pid(Which); Which =:= new; Which =:= new_processes ->
    info_of(Which, flags, []);
session_info({_, _, _} = Function) ->
    info_of(Function, all, false);
session_info(Which) ->
    refuse(session_info, badarg, [Which], #{cause => badopt}).

%% The sessions in which an item is not this.
info_of(Which, Item, None) ->
    Numbers = [{{Name, Number - 1}, Number} || {Name, Number, _} <- purlin_trace:sessions()] ++ [{{legacy, default}, 0}],
    Found = [{Session, purlin_trace:described(Number, Which, Item)} || {Session, Number} <- Numbers],
    [case Is of
        {badarg, Cause} when is_map(Cause) -> refuse(session_info, badarg, [Which], Cause);
        _ -> Session
     end || {Session, Is} <- Found, Is =/= {Item, None}, Is =/= {Item, undefined}, Is =/= undefined].

-doc "Changes what processes are traced for in a session: how many there are.".
-spec process(session(), pid() | all | existing | new, boolean(), [atom()]) -> non_neg_integer().
process(Session, Which, On, Flags) ->
    in_session(process, Session, [Which, On, Flags], fun({Number, Tracer}) ->
        case names_tracer(Flags) of
            true -> {badarg, #{cause => badopt}};
            false -> purlin_trace:processes(Number, Which, On, Flags, Tracer)
        end
    end).

-doc "The same of ports. There are none.".
-spec port(session(), port() | all | existing | new, boolean(), [atom()]) -> non_neg_integer().
port(Session, Which, On, Flags) ->
    in_session(port, Session, [Which, On, Flags], fun({Number, Tracer}) ->
        case lists:member(Which, [all, existing, new]) andalso not names_tracer(Flags) of
            true -> purlin_trace:processes(Number, new_ports, On, Flags, Tracer);
            false -> {badarg, #{}}
        end
    end).

-doc "Changes what is traced of functions in a session: how many there are.".
-spec function(session(), {module(), atom(), arity() | '_'}, term(), [atom()]) -> non_neg_integer().
function(Session, Which, Spec, Flags) ->
    in_session(function, Session, [Which, Spec, Flags], fun({Number, Tracer}) ->
        case names_tracer(Flags) of
            true -> {badarg, #{cause => badopt}};
            false -> purlin_trace:functions(Number, Which, Spec, Flags, Tracer)
        end
    end).

-doc "Chooses the messages sent that are told of in a session, by a match specification on [Receiver, Message]; true for all, false for none.".
-spec send(session(), term(), []) -> non_neg_integer().
send(Session, Spec, Flags) -> event(send, send, Session, Spec, Flags).

-doc "Chooses the messages received that are told of in a session, by a match specification on [Node, Sender, Message]; true for all, false for none.".
-spec recv(session(), term(), []) -> non_neg_integer().
recv(Session, Spec, Flags) -> event(recv, 'receive', Session, Spec, Flags).

event(Function, Event, Session, Spec, Flags) ->
    in_session(Function, Session, [Spec, Flags], fun({Number, Tracer}) ->
        case names_tracer(Flags) of
            true -> {badarg, #{cause => badopt}};
            false -> purlin_trace:functions(Number, Event, Spec, Flags, Tracer)
        end
    end).

-doc "An item of what is traced in a session: of a process, a function, processes or modules that are yet to come, or messages.".
-spec info(session(), pid() | mfa() | new | new_processes | on_load | send | 'receive', atom()) -> term().
info(Session, Which, Item) ->
    in_session(info, Session, [Which, Item], fun({Number, _}) -> purlin_trace:described(Number, Which, Item) end).

-doc "Sends {trace_delivered, Process, Reference} when all that was told of the process up to now has arrived.".
-spec delivered(session(), pid() | all) -> reference().
delivered(Session, Which) ->
    in_session(delivered, Session, [Which], fun(_) ->
        case purlin_trace:delivered(Which) of
            badarg -> {badarg, #{}};
            Reference -> Reference
        end
    end).

in_session(Function, Handle, Arguments, Do) ->
    case session(Handle) of
        none ->
            refuse(Function, badarg, [Handle | Arguments], #{cause => session});
        Session ->
            case Do(Session) of
                {Reason, Cause} when is_map(Cause) -> refuse(Function, Reason, [Handle | Arguments], Cause);
                Answer -> Answer
            end
    end.

%% Number and tracer of a session that has not ended.
session(Handle) ->
    case is_handle(Handle) of
        true ->
            {_, {Name, Number}} = Handle,
            case lists:keyfind(Number + 1, 2, purlin_trace:sessions()) of
                {Name, Found, Tracer} -> {Found, Tracer};
                _ -> none
            end;
        false ->
            none
    end.

is_handle({Reference, {Name, Number}}) -> is_reference(Reference) andalso is_atom(Name) andalso is_integer(Number);
is_handle(_) -> false.

%% In a session there is one tracer.
names_tracer([{Name, _} | _]) when Name =:= tracer; Name =:= meta -> true;
names_tracer([_ | Flags]) -> names_tracer(Flags);
names_tracer(_) -> false.

%% Raises an error of a function of this module.
-spec refuse(atom(), atom(), [term()], #{cause => atom()}) -> no_return().
refuse(Function, Reason, Arguments, Cause) ->
    {current_stacktrace, Stack} = process_info(self(), current_stacktrace),
    Callers = lists:dropwhile(fun({Module, _, _, _}) -> Module =:= ?MODULE end, Stack),
    erlang:raise(error, Reason, [{?MODULE, Function, Arguments, [{error_info, Cause#{module => erl_kernel_errors}}]} | Callers]).
