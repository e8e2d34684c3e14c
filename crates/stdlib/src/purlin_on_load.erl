-module(purlin_on_load).
-moduledoc """
Modules with `-on_load`: between the loading of the code and the first call the module's function has to say `ok`.

Until then the module's exports lead nowhere, and the runtime calls `call/3` in place of what is not there. The
function runs in a process of its own, which claims the module; whoever else wants to call it waits for that process.
""".

-export([call/3, loader/2, run/1]).

-doc "Calls a function of a module whose -on_load function has yet to run.".
-spec call(module(), atom(), [term()]) -> term().
call(Module, Function, Args) ->
    case run(Module) of
        {module, _} ->
            apply(Module, Function, Args);
        {error, _} ->
            {current_stacktrace, [_ | Callers]} = process_info(self(), current_stacktrace),
            erlang:raise(error, undef, [{Module, Function, Args, []} | Callers])
    end.

-doc "Has a module's -on_load function run, and waits for its end.".
-spec run(module()) -> {module, module()} | {error, on_load_failure}.
run(Module) ->
    {Pid, Ref} = spawn_monitor(?MODULE, loader, [Module, none]),
    receive
        {'DOWN', Ref, process, Pid, normal} -> {module, Module};
        {'DOWN', Ref, process, Pid, _} -> {error, on_load_failure}
    end.

-doc "The process that sees to the module: it claims it and runs the function, or waits for who did.".
-spec loader(module(), pid() | none) -> term().
loader(Module, Dead) ->
    Self = self(),
    case purlin_code:claim_on_load(Module, Dead) of
        none ->
            ok;
        Self ->
            try Module:'-on_load-'() of
                ok -> purlin_code:finish_on_load(Module, true);
                Result ->
                    give_up(Module, Result),
                    exit(on_load_failure)
            catch
                exit:Reason ->
                    give_up(Module, Reason),
                    exit(on_load_failure);
                error:Reason:Stacktrace ->
                    give_up(Module, {Reason, Stacktrace}),
                    erlang:raise(error, Reason, Stacktrace);
                throw:Thrown:Stacktrace ->
                    give_up(Module, {{nocatch, Thrown}, Stacktrace}),
                    erlang:raise(throw, Thrown, Stacktrace)
            end;
        Other ->
            Ref = monitor(process, Other),
            receive
                {'DOWN', Ref, process, Other, killed} -> loader(Module, Other);
                {'DOWN', Ref, process, Other, normal} -> ok;
                {'DOWN', Ref, process, Other, _} -> exit(on_load_failure)
            end
    end.

%% OTP says nothing of reasons that are no tuples.
give_up(Module, Result) ->
    case whereis(logger) of
        Logger when is_pid(Logger), is_tuple(Result) ->
            Format = "The on_load function for module ~s returned:~n~P~n",
            Logger ! {warning, Format, [Module, Result, 10]};
        _ -> ok
    end,
    purlin_code:finish_on_load(Module, false).
