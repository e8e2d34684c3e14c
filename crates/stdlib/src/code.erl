-module(code).
-moduledoc """
The modules of the system: loading, removing, and where they are looked for.

A module is looked for in the folders of the path, then in the library, which is in the binary of the system, and last in
the current folder, if the path has it. The library's modules are *sticky*: they are not replaced.
""".

-export([add_path/1, add_path/2, add_patha/1, add_patha/2, add_paths/1, add_paths/2, add_pathsa/1, add_pathsa/2,
         add_pathsz/1, add_pathsz/2, add_pathz/1, add_pathz/2, all_available/0, all_loaded/0, atomic_load/1, clash/0,
         clear_cache/0, compiler_dir/0, coverage_support/0, del_path/1, del_paths/1, delete/1, ensure_loaded/1,
         ensure_modules_loaded/1, finish_loading/1, get_chunk/2, get_coverage_mode/0, get_doc/1, get_doc/2, get_mode/0,
         get_object_code/1, get_path/0, is_loaded/1, is_sticky/1, lib_dir/0, lib_dir/1, lib_dir/2, load_abs/1,
         load_abs/2, load_binary/3, load_file/1, modified_modules/0, module_md5/1, module_status/0, module_status/1,
         objfile_extension/0, prepare_loading/1, priv_dir/1, purge/1, replace_path/2, replace_path/3, root_dir/0,
         set_path/1, set_path/2, soft_purge/1, stick_dir/1, stick_mod/1, unstick_dir/1, unstick_mod/1,
         where_is_file/1, where_is_file/2, which/1]).

-export_type([load_error_rsn/0, load_ret/0, prepared_code/0]).

-type load_error_rsn() :: badfile | nofile | not_purged | on_load_failure | sticky_directory.
-type load_ret() :: {module, module()} | {error, load_error_rsn()}.
-type cache() :: cache | nocache.
-opaque prepared_code() :: {prepared, [{module(), file:filename(), binary()}]}.

-doc "Loads a module if it is not loaded.".
-spec ensure_loaded(module()) -> load_ret().
ensure_loaded(Module) when is_atom(Module) ->
    case purlin_code:ensure_loaded(Module) of
        {error, on_load} -> purlin_on_load:run(Module);
        Result -> Result
    end.

-doc "Loads a module from the path, though it may be loaded; there must be no old code of it.".
-spec load_file(module()) -> load_ret().
load_file(Module) when is_atom(Module) ->
    case find(Module) of
        {ok, File, Binary} -> load_here(Module, File, Binary);
        library ->
            case erlang:module_loaded(Module) of
                true -> sticky(Module);
                false -> ensure_loaded(Module)
            end;
        none -> {error, nofile}
    end.

-doc "Loads a module from a file that is named without its extension.".
-spec load_abs(file:filename()) -> load_ret().
load_abs(File) when is_list(File); is_atom(File) ->
    load_abs(File, list_to_atom(filename:basename(filename:flatten(File)))).

-doc "Loads a module of that name from a file that is named without its extension.".
-spec load_abs(file:filename(), module()) -> load_ret().
load_abs(File, Module) when is_list(File), is_atom(Module); is_atom(File), is_atom(Module) ->
    Name = filename:absname(filename:flatten(File) ++ objfile_extension()),
    case file:read_file(Name) of
        {ok, Binary} -> load_here(Module, Name, Binary);
        {error, _} -> {error, nofile}
    end.

-doc "Loads a module from bytes, such as `compile:forms/1` returns; old code of it is purged.".
-spec load_binary(module(), file:filename(), binary()) -> load_ret().
load_binary(Module, File, Binary)
  when is_atom(Module), is_list(File), is_binary(Binary); is_atom(Module), is_atom(File), is_binary(Binary) ->
    _ = is_sticky(Module) orelse purlin_purge:purge(Module),
    load_here(Module, File, Binary).

load_here(Module, File, Binary) ->
    case is_sticky(Module) of
        true -> sticky(Module);
        false ->
            case purlin_code:load_module(Module, File, Binary) of
                {error, on_load} -> purlin_on_load:run(Module);
                {error, not_purged} ->
                    report("Loading of ~ts failed: ~p~n", [File, not_purged]),
                    {error, not_purged};
                Result -> Result
            end
    end.

