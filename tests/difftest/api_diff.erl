%% Calls every function that our module and OTP's both export with generated arguments, and compares results and
%% exceptions (class and reason). For functions of the wrong taste, both must fail alike.
%% With OKONLY set, two different exceptions count as alike.
%% erl -noshell -s api_diff main COUNT SEED MODULE...
-module(api_diff).
-export([main/1]).

main([Count, Seed | Names]) ->
    rand:seed(exsss, list_to_integer(atom_to_list(Seed))),
    shadow:load("../../crates/stdlib/src", Names ++ extra()),
    Bad = lists:sum([module(Name, list_to_integer(atom_to_list(Count))) || Name <- Names]),
    halt(min(1, Bad)).

%% Other modules of ours that the modules under test should call.
extra() -> [list_to_atom(N) || N <- string:lexemes(os:getenv("WITH", ""), " ")].

module(Name, Count) ->
    Ours = list_to_atom("p_" ++ atom_to_list(Name)),
    Exports = lists:sort(Name:module_info(exports) -- [{module_info, 0}, {module_info, 1}, {behaviour_info, 1}]),
    Missing = [E || E <- Exports, not erlang:function_exported(Ours, element(1, E), element(2, E))],
    io:format("~s: missing ~0p~n", [Name, Missing]),
    Skip = [list_to_atom(N) || N <- string:lexemes(os:getenv("SKIP", ""), " ")],
    Results = [{E, function(Name, Ours, E, Count)} || E <- Exports -- Missing, not lists:member(element(1, E), Skip)],
    [io:format("~s:~s/~b never succeeded~n", [Name, F, A]) || {{F, A}, {_, 0}} <- Results],
    Bad = lists:sum([B || {_, {B, _}} <- Results]),
    io:format("~s: ~b functions, ~b differences~n", [Name, length(Results), Bad]),
    Bad.

function(Name, Ours, {F, A}, Count) ->
    Runs = [compare(Name, Ours, F, arguments(Name, F, A)) || _ <- lists:seq(1, Count)],
    Bad = [R || {bad, R} <- Runs],
    [io:format("~s:~s/~b~n  args ~0tP~n  ours   ~0tP~n  theirs ~0tP~n", [Name, F, A, Args, 60, O, 60, T, 60])
     || {Args, O, T} <- lists:sublist(lists:sort(fun smaller/2, Bad), 2)],
    {length(Bad), length([ok || ok <- Runs])}.

smaller({A, _, _}, {B, _, _}) -> erts_debug:flat_size(A) =< erts_debug:flat_size(B).

compare(Name, Ours, F, Args) ->
    O = run(Ours, F, Args, Ours),
    case run(Name, F, Args, Name) of
        O when element(1, O) =:= ok -> ok;
        O -> failed;
        T when element(1, O) =/= ok, element(1, T) =/= ok, is_tuple(T) ->
            case os:getenv("OKONLY") of
                false -> {bad, {Args, O, T}};
                _ -> failed
            end;
        T -> {bad, {Args, O, T}}
    end.

run(M, F, Args, _) ->
    Self = self(),
    {Pid, Ref} = spawn_opt(fun() ->
        put(rand_seed, rand:seed_s(exsss, 1)),
        R = try {ok, plain(apply(M, F, Args))}
            catch C:E:S -> case os:getenv("FRAMES") of
                               false -> {C, plain(E)};
                               _ -> {C, plain(E), frame(S)}
                           end
            end,
        Self ! {self(), R} end, [monitor, {max_heap_size, #{size => 3000000, kill => true, error_logger => false}}]),
    receive
        {Pid, R} -> erlang:demonitor(Ref, [flush]), R;
        {'DOWN', Ref, _, _, R} -> {exit, R}
    after 300 -> exit(Pid, kill), io:format("timeout ~0tP~n", [{M, F, Args}, 20]), timeout
    end.

frame([{M, F, A, _} | _]) -> {plain(M), F, if is_list(A) -> length(A); true -> A end};
frame(_) -> none.

%% Funs made inside a module and names of shadows compare as what they stand for.
plain(F) when is_function(F) -> erlang:fun_info(F, arity);
plain(A) when is_atom(A) ->
    case atom_to_list(A) of
        "p_" ++ Name -> list_to_atom(Name);
        _ -> A
    end;
plain([H | T]) -> [plain(H) | plain(T)];
plain(T) when is_tuple(T) -> list_to_tuple(plain(tuple_to_list(T)));
plain(M) when is_map(M) -> maps:from_list(plain(maps:to_list(M)));
plain(T) -> T.

%%
%% Arguments: each position of each function gets a list of makers by its module and name, else anything.
%%

arguments(M, F, A) ->
    case rand:uniform(8) of
        1 -> [anything() || _ <- lists:seq(1, A)];
        _ -> [make(Kind) || Kind <- kinds(M, F, A)]
    end.

pick(L) -> lists:nth(rand:uniform(length(L)), L).
make(Kinds) when is_list(Kinds) -> make(pick(Kinds));
make(Kind) -> values:make(Kind).
anything() -> make([int, small, atom, list, tuples, string, pred, fun2, map, binary, deep, number]).

kinds(M, F, A) -> values:kinds(M, F, A).
