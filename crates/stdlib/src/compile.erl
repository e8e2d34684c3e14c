-module(compile).
-moduledoc """
Modules from files and from forms in the abstract format, at run time. The compiler is the system's own, and so are the
modules it makes: what `binary` returns is the content of a `.purlin` file.

Options that name passes or listings of OTP's compiler (`'P'`, `'S'`, `to_core` and their like) are refused. The
descriptors in what `return` gives are texts, which `format_error/1` of their module returns as they are.
""".

-export([env_compiler_options/0, file/1, file/2, format_error/1, forms/1, forms/2, noenv_file/2, noenv_forms/2,
         noenv_output_generated/1, output_generated/1]).

-define(DEFAULT_OPTIONS, [verbose, report_errors, report_warnings]).

-type option() :: atom() | {atom(), term()} | {d, atom(), term()}.
-type error_info() :: {erl_anno:location() | none, module(), term()}.
-type result() :: {ok, module()} | {ok, module(), binary() | [messages()]} | {ok, module(), binary(), [messages()]}
                | error | {error, [messages()], [messages()]}.
-type messages() :: {file:filename(), [error_info()]}.

-doc "Compiles a file, telling what is wrong.".
-spec file(file:filename()) -> result().
file(File) -> file(File, ?DEFAULT_OPTIONS).

-doc "Compiles a file with options, those of the environment included.".
-spec file(file:filename(), [option()] | option()) -> result().
file(File, Options) when is_list(Options) -> compile_file(File, Options ++ env_compiler_options());
file(File, Option) -> file(File, [Option | ?DEFAULT_OPTIONS]).

-doc "Compiles a file with these options only.".
-spec noenv_file(file:filename(), [option()] | option()) -> result().
noenv_file(File, Options) when is_list(Options) -> compile_file(File, Options);
noenv_file(File, Option) -> noenv_file(File, [Option | ?DEFAULT_OPTIONS]).

-doc "Compiles forms, telling what is wrong.".
-spec forms([tuple()]) -> result().
forms(Forms) -> forms(Forms, ?DEFAULT_OPTIONS).

-doc "Compiles forms with options, those of the environment included.".
-spec forms([tuple()], [option()] | option()) -> result().
forms(Forms, Options) when is_list(Options) -> compile_forms(Forms, [binary | Options ++ env_compiler_options()]);
forms(Forms, Option) when is_atom(Option) -> forms(Forms, [Option | ?DEFAULT_OPTIONS]).

-doc "Compiles forms with these options only.".
-spec noenv_forms([tuple()], [option()] | option()) -> result().
noenv_forms(Forms, Options) when is_list(Options) -> compile_forms(Forms, [binary | Options]);
noenv_forms(Forms, Option) when is_atom(Option) -> noenv_forms(Forms, [Option | ?DEFAULT_OPTIONS]).

-doc "Whether compiling a file with these options, and those of the environment, writes a file of code.".
-spec output_generated([option()]) -> boolean().
output_generated(Options) -> noenv_output_generated(Options ++ env_compiler_options()).

-doc "Whether compiling a file with these options writes a file of code.".
-spec noenv_output_generated([option()]) -> boolean().
noenv_output_generated(Options) ->
    not lists:any(fun(Option) -> lists:member(Option, [binary, strong_validation | refused_options()]) end, Options).

-doc "The options in the environment variable ERL_COMPILER_OPTIONS.".
-spec env_compiler_options() -> [term()].
env_compiler_options() ->
    case os:getenv("ERL_COMPILER_OPTIONS") of
        false -> [];
        Text -> env_options(Text)
    end.

env_options(Text) ->
    case erl_scan:string(Text) of
        {ok, Tokens, _} when Tokens =/= [] ->
            Dot = case lists:last(Tokens) of
                      {dot, _} -> [];
                      _ -> [{dot, 1}]
                  end,
            case erl_parse:parse_term(Tokens ++ Dot) of
                {ok, Options} when is_list(Options) -> Options;
                {ok, Option} -> [Option];
                _ ->
                    io:format("Ignoring bad term in ERL_COMPILER_OPTIONS\n"),
                    []
            end;
        _ -> []
    end.

-doc "The text of a complaint.".
-spec format_error(term()) -> unicode:chardata().
format_error({epp, Reason}) when is_atom(Reason) -> file:format_error(Reason);
format_error({write_error, Reason}) -> io_lib:format("error writing file: ~ts", [file:format_error(Reason)]);
format_error({module_name, Module, File}) ->
    io_lib:format("Module name '~ts' does not match file name '~ts'", [Module, File]);