sticky(Module) ->
    report("Can't load module '~w' that resides in sticky dir~n", [Module]),
    {error, sticky_directory}.

%% Where the path has a module.
find(Module) ->
    Name = atom_to_list(Module) ++ objfile_extension(),
    {Last, First} = lists:partition(fun(Folder) -> Folder =:= "." end, get_path()),
    case read_first(First, Name) of
        none ->
            case purlin_code:in_library(Module) of
                true -> library;
                false -> read_first(Last, Name)
            end;
        Found -> Found
    end.

read_first([], _) -> none;
read_first([Folder | Folders], Name) ->
    File = filename:join(Folder, Name),
    case file:read_file(File) of
        {ok, Binary} -> {ok, filename:absname(File), Binary};
        {error, _} -> read_first(Folders, Name)
    end.

-doc "A module's code, as it is in the file where the path has it.".
-spec get_object_code(module()) -> {module(), binary(), file:filename()} | error.
get_object_code(Module) when is_atom(Module) ->
    case find(Module) of
        {ok, File, Binary} -> {Module, Binary, File};
        _ -> error
    end.

-doc "Where a module was loaded from, or would be.".
-spec which(module()) -> file:filename() | non_existing | preloaded.
which(Module) when is_atom(Module) ->
    case purlin_code:loaded_from(Module) of
        undefined ->
            case find(Module) of
                {ok, File, _} -> File;
                library -> atom_to_list(Module) ++ ".erl";
                none -> non_existing
            end;
        From -> From
    end.

-doc "What a module was loaded from, or false when it is not loaded.".
-spec is_loaded(module()) -> {file, file:filename() | preloaded} | false.
is_loaded(Module) when is_atom(Module) ->
    case purlin_code:loaded_from(Module) of
        undefined -> false;
        From -> {file, From}
    end.

-doc "All loaded modules and what they were loaded from.".
-spec all_loaded() -> [{module(), file:filename() | preloaded}].
all_loaded() -> [{Module, From} || Module <- erlang:loaded(), {file, From} <- [is_loaded(Module)]].

-doc "All modules that are loaded or can be: name, file, whether it is loaded.".
-spec all_available() -> [{string(), file:filename() | preloaded, boolean()}].
all_available() ->
    Loaded = [{atom_to_list(Module), From, true} || {Module, From} <- all_loaded()],
    Files = [File || Folder <- get_path(), File <- filelib:wildcard(filename:join(Folder, "*" ++ objfile_extension()))],
    Known = [Name || {Name, _, _} <- Loaded],
    Others = [{filename:basename(File, objfile_extension()), File, false} || File <- Files],
    Loaded ++ lists:ukeysort(1, [Other || {Name, _, _} = Other <- Others, not lists:member(Name, Known)]).

-doc "Makes the current code of a module old, so that calls do not find it.".
-spec delete(module()) -> boolean().
delete(Module) when is_atom(Module) ->
    case erlang:check_old_code(Module) of
        true ->
            report("Module ~w must be purged before deleting~n", [Module]),
            false;
        false -> erlang:delete_module(Module) =:= true
    end.

report(Format, Args) ->
    case whereis(logger) of
        Logger when is_pid(Logger) -> Logger ! {report, Format, Args};
        undefined -> ok
    end.

-doc "Removes the old code of a module and kills the processes in it: was there one?".
-spec purge(module()) -> boolean().
purge(Module) when is_atom(Module) -> element(2, purlin_purge:purge(Module)).

-doc "Removes the old code of a module unless a process is in it: is there none now?".
-spec soft_purge(module()) -> boolean().
soft_purge(Module) when is_atom(Module) -> purlin_purge:soft_purge(Module).

-doc "Modules that are read and checked, to be loaded together.".
-spec prepare_loading([module() | {module(), file:filename(), binary()}]) ->
          {ok, prepared_code()} | {error, [{module(), term()}]}.
prepare_loading(Modules) ->
    case prepare(partition_load(Modules, [])) of
        {Good, []} -> {ok, {prepared, Good}};
        {_, Bad} -> {error, Bad}
    end.

