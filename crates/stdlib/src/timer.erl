-module(timer).
-moduledoc """
Timers and the measuring of time.

A timer of send_after is one of the system's own; the others are kept by a server process, `timer_server`, which is
started when first needed, since what they do when their time comes may be anything.
""".

-export([apply_after/2, apply_after/3, apply_after/4, apply_interval/2, apply_interval/3, apply_interval/4,
         apply_repeatedly/2, apply_repeatedly/3, apply_repeatedly/4, cancel/1, exit_after/2, exit_after/3, hms/3,
         hours/1, kill_after/1, kill_after/2, minutes/1, now_diff/2, seconds/1, send_after/2, send_after/3,
         send_interval/2, send_interval/3, sleep/1, start/0, tc/1, tc/2, tc/3, tc/4]).
-export([loop/1, send/2]).

-export_type([tref/0]).

-type time() :: non_neg_integer().
-opaque tref() :: {instant | once | interval | send_local, reference()} | {atom(), reference(), pid()}.

-doc "Waits.".
-spec sleep(timeout()) -> ok.
sleep(T) ->
    receive
    after T -> ok
    end.

%%
%% Measuring.
%%

-doc "How many microseconds a call takes, and its result.".
-spec tc(fun(() -> T)) -> {integer(), T}.
tc(F) ->
    T1 = erlang:monotonic_time(),
    Value = F(),
    T2 = erlang:monotonic_time(),
    {erlang:convert_time_unit(T2 - T1, native, microsecond), Value}.

-doc "How many microseconds, or other units, a call takes, and its result.".
-spec tc(fun(), [term()] | erlang:time_unit()) -> {integer(), term()}.
tc(F, A) when is_list(A) ->
    tc(F, A, microsecond);
tc(F, Unit) ->
    T1 = erlang:monotonic_time(),
    Value = F(),
    T2 = erlang:monotonic_time(),
    {erlang:convert_time_unit(T2 - T1, native, Unit), Value}.

-doc "How long a call of a fun or of a function of a module takes, and its result.".
-spec tc(module() | fun(), atom() | [term()], [term()] | erlang:time_unit()) -> {integer(), term()}.
tc(M, F, A) when is_list(A), not is_function(M) ->
    tc(M, F, A, microsecond);
tc(F, A, Unit) ->
    T1 = erlang:monotonic_time(),
    Value = apply(F, A),
    T2 = erlang:monotonic_time(),
    {erlang:convert_time_unit(T2 - T1, native, Unit), Value}.

-doc "How many units of time a call takes, and its result.".
-spec tc(module(), atom(), [term()], erlang:time_unit()) -> {integer(), term()}.
tc(M, F, A, Unit) ->
    T1 = erlang:monotonic_time(),
    Value = apply(M, F, A),
    T2 = erlang:monotonic_time(),
    {erlang:convert_time_unit(T2 - T1, native, Unit), Value}.

-doc "The microseconds between two times of erlang:timestamp/0.".
-spec now_diff(erlang:timestamp(), erlang:timestamp()) -> integer().
now_diff({A2, B2, C2}, {A1, B1, C1}) ->
    ((A2 - A1) * 1000000 + B2 - B1) * 1000000 + C2 - C1.

-doc "The milliseconds of seconds.".
-spec seconds(time()) -> time().
seconds(Seconds) -> 1000 * Seconds.

-doc "The milliseconds of minutes.".
-spec minutes(time()) -> time().
minutes(Minutes) -> 1000 * 60 * Minutes.

-doc "The milliseconds of hours.".
-spec hours(time()) -> time().
hours(Hours) -> 1000 * 60 * 60 * Hours.

-doc "The milliseconds of hours, minutes and seconds.".
-spec hms(time(), time(), time()) -> time().
hms(H, M, S) -> hours(H) + minutes(M) + seconds(S).

%%
%% Timers.
%%

-doc "Starts the server, which happens by itself when a timer needs it.".
-spec start() -> ok.
start() ->
    _ = server(),
    ok.

-doc "Sends a message to the caller after a time.".
-spec send_after(time(), term()) -> {ok, tref()} | {error, term()}.
send_after(Time, Message) ->
    send_after(Time, self(), Message).

-doc "Sends a message to a process after a time.".
-spec send_after(time(), pid() | atom() | {atom(), node()}, term()) -> {ok, tref()} | {error, term()}.
send_after(0, Destination, Message) when is_pid(Destination); is_atom(Destination) ->
    _ = send(Destination, Message),
    {ok, {instant, make_ref()}};
send_after(Time, Destination, Message) when is_integer(Time), Time >= 0, is_pid(Destination) ->
    {ok, {send_local, erlang:send_after(Time, Destination, Message)}};