format_error({refused, Option}) -> io_lib:format("the option ~tp is not supported", [Option]);
format_error({bad_form, Text}) -> Text;
format_error(Text) -> erl_parse:format_error(Text).

%% Listings and passes of OTP's compiler.
refused_options() ->
    ['P', 'E', 'S', to_pp, to_exp, to_core, to_core0, to_kernel, to_asm, to_dis, dpp, from_core, from_asm, from_abstr,
     makedep, makedep_output].

compile_file(Name, Options0) ->
    Options = expand(Options0),
    Source = source_name(filename:flatten(Name)),
    Includes = [filename:flatten(Folder) || {i, Folder} <- Options],
    Defines = [define(Option) || Option <- Options, is_define(Option)],
    case refused(Options) of
        {true, Option} -> finish(failure(Source, {refused, Option}), Options);
        false ->
            case purlin_host:compile_file(Source, Includes, Defines, passed_on(Options)) of
                {error, Reason} -> finish(failure(Source, {epp, Reason}), Options);
                Compiled -> write(Source, result(Compiled, Options), Options)
            end
    end.

compile_forms(Forms, Options0) ->
    Options = expand(Options0),
    Source = proplists:get_value(source, Options, ""),
    case refused(Options) of
        {true, Option} -> finish(failure(Source, {refused, Option}), Options);
        false ->
            {Given, Plain} = lists:partition(fun is_message/1, as_list(Forms)),
            case purlin_host:compile_forms(Plain, passed_on(Options)) of
                {bad_form, _} = Bad -> finish(failure(Source, Bad), Options);
                {Module, Bytes, Complaints} ->
                    All = [given(Message, Source) || Message <- Given] ++ named(Complaints, Source),
                    Code = case [error || {error, _} <- Given] of [] -> Bytes; [_ | _] -> none end,
                    finish(result({Module, Code, All}, Options), Options)
            end
    end.

as_list(Forms) ->
    try length(Forms) of
        _ -> Forms
    catch
        error:badarg -> [Forms]
    end.

%% What a parser left among the forms for where it found no form.
is_message({error, _}) -> true;
is_message({warning, _}) -> true;
is_message(_) -> false.

given({Severity, {Location, Module, Descriptor}}, Source) -> {Severity, {0, Source}, Location, Module, Descriptor};
given({Severity, Other}, Source) -> {Severity, {0, Source}, none, ?MODULE, io_lib:format("~tp", [Other])}.

named(Complaints, Source) ->
    [case Complaint of
         {Severity, {Pass, ""}, Location, Module, Text} -> {Severity, {Pass, Source}, Location, Module, Text};
         _ -> Complaint
     end || Complaint <- Complaints].

source_name(Name) ->
    case filename:extension(Name) of
        ".erl" -> Name;
        _ -> Name ++ ".erl"
    end.

expand(Options) ->
    lists:flatmap(fun(return) -> [return_errors, return_warnings];
                     (report) -> [report_errors, report_warnings];
                     (Option) -> [Option]
                  end, Options).

refused(Options) ->
    case [Option || Option <- Options, lists:member(Option, refused_options())] of
        [Option | _] -> {true, Option};
        [] -> false
    end.

is_define({d, _}) -> true;
is_define({d, _, _}) -> true;
is_define(_) -> false.

define({d, Name}) -> {atom_to_list(Name), "true"};
define({d, Name, Value}) -> {atom_to_list(Name), io_lib:format("~tw", [Value])}.

%% Options that the compiler knows as those of a -compile attribute. `export_all` from outside is no reason for a
%% warning.
passed_on(Options) ->
    Known = [Option || Option <- Options, is_passed_on(Option)],
    case lists:member(export_all, Known) andalso not lists:member(warn_export_all, Known) of
        true -> [nowarn_export_all | Known];
        false -> Known
    end.

is_passed_on(export_all) -> true;
is_passed_on(no_auto_import) -> true;
is_passed_on(no_ssa_opt) -> true;
is_passed_on(warnings_as_errors) -> true;
is_passed_on({Name, _}) when Name =:= inline; Name =:= no_auto_import; Name =:= parse_transform -> true;
is_passed_on({Name, _}) when is_atom(Name) -> is_about_warnings(Name);
is_passed_on(Name) when is_atom(Name) -> is_about_warnings(Name);
is_passed_on(_) -> false.

