-module(error_handler).
-moduledoc """
What is called in place of a function that does not exist. A process may name another module with the same functions by
`process_flag(error_handler, Module)`. As long as this one is meant, the runtime does itself what it would do, but for
modules with `'$handle_undefined_function'/2`.
""".

-export([raise_undef_exception/3, undefined_function/3, undefined_lambda/3]).

-doc "Called for a function that does not exist: loads the module, or asks it.".
-spec undefined_function(module(), atom(), [term()]) -> term().
undefined_function(Module, Function, Args) ->
    case code:ensure_loaded(Module) of
        {module, Module} ->
            case erlang:function_exported(Module, Function, length(Args)) of
                true -> apply(Module, Function, Args);
                false -> ask_module(Module, Function, Args)
            end;
        _ -> crash(Module, Function, Args)
    end.

ask_module(Module, Function, Args) ->
    case erlang:function_exported(Module, '$handle_undefined_function', 2) of
        true -> Module:'$handle_undefined_function'(Function, Args);
        false -> crash(Module, Function, Args)
    end.

-doc "Called for a fun whose code is gone: loads its module.".
-spec undefined_lambda(module(), fun(), [term()]) -> term().
undefined_lambda(Module, Fun, Args) ->
    purlin_purge:await(Module),
    case code:ensure_loaded(Module) of
        {module, Module} -> apply(Fun, Args);
        _ ->
            {current_stacktrace, [_ | Callers]} = process_info(self(), current_stacktrace),
            erlang:raise(error, undef, [{Fun, Args, []} | Callers])
    end.

-doc "Raises undef for a function as if it had been called.".
-spec raise_undef_exception(module(), atom(), [term()]) -> no_return().
raise_undef_exception(Module, Function, Args) -> crash(Module, Function, Args).

crash(Module, Function, Args) ->
    {current_stacktrace, [_ | Callers]} = process_info(self(), current_stacktrace),
    erlang:raise(error, undef, [{Module, Function, Args, []} | Callers]).
