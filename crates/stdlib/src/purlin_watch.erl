-module(purlin_watch).
-moduledoc """
`purlin run --watch`: a process that has changed modules reloaded into the running system.

The host tells when the program's source, or a file that it includes, has changed, and compiles it; modules that were
loaded from files of code are looked at here. New code waits while a process is still in the code before the current
one: nobody is killed for a change.
""".

-export([run/4, watch/0]).

%% How often files are looked at.
-define(PAUSE_MS, 200).

-doc "As `purlin_boot:run/4`, with changes watched for.".
-spec run(module(), term(), [string()], atom()) -> no_return().
run(Module, Mode, Args, Reports) ->
    _ = spawn(?MODULE, watch, []),
    purlin_boot:run(Module, Mode, Args, Reports).

-doc false.
-spec watch() -> no_return().
watch() -> watch(#{}).

%% Waiting: what could not be loaded yet.
watch(Waiting) ->
    receive after ?PAUSE_MS -> ok end,
    Changed = case purlin_host:changed_source() of
                  none -> Waiting;
                  {error, Text} ->
                      say(Text),
                      Waiting;
                  {Module, Bytes} -> Waiting#{Module => {new, purlin_code:loaded_from(Module), Bytes}}
              end,
    watch(maps:filtermap(fun load/2, maps:merge(files(), Changed))).

%% Modules whose files of code have changed.
files() ->
    maps:from_list([{Module, {new, File, Binary}} || Module <- code:modified_modules(),
                                                     {_, Binary, File} <- [code:get_object_code(Module)]]).

load(Module, {Said, File, Bytes}) ->
    case code:soft_purge(Module) of
        true ->
            loaded(Module, purlin_code:load_module(Module, File, Bytes)),
            false;
        false ->
            [say(["a process is still in the old code of ", atom_to_list(Module), ": the change waits for it\n"])
             || Said =:= new],
            {true, {said, File, Bytes}}
    end.

loaded(Module, {module, _}) -> say(["reloaded ", atom_to_list(Module), $\n]);
loaded(Module, {error, on_load}) ->
    case purlin_on_load:run(Module) of
        {module, _} -> loaded(Module, {module, Module});
        Error -> loaded(Module, Error)
    end;
loaded(Module, {error, Reason}) ->
    say(io_lib:format("~ts cannot be reloaded: ~tp~n", [Module, Reason])).

say(Text) -> io:put_chars(standard_error, ["purlin: ", Text]).
