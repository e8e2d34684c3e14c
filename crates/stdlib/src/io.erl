-module(io).
-moduledoc """
Input and output through io servers.

Every function sends a request to a process (the group leader unless a device is given) and waits for its reply; a
failure becomes badarg (or terminated, calling_self) raised in the function called. One short cut: when the server is
one of our own, a format is written in the caller, so that only finished text is sent; other servers get the module,
function and arguments to call, as OTP sends them.
""".

-export([put_chars/1, put_chars/2, nl/0, nl/1, get_chars/2, get_chars/3, get_line/1, get_line/2,
         get_password/0, get_password/1, setopts/1, setopts/2, getopts/0, getopts/1,
         write/1, write/2, read/1, read/2, read/3, read/4]).
-export([columns/0, columns/1, rows/0, rows/1, fwrite/1, fwrite/2, fwrite/3, fread/2, fread/3,
         format/1, format/2, format/3]).
-export([scan_erl_exprs/1, scan_erl_exprs/2, scan_erl_exprs/3, scan_erl_exprs/4,
         scan_erl_form/1, scan_erl_form/2, scan_erl_form/3, scan_erl_form/4,
         parse_erl_exprs/1, parse_erl_exprs/2, parse_erl_exprs/3, parse_erl_exprs/4,
         parse_erl_form/1, parse_erl_form/2, parse_erl_form/3, parse_erl_form/4]).
-export([request/1, request/2, requests/1, requests/2, printable_range/0]).

-export_type([device/0, format/0, server_no_data/0, setopt/0]).

-type device() :: atom() | pid().
-type format() :: atom() | string() | binary().
-type prompt() :: atom() | unicode:chardata().
-type server_no_data() :: {error, term()} | eof.
-type setopt() :: {atom(), term()} | atom().

