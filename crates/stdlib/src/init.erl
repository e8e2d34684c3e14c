-module(init).
-moduledoc "Arguments of the program and the end of the system.".

-export([get_arguments/0, get_argument/1, get_plain_arguments/0, get_status/0, script_name/0,
         stop/0, stop/1, set_plain_arguments/1]).

-define(ARGUMENTS, {?MODULE, plain_arguments}).

-doc "The arguments that are no flags, as strings.".
-spec get_plain_arguments() -> [string()].
get_plain_arguments() ->
    persistent_term:get(?ARGUMENTS, []).

-doc false.
-spec set_plain_arguments([string()]) -> ok.
set_plain_arguments(Arguments) ->
    persistent_term:put(?ARGUMENTS, Arguments).

-doc "All flags with their values; there are none.".
-spec get_arguments() -> [{atom(), [string()]}].
get_arguments() ->
    [].

-doc "The values of a flag.".
-spec get_argument(atom()) -> {ok, [[string()]]} | error.
get_argument(home) ->
    case os:getenv("HOME") of
        false -> error;
        Home -> {ok, [[Home]]}
    end;
get_argument(_) ->
    error.

-doc "How far the start of the system has come.".
-spec get_status() -> {starting | started | stopping, term()}.
get_status() ->
    {started, started}.

-doc "The file name of the program.".
-spec script_name() -> string().
script_name() ->
    "purlin".

-doc "Ends the system with status 0.".
-spec stop() -> ok.
stop() ->
    stop(0).

-doc "Ends the system with a status.".
-spec stop(integer() | string()) -> ok.
stop(Status) when is_integer(Status), Status >= 0; is_list(Status); is_binary(Status) ->
    init ! {stop, Status},
    ok.
