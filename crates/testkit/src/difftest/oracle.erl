%% A node of OTP that answers for many programs: a request is a line with the path of a source file, whose module is
%% compiled and loaded. Its main/1 runs in a process of its own, with what it prints going to a file.
%% The answer is one word: `ok`, `refused` (the file holds the lines of the errors), or `slow` (it took too long, or
%% too much memory, or crashed, or the compiler did, so there is nothing to compare).
-module(purlin_oracle).
-export([start/0]).

-define(LIMIT_MS, 4000).
-define(LIMIT_WORDS, 40000000).

start() ->
    %% Small maps are in the order of the atoms' indices: those that programs use as keys get them here in term order,
    %% which is why they do not occur in this module.
    Keys = [false, true, undefined | [list_to_atom(Name) || Name <- ["vain", "wide", "x y", "xray", "yule", "zinc"]]],
    Keys = maps:keys(maps:from_keys(Keys, 0)),
    logger:set_primary_config(level, none),
    loop().

loop() ->
    case io:get_line("") of
        eof -> halt(0);
        Line ->
            Source = string:trim(Line, trailing, "\n"),
            io:put_chars([atom_to_list(answer(Source)), $\n]),
            loop()
    end.

answer(Source) ->
    Out = filename:rootname(Source) ++ ".otp",
    case compiled(Source) of
        {ok, Module, Code} ->
            code:purge(Module),
            {module, Module} = code:load_binary(Module, Source, Code),
            {Answer, Printed} = run(Module),
            ok = file:write_file(Out, Printed),
            Answer;
        crashed -> slow;
        {error, Errors, _} ->
            Lines = [line(Where) || {_, Infos} <- Errors, {Where, _, _} <- Infos],
            ok = file:write_file(Out, io_lib:format("~w~n~tp~n", [lists:usort(Lines), Errors])),
            refused
    end.

%% The programs ask to be compiled without the last optimiser: it forgets the line of a call that it knows to fail, and takes half of the time. What the
%% compiler prints when it crashes is no answer.
compiled(Source) ->
    Leader = group_leader(),
    Printer = spawn_link(fun() -> print([]) end),
    group_leader(Printer, self()),
    Result = compile:file(Source, [binary, return_errors]),
    group_leader(Leader, self()),
    unlink(Printer),
    exit(Printer, kill),
    case Result of
        {error, Errors, _} ->
            case [Crash || {_, Infos} <- Errors, {_, compile, Crash} <- Infos] of
                [] -> Result;
                _ -> crashed
            end;
        _ -> Result
    end.

line({Line, _Column}) -> Line;
line(Line) -> Line.

run(Module) ->
    Printer = spawn_link(fun() -> print([]) end),
    {Pid, Monitor} = spawn_opt(fun() -> group_leader(Printer, self()), Module:main([]) end,
                               [monitor, {max_heap_size, #{size => ?LIMIT_WORDS, kill => true, error_logger => false}}]),
    Ended = receive
                {'DOWN', Monitor, process, Pid, normal} -> ok;
                {'DOWN', Monitor, process, Pid, _Why} -> slow
            after ?LIMIT_MS ->
                    exit(Pid, kill),
                    receive {'DOWN', Monitor, process, Pid, _} -> slow end
            end,
    Printer ! {all, self()},
    receive {all, Printed} -> {Ended, Printed} end.

%% An io server that keeps what it is asked to print, newest first.
print(Texts) ->
    receive
        {io_request, From, Me, {put_chars, unicode, Module, Function, Args}} ->
            From ! {io_reply, Me, ok},
            print([unicode:characters_to_binary(apply(Module, Function, Args)) | Texts]);
        {io_request, From, Me, {put_chars, unicode, Text}} ->
            From ! {io_reply, Me, ok},
            print([unicode:characters_to_binary(Text) | Texts]);
        {io_request, From, Me, _Other} ->
            From ! {io_reply, Me, {error, enotsup}},
            print(Texts);
        {all, From} ->
            From ! {all, lists:reverse(Texts)}
    end.
