-module(purlin_hint).
-moduledoc """
What was probably meant by a call of a function that does not exist. It is told below the text of the exception, which
stays as it is in OTP.
""".

-export([undefined/3]).

%% The modules of the library that programs call; a test compares them with those there are.
-define(MODULES,
        [application, array, atomics, base64, binary, calendar, code, compile, counters, dbg, dict, epp, erl_error, erl_internal, erl_lint,
         erl_parse, erl_scan, erlang, error_handler, erts_debug, ets, file, filelib, filename, gb_sets, gb_trees, init, io,
         io_lib, lists, maps, math, orddict, ordsets, os, persistent_term, proplists, queue, rand, random, sets,
         string, timer, trace, unicode]).

-doc "The function that is most like Module:Function/Arity, as text; `none` when no other is like it.".
-spec undefined(module(), atom(), arity()) -> iolist() | none.
undefined(Module, Function, Arity) ->
    case exports(Module) of
        none ->
            case nearest(Module, ?MODULES) of
                none -> none;
                Near -> in_module(Near, Function, Arity, exports(Near))
            end;
        Exports ->
            function(Module, Function, Arity, Exports)
    end.

%% The module was wrong; perhaps the function is, too.
in_module(Module, Function, Arity, Exports) ->
    case lists:member({Function, Arity}, Exports) of
        true -> io_lib:format("~ts:~ts/~w", [name(Module), name(Function), Arity]);
        false ->
            case function(Module, Function, Arity, Exports) of
                none -> io_lib:format("the module ~ts", [name(Module)]);
                Text -> Text
            end
    end.

function(Module, Function, Arity, Exports) ->
    Arities = [Other || {Name, Other} <- Exports, Name =:= Function],
    Alike = [Name || {Name, Other} <- Exports, Other =:= Arity],
    case {Arities, nearest(Function, Alike)} of
        {[_ | _], _} ->
            {_, Other} = lists:min([{abs(Other - Arity), Other} || Other <- Arities]),
            io_lib:format("~ts:~ts/~w", [name(Module), name(Function), Other]);
        {[], none} -> none;
        {[], Near} -> io_lib:format("~ts:~ts/~w", [name(Module), name(Near), Arity])
    end.

exports(Module) ->
    case code:ensure_loaded(Module) of
        {module, _} -> Module:module_info(exports);
        _ -> none
    end.

name(Atom) -> io_lib:write_atom(Atom).

%% The atom of those that differs in the fewest characters, and in at most a third of them.
nearest(Atom, Candidates) ->
    Text = atom_to_list(Atom),
    Near = [{Distance, Candidate}
            || Candidate <- Candidates,
               Candidate =/= Atom,
               Other <- [atom_to_list(Candidate)],
               Limit <- [max(length(Text), length(Other)) div 3],
               abs(length(Text) - length(Other)) =< Limit,
               Distance <- [distance(Text, Other)],
               Distance =< Limit],
    case Near of
        [] -> none;
        [_ | _] -> element(2, lists:min(Near))
    end.

%% How many characters are to be inserted, removed, replaced or swapped with a neighbour, row by row: with the character
%% of the row above goes the row above that one.
distance(Text, Other) ->
    First = lists:seq(0, length(Other)),
    {_, _, Last} = lists:foldl(fun(C, {Above, Before, Row}) ->
                                   {C, Row, row(C, Above, Other, none, Row, [none | Before], [hd(Row) + 1])}
                               end, {none, First, First}, Text),
    lists:last(Last).

row(_, _, [], _, _, _, Done) ->
    lists:reverse(Done);
row(C, Above, [D | Other], Left, [Diagonal, Up | Row], [Swapped | Before], [Last | _] = Done) ->
    Replaced = case C of D -> Diagonal; _ -> Diagonal + 1 end,
    Swap = [Swapped + 1 || C =:= Left, D =:= Above],
    row(C, Above, Other, D, [Up | Row], Before, [lists:min([Replaced, Up + 1, Last + 1 | Swap]) | Done]).