%% Raised in the caller, so that its frame names the function that was called.
-define(RAISE(Reason, Args),
        erlang:error(reason(Reason), Args, [{error_info, #{cause => cause(Reason), module => erl_stdlib_errors}}])).
-define(OK_OR_RAISE(Request, Args),
        case Request of
            ok -> ok;
            {error, Reason} -> ?RAISE(Reason, Args)
        end).

-doc "Whether `~tp` prints characters above 255: latin1, as OTP has it unless started with `+pc unicode`.".
-spec printable_range() -> unicode | latin1.
printable_range() ->
    latin1.

-doc "Writes characters.".
-spec put_chars(unicode:chardata()) -> ok.
put_chars(Chars) ->
    ?OK_OR_RAISE(ask(group_leader(), {put_chars, unicode, Chars}), [Chars]).

-doc "Writes characters to a device.".
-spec put_chars(device(), unicode:chardata()) -> ok.
put_chars(Device, Chars) ->
    ?OK_OR_RAISE(ask(Device, {put_chars, unicode, Chars}), [Device, Chars]).

-doc "Writes a newline.".
-spec nl() -> ok.
nl() ->
    ?OK_OR_RAISE(ask(group_leader(), {put_chars, unicode, "\n"}), []).

-doc "Writes a newline to a device.".
-spec nl(device()) -> ok.
nl(Device) ->
    ?OK_OR_RAISE(ask(Device, {put_chars, unicode, "\n"}), [Device]).

-doc "Writes a term, as `~w` does.".
-spec write(term()) -> ok.
write(Term) ->
    ?OK_OR_RAISE(ask(group_leader(), {put_chars, unicode, io_lib, write, [Term]}), [Term]).

-doc "Writes a term to a device.".
-spec write(device(), term()) -> ok.
write(Device, Term) ->
    ?OK_OR_RAISE(ask(Device, {put_chars, unicode, io_lib, write, [Term]}), [Device, Term]).

-doc "Writes a format without arguments.".
-spec format(format()) -> ok.
format(Format) ->
    ?OK_OR_RAISE(formatted(group_leader(), Format, []), [Format]).

-doc "Writes a format with its arguments.".
-spec format(format(), [term()]) -> ok.
format(Format, Args) ->
    ?OK_OR_RAISE(formatted(group_leader(), Format, Args), [Format, Args]).

-doc "Writes a format with its arguments to a device.".
-spec format(device(), format(), [term()]) -> ok.
format(Device, Format, Args) ->
    ?OK_OR_RAISE(formatted(Device, Format, Args), [Device, Format, Args]).

-doc "Writes a format without arguments.".
-spec fwrite(format()) -> ok.
fwrite(Format) ->
    ?OK_OR_RAISE(formatted(group_leader(), Format, []), [Format]).

-doc "Writes a format with its arguments.".
-spec fwrite(format(), [term()]) -> ok.
fwrite(Format, Args) ->
    ?OK_OR_RAISE(formatted(group_leader(), Format, Args), [Format, Args]).

-doc "Writes a format with its arguments to a device.".
-spec fwrite(device(), format(), [term()]) -> ok.
fwrite(Device, Format, Args) ->
    ?OK_OR_RAISE(formatted(Device, Format, Args), [Device, Format, Args]).

-doc "The width of the terminal.".
-spec columns() -> {ok, pos_integer()} | {error, enotsup}.
columns() ->
    columns(group_leader()).

-doc "The width of a device's terminal.".
-spec columns(device()) -> {ok, pos_integer()} | {error, enotsup}.
columns(Device) ->
    geometry(Device, columns).

-doc "The height of the terminal.".
-spec rows() -> {ok, pos_integer()} | {error, enotsup}.
rows() ->
    rows(group_leader()).

-doc "The height of a device's terminal.".
-spec rows(device()) -> {ok, pos_integer()} | {error, enotsup}.
rows(Device) ->
    geometry(Device, rows).

geometry(Device, What) ->
    case ask(Device, {get_geometry, What}) of
        N when is_integer(N), N > 0 -> {ok, N};
        _ -> {error, enotsup}
    end.

-doc "The options of the group leader.".
-spec getopts() -> [{atom(), term()}] | {error, term()}.
getopts() ->
    getopts(group_leader()).

-doc "The options of a device.".
-spec getopts(device()) -> [{atom(), term()}] | {error, term()}.
getopts(Device) ->
    ask(Device, getopts).

-doc "Sets options of the group leader.".
-spec setopts([setopt()]) -> ok | {error, term()}.
setopts(Options) ->
    setopts(group_leader(), Options).

-doc "Sets options of a device.".
-spec setopts(device(), [setopt()]) -> ok | {error, term()}.
setopts(Device, Options) ->
    ask(Device, {setopts, Options}).

%%
%% Input.
%%

-doc "Reads so many characters.".
-spec get_chars(prompt(), non_neg_integer()) -> string() | binary() | server_no_data().
get_chars(Prompt, N) ->
    get_chars(group_leader(), Prompt, N).

-doc "Reads so many characters from a device.".
-spec get_chars(device(), prompt(), non_neg_integer()) -> string() | binary() | server_no_data().
get_chars(Device, Prompt, N) when is_integer(N), N >= 0 ->
    ask(Device, {get_chars, unicode, Prompt, N}).

-doc "Reads a line, with its newline.".
-spec get_line(prompt()) -> string() | binary() | server_no_data().
get_line(Prompt) ->
    get_line(group_leader(), Prompt).

-doc "Reads a line, with its newline, from a device.".
-spec get_line(device(), prompt()) -> string() | binary() | server_no_data().
get_line(Device, Prompt) ->
    ask(Device, {get_line, unicode, Prompt}).

-doc "Reads a line without showing it.".
-spec get_password() -> string() | server_no_data().
get_password() ->
    get_password(group_leader()).

-doc "Reads a line from a device without showing it.".
-spec get_password(device()) -> string() | server_no_data().
get_password(Device) ->
    ask(Device, {get_password, unicode}).

-doc "Reads by a format, as io_lib:fread/2 does.".
-spec fread(prompt(), format()) -> {ok, [io_lib:fread_item()]} | {error, term()} | server_no_data().
fread(Prompt, Format) ->
    fread(group_leader(), Prompt, Format).

-doc "Reads by a format from a device.".
-spec fread(device(), prompt(), format()) -> {ok, [io_lib:fread_item()]} | {error, term()} | server_no_data().
fread(Device, Prompt, Format) ->
    ask(Device, {get_until, unicode, Prompt, io_lib, fread, [Format]}).

-doc "Reads a term, ended by a full stop.".
-spec read(prompt()) -> {ok, term()} | {error, term()} | server_no_data().
read(Prompt) ->
    read(group_leader(), Prompt).

-doc "Reads a term from a device.".
-spec read(device(), prompt()) -> {ok, term()} | {error, term()} | server_no_data().
read(Device, Prompt) ->
    case ask(Device, {get_until, unicode, Prompt, erl_scan, tokens, [1]}) of
        {ok, Tokens, _} -> erl_parse:parse_term(Tokens);
        {error, Error, _} -> {error, Error};
        {error, _} = Error -> Error;
        {eof, _} -> eof;
        Other -> Other
    end.

-doc "Reads a term from a device, from a location on.".
-spec read(device(), prompt(), erl_anno:location()) -> term().
read(Device, Prompt, Location) ->
    read(Device, Prompt, Location, []).

-doc "As read/3, with options of the scanner.".
-spec read(device(), prompt(), erl_anno:location(), [term()]) -> term().
read(Device, Prompt, Location, Options) ->
    case ask(Device, {get_until, unicode, Prompt, erl_scan, tokens, [Location, Options]}) of
        {ok, Tokens, End} ->
            case erl_parse:parse_term(Tokens) of
                {ok, Term} -> {ok, Term, End};
                {error, Error} -> {error, Error, End}
            end;
        Other -> Other
    end.

-doc "Reads the tokens of expressions.".
-spec scan_erl_exprs(prompt()) -> term().
scan_erl_exprs(Prompt) ->
    scan_erl_exprs(group_leader(), Prompt, 1).

-doc "Reads the tokens of expressions from a device.".
-spec scan_erl_exprs(device(), prompt()) -> term().
scan_erl_exprs(Device, Prompt) ->
    scan_erl_exprs(Device, Prompt, 1).

-doc "Reads the tokens of expressions from a device, from a location on.".
-spec scan_erl_exprs(device(), prompt(), erl_anno:location()) -> term().
scan_erl_exprs(Device, Prompt, Location) ->
    scan_erl_exprs(Device, Prompt, Location, []).

-doc "As scan_erl_exprs/3, with options of the scanner.".
-spec scan_erl_exprs(device(), prompt(), erl_anno:location(), [term()]) -> term().
scan_erl_exprs(Device, Prompt, Location, Options) ->
    ask(Device, {get_until, unicode, Prompt, erl_scan, tokens, [Location, Options]}).

-doc "Reads the tokens of a form.".
-spec scan_erl_form(prompt()) -> term().
scan_erl_form(Prompt) ->
    scan_erl_exprs(Prompt).

-doc "Reads the tokens of a form from a device.".
-spec scan_erl_form(device(), prompt()) -> term().
scan_erl_form(Device, Prompt) ->
    scan_erl_exprs(Device, Prompt).

-doc "Reads the tokens of a form from a device, from a location on.".
-spec scan_erl_form(device(), prompt(), erl_anno:location()) -> term().
scan_erl_form(Device, Prompt, Location) ->
    scan_erl_exprs(Device, Prompt, Location).

-doc "As scan_erl_form/3, with options of the scanner.".
-spec scan_erl_form(device(), prompt(), erl_anno:location(), [term()]) -> term().
scan_erl_form(Device, Prompt, Location, Options) ->
    scan_erl_exprs(Device, Prompt, Location, Options).

-doc "Reads expressions.".
-spec parse_erl_exprs(prompt()) -> term().
parse_erl_exprs(Prompt) ->
    parse_erl_exprs(group_leader(), Prompt).

-doc "Reads expressions from a device.".
-spec parse_erl_exprs(device(), prompt()) -> term().
parse_erl_exprs(Device, Prompt) ->
    parse_erl_exprs(Device, Prompt, 1).

-doc "Reads expressions from a device, from a location on.".
-spec parse_erl_exprs(device(), prompt(), erl_anno:location()) -> term().
parse_erl_exprs(Device, Prompt, Location) ->
    parse_erl_exprs(Device, Prompt, Location, []).

-doc "As parse_erl_exprs/3, with options of the scanner.".
-spec parse_erl_exprs(device(), prompt(), erl_anno:location(), [term()]) -> term().
parse_erl_exprs(Device, Prompt, Location, Options) ->
    parsed(scan_erl_exprs(Device, Prompt, Location, Options), fun erl_parse:parse_exprs/1).

-doc "Reads a form.".
-spec parse_erl_form(prompt()) -> term().
parse_erl_form(Prompt) ->
    parse_erl_form(group_leader(), Prompt).

-doc "Reads a form from a device.".
-spec parse_erl_form(device(), prompt()) -> term().
parse_erl_form(Device, Prompt) ->
    parse_erl_form(Device, Prompt, 1).

-doc "Reads a form from a device, from a location on.".
-spec parse_erl_form(device(), prompt(), erl_anno:location()) -> term().
parse_erl_form(Device, Prompt, Location) ->
    parse_erl_form(Device, Prompt, Location, []).

-doc "As parse_erl_form/3, with options of the scanner.".
-spec parse_erl_form(device(), prompt(), erl_anno:location(), [term()]) -> term().
parse_erl_form(Device, Prompt, Location, Options) ->
    parsed(scan_erl_exprs(Device, Prompt, Location, Options), fun erl_parse:parse_form/1).

parsed({ok, Tokens, End}, Parse) ->
    case Parse(Tokens) of
        {ok, Tree} -> {ok, Tree, End};
        {error, Error} -> {error, Error, End}
    end;
parsed(Other, _) ->
    Other.

%%
%% Requests.
%%

-doc "Sends a request to the group leader and returns its reply.".
-spec request(term()) -> term().
request(Request) ->
    ask(group_leader(), expand(Request)).

-doc "Sends a request to a device and returns its reply.".
-spec request(device(), term()) -> term().
request(Device, Request) ->
    ask(Device, expand(Request)).

-doc "Sends several requests to the group leader at once.".
-spec requests([term()]) -> term().
requests(Requests) ->
    requests(group_leader(), Requests).

-doc "Sends several requests to a device at once.".
-spec requests(device(), [term()]) -> term().
requests(Device, Requests) ->
    ask(Device, {requests, [expand(Request) || Request <- Requests]}).

%% The short forms that OTP's io:request takes.
expand({format, Format, Args}) -> {put_chars, unicode, io_lib, format, [Format, Args]};
expand({write, Term}) -> {put_chars, unicode, io_lib, write, [Term]};
expand({put_chars, Chars}) -> {put_chars, unicode, Chars};
expand(nl) -> {put_chars, unicode, "\n"};
expand({get_chars, Prompt, N}) -> {get_chars, unicode, Prompt, N};
expand({get_line, Prompt}) -> {get_line, unicode, Prompt};
expand({fread, Prompt, Format}) -> {get_until, unicode, Prompt, io_lib, fread, [Format]};
expand({read, Prompt}) -> {get_until, unicode, Prompt, erl_scan, tokens, [1]};
expand({get_until, Prompt, M, F, A}) -> {get_until, unicode, Prompt, M, F, A};
expand(Request) -> Request.

formatted(Device, Format, Args) ->
    case server(Device) of
        undefined -> {error, arguments};
        Pid ->
            case is_own(Pid) of
                true ->
                    %% What io_lib:format/2 calls, whose module plain formats do not need otherwise.
                    try unicode:characters_to_binary(io_lib_format:fwrite(Format, Args)) of
                        Text when is_binary(Text) -> send(Pid, {put_chars, unicode, Text});
                        _ -> {error, format}
                    catch
                        _:_ -> {error, format}
                    end;
                false -> send(Pid, {put_chars, unicode, io_lib, format, [Format, Args]})
            end
    end.

is_own(Pid) ->
    Pid =:= whereis(user) orelse Pid =:= whereis(standard_error).

ask(Device, Request) ->
    case server(Device) of
        undefined -> {error, arguments};
        Pid -> send(Pid, Request)
    end.

server(Pid) when is_pid(Pid) -> Pid;
server(standard_io) -> group_leader();
server(Name) when is_atom(Name) -> whereis(Name);
server(_) -> undefined.

send(Pid, _) when Pid =:= self() ->
    {error, calling_self};
send(Pid, Request) ->
    Ref = erlang:monitor(process, Pid),
    Pid ! {io_request, self(), Ref, Request},
    receive
        {io_reply, Ref, Reply} ->
            erlang:demonitor(Ref, [flush]),
            Reply;
        {'DOWN', Ref, process, Pid, _} ->
            {error, terminated}
    end.

reason(terminated) -> terminated;
reason(calling_self) -> calling_self;
reason({no_translation, _, _}) -> no_translation;
reason(_) -> badarg.

cause(Reason) when Reason =:= arguments; Reason =:= terminated; Reason =:= calling_self -> {io, Reason};
cause(Reason) -> {device, Reason}.
