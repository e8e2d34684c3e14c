%% Does what erlc does, for many sources: a request is a line with a folder for the beam and the path of a source, between
%% them a tab. The source is compiled in its own folder by erlc's own function, in a process of its own. What erlc would
%% print goes to the file erlc.txt in the folder of the beam; the answer is `ok`, or `failed` where erlc's status is not 0.
-module(purlin_compiler).
-export([start/0]).

-define(LIMIT_MS, 300000).

start() ->
    %% As erlc has it: the folder of the sources holds none of the compiler's modules.
    true = code:set_path([Folder || Folder <- code:get_path(), Folder =/= "."]),
    io:setopts(standard_io, [{encoding, unicode}]),
    loop().

loop() ->
    case io:get_line("") of
        eof -> halt(0);
        Line ->
            [Out, Source] = string:split(string:trim(Line, trailing, "\n"), "\t"),
            {Answer, Text} = compile(Source, Out),
            ok = file:write_file(filename:join(Out, "erlc.txt"), Text),
            io:put_chars([atom_to_list(Answer), $\n]),
            loop()
    end.

compile(Source, Out) ->
    Cwd = filename:dirname(Source),
    ok = file:set_cwd(Cwd),
    Printer = spawn_link(fun() -> print([]) end),
    {Pid, Monitor} = spawn_monitor(fun() ->
                                           group_leader(Printer, self()),
                                           exit(erl_compile:compile(["-o", Out, filename:basename(Source)], Cwd))
                                   end),
    {Answer, Last} = receive
                         {'DOWN', Monitor, process, Pid, ok} -> {ok, []};
                         {'DOWN', Monitor, process, Pid, {error, Output}} -> {failed, Output};
                         {'DOWN', Monitor, process, Pid, Why} -> {failed, io_lib:format("Crash: ~tp\n", [Why])}
                     after ?LIMIT_MS ->
                             exit(Pid, kill),
                             {failed, "Out of time\n"}
                     end,
    Printer ! {all, self()},
    receive {all, Printed} -> {Answer, unicode:characters_to_binary([Printed, Last])} end.

%% An io server that keeps what it is asked to print, newest first, and ends when it is asked for it.
print(Kept) ->
    receive
        {io_request, From, As, Request} ->
            {Reply, Text} = printed(Request),
            From ! {io_reply, As, Reply},
            print([Text | Kept]);
        {all, From} -> From ! {all, lists:reverse(Kept)}
    end.

printed({put_chars, Encoding, Module, Function, Args}) -> printed({put_chars, Encoding, apply(Module, Function, Args)});
printed({put_chars, Encoding, Text}) -> {ok, unicode:characters_to_binary(Text, Encoding)};
printed(_) -> {{error, request}, []}.