is_about_warnings(Name) ->
    case atom_to_list(Name) of
        "warn_" ++ _ -> true;
        "nowarn_" ++ _ -> true;
        _ -> false
    end.

failure(Source, Descriptor) -> {none, none, [{error, {0, Source}, none, ?MODULE, Descriptor}]}.

result({Module, Bytes, Complaints}, Options) -> {Module, Bytes, [located(Complaint, Options) || Complaint <- Complaints]}.

located({Severity, File, {Line, _}, Module, Text} = Complaint, Options) ->
    case proplists:get_value(error_location, Options, column) of
        line -> {Severity, File, Line, Module, Text};
        _ -> Complaint
    end;
located(Complaint, _) -> Complaint.

%% The file of code, unless it is to be returned.
write(Source, {Module, Bytes, Complaints} = Result, Options) when is_binary(Bytes) ->
    Base = filename:basename(Source, ".erl"),
    Wanted = not lists:member(binary, Options) andalso not lists:member(strong_validation, Options),
    case Wanted of
        false -> finish(Result, Options);
        true ->
            Extension = code:objfile_extension(),
            Target = case proplists:get_value(outdir, Options) of
                         undefined -> Base ++ Extension;
                         Folder -> filename:join(filename:flatten(Folder), Base ++ Extension)
                     end,
            case atom_to_list(Module) of
                Base ->
                    case file:write_file(Target, Bytes) of
                        ok -> finish(Result, Options);
                        {error, Reason} ->
                            Failed = {error, {3, Target}, none, ?MODULE, {write_error, Reason}},
                            finish({Module, none, [Failed | Complaints]}, Options)
                    end;
                _ ->
                    Failed = {error, {3, Target}, none, ?MODULE, {module_name, Module, Base}},
                    finish({Module, none, [Failed | Complaints]}, Options)
            end
    end;
write(_, Result, Options) -> finish(Result, Options).

finish({Module, Bytes, Complaints}, Options) ->
    Errors = by_file(error, Complaints),
    Warnings = by_file(warning, Complaints),
    AsErrors = Errors =:= [] andalso Bytes =:= none,
    [report(Errors, "") || lists:member(report_errors, Options)],
    case lists:member(report_warnings, Options) of
        true when AsErrors ->
            io:format("compile: warnings being treated as errors\n"),
            report(Warnings, "");
        true -> report(Warnings, "Warning: ");
        false -> ok
    end,
    Return = lists:member(return_warnings, Options),
    Binary = lists:member(binary, Options) andalso not lists:member(strong_validation, Options),
    case Bytes of
        none ->
            case lists:member(return_errors, Options) of
                true -> {error, Errors, Warnings};
                false -> error
            end;
        _ when Binary, Return -> {ok, Module, Bytes, Warnings};
        _ when Binary -> {ok, Module, Bytes};
        _ when Return -> {ok, Module, Warnings};
        _ -> {ok, Module}
    end.

%% Complaints of a kind, with those of a pass about a file together.
by_file(Severity, Complaints) ->
    Found = [{Place, {Location, Module, Text}} || {S, Place, Location, Module, Text} <- Complaints, S =:= Severity],
    Places = lists:uniq([Place || {Place, _} <- Found]),
    [{File, [Info || {Other, Info} <- Found, Other =:= Place]} || {_, File} = Place <- Places].

report(Messages, Prefix) ->
    [[report(File, Info, Prefix) || Info <- Infos] || {File, Infos} <- Messages].

report(File, {none, Module, Descriptor}, Prefix) ->
    io:format("~ts: ~ts~ts\n", [File, Prefix, Module:format_error(Descriptor)]);
report(File, {{Line, Column}, Module, Descriptor}, Prefix) ->
    io:format("~ts:~w:~w: ~ts~ts\n", [File, Line, Column, Prefix, Module:format_error(Descriptor)]),
    excerpt(File, Line, Column);
report(File, {Line, Module, Descriptor}, Prefix) ->
    io:format("~ts:~w: ~ts~ts\n", [File, Line, Prefix, Module:format_error(Descriptor)]).

%% The line in question, if the file can be read.
excerpt(File, Line, Column) ->
    case file:read_file(File) of
        {ok, Bytes} ->
            Lines = binary:split(Bytes, <<"\n">>, [global]),
            case Line =< length(Lines) of
                true ->
                    Blanks = lists:duplicate(Column - 1, $\s),
                    io:format("%~5w| ~ts\n%     | ~ts^\n\n", [Line, lists:nth(Line, Lines), Blanks]);
                false -> ok
            end;
        {error, _} -> ok
    end.