send_after(Time, Destination, Message) when is_integer(Time), Time >= 0, is_atom(Destination) ->
    {ok, {send_local, erlang:send_after(Time, Destination, Message)}};
send_after(_, _, _) ->
    {error, badarg}.

-doc "Calls a fun after a time, in a process of its own.".
-spec apply_after(time(), fun(() -> term())) -> {ok, tref()} | {error, term()}.
apply_after(Time, F) ->
    apply_after(Time, F, []).

-doc "Calls a fun with arguments after a time.".
-spec apply_after(time(), fun(), [term()]) -> {ok, tref()} | {error, term()}.
apply_after(Time, F, A) when is_function(F), is_list(A) ->
    apply_after(Time, erlang, apply, [F, A]);
apply_after(_, _, _) ->
    {error, badarg}.

-doc "Calls a function of a module after a time.".
-spec apply_after(time(), module(), atom(), [term()]) -> {ok, tref()} | {error, term()}.
apply_after(Time, M, F, A) when is_integer(Time), Time >= 0, is_atom(M), is_atom(F), is_list(A) ->
    ask({once, Time, {M, F, A}});
apply_after(_, _, _, _) ->
    {error, badarg}.

-doc "Sends a message to the caller again and again.".
-spec send_interval(time(), term()) -> {ok, tref()} | {error, term()}.
send_interval(Time, Message) ->
    send_interval(Time, self(), Message).

-doc "Sends a message to a process again and again, as long as it lives.".
-spec send_interval(time(), pid() | atom(), term()) -> {ok, tref()} | {error, term()}.
send_interval(Time, Destination, Message) when is_integer(Time), Time >= 0, is_pid(Destination);
                                               is_integer(Time), Time >= 0, is_atom(Destination) ->
    Pid = if is_pid(Destination) -> Destination; true -> whereis(Destination) end,
    case Pid of
        undefined -> {error, badarg};
        _ -> ask({interval, Time, {?MODULE, send, [Destination, Message]}, Pid})
    end;
send_interval(_, _, _) ->
    {error, badarg}.

-doc false.
-spec send(pid() | atom(), term()) -> term().
send(Destination, Message) ->
    catch Destination ! Message.

-doc "Calls a fun again and again, each time in a process of its own.".
-spec apply_interval(time(), fun(() -> term())) -> {ok, tref()} | {error, term()}.
apply_interval(Time, F) ->
    apply_interval(Time, F, []).

-doc "Calls a fun with arguments again and again.".
-spec apply_interval(time(), fun(), [term()]) -> {ok, tref()} | {error, term()}.
apply_interval(Time, F, A) when is_function(F), is_list(A) ->
    apply_interval(Time, erlang, apply, [F, A]);
apply_interval(_, _, _) ->
    {error, badarg}.

-doc "Calls a function of a module again and again, as long as the caller lives.".
-spec apply_interval(time(), module(), atom(), [term()]) -> {ok, tref()} | {error, term()}.
apply_interval(Time, M, F, A) when is_integer(Time), Time >= 0, is_atom(M), is_atom(F), is_list(A) ->
    ask({interval, Time, {M, F, A}, self()});
apply_interval(_, _, _, _) ->
    {error, badarg}.

-doc "As apply_interval/2, but a call waits for the one before it.".
-spec apply_repeatedly(time(), fun(() -> term())) -> {ok, tref()} | {error, term()}.
apply_repeatedly(Time, F) ->
    apply_repeatedly(Time, F, []).

-doc "As apply_interval/3, but a call waits for the one before it.".
-spec apply_repeatedly(time(), fun(), [term()]) -> {ok, tref()} | {error, term()}.
apply_repeatedly(Time, F, A) when is_function(F), is_list(A) ->
    apply_repeatedly(Time, erlang, apply, [F, A]);
apply_repeatedly(_, _, _) ->
    {error, badarg}.

-doc "As apply_interval/4, but a call waits for the one before it.".
-spec apply_repeatedly(time(), module(), atom(), [term()]) -> {ok, tref()} | {error, term()}.
apply_repeatedly(Time, M, F, A) when is_integer(Time), Time >= 0, is_atom(M), is_atom(F), is_list(A) ->
    ask({repeat, Time, {M, F, A}, self()});
apply_repeatedly(_, _, _, _) ->
    {error, badarg}.

-doc "Ends the caller with a reason after a time.".
-spec exit_after(time(), term()) -> {ok, tref()} | {error, term()}.
exit_after(Time, Reason) ->
    exit_after(Time, self(), Reason).

-doc "Ends a process with a reason after a time.".
-spec exit_after(time(), pid() | atom(), term()) -> {ok, tref()} | {error, term()}.
exit_after(Time, Target, Reason) ->
    apply_after(Time, erlang, exit, [Target, Reason]).

