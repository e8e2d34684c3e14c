%% A stack trace that was looked at keeps what it says of code that is purged afterwards.
-module(traces_outlive_purge).
-export([main/0]).

main() ->
    load(one),
    Stacktrace = try made:fail(a) catch error:badarith:S -> S end,
    {Pid, Ref} = spawn_monitor(fun() -> process_flag(trap_exit, true), wait(try made:fail(b) catch _:_:S2 -> S2 end) end),
    Pid ! are_you_there,
    load(two),
    _ = code:purge(made),
    load(three),
    _ = code:purge(made),
    show(Stacktrace),
    Pid ! tell,
    receive {'DOWN', Ref, process, Pid, Other} -> show(Other) end.

wait(Stacktrace) -> receive tell -> exit(Stacktrace) end.

show(Stacktrace) ->
    io:format("~p~n", [[{M, F, A, proplists:get_value(line, L)} || {M, F, A, L} <- Stacktrace, M =:= made]]).

load(V) ->
    Line = length(atom_to_list(V)) * 10,
    Add = {op, Line, '+', {var, Line, 'X'}, {integer, Line, 1}},
    {ok, made, Code} = compile:forms([{attribute, 1, module, made}, {attribute, 1, export, [{fail, 1}]},
                                      {function, Line, fail, 1, [{clause, Line, [{var, Line, 'X'}], [], [{tuple, Line, [Add, {atom, Line, V}]}]}]}]),
    {module, made} = code:load_binary(made, "made", Code).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{made,fail,1,30}]
% expect: [{made,fail,1,30}]
