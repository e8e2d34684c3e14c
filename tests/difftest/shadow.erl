%% Loads modules of crates/stdlib/src into a running OTP under another name, so that each can be compared with
%% OTP's own. `lists` becomes `p_lists`; its remote calls to modules that are loaded in the same run go to their
%% shadows too; a BIF stub (`f(_) -> erlang:nif_error(undef).`) becomes a call of OTP's function of the same name.
-module(shadow).
-export([load/2]).

%% Compiles and loads `Names` (atoms) found in `Dir`; ends the node when one does not compile without warnings.
load(Dir, Names) ->
    lists:foreach(fun(Name) -> load_one(Dir, Name, Names) end, Names).

load_one(Dir, Name, Names) ->
    File = filename:join(Dir, atom_to_list(Name) ++ ".erl"),
    {ok, Forms0} = epp:parse_file(File, [{includes, [Dir]}, {location, {1, 1}}]),
    Forms = [form(F, Name, Names) || F <- Forms0],
    case compile:forms(Forms, [return, debug_info, nowarn_deprecated_function]) of
        {ok, Shadow, Binary, []} ->
            {module, Shadow} = code:load_binary(Shadow, File, Binary);
        {ok, _, _, Warnings} -> refuse(File, Warnings);
        {error, Errors, Warnings} -> refuse(File, Errors ++ Warnings)
    end.

refuse(File, Diagnostics) ->
    [io:format("~ts:~0tp: ~ts~n", [File, Where, Module:format_error(What)])
     || {_, Ds} <- Diagnostics, {Where, Module, What} <- Ds],
    halt(1).

form({attribute, L, module, Name}, Name, _) ->
    {attribute, L, module, shadow_name(Name)};
form({function, _, _, _, _} = Function, Name, Names) ->
    case stub(Function, Name) of
        Function -> rewrite(Function, Names);
        Stub -> Stub
    end;
form(Form, _, _) ->
    Form.

shadow_name(Name) -> list_to_atom("p_" ++ atom_to_list(Name)).

stub({function, L, F, A, [{clause, CL, Args, [], [Call]}]}, Name)
  when element(1, Call) =:= call, length(Args) =:= A ->
    case Call of
        {call, _, {remote, _, {atom, _, erlang}, {atom, _, nif_error}}, _} ->
            Vars = [{var, CL, list_to_atom("V" ++ integer_to_list(I))} || I <- lists:seq(1, A)],
            Real = {call, CL, {remote, CL, {atom, CL, bif_module(Name)}, {atom, CL, F}}, Vars},
            {function, L, F, A, [{clause, CL, Vars, [], [Real]}]};
        _ ->
            {function, L, F, A, [{clause, CL, Args, [], [Call]}]}
    end;
stub(Function, _) ->
    Function.

bif_module(Name) ->
    case code:which(list_to_atom("fake_" ++ atom_to_list(Name))) of
        non_existing -> Name;
        _ -> list_to_atom("fake_" ++ atom_to_list(Name))
    end.

%% Remote calls and external funs of the modules under test go to their shadows.
rewrite({remote, L, {atom, L1, M}, F}, Names) ->
    {remote, L, {atom, L1, target(M, Names)}, rewrite(F, Names)};
rewrite({'fun', L, {function, {atom, L1, M}, F, A}}, Names) ->
    {'fun', L, {function, {atom, L1, target(M, Names)}, F, A}};
rewrite(T, Names) when is_tuple(T) ->
    list_to_tuple(rewrite(tuple_to_list(T), Names));
rewrite([H | T], Names) ->
    [rewrite(H, Names) | rewrite(T, Names)];
rewrite(T, _) ->
    T.

target(M, Names) ->
    case lists:member(M, Names) of
        true -> shadow_name(M);
        false -> M
    end.
