-module(filelib).
-moduledoc "Finding files, and facts about them.".

-export([ensure_dir/1, ensure_path/1, file_size/1, fold_files/5, is_dir/1, is_file/1, is_regular/1, last_modified/1,
         wildcard/1, wildcard/2]).

-doc "Whether a name is a directory.".
-spec is_dir(file:name_all()) -> boolean().
is_dir(Name) -> type(Name) =:= directory.

-doc "Whether a name is a file or a directory.".
-spec is_file(file:name_all()) -> boolean().
is_file(Name) -> type(Name) =/= none.

-doc "Whether a name is an ordinary file.".
-spec is_regular(file:name_all()) -> boolean().
is_regular(Name) -> type(Name) =:= regular.

type(Name) ->
    case file:read_file_info(Name) of
        {ok, Info} -> element(3, Info);
        {error, _} -> none
    end.

-doc "The size of a file, or 0.".
-spec file_size(file:name_all()) -> non_neg_integer().
file_size(Name) ->
    case file:read_file_info(Name) of
        {ok, Info} -> element(2, Info);
        {error, _} -> 0
    end.

-doc "When a file was last changed, or 0.".
-spec last_modified(file:name_all()) -> calendar:datetime() | 0.
last_modified(Name) ->
    case file:read_file_info(Name) of
        {ok, Info} -> element(6, Info);
        {error, _} -> 0
    end.

-doc "Makes the directories that a file is to be in.".
-spec ensure_dir(file:name_all()) -> ok | {error, file:posix()}.
ensure_dir(Name) ->
    ensure_path(filename:dirname(Name)).

-doc "Makes a directory and those above it.".
-spec ensure_path(file:name_all()) -> ok | {error, file:posix()}.
ensure_path(Dir) ->
    case is_dir(Dir) of
        true -> ok;
        false ->
            Above = filename:dirname(Dir),
            case Above =:= filename:join([Dir]) orelse ensure_path(Above) of
                true -> {error, einval};
                ok ->
                    case file:make_dir(Dir) of
                        {error, eexist} ->
                            case is_dir(Dir) of
                                true -> ok;
                                false -> {error, eexist}
                            end;
                        Other -> Other
                    end;
                Error -> Error
            end
    end.

-doc "Calls a function for the files in a directory whose names match a regular expression.".
-spec fold_files(file:name_all(), string(), boolean(), fun((file:filename_all(), Acc) -> Acc), Acc) -> Acc.
fold_files(Dir, RegExp, Recursive, Fun, Acc) ->
    case file:list_dir(Dir) of
        {ok, Names} ->
            lists:foldl(fun(Name, A) -> fold_file(filename:join(Dir, Name), Name, RegExp, Recursive, Fun, A) end, Acc,
                        lists:sort(Names));
        {error, _} -> Acc
    end.

fold_file(Path, Name, RegExp, Recursive, Fun, Acc) ->
    case type(Path) of
        regular ->
            case re:run(Name, RegExp, [{capture, none}]) of
                match -> Fun(Path, Acc);
                nomatch -> Acc
            end;
        directory when Recursive -> fold_files(Path, RegExp, Recursive, Fun, Acc);
        _ -> Acc
    end.

%%
%% Wildcards: ?, *, **, [characters], {alternatives}.
%%

-doc "The files whose names match a pattern.".
-spec wildcard(string()) -> [file:filename()].
wildcard(Pattern) ->
    wildcard(Pattern, ".").

-doc "The files below a directory whose names match a pattern.".
-spec wildcard(string(), file:name_all()) -> [file:filename()].
wildcard(Pattern, Cwd) ->
    Found = lists:append([start(P, Cwd) || P <- alternatives(Pattern)]),
    lists:usort(Found).

start([$/ | Pattern], _) -> walk(string:lexemes(Pattern, "/"), "/", "/");
start(Pattern, Cwd) -> walk(string:lexemes(Pattern, "/"), Cwd, "").

%% Dir is where to look, Name what the result is to begin with.
walk([], _, Name) ->
    [Name];
walk(["**" | Parts], Dir, Name) ->
    Deeper = [walk(["**" | Parts], filename:join(Dir, Entry), below(Name, Entry))
              || Entry <- entries(Dir), hd(Entry) =/= $., is_dir(filename:join(Dir, Entry))],
    Here = case Parts of
               [] -> [below(Name, Entry) || Entry <- entries(Dir), hd(Entry) =/= $.];
               _ -> walk(Parts, Dir, Name)
           end,
    Here ++ lists:append(Deeper);
walk([Part | Parts], Dir, Name) ->
    case lists:any(fun(C) -> lists:member(C, "*?[") end, Part) of
        false ->
            Path = filename:join(Dir, Part),
            case is_file(Path) orelse file:read_link_info(Path) =/= {error, enoent} andalso Parts =:= [] of
                true -> walk(Parts, Path, below(Name, Part));
                false -> []
            end;
        true ->
            lists:append([walk(Parts, filename:join(Dir, Entry), below(Name, Entry))
                          || Entry <- entries(Dir), hd(Entry) =/= $. orelse hd(Part) =:= $., matches(Part, Entry),
                             Parts =:= [] orelse is_dir(filename:join(Dir, Entry))])
    end.

below("", Entry) -> Entry;
below("/", Entry) -> [$/ | Entry];
below(Name, Entry) -> Name ++ "/" ++ Entry.

entries(Dir) ->
    case file:list_dir(Dir) of
        {ok, Names} -> lists:sort(Names);
        {error, _} -> []
    end.

matches([$* | Pattern], Chars) ->
    matches(Pattern, Chars) orelse (Chars =/= [] andalso matches([$* | Pattern], tl(Chars)));
matches([$? | Pattern], [_ | Chars]) -> matches(Pattern, Chars);
matches([$[ | Pattern], [C | Chars]) ->
    case set(Pattern, []) of
        {Set, Rest} -> lists:any(fun({From, To}) -> C >= From andalso C =< To end, Set) andalso matches(Rest, Chars);
        none -> C =:= $[ andalso matches(Pattern, Chars)
    end;
matches([C | Pattern], [C | Chars]) -> matches(Pattern, Chars);
matches([], []) -> true;
matches(_, _) -> false.

set([$] | Rest], [_ | _] = Set) -> {Set, Rest};
set([From, $-, To | Rest], Set) when To =/= $] -> set(Rest, [{From, To} | Set]);
set([C | Rest], Set) -> set(Rest, [{C, C} | Set]);
set([], _) -> none.

%% A pattern for each choice of alternatives in braces.
alternatives(Pattern) ->
    case lists:splitwith(fun(C) -> C =/= ${ end, Pattern) of
        {_, []} -> [Pattern];
        {Before, [${ | Rest]} ->
            case lists:splitwith(fun(C) -> C =/= $} end, Rest) of
                {_, []} -> [Pattern];
                {Choices, [$} | After]} ->
                    [Before ++ Choice ++ End || Choice <- string:split(Choices, ",", all), End <- alternatives(After)]
            end
    end.
