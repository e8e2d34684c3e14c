%% Starts a compiled program under OTP as escript would start it: main/1 with the arguments as strings, else main/0,
%% else start/0; the status is 0, the program's own halt, or 127 with escript's message for an uncaught exception.
%% It runs in the process that init starts for -s, as escript does, so a linked process that fails ends both alike.
-module(purlin_harness).
-export([start/0]).

start() ->
    process_flag(trap_exit, false),
    [Name | Args] = init:get_plain_arguments(),
    Module = list_to_atom(Name),
    {module, Module} = code:ensure_loaded(Module),
    try
        call(Module, Args),
        halt(0)
    catch
        Class:Reason:Stack ->
            io:put_chars(standard_error, ["escript: ", describe(Class, Reason, Stack), $\n]),
            halt(127)
    end.

call(Module, Args) ->
    case [Entry || Entry = {Name, Arity} <- [{main, 1}, {main, 0}, {start, 0}],
                   erlang:function_exported(Module, Name, Arity)] of
        [{main, 1} | _] -> Module:main(Args);
        [{Name, 0} | _] -> Module:Name()
    end.

describe(Class, Reason, Stack) ->
    Print = fun(Term, Column) ->
                    io_lib:format("~." ++ integer_to_list(Column) ++ "tP", [Term, 50])
            end,
    Hide = fun(M, _F, _A) -> M =:= ?MODULE orelse M =:= init end,
    erl_error:format_exception(1, Class, Reason, Stack, Hide, Print, unicode).