partition_load([], Given) -> lists:reverse(Given);
partition_load([Module | Modules], Given) when is_atom(Module) -> partition_load(Modules, [Module | Given]);
partition_load([{Module, File, Binary} = Item | Modules], Given)
  when is_atom(Module), is_list(File), is_binary(Binary) ->
    partition_load(Modules, [Item | Given]);
partition_load(_, _) -> error(function_clause).

prepare(Items) ->
    Names = [name(Item) || Item <- Items],
    case lists:uniq(Names -- lists:uniq(Names)) of
        [_ | _] = Twice -> {[], [{Module, duplicated} || Module <- Twice]};
        [] -> lists:partition(fun(Result) -> tuple_size(Result) =:= 3 end, [prepare_one(Item) || Item <- Items])
    end.

name({Module, _, _}) -> Module;
name(Module) -> Module.

prepare_one({Module, File, Binary}) ->
    case purlin_code:module_digest(Binary) of
        {Module, _} -> {Module, File, Binary};
        _ -> {Module, badfile}
    end;
prepare_one(Module) ->
    case find(Module) of
        {ok, File, Binary} -> prepare_one({Module, File, Binary});
        library -> {Module, sticky_directory};
        none -> {Module, nofile}
    end.

-doc "Loads modules that were prepared; none of them, if one has old code.".
-spec finish_loading(prepared_code()) -> ok | {error, [{module(), term()}]}.
finish_loading({prepared, Items}) ->
    case [{Module, Why} || {Module, _, _} <- Items, Why <- refusals(Module)] of
        [] -> finish(Items);
        Bad -> {error, Bad}
    end.

refusals(Module) ->
    [sticky_directory || is_sticky(Module)]
        ++ [not_purged || erlang:check_old_code(Module), erlang:module_loaded(Module)].

finish(Items) ->
    Results = [{Module, purlin_code:load_module(Module, File, Binary)} || {Module, File, Binary} <- Items],
    case [{Module, Why} || {Module, {error, Why}} <- Results] of
        [] -> ok;
        Bad -> {error, Bad}
    end.

-doc "Loads modules together: all or none.".
-spec atomic_load([module() | {module(), file:filename(), binary()}]) -> ok | {error, [{module(), term()}]}.
atomic_load(Modules) ->
    case prepare_loading(Modules) of
        {ok, Prepared} -> finish_loading(Prepared);
        Error -> Error
    end.

-doc "Loads those of these modules that are not loaded.".
-spec ensure_modules_loaded([module()]) -> ok | {error, [{module(), term()}]}.
ensure_modules_loaded(Modules) ->
    case is_list(Modules) andalso lists:all(fun is_atom/1, Modules) of
        true ->
            case [{Module, Why} || Module <- lists:reverse(lists:uniq(Modules)), {error, Why} <- [ensure_loaded(Module)]] of
                [] -> ok;
                Bad -> {error, Bad}
            end;
        false -> error(function_clause)
    end.

-doc "The folders in which modules are looked for.".
-spec get_path() -> [file:filename()].
get_path() -> purlin_code:get_path().

-doc "Sets the folders in which modules are looked for.".
-spec set_path([file:filename()]) -> true | {error, bad_directory}.
set_path(Path) -> set_path(Path, nocache).

-doc "The same; nothing is cached.".
-spec set_path([file:filename()], cache()) -> true | {error, bad_directory}.
set_path(Path, Cache) when is_list(Path), Cache =:= cache orelse Cache =:= nocache ->
    try [text(Folder) || Folder <- Path] of
        Folders ->
            case lists:all(fun filelib:is_dir/1, Folders) of
                true -> put_path(Folders);
                false -> {error, bad_directory}
            end
    catch
        error:_ -> {error, bad_directory}
    end.

put_path(Folders) ->
    ok = purlin_code:set_path(Folders),
    true.

text(Name) when is_atom(Name) -> atom_to_list(Name);
text(Name) when is_list(Name) -> filename:flatten(Name).

-doc "Adds a folder at the end.".
-spec add_path(file:filename()) -> true | {error, bad_directory}.
add_path(Folder) -> add_path(Folder, nocache).

