-module(code).
-moduledoc """
The modules of the system. Code is found by the system itself; there is no server and no list of directories that could
be changed from here yet.
""".

-export([all_loaded/0, delete/1, ensure_loaded/1, get_path/0,
         is_loaded/1, lib_dir/0, lib_dir/1, load_binary/3, load_file/1, objfile_extension/0, purge/1, root_dir/0,
         soft_purge/1, which/1]).

-doc "Loads a module if it is not loaded.".
-spec ensure_loaded(module()) -> {module, module()} | {error, term()}.
ensure_loaded(Module) when is_atom(Module) ->
    case purlin_code:ensure_loaded(Module) of
        {error, on_load} -> purlin_on_load:run(Module);
        Result -> Result
    end.

-doc "Loads a module.".
-spec load_file(module()) -> {module, module()} | {error, term()}.
load_file(Module) when is_atom(Module) -> ensure_loaded(Module).

-doc "Loads a module from bytes.".
-spec load_binary(module(), file:filename(), binary()) -> {module, module()} | {error, term()}.
load_binary(Module, File, Binary) when is_atom(Module), is_binary(Binary) ->
    purlin_code:load_binary(Module, File, Binary).

-doc "The file of a module's code.".
-spec which(module()) -> file:filename() | preloaded | non_existing.
which(Module) when is_atom(Module) -> purlin_code:which(Module).

-doc "The file of a loaded module's code, or false.".
-spec is_loaded(module()) -> {file, file:filename() | preloaded} | false.
is_loaded(Module) when is_atom(Module) ->
    case erlang:module_loaded(Module) of
        true -> {file, purlin_code:which(Module)};
        false -> false
    end.

-doc "All loaded modules with their files.".
-spec all_loaded() -> [{module(), file:filename() | preloaded}].
all_loaded() ->
    [{Module, purlin_code:which(Module)} || Module <- erlang:loaded()].

-doc "Makes the current code of a module old.".
-spec delete(module()) -> boolean().
delete(Module) when is_atom(Module) ->
    case erlang:check_old_code(Module) of
        true -> false;
        false -> erlang:delete_module(Module) =:= true
    end.

-doc "Removes the old code of a module, and the processes that run it.".
-spec purge(module()) -> boolean().
purge(Module) when is_atom(Module) ->
    case erlang:check_old_code(Module) of
        true ->
            erlang:purge_module(Module),
            true;
        false -> false
    end.

-doc "Removes the old code of a module.".
-spec soft_purge(module()) -> boolean().
soft_purge(Module) when is_atom(Module) ->
    _ = purge(Module),
    true.

-doc "The directories where code is looked for.".
-spec get_path() -> [file:filename()].
get_path() -> ["."].

-doc "Where the system is; it is in no directory.".
-spec root_dir() -> file:filename().
root_dir() -> "".

-doc "Where the library is; it is in no directory.".
-spec lib_dir() -> file:filename().
lib_dir() -> "".

-doc "Where an application is.".
-spec lib_dir(atom()) -> {error, bad_name}.
lib_dir(_) -> {error, bad_name}.

-doc "The extension of files of code.".
-spec objfile_extension() -> string().
objfile_extension() -> ".purlin".
