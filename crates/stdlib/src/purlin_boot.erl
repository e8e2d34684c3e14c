-module(purlin_boot).
-moduledoc """
What the first process runs: it starts the processes that every program has, runs the program in a process of its own,
and ends the system when that process is done.

    first process: init          registered as `init`, waits for the end of the program or for init:stop
      +- user, standard_error    io servers (purlin_user); `user` is everybody's group leader
      +- logger                  reports of crashed processes, loads purlin_logger when the first one comes
      +- the program             Module:main(Args), or another function without arguments

Exit statuses are those of escript: 0 when the program returns, 127 after an uncaught exception, whose text goes to
standard error, 1 when an exit signal ended the program's process, or what it gave to halt or init:stop.
""".

-export([run/4, program/4, log/1]).

-type mode() :: escript | {function, atom()} | {status, atom()}.

%% How deep the terms in the text of an uncaught exception go, as in escript.
-define(DEPTH, 50).

-doc """
Runs a program and ends the system.

`escript` calls `Module:main(Args)` with a list of strings; `{function, Name}` calls `Module:Name()`;
`{status, Name}` calls `Module:Name(Arg...)`, whose result is the exit status. Reports names the process
that prints reports of crashed processes, `none` for nobody.
""".
-spec run(module(), mode(), [string()], Reports :: user | standard_error | none) -> no_return().
run(Module, Mode, Args, Reports) ->
    _ = process_flag(trap_exit, true),
    try register(init, self()) catch error:badarg -> true end,
    User = purlin_user:start(),
    group_leader(User, self()),
    %% Reports wait until whoever saw the crash has gone on, as they do in OTP, whose way from a
    %% crash to its report leads through three processes.
    register(logger, spawn_opt(?MODULE, log, [Reports], [{priority, low}])),
    init:set_plain_arguments(Args),
    Program = spawn_link(?MODULE, program, [self(), Module, Mode, Args]),
    wait(Program).

wait(Program) ->
    receive
        {done, Program, Status} ->
            finish(Status);
        {stop, Status} ->
            finish(Status);
        {'EXIT', Program, Reason} ->
            complain(fun() -> io_lib:format("Runtime terminating during boot (~0tp)~n", [Reason]) end, Reason),
            finish(1);
        _ ->
            wait(Program)
    end.

-doc false.
-spec program(pid(), module(), mode(), [string()]) -> term().
program(Init, Module, Mode, Args) ->
    try
        call(Module, Mode, Args)
    of
        Result -> Init ! {done, self(), status(Mode, Result)}
    catch
        Class:Reason:Stacktrace ->
            complain(fun() -> ["escript: ", exception(Class, Reason, Stacktrace), $\n] end, Reason),
            hint(Class, Reason, Stacktrace),
            Init ! {done, self(), 127}
    end.

call(Module, escript, Args) -> Module:main(Args);
call(Module, {function, Function}, _) -> Module:Function();
call(Module, {status, Function}, Args) -> apply(Module, Function, Args).

status({status, _}, Status) when is_integer(Status) -> Status;
status(_, _) -> 0.

exception(Class, Reason, Stacktrace) ->
    Print = fun(Term, Column) -> io_lib:format("~.*tP", [Column, Term, ?DEPTH]) end,
    Trim = fun(Module, _, _) -> Module =:= ?MODULE end,
    erl_error:format_exception(1, Class, Reason, Stacktrace, Trim, Print, unicode).

%% What was probably meant, in a line of its own: the text above it is that of OTP.
hint(error, undef, [{Module, Function, Args, _} | _]) when is_list(Args) ->
    try purlin_hint:undefined(Module, Function, length(Args)) of
        none -> ok;
        Meant -> io:put_chars(standard_error, ["purlin: did you mean ", Meant, "?\n"])
    catch
        _:_ -> ok
    end;
hint(_, _, _) ->
    ok.

%% Whatever goes wrong with the text, the system still ends.
complain(Text, Reason) ->
    try
        io:put_chars(standard_error, Text())
    catch
        %% Where no atom can be made, no module can be loaded.
        _:_ -> purlin_io:write(stderr, ["escript: uncaught exception: ", plain(Reason), $\n])
    end.

plain(Reason) when is_atom(Reason) -> atom_to_list(Reason);
plain(Reason) when is_tuple(Reason), is_atom(element(1, Reason)) -> atom_to_list(element(1, Reason));
plain(_) -> "its text cannot be made".

%% Reports that crashed processes have already sent are written before the end.
finish(Status) ->
    flush(logger),
    flush(user),
    erlang:halt(Status).

flush(Name) ->
    case whereis(Name) of
        undefined -> ok;
        Pid ->
            Ref = monitor(process, Pid),
            Pid ! {flush, self(), Ref},
            receive
                {flushed, Ref} -> ok;
                {'DOWN', Ref, process, Pid, _} -> ok
            after 5000 -> ok
            end
    end.

-doc false.
-spec log(user | standard_error | none) -> no_return().
log(Reports) ->
    receive
        {flush, From, Ref} -> From ! {flushed, Ref};
        _ when Reports =:= none -> ok;
        Message -> purlin_logger:handle(Message, Reports)
    end,
    log(Reports).