-doc "The same; nothing is cached.".
-spec add_path(file:filename(), cache()) -> true | {error, bad_directory}.
add_path(Folder, Cache) when is_list(Folder), Cache =:= cache orelse Cache =:= nocache -> add(last, Folder).

-doc "Adds a folder at the end.".
-spec add_pathz(file:filename()) -> true | {error, bad_directory}.
add_pathz(Folder) -> add_pathz(Folder, nocache).

-doc "The same; nothing is cached.".
-spec add_pathz(file:filename(), cache()) -> true | {error, bad_directory}.
add_pathz(Folder, Cache) when is_list(Folder), Cache =:= cache orelse Cache =:= nocache -> add(last, Folder).

-doc "Adds a folder at the beginning.".
-spec add_patha(file:filename()) -> true | {error, bad_directory}.
add_patha(Folder) -> add_patha(Folder, nocache).

-doc "The same; nothing is cached.".
-spec add_patha(file:filename(), cache()) -> true | {error, bad_directory}.
add_patha(Folder, Cache) when is_list(Folder), Cache =:= cache orelse Cache =:= nocache -> add(first, Folder).

-doc "Adds folders at the end.".
-spec add_paths([file:filename()]) -> ok.
add_paths(Folders) -> add_paths(Folders, nocache).

-doc "The same; nothing is cached.".
-spec add_paths([file:filename()], cache()) -> ok.
add_paths(Folders, Cache) when is_list(Folders), Cache =:= cache orelse Cache =:= nocache ->
    lists:foreach(fun(Folder) -> add(last, Folder) end, Folders).

-doc "Adds folders at the end.".
-spec add_pathsz([file:filename()]) -> ok.
add_pathsz(Folders) -> add_pathsz(Folders, nocache).

-doc "The same; nothing is cached.".
-spec add_pathsz([file:filename()], cache()) -> ok.
add_pathsz(Folders, Cache) when is_list(Folders), Cache =:= cache orelse Cache =:= nocache ->
    lists:foreach(fun(Folder) -> add(last, Folder) end, Folders).

-doc "Adds folders at the beginning, the last of them first.".
-spec add_pathsa([file:filename()]) -> ok.
add_pathsa(Folders) -> add_pathsa(Folders, nocache).

-doc "The same; nothing is cached.".
-spec add_pathsa([file:filename()], cache()) -> ok.
add_pathsa(Folders, Cache) when is_list(Folders), Cache =:= cache orelse Cache =:= nocache ->
    lists:foreach(fun(Folder) -> add(first, Folder) end, Folders).

add(Where, Name) ->
    try text(Name) of
        Folder ->
            Path = get_path(),
            case filelib:is_dir(Folder) of
                false -> {error, bad_directory};
                true when Where =:= first -> put_path([Folder | lists:delete(Folder, Path)]);
                true ->
                    case lists:member(Folder, Path) of
                        true -> true;
                        false -> put_path(Path ++ [Folder])
                    end
            end
    catch
        error:_ -> {error, bad_directory}
    end.

-doc "Removes a folder, named as it is or by its application: was it there?".
-spec del_path(atom() | file:filename()) -> boolean() | {error, bad_name}.
del_path(Name) when is_list(Name); is_atom(Name) ->
    try text(Name) of
        Text ->
            Path = get_path(),
            case [Folder || Folder <- Path, Folder =:= Text orelse application(Folder) =:= Text] of
                [] -> false;
                [Folder | _] -> put_path(lists:delete(Folder, Path))
            end
    catch
        error:_ -> {error, bad_name}
    end.

-doc "Removes folders.".
-spec del_paths([atom() | file:filename()]) -> ok.
del_paths(Names) when is_list(Names) -> lists:foreach(fun(Name) -> del_path(Name) end, Names).

-doc "Replaces the folder of an application.".
-spec replace_path(atom() | file:filename(), file:filename()) -> true | {error, bad_directory | bad_name}.
replace_path(Name, Folder) -> replace_path(Name, Folder, nocache).

