-module(application).
-moduledoc """
Applications, as far as they are built: their environment, which set_env fills, and the standard ones, which are there
without being started.
""".

-export([ensure_all_started/1, ensure_started/1, get_all_env/1, get_env/2, get_env/3, set_env/3, set_env/4, start/1,
         stop/1, unset_env/2, which_applications/0]).

-define(KEY(Application), {?MODULE, Application}).

%% What programs start although it is part of the system.
-define(IS_BUILT_IN(Application), Application =:= kernel; Application =:= stdlib).

-doc "The value of a parameter, `{ok, Value}`, or undefined.".
-spec get_env(atom(), atom()) -> undefined | {ok, term()}.
get_env(Application, Name) ->
    case environment(Application) of
        #{Name := Value} -> {ok, Value};
        #{} -> undefined
    end.

-doc "The value of a parameter, or a default.".
-spec get_env(atom(), atom(), term()) -> term().
get_env(Application, Name, Default) ->
    maps:get(Name, environment(Application), Default).

-doc "All parameters with their values.".
-spec get_all_env(atom()) -> [{atom(), term()}].
get_all_env(Application) ->
    maps:to_list(environment(Application)).

-doc "Sets a parameter.".
-spec set_env(atom(), atom(), term()) -> ok.
set_env(Application, Name, Value) ->
    persistent_term:put(?KEY(Application), (environment(Application))#{Name => Value}).

-doc "Sets a parameter; the options change nothing.".
-spec set_env(atom(), atom(), term(), [term()]) -> ok.
set_env(Application, Name, Value, _) ->
    set_env(Application, Name, Value).

-doc "Removes a parameter.".
-spec unset_env(atom(), atom()) -> ok.
unset_env(Application, Name) ->
    persistent_term:put(?KEY(Application), maps:remove(Name, environment(Application))).

environment(Application) when is_atom(Application) ->
    persistent_term:get(?KEY(Application), #{}).

-doc "Starts an application; only those that are part of the system are known.".
-spec start(atom()) -> ok | {error, term()}.
start(Application) when ?IS_BUILT_IN(Application) -> {error, {already_started, Application}};
start(Application) when is_atom(Application) -> unknown(Application).

unknown(Application) ->
    {error, {"no such file or directory", atom_to_list(Application) ++ ".app"}}.

-doc "As start/1, but it may be running.".
-spec ensure_started(atom()) -> ok | {error, term()}.
ensure_started(Application) ->
    case start(Application) of
        {error, {already_started, Application}} -> ok;
        Other -> Other
    end.

-doc "Starts an application and those it needs.".
-spec ensure_all_started(atom() | [atom()]) -> {ok, [atom()]} | {error, {atom(), term()}}.
ensure_all_started([]) -> {ok, []};
ensure_all_started([Application | Applications]) ->
    case ensure_all_started(Application) of
        {ok, []} -> ensure_all_started(Applications);
        {error, _} = Error -> Error
    end;
ensure_all_started(Application) ->
    case ensure_started(Application) of
        ok -> {ok, []};
        {error, Reason} -> {error, {Application, Reason}}
    end.

-doc "Stops an application; those that are part of the system stay.".
-spec stop(atom()) -> ok | {error, term()}.
stop(Application) -> {error, {not_started, Application}}.

-doc "The applications that run.".
-spec which_applications() -> [{atom(), string(), string()}].
which_applications() ->
    [{stdlib, "ERTS  CXC 138 10", "6.2"}, {kernel, "ERTS  CXC 138 10", "10.2"}].
