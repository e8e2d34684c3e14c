-module(filename).
-moduledoc """
Names of files, as on Unix: parts separated by slashes. A binary gives a binary, anything else a flat string.
""".

-export([absname/1, absname/2, absname_join/2, append/2, basedir/2, basedir/3, basename/1, basename/2, dirname/1,
         extension/1, flatten/1, join/1, join/2, nativename/1, pathtype/1, rootname/1, rootname/2, split/1,
         validate/1]).

-doc "A deep name as a string.".
-spec flatten(file:name_all()) -> string() | binary().
flatten(Name) when is_binary(Name) -> Name;
flatten(Name) -> deep(Name, []).

deep([Atom | Rest], Tail) when is_atom(Atom), Atom =/= [] -> atom_to_list(Atom) ++ deep(Rest, Tail);
deep([List | Rest], Tail) when is_list(List) -> deep(List, deep(Rest, Tail));
deep([C | Rest], Tail) -> [C | deep(Rest, Tail)];
deep([], Tail) -> Tail;
deep(Atom, Tail) when is_atom(Atom) -> atom_to_list(Atom) ++ Tail.

%% Works on a string; the result is of the kind of the argument.
via(Name, Work) when is_binary(Name) ->
    back(Work(binary_to_list(Name)));
via(Name, Work) ->
    Work(flatten(Name)).

back(Chars) -> list_to_binary(Chars).

-doc "The absolute name.".
-spec absname(file:name_all()) -> file:filename_all().
absname(Name) ->
    {ok, Cwd} = file:get_cwd(),
    absname(Name, Cwd).

-doc "The absolute name, seen from a directory.".
-spec absname(file:name_all(), file:name_all()) -> file:filename_all().
absname(Name, Dir) ->
    case pathtype(Name) of
        absolute -> join([flatten(Name)]);
        _ -> absname_join(Dir, Name)
    end.

-doc "Joins a directory and a relative name.".
-spec absname_join(file:name_all(), file:name_all()) -> file:filename_all().
absname_join(Dir, Name) ->
    join(Dir, Name).

-doc "Puts a slash between two names.".
-spec append(file:name_all(), file:name_all()) -> file:filename_all().
append(Dir, Name) when is_binary(Dir), is_binary(Name) -> <<Dir/binary, "/", Name/binary>>;
append(Dir, Name) when is_binary(Dir) -> append(Dir, unicode:characters_to_binary(Name));
append(Dir, Name) when is_binary(Name) -> append(unicode:characters_to_binary(Dir), Name);
append(Dir, Name) -> flatten(Dir) ++ [$/ | flatten(Name)].

-doc "The last part of a name.".
-spec basename(file:name_all()) -> file:filename_all().
basename(Name) ->
    via(Name, fun(Chars) -> base(Chars, []) end).

base("/", Part) -> lists:reverse(Part);
base([$/ | Rest], _) -> base(without_slashes(Rest), []);
base([C | Rest], Part) ->
    case Rest of
        "/" -> lists:reverse(Part, [C]);
        _ -> base(Rest, [C | Part])
    end;
base([], Part) -> lists:reverse(Part).

without_slashes([$/ | Rest]) -> without_slashes(Rest);
without_slashes(Rest) -> Rest.

-doc "The last part of a name, without an extension.".
-spec basename(file:name_all(), file:name_all()) -> file:filename_all().
basename(Name, Ext) when is_binary(Name); is_binary(Ext) ->
    back(without_suffix(chars(basename(Name)), chars(Ext)));
basename(Name, Ext) ->
    without_suffix(basename(Name), flatten(Ext)).

chars(Name) when is_binary(Name) -> binary_to_list(Name);
chars(Name) -> binary_to_list(unicode:characters_to_binary(flatten(Name))).

without_suffix(Name, Suffix) ->
    case lists:suffix(Suffix, Name) andalso Suffix =/= [] andalso not lists:suffix([$/ | Suffix], Name) of
        true -> lists:sublist(Name, length(Name) - length(Suffix));
        false -> Name
    end.

-doc "A name without its last part.".
-spec dirname(file:name_all()) -> file:filename_all().
dirname(Name) ->
    via(Name, fun(Chars) -> dir(lists:reverse(Chars)) end).

dir(Reversed) ->
    case lists:splitwith(fun(C) -> C =/= $/ end, Reversed) of
        {_, []} -> ".";
        {_, Slashes} ->
            case without_slashes(Slashes) of
                [] -> "/";
                Rest -> lists:reverse(Rest)
            end
    end.

-doc "What follows the last full stop of the last part, with the full stop.".
-spec extension(file:name_all()) -> file:filename_all().
extension(Name) ->
    via(Name, fun(Chars) -> element(2, cut_extension(Chars)) end).

