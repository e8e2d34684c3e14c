-module(dbg).
-moduledoc """
Tracing by hand, from a shell or a test: a tracer that prints, or hands on, what the processes do that are chosen with p/2, and calls of the functions that are
chosen with tp/2 and tpl/2. All of it is in one trace session, which ends with stop/0.

    dbg:tracer(), dbg:p(all, c), dbg:tpl(lists, seq, x)
""".

-export([tracer/0, tracer/2, get_tracer/0, stop/0, p/1, p/2, c/3, c/4, i/0, ln/0]).
-export([tp/2, tp/3, tp/4, tpl/2, tpl/3, tpl/4, ctp/0, ctp/1, ctp/2, ctp/3, ctpl/0, ctpl/1, ctpl/2, ctpl/3, ctpg/0, ctpg/1, ctpg/2, ctpg/3]).
-export([tpe/2, ctpe/1, ltp/0, dtp/0, dtp/1, wtp/1, rtp/1, fun2ms/1]).

-export_type([match_desc/0]).

-type match_num() :: {matched, node(), non_neg_integer()} | {matched, node(), 0, term()}.
-type match_desc() :: [match_num() | {saved, term()}].
-type items() :: pid() | all | new | existing | atom() | integer() | {integer(), integer(), integer()} | string().
-type match_spec() :: [term()] | integer() | atom().
-type mfa_spec() :: {module() | '_', atom(), arity() | '_'}.
-type answer() :: {ok, match_desc()} | {error, term()}.

%% The server: a process of this name has the session, and the match specifications that can be named again.
-record(state, {session :: trace:session(), tracer :: pid()}).

%% The specifications that have names from the start.
-define(NAMED,
        [{c, caller_trace, [{'_', [], [{message, {caller_line}}]}]},
         {cx, caller_exception_trace, [{'_', [], [{exception_trace}, {message, {caller_line}}]}]},
         {x, exception_trace, [{'_', [], [{exception_trace}]}]}]).

%% Where the others are kept, from stop/0 to tracer/0 too.
-define(SAVED, {?MODULE, saved}).

-doc "Starts a tracer that prints trace messages.".
-spec tracer() -> {ok, pid()} | {error, already_started}.
tracer() ->
    Device = erlang:group_leader(),
    tracer(process, {fun(Message, Device1) -> print(Message, Device1) end, Device}).

-doc "Starts a tracer that calls Handler(Message, Data) for each trace message; what it returns is the next call's data.".
-spec tracer(process, {fun((term(), term()) -> term()), term()}) -> {ok, pid()} | {error, already_started}.
tracer(process, {Handler, Data}) when is_function(Handler, 2) ->
    Caller = self(),
    {Server, Monitor} = spawn_monitor(fun() -> start(Caller, Handler, Data) end),
    receive
        {Server, started} ->
            erlang:demonitor(Monitor, [flush]),
            {ok, Server};
        {'DOWN', Monitor, process, Server, Reason} ->
            {error, Reason}
    end.