-doc "Kills the caller after a time.".
-spec kill_after(time()) -> {ok, tref()} | {error, term()}.
kill_after(Time) ->
    exit_after(Time, self(), kill).

-doc "Kills a process after a time.".
-spec kill_after(time(), pid() | atom()) -> {ok, tref()} | {error, term()}.
kill_after(Time, Target) ->
    exit_after(Time, Target, kill).

-doc "Ends a timer.".
-spec cancel(tref()) -> {ok, cancel} | {error, term()}.
cancel({instant, Ref}) when is_reference(Ref) ->
    {ok, cancel};
cancel({send_local, Ref}) when is_reference(Ref) ->
    _ = erlang:cancel_timer(Ref),
    {ok, cancel};
cancel({Kind, Ref} = Timer) when Kind =:= once, is_reference(Ref); Kind =:= interval, is_reference(Ref) ->
    _ = ask({cancel, Timer}),
    {ok, cancel};
cancel(_) ->
    {error, badarg}.

%%
%% The server. Its state maps references of timers to what they do: `{once, MFA}` or
%% `{interval | repeat, Time, Next, MFA, Owner's monitor}`, where Next is the time of the next call.
%%

ask(Request) ->
    Server = server(),
    Ref = monitor(process, Server),
    Server ! {request, self(), Ref, Request},
    receive
        {Ref, Reply} ->
            demonitor(Ref, [flush]),
            Reply;
        {'DOWN', Ref, process, Server, Reason} ->
            exit(Reason)
    end.

server() ->
    case whereis(timer_server) of
        undefined ->
            Server = spawn(fun() -> loop(#{}) end),
            try
                register(timer_server, Server),
                Server
            catch
                error:badarg ->
                    exit(Server, kill),
                    server()
            end;
        Server -> Server
    end.

-doc false.
-spec loop(map()) -> no_return().
loop(Timers) ->
    receive
        {request, From, Ref, Request} ->
            {Reply, NewTimers} = request(Request, Timers),
            From ! {Ref, Reply},
            loop(NewTimers);
        {timeout, Ref, Key} ->
            loop(due(Ref, Key, Timers));
        {'DOWN', Monitor, process, _, _} ->
            loop(maps:filter(fun(Key, Timer) -> keep(Key, Timer, Monitor, Timers) end, Timers));
        _ ->
            loop(Timers)
    end.

request({once, Time, Call}, Timers) ->
    Ref = erlang:start_timer(Time, self(), once),
    {{ok, {once, Ref}}, Timers#{Ref => Call}};
request({Kind, Time, Call, Owner}, Timers) ->
    Key = make_ref(),
    Next = erlang:monotonic_time(millisecond) + Time,
    Ref = erlang:start_timer(Next, self(), Key, [{abs, true}]),
    Monitor = monitor(process, Owner),
    {{ok, {interval, Key}}, Timers#{Key => {Kind, Time, Next, Call, Monitor, Ref}}};
request({cancel, {once, Ref}}, Timers) ->
    _ = erlang:cancel_timer(Ref),
    {ok, maps:remove(Ref, Timers)};
request({cancel, {interval, Key}}, Timers) ->
    case Timers of
        #{Key := {_, _, _, _, Monitor, Ref}} ->
            _ = erlang:cancel_timer(Ref),
            demonitor(Monitor, [flush]),
            {ok, maps:remove(Key, Timers)};
        #{} -> {ok, Timers}
    end.

due(Ref, once, Timers) ->
    case Timers of
        #{Ref := {M, F, A}} ->
            spawn(M, F, A),
            maps:remove(Ref, Timers);
        #{} -> Timers
    end;
due(_, Key, Timers) ->
    case Timers of
        #{Key := {Kind, Time, Next0, {M, F, A} = Call, Monitor, _}} ->
            run(Kind, M, F, A),
            Next = Next0 + Time,
            Ref = erlang:start_timer(Next, self(), Key, [{abs, true}]),
            Timers#{Key := {Kind, Time, Next, Call, Monitor, Ref}};
        #{} -> Timers
    end.

run(_, ?MODULE, send, [Destination, Message]) ->
    send(Destination, Message);
run(interval, M, F, A) ->
    spawn(M, F, A);
run(repeat, M, F, A) ->
    {Pid, Ref} = spawn_monitor(M, F, A),
    receive
        {'DOWN', Ref, process, Pid, _} -> ok
    end.

keep(Key, {_, _, _, _, Monitor, Ref}, Monitor, Timers) ->
    _ = erlang:cancel_timer(Ref),
    not is_map_key(Key, Timers);
keep(_, _, _, _) ->
    true.
