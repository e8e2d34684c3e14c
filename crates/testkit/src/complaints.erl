%% Compiles each source file that standard input names, in its own folder and with erlc's options, and prints what the
%% compiler complains about: a line for each error and warning with the path of the source, `error` or `warning`, the file
%% and line that it speaks of, and its text, between tabs.
-module(purlin_complaints).
-export([start/0]).

start() ->
    io:setopts(standard_io, [{encoding, unicode}]),
    loop(),
    halt(0).

loop() ->
    case io:get_line("") of
        eof -> ok;
        Line ->
            Source = string:trim(Line, trailing, "\n"),
            ok = file:set_cwd(filename:dirname(Source)),
            compile(Source),
            loop()
    end.

compile(Source) ->
    case compile:file(filename:basename(Source), [binary, return]) of
        {ok, _Module, _Code, Warnings} -> show(Source, warning, Warnings);
        %% With warnings_as_errors, warnings alone make it fail: then that is what they are.
        {error, [], Warnings} -> show(Source, error, Warnings);
        {error, Errors, Warnings} ->
            show(Source, error, Errors),
            show(Source, warning, Warnings)
    end.

show(Source, Severity, Infos) ->
    [io:format("~ts\t~s\t~ts\t~w\t~ts\n", [Source, Severity, File, line(Where), on_one_line(Module:format_error(What))])
     || {File, Of} <- Infos, {Where, Module, What} <- Of].

line({Line, _Column}) -> Line;
line(none) -> 0;
line(Line) -> Line.

on_one_line(Text) ->
    lists:join($\s, string:lexemes(unicode:characters_to_list(Text), "\t\n")).