%% A full stop at the beginning of the last part starts no extension.
cut_extension(Chars) ->
    {Ext, Rest} = lists:splitwith(fun(C) -> C =/= $. andalso C =/= $/ end, lists:reverse(Chars)),
    case Rest of
        [$., C | _] when C =/= $/ -> {lists:reverse(tl(Rest)), [$. | lists:reverse(Ext)]};
        _ -> {Chars, ""}
    end.

-doc "A name without its extension.".
-spec rootname(file:name_all()) -> file:filename_all().
rootname(Name) ->
    via(Name, fun(Chars) -> element(1, cut_extension(Chars)) end).

-doc "A name without a certain extension.".
-spec rootname(file:name_all(), file:name_all()) -> file:filename_all().
rootname(Name, Ext) when is_binary(Name); is_binary(Ext) ->
    back(without_suffix(chars(Name), chars(Ext)));
rootname(Name, Ext) ->
    without_suffix(flatten(Name), flatten(Ext)).

-doc "One name of several; an absolute one starts anew.".
-spec join([file:name_all()]) -> file:filename_all().
join([Name]) -> join_all([], Name, []);
join([Name | Names]) -> join_all([], Name, Names).

join_all([], Name, Names) ->
    case lists:any(fun is_binary/1, [Name | Names]) of
        true -> back(join_chars([chars(N) || N <- [Name | Names]]));
        false -> join_chars([flatten(N) || N <- [Name | Names]])
    end.

-doc "One name of two.".
-spec join(file:name_all(), file:name_all()) -> file:filename_all().
join(Name1, Name2) ->
    join([Name1, Name2]).

%% An empty first name is the root; a full stop between two other names is left out.
join_chars(["", Name | Names]) ->
    join_chars([[$/ | Name] | Names]);
join_chars([First | Names]) ->
    join_parts(parts(First), Names).

join_parts(Before, [".", Name | Names]) -> join_parts(Before, [Name | Names]);
join_parts(_, [[$/ | _] = Name | Names]) -> join_parts(parts(Name), Names);
join_parts(Before, [Name | Names]) -> join_parts(Before ++ parts(Name), Names);
join_parts(Before, []) -> joined(Before).

parts([$/ | Rest]) -> ["/" | string:lexemes(Rest, "/")];
parts(Chars) -> string:lexemes(Chars, "/").

joined(["/" | Parts]) -> [$/ | joined(Parts)];
joined(Parts) -> lists:append(lists:join("/", Parts)).

-doc "The parts of a name.".
-spec split(file:name_all()) -> [file:name_all()].
split(Name) when is_binary(Name) ->
    [back(Part) || Part <- parts(binary_to_list(Name))];
split(Name) ->
    parts(flatten(Name)).

-doc "The name as the operating system writes it.".
-spec nativename(file:name_all()) -> file:filename_all().
nativename(Name) ->
    join([Name]).

-doc "Whether a name is absolute.".
-spec pathtype(file:name_all()) -> absolute | relative.
pathtype(<<"/", _/binary>>) -> absolute;
pathtype(Name) when is_binary(Name) -> relative;
pathtype(Name) ->
    case flatten(Name) of
        [$/ | _] -> absolute;
        _ -> relative
    end.

-doc "Whether a name can be one.".
-spec validate(file:name_all()) -> boolean().
validate(Name) ->
    try chars(Name) of
        Chars -> Chars =/= [] andalso not lists:member(0, Chars)
    catch
        error:_ -> false
    end.

-doc "Where users' files of a kind go.".
-spec basedir(atom(), string()) -> file:filename_all() | [file:filename_all()].
basedir(Type, Application) ->
    basedir(Type, Application, #{}).

-doc "Where users' files of a kind go, by the XDG rules.".
-spec basedir(atom(), string(), map()) -> file:filename_all() | [file:filename_all()].
basedir(Type, Application, Options) ->
    Home = os:getenv("HOME", "/"),
    Sub = [Application | [V || {version, V} <- maps:to_list(Options)]],
    case Type of
        user_data -> join([os:getenv("XDG_DATA_HOME", join(Home, ".local/share")) | Sub]);
        user_config -> join([os:getenv("XDG_CONFIG_HOME", join(Home, ".config")) | Sub]);
        user_cache -> join([os:getenv("XDG_CACHE_HOME", join(Home, ".cache")) | Sub]);
        user_log -> join([os:getenv("XDG_CACHE_HOME", join(Home, ".cache")) | Sub] ++ ["log"]);
        site_data -> [join([Dir | Sub]) || Dir <- string:lexemes(os:getenv("XDG_DATA_DIRS", "/usr/local/share/:/usr/share/"), ":")];
        site_config -> [join([Dir | Sub]) || Dir <- string:lexemes(os:getenv("XDG_CONFIG_DIRS", "/etc/xdg"), ":")]
    end.