-doc "The same; nothing is cached.".
-spec replace_path(atom() | file:filename(), file:filename(), cache()) ->
          true | {error, bad_directory | bad_name | {badarg, term()}}.
replace_path(Name, Folder, Cache)
  when (is_atom(Name) orelse is_list(Name)), (is_atom(Folder) orelse is_list(Folder)),
       Cache =:= cache orelse Cache =:= nocache ->
    {Text, New} = {text(Name), text(Folder)},
    Path = get_path(),
    case {filelib:is_dir(New), application(New)} of
        {false, Text} -> {error, bad_directory};
        {true, Text} ->
            case [Old || Old <- Path, application(Old) =:= Text] of
                [] -> put_path([New | Path]);
                [First | _] -> put_path([case Old of First -> New; _ -> Old end || Old <- Path])
            end;
        _ -> {error, bad_name}
    end.

%% `NAME` of `.../NAME/ebin` and `.../NAME-VERSION/ebin`; none of other folders.
application(Folder) ->
    case lists:reverse(filename:split(Folder)) of
        ["ebin", Name | _] -> hd(string:split(Name, "-"));
        _ -> none
    end.

-doc "Where the system is; it is in no folder.".
-spec root_dir() -> file:filename().
root_dir() -> "".

-doc "Where the library is; it is in no folder.".
-spec lib_dir() -> file:filename().
lib_dir() -> "lib".

-doc "Where an application is that has a folder in the path.".
-spec lib_dir(atom()) -> file:filename() | {error, bad_name}.
lib_dir(Name) when is_atom(Name); is_list(Name) ->
    Text = text(Name),
    case [Folder || Folder <- get_path(), application(Folder) =:= Text] of
        [Folder | _] -> filename:dirname(filename:absname(Folder));
        [] -> {error, bad_name}
    end.

-doc "A folder of an application that has a folder in the path.".
-spec lib_dir(atom(), atom()) -> file:filename() | {error, bad_name}.
lib_dir(Name, Sub) when is_atom(Name), is_atom(Sub) ->
    case lib_dir(Name) of
        {error, bad_name} -> {error, bad_name};
        Folder -> filename:join(Folder, Sub)
    end.

-doc "The folder of an application for its files.".
-spec priv_dir(atom()) -> file:filename() | {error, bad_name}.
priv_dir(Name) when is_atom(Name); is_list(Name) ->
    case lib_dir(Name) of
        {error, bad_name} -> {error, bad_name};
        Folder -> filename:join(Folder, "priv")
    end.

-doc "Where the compiler is; it is in no folder.".
-spec compiler_dir() -> file:filename().
compiler_dir() -> filename:join(lib_dir(), "compiler").

-doc "The first folder of the path that has this file.".
-spec where_is_file(file:filename()) -> non_existing | file:filename().
where_is_file(File) when is_list(File) -> where_is_file(get_path(), File).

-doc "The first of these folders that has this file.".
-spec where_is_file([file:filename()], file:filename()) -> non_existing | file:filename().
where_is_file([], File) when is_list(File) -> non_existing;
where_is_file([Folder | Folders], File) when is_list(File) ->
    Name = filename:join(Folder, File),
    case filelib:is_regular(Name) of
        true -> Name;
        false -> where_is_file(Folders, File)
    end.

-doc "The extension of files of code.".
-spec objfile_extension() -> string().
objfile_extension() -> ".purlin".

-doc "The digest of a module in its bytes; undefined when these are no module.".
-spec module_md5(binary()) -> binary() | undefined.
module_md5(Binary) when is_binary(Binary) ->
    case purlin_code:module_digest(Binary) of
        {_, Digest} -> Digest;
        none -> undefined
    end;
module_md5(Binary) -> error(badarg, [Binary]).

-doc "What became of the files of all loaded modules.".
-spec module_status() -> [{module(), not_loaded | loaded | modified | removed}].
module_status() -> module_status([Module || {Module, _} <- all_loaded()]).

-doc "Whether a module is what its file would be loaded as.".
-spec module_status(module() | [module()]) -> not_loaded | loaded | modified | removed | [{module(), atom()}].
module_status(Modules) when is_list(Modules) -> [{Module, module_status(Module)} || Module <- Modules];
module_status(Module) ->
    case is_loaded(Module) of
        false -> not_loaded;
        {file, []} -> loaded;
        {file, File} when is_list(File) -> file_status(Module, File);
        {file, _} -> loaded
    end.

