-module(os).
-moduledoc "The operating system.".

-export([cmd/1, cmd/2, env/0, find_executable/1, find_executable/2, getenv/0, getenv/1, getenv/2, getpid/0,
         perf_counter/0, perf_counter/1, putenv/2, system_time/0, system_time/1, timestamp/0, type/0, unsetenv/1,
         version/0]).

-doc "Environment variables as pairs of strings.".
-spec env() -> term().
env() -> erlang:nif_error(undef).

-doc "Value of an environment variable, or false.".
-spec getenv(term()) -> term().
getenv(_) -> erlang:nif_error(undef).

-doc "The operating system's number for this process, as a string.".
-spec getpid() -> term().
getpid() -> erlang:nif_error(undef).

-doc "A clock of high resolution.".
-spec perf_counter() -> term().
perf_counter() -> erlang:nif_error(undef).

-doc "Sets an environment variable.".
-spec putenv(term(), term()) -> term().
putenv(_, _) -> erlang:nif_error(undef).

-doc "The operating system's wall clock in native units.".
-spec system_time() -> term().
system_time() -> erlang:nif_error(undef).

-doc "The operating system's wall clock in the unit given.".
-spec system_time(term()) -> term().
system_time(_) -> erlang:nif_error(undef).

-doc "The operating system's wall clock as {MegaSeconds, Seconds, MicroSeconds}.".
-spec timestamp() -> term().
timestamp() -> erlang:nif_error(undef).

-doc "Family and name of the operating system.".
-spec type() -> term().
type() -> erlang:nif_error(undef).

-doc "Removes an environment variable.".
-spec unsetenv(term()) -> term().
unsetenv(_) -> erlang:nif_error(undef).

-doc "Version of the operating system.".
-spec version() -> term().
version() -> erlang:nif_error(undef).

-doc "All environment variables, as `Name=Value`.".
-spec getenv() -> [string()].
getenv() ->
    [Name ++ "=" ++ Value || {Name, Value} <- os:env()].

-doc "The value of an environment variable, or a default.".
-spec getenv(string(), Default) -> string() | Default.
getenv(Name, Default) ->
    case os:getenv(Name) of
        false -> Default;
        Value -> Value
    end.

-doc "A clock of high resolution, in a unit.".
-spec perf_counter(erlang:time_unit()) -> integer().
perf_counter(Unit) ->
    erlang:convert_time_unit(os:perf_counter(), perf_counter, Unit).

-doc "The output of a shell command.".
-spec cmd(atom() | io_lib:chars()) -> string().
cmd(Command) ->
    case is_command(Command) of
        true -> run(Command, infinity);
        false -> erlang:error(badarg, [Command], [{error_info, #{module => erl_kernel_errors}}])
    end.

-doc "The output of a shell command, of at most `max_size` bytes.".
-spec cmd(atom() | io_lib:chars(), map()) -> string().
cmd(Command, Options) ->
    case is_map(Options) andalso maps:get(max_size, Options, infinity) of
        Max when Max =:= infinity; is_integer(Max), Max >= 0 ->
            case is_command(Command) of
                true -> run(Command, Max);
                false ->
                    erlang:error(badarg, [Command, Options], [{error_info, #{module => erl_kernel_errors}}])
            end;
        _ ->
            erlang:error(badarg, [Command, Options],
                         [{error_info, #{cause => badopt, module => erl_kernel_errors}}])
    end.

%% A list, perhaps of lists, of characters other than zero.
is_command([Part | Parts]) when is_integer(Part) -> Part > 0 andalso Part =< 16#10FFFF andalso is_command(Parts);
is_command([Part | Parts]) when is_list(Part) -> is_command(Part) andalso is_command(Parts);
is_command([Part | _]) when not is_integer(Part) -> false;
is_command([]) -> true;
is_command(Command) -> is_atom(Command).

run(Command, Max) ->
    Text = if is_atom(Command) -> atom_to_list(Command); true -> Command end,
    case purlin_os:cmd(unicode:characters_to_binary(Text)) of
        {ok, Output} -> characters(part(Output, Max));
        {error, Reason} -> erlang:error(Reason, [Command])
    end.

part(Output, Max) when is_integer(Max), byte_size(Output) > Max -> binary:part(Output, 0, Max);
part(Output, _) -> Output.

characters(Output) ->
    case unicode:characters_to_list(Output) of
        Chars when is_list(Chars) -> Chars;
        _ -> binary_to_list(Output)
    end.

-doc "The file that a command would run, or false.".
-spec find_executable(string()) -> string() | false.
find_executable(Name) ->
    find_executable(Name, os:getenv("PATH", "")).

-doc "The file that a command would run, looked for in directories separated by colons, or false.".
-spec find_executable(string(), string()) -> string() | false.
find_executable(Name, Path) ->
    case filename:pathtype(Name) of
        relative -> first_executable([filename:join(Dir, Name) || Dir <- string:lexemes(Path, ":")]);
        _ -> first_executable([Name])
    end.

first_executable([File | Files]) ->
    case file:read_file_info(File) of
        {ok, Info} when element(3, Info) =:= regular, element(8, Info) band 8#111 =/= 0 -> filename:absname(File);
        _ -> first_executable(Files)
    end;
first_executable([]) ->
    false.