start(Caller, Handler, Data) ->
    try register(?MODULE, self()) catch error:badarg -> exit(already_started) end,
    process_flag(trap_exit, true),
    Tracer = spawn_link(fun() -> hand_on(Handler, Data) end),
    Session = trace:session_create(?MODULE, Tracer, []),
    Caller ! {self(), started},
    serve(#state{session = Session, tracer = Tracer}).

serve(#state{tracer = Tracer} = State) ->
    receive
        {From, Reference, stop} ->
            finish(State),
            From ! {Reference, ok};
        {'EXIT', Tracer, _} ->
            trace:session_destroy(State#state.session);
        {'EXIT', _, _} ->
            serve(State);
        {From, Reference, Request} ->
            From ! {Reference, answer(Request, State)},
            serve(State)
    end.

%% All that was to be told is told before the tracer ends.
finish(#state{session = Session, tracer = Tracer}) ->
    Delivered = trace:delivered(Session, all),
    trace:session_destroy(Session),
    receive {trace_delivered, all, Delivered} -> ok end,
    Monitor = monitor(process, Tracer),
    unlink(Tracer),
    Tracer ! {?MODULE, stop},
    receive {'DOWN', Monitor, process, Tracer, _} -> ok end,
    unregister(?MODULE).

hand_on(Handler, Data) ->
    receive
        {?MODULE, stop} -> ok;
        Message -> hand_on(Handler, Handler(Message, Data))
    end.

answer(get_tracer, #state{tracer = Tracer}) -> {ok, Tracer};
answer({process, Which, On, Flags}, #state{session = Session}) -> trace:process(Session, Which, On, Flags);
answer({function, Which, Spec, Flags}, #state{session = Session}) -> attempt(fun() -> trace:function(Session, Which, Spec, Flags) end);
answer({info, Pid}, #state{session = Session}) -> trace:info(Session, Pid, flags).

attempt(Do) ->
    try Do()
    catch error:Reason:Stack -> {badrpc, {'EXIT', {Reason, [hd(Stack)]}}}
    end.

%% What the server says; `none` when there is none.
ask(Request) ->
    case whereis(?MODULE) of
        undefined ->
            none;
        Server ->
            Reference = monitor(process, Server),
            Server ! {self(), Reference, Request},
            receive
                {Reference, Answer} -> erlang:demonitor(Reference, [flush]), Answer;
                {'DOWN', Reference, process, _, _} -> none
            end
    end.

-doc "The process that trace messages go to.".
-spec get_tracer() -> {ok, pid()} | {error, {no_tracer_on_node, node()}}.
get_tracer() -> or_no_tracer(ask(get_tracer)).

or_no_tracer(none) -> {error, {no_tracer_on_node, node()}};
or_no_tracer(Answer) -> Answer.

-doc "Ends the tracer and all that is traced.".
-spec stop() -> ok.
stop() ->
    _ = ask(stop),
    ok.

-doc "p(Item, [m]).".
-spec p(items()) -> answer().
p(Item) -> p(Item, [m]).

-doc "Chooses processes, and what of them is told: s (what they send), r (what they receive), m (both), c (calls), p (their lives), sos, sol, sofs, sofl, any flag of erlang:trace/3; clear ends it.".
-spec p(items(), atom() | [atom()]) -> answer().
p(Item, Flag) when is_atom(Flag) ->
    p(Item, [Flag]);
p(Item, Flags) ->
    case {pid_of(Item), flags(Flags, [])} of
        {{badpid, _} = Wrong, _} -> {error, Wrong};
        {_, {error, _} = Error} -> Error;
        {{no_proc, _} = None, _} -> {ok, [{matched, node(), 0, None}]};
        {Which, clear} -> matched(ask({process, Which, false, [all]}), Which);
        {Which, {On, Translated}} -> matched(ask({process, Which, On, Translated}), Which)
    end.

matched(none, _) -> {error, {no_tracer_on_node, node()}};
matched(Count, _) -> {ok, [{matched, node(), Count}]}.

pid_of(Which) when Which =:= all; Which =:= new; Which =:= existing -> Which;
pid_of(Pid) when is_pid(Pid) -> living(Pid);
pid_of(Name) when is_atom(Name) ->
    case whereis(Name) of
        Pid when is_pid(Pid) -> Pid;
        _ -> {no_proc, Name}
    end;
pid_of(Number) when is_integer(Number) -> pid_of({0, Number, 0});
pid_of({A, B, C}) when is_integer(A), is_integer(B), is_integer(C) -> pid_of(lists:concat(["<", A, ".", B, ".", C, ">"]));
pid_of("<" ++ _ = Text) ->
    try living(list_to_pid(Text))
    catch error:badarg -> {badpid, Text}
    end;
pid_of(Other) -> {badpid, Other}.

living(Pid) ->
    case is_process_alive(Pid) of
        true -> Pid;
        false -> {no_proc, Pid}
    end.

flags([clear], _) -> clear;
flags([], Flags) -> {true, Flags};
flags([Flag | More], Flags) ->
    case flag(Flag) of
        [] -> {error, {bad_flags, [Flag]}};
        Known -> flags(More, Known ++ Flags)
    end;
flags(Other, _) -> {error, {bad_flags, Other}}.

flag(s) -> [send];
flag(r) -> ['receive'];
flag(m) -> [send, 'receive'];
flag(c) -> [call];
flag(p) -> [procs];
flag(sos) -> [set_on_spawn];
flag(sol) -> [set_on_link];
flag(sofs) -> [set_on_first_spawn];
flag(sofl) -> [set_on_first_link];
flag(all) -> [all];
flag(Flag) ->
    Known = [Name || {Name, _} <- purlin_trace:names()],
    [Flag || lists:member(Flag, Known)].

-doc "c(Module, Function, Arguments, [c]).".
-spec c(module(), atom(), [term()]) -> term().
c(Module, Function, Arguments) -> c(Module, Function, Arguments, [c]).

-doc "Calls a function in a process of its own that is traced with these flags; its value.".
-spec c(module(), atom(), [term()], atom() | [atom()]) -> term().
c(Module, Function, Arguments, Flags) ->
    {Pid, Monitor} = spawn_monitor(fun() -> receive go -> exit({?MODULE, catch apply(Module, Function, Arguments)}) end end),
    case p(Pid, Flags) of
        {ok, _} ->
            Pid ! go,
            receive
                {'DOWN', Monitor, process, Pid, {?MODULE, Value}} -> Value;
                {'DOWN', Monitor, process, Pid, Reason} -> {'EXIT', Reason}
            end;
        Error ->
            erlang:demonitor(Monitor, [flush]),
            exit(Pid, kill),
            Error
    end.

-doc "Prints the processes that are traced.".
-spec i() -> ok.
i() ->
    io:format("~nNode ~w:~n~-12s ~-21s ~s ~n", [node(), "Pid", "Initial call", "Trace"]),
    [show(Pid, Flags) || Pid <- processes(), {flags, [_ | _] = Flags} <- [ask({info, Pid})]],
    ok.

show(Pid, Flags) ->
    {initial_call, {Module, Function, Arity}} = process_info(Pid, initial_call),
    Call = io_lib:format("~w:~tw/~w", [Module, Function, Arity]),
    io:format("~-12w ~-21ts ~w~n", [Pid, Call, Flags]).

-doc "Prints the nodes that are traced.".
-spec ln() -> ok.
ln() -> io:format("~p~n", [node()]).

-doc "Tells of calls from outside the module.".
-spec tp(module() | mfa_spec(), match_spec()) -> answer().
tp({_, _, _} = Which, Spec) -> pattern(Which, Spec, []);
tp(Module, Spec) when is_atom(Module) -> pattern({Module, '_', '_'}, Spec, []).
-doc "The same of a function with any arity.".
-spec tp(module(), atom(), match_spec()) -> answer().
tp(Module, Function, Spec) -> pattern({Module, Function, '_'}, Spec, []).
-doc "The same of one function.".
-spec tp(module(), atom(), arity() | '_', match_spec()) -> answer().
tp(Module, Function, Arity, Spec) -> pattern({Module, Function, Arity}, Spec, []).

-doc "Tells of all calls.".
-spec tpl(module() | mfa_spec(), match_spec()) -> answer().
tpl({_, _, _} = Which, Spec) -> pattern(Which, Spec, [local]);
tpl(Module, Spec) when is_atom(Module) -> pattern({Module, '_', '_'}, Spec, [local]).
-doc "The same of a function with any arity.".
-spec tpl(module(), atom(), match_spec()) -> answer().
tpl(Module, Function, Spec) -> pattern({Module, Function, '_'}, Spec, [local]).
-doc "The same of one function.".
-spec tpl(module(), atom(), arity() | '_', match_spec()) -> answer().
tpl(Module, Function, Arity, Spec) -> pattern({Module, Function, Arity}, Spec, [local]).

-doc "Chooses the messages sent or received that are told of, by a match specification on [Receiver, Message] or [Node, Sender, Message].".
-spec tpe(send | 'receive', match_spec()) -> answer().
tpe(Event, Spec) when Event =:= send; Event =:= 'receive' -> pattern(Event, Spec, []).

-doc "Tells of all messages sent, or received, again.".
-spec ctpe(send | 'receive') -> answer().
ctpe(Event) when Event =:= send; Event =:= 'receive' ->
    case ask({function, Event, true, []}) of
        none -> {ok, []};
        Count -> {ok, [{matched, node(), Count}]}
    end.

pattern(Which, Spec, Flags) ->
    case spec_of(Spec) of
        unknown ->
            {error, unknown_pattern};
        {Saved, Known} ->
            case erlang:match_spec_test([], check(Known), trace) of
                {error, Errors} -> {error, Errors};
                {ok, _, _, _} -> traced(ask({function, Which, on(Known), Flags}), [{saved, Saved} || Saved =/= none, Saved =/= new], Saved, Known)
            end
    end.

traced(none, _, _, _) -> {ok, []};
traced({badrpc, _} = Wrong, _, _, _) -> {ok, [{matched, node(), 0, Wrong}]};
traced(Count, _, new, Known) -> {ok, [{matched, node(), Count}, {saved, save(Known)}]};
traced(Count, Saved, _, _) -> {ok, [{matched, node(), Count} | Saved]}.

%% What match_spec_test/3 takes for a specification that says nothing.
check([]) -> [{'_', [], []}];
check(Spec) -> Spec.

on([]) -> true;
on(Spec) -> Spec.

%% A specification, and the name that it has.
spec_of([]) ->
    {none, []};
spec_of(Name) when is_atom(Name) ->
    case [{Short, Spec} || {Short, Long, Spec} <- ?NAMED, Name =:= Short orelse Name =:= Long] of
        [Found] -> Found;
        [] -> unknown
    end;
spec_of(Number) when is_integer(Number) ->
    case lists:keyfind(Number, 1, saved()) of
        {_, Spec} -> {Number, Spec};
        false -> unknown
    end;
spec_of(Spec) ->
    case lists:keyfind(Spec, 2, saved()) of
        {Number, _} -> {Number, Spec};
        false -> {new, Spec}
    end.

saved() -> persistent_term:get(?SAVED, []).

save(Spec) ->
    Saved = saved(),
    Number = lists:max([0 | [Number || {Number, _} <- Saved]]) + 1,
    persistent_term:put(?SAVED, Saved ++ [{Number, Spec}]),
    Number.

-doc "Tells of no calls any more.".
-spec ctp() -> answer().
ctp() -> clear({'_', '_', '_'}, [[], [local]]).
-doc "The same of a module's functions, or of one function.".
-spec ctp(module() | mfa_spec()) -> answer().
ctp({_, _, _} = Which) -> clear(Which, [[], [local]]);
ctp(Module) -> ctp({Module, '_', '_'}).
-doc "The same of a function with any arity.".
-spec ctp(module(), atom()) -> answer().
ctp(Module, Function) -> ctp({Module, Function, '_'}).
-doc "The same of one function.".
-spec ctp(module(), atom(), arity() | '_') -> answer().
ctp(Module, Function, Arity) -> ctp({Module, Function, Arity}).

-doc "As ctp, for what tpl has set.".
-spec ctpl() -> answer().
ctpl() -> clear({'_', '_', '_'}, [[local]]).
-doc "As ctp/1, for what tpl has set.".
-spec ctpl(module() | mfa_spec()) -> answer().
ctpl({_, _, _} = Which) -> clear(Which, [[local]]);
ctpl(Module) -> ctpl({Module, '_', '_'}).
-doc "As ctp/2, for what tpl has set.".
-spec ctpl(module(), atom()) -> answer().
ctpl(Module, Function) -> ctpl({Module, Function, '_'}).
-doc "As ctp/3, for what tpl has set.".
-spec ctpl(module(), atom(), arity() | '_') -> answer().
ctpl(Module, Function, Arity) -> ctpl({Module, Function, Arity}).

-doc "As ctp, for what tp has set.".
-spec ctpg() -> answer().
ctpg() -> clear({'_', '_', '_'}, [[]]).
-doc "As ctp/1, for what tp has set.".
-spec ctpg(module() | mfa_spec()) -> answer().
ctpg({_, _, _} = Which) -> clear(Which, [[]]);
ctpg(Module) -> ctpg({Module, '_', '_'}).
-doc "As ctp/2, for what tp has set.".
-spec ctpg(module(), atom()) -> answer().
ctpg(Module, Function) -> ctpg({Module, Function, '_'}).
-doc "As ctp/3, for what tp has set.".
-spec ctpg(module(), atom(), arity() | '_') -> answer().
ctpg(Module, Function, Arity) -> ctpg({Module, Function, Arity}).

clear(Which, Ways) ->
    case lists:last([ask({function, Which, false, Flags}) || Flags <- Ways]) of
        none -> {ok, []};
        Count -> {ok, [{matched, node(), Count}]}
    end.

-doc "Prints the match specifications that can be named.".
-spec ltp() -> ok.
ltp() ->
    Lines = [io_lib:format("~w: ~0tp~n", [Number, Spec]) || {Number, Spec} <- saved()]
        ++ lists:append([[io_lib:format("~w: ~0tp~n", [Short, Spec]), io_lib:format("~w: ~w~n", [Long, Short])] || {Short, Long, Spec} <- ?NAMED]),
    [io:put_chars(Line) || Line <- lists:sort([lists:flatten(Line) || Line <- Lines])],
    ok.

-doc "Forgets all saved match specifications.".
-spec dtp() -> ok.
dtp() ->
    persistent_term:put(?SAVED, []),
    ok.

-doc "Forgets a saved match specification.".
-spec dtp(integer()) -> ok.
dtp(Number) ->
    persistent_term:put(?SAVED, lists:keydelete(Number, 1, saved())),
    ok.

-doc "Writes all match specifications that can be named into a file.".
-spec wtp(file:name_all()) -> ok | {error, term()}.
wtp(Name) ->
    Specs = [Spec || {_, Spec} <- saved()] ++ [Spec || {_, _, Spec} <- ?NAMED],
    Lines = ["%% coding: utf-8\n" | [io_lib:format("~tp.~n", [Spec]) || Spec <- Specs]],
    file:write_file(Name, unicode:characters_to_binary(Lines)).

-doc "Saves the match specifications of a file that are not saved yet; all of them or, if one is none, none.".
-spec rtp(file:name_all()) -> ok | {error, {read_error | file_format_error, term()}}.
rtp(Name) ->
    case file:consult(Name) of
        {error, Reason} ->
            {error, {read_error, Reason}};
        {ok, Specs} ->
            case [Spec || Spec <- Specs, {error, _} <- [erlang:match_spec_test([], check(Spec), trace)]] of
                [] ->
                    [save(Spec) || Spec <- Specs, {new, _} <- [spec_of(Spec)], not lists:keymember(Spec, 3, ?NAMED)],
                    ok;
                [_ | _] ->
                    {error, {file_format_error, bad_match_spec}}
            end
    end.

-doc "A match specification that does what the fun says. Where it is written with a fun, the compiler puts the specification in its place.".
-spec fun2ms(fun()) -> no_return().
fun2ms(_) ->
    exit({badarg, {?MODULE, fun2ms, [function, called, with, real, 'fun', should, be, transformed, with, parse_transform, 'or', called, with, a, 'fun', generated, in, the, shell]}}).

%% Prints a trace message.
print(Message, Device) ->
    {Parts, Time} = case tuple_to_list(Message) of
        [trace | Rest] -> {Rest, ""};
        [trace_ts | Rest] -> {lists:droplast(Rest), io_lib:format(" (Timestamp: ~0tp)", [lists:last(Rest)])}
    end,
    [Pid | Event] = Parts,
    io:format(Device, "(~p) ~ts~ts~n", [Pid, text(Event), Time]),
    Device.

%% Terms are broken into lines each by itself, as if it began one.
text(['receive', Message]) -> ["<< ", term(Message)];
text([send, Message, To]) -> [term(To), " ! ", term(Message)];
text([send_to_non_existing_process, Message, To]) -> [term(To), " ! ", term(Message)];
text([call, Call]) -> ["call ", call(Call)];
text([call, Call, Message]) -> ["call ", call(Call), " (", term(Message), ")"];
text([return_from, Call, Value]) -> ["returned from ", call(Call), " -> ", term(Value)];
text([return_to, Call]) -> ["returning to ", call(Call)];
text([spawn, Pid, Call]) -> ["spawn ", term(Pid), " as ", call(Call)];
text(Event) -> lists:join(" ", [term(Term) || Term <- Event]).

call({Module, Function, Arity}) when is_integer(Arity) -> io_lib:format("~p:~tp/~p", [Module, Function, Arity]);
call({Module, Function, Arguments}) -> [io_lib:format("~p:~tp(", [Module, Function]), lists:join(",", [term(Argument) || Argument <- Arguments]), ")"];
call(Other) -> term(Other).

term(Term) -> io_lib:format("~tp", [Term]).