file_status(Module, File) ->
    case purlin_code:in_library(Module) orelse filename:extension(File) =/= objfile_extension() of
        true -> loaded;
        false ->
            case file:read_file(File) of
                {ok, Binary} ->
                    case module_md5(Binary) =:= Module:module_info(md5) of
                        true -> loaded;
                        false -> modified
                    end;
                {error, _} -> removed
            end
    end.

-doc "The modules whose files have changed since they were loaded.".
-spec modified_modules() -> [module()].
modified_modules() -> [Module || {Module, modified} <- module_status()].

-doc "How modules are loaded: when they are first called.".
-spec get_mode() -> interactive.
get_mode() -> interactive.

-doc "Whether a loaded module is one that is not replaced: one of the library.".
-spec is_sticky(module()) -> boolean().
is_sticky(Module) when is_atom(Module) ->
    erlang:module_loaded(Module) andalso
        case persistent_term:get({?MODULE, sticky, Module}, default) of
            default -> purlin_code:in_library(Module);
            Sticky -> Sticky
        end.

-doc "Has a module not be replaced.".
-spec stick_mod(module()) -> true.
stick_mod(Module) when is_atom(Module) -> set_sticky(Module, true).

-doc "Lets a module be replaced.".
-spec unstick_mod(module()) -> true.
unstick_mod(Module) when is_atom(Module) -> set_sticky(Module, false).

set_sticky(Module, Sticky) ->
    persistent_term:put({?MODULE, sticky, Module}, Sticky),
    true.

-doc "Has the modules of a folder not be replaced.".
-spec stick_dir(file:filename()) -> ok | error.
stick_dir(Folder) when is_list(Folder) -> each_module(Folder, fun stick_mod/1).

-doc "Lets the modules of a folder be replaced.".
-spec unstick_dir(file:filename()) -> ok | error.
unstick_dir(Folder) when is_list(Folder) -> each_module(Folder, fun unstick_mod/1).

each_module(Folder, Do) ->
    case filelib:is_dir(Folder) of
        true ->
            Files = filelib:wildcard(filename:join(Folder, "*" ++ objfile_extension())),
            lists:foreach(fun(File) -> Do(list_to_atom(filename:basename(File, objfile_extension()))) end, Files);
        false -> error
    end.

-doc "Tells of modules that are in several folders of the path.".
-spec clash() -> ok.
clash() ->
    Files = [{filename:basename(File), Folder}
             || Folder <- get_path(), File <- filelib:wildcard(filename:join(Folder, "*" ++ objfile_extension()))],
    Clashes = [{Name, First, Second} || {Name, First} <- Files, {Other, Second} <- Files, Other =:= Name, First < Second],
    [io:format("** ~ts hides ~ts~n", [filename:join(First, Name), filename:join(Second, Name)])
     || {Name, First, Second} <- Clashes],
    io:format("** Found ~w name clashes in code paths ~n", [length(Clashes)]).

-doc "There is no cache.".
-spec clear_cache() -> ok.
clear_cache() -> ok.

-doc "A module's documentation; modules here have none.".
-spec get_doc(module()) -> {error, missing | non_existing}.
get_doc(Module) when is_atom(Module) ->
    case which(Module) of
        non_existing -> {error, non_existing};
        _ -> {error, missing}
    end.

-doc "The same, from certain sources.".
-spec get_doc(module(), map()) -> {error, missing | non_existing}.
get_doc(Module, #{}) -> get_doc(Module).

-doc "A chunk of a file of code; files here have none that programs know.".
-spec get_chunk(binary(), unicode:chardata()) -> undefined.
get_chunk(Binary, _) when is_binary(Binary) -> undefined.

-doc "Whether coverage is counted: it is not.".
-spec coverage_support() -> false.
coverage_support() -> false.

-doc "What coverage is counted: none.".
-spec get_coverage_mode() -> none.
get_coverage_mode() -> none.
