-module(erl_kernel_errors).
-moduledoc """
What is wrong with the arguments of a function of module os that failed, for erl_error, as erl_erts_errors has it for
BIFs of module erlang.
""".

-export([format_error/2]).

-doc "Explains the failed call in the first frame of a stack.".
-spec format_error(term(), [term()]) -> purlin_argument:explanation().
format_error(_, [{os, F, Args, Location} | _]) when is_list(Args) ->
    Info = proplists:get_value(error_info, Location, #{}),
    purlin_argument:explain(kinds(F, Args, maps:get(cause, Info, none)), Args);
format_error(_, _) ->
    #{}.

kinds(cmd, [_, Options], badopt) when is_map(Options) -> [any, "invalid options in map"];
kinds(cmd, [_, _], badopt) -> [any, map];
kinds(cmd, [_ | _], _) -> ["not a list of characters"];
kinds(F, [_], _) when F =:= getenv; F =:= unsetenv -> [{text, list, "not a valid name of an environment variable"}];
kinds(_, _, _) -> [].
