-module(purlin_user).
-moduledoc """
The io servers `user` (standard output and input) and `standard_error`.

They speak OTP's io protocol. Output is written at once, in the encoding that the locale names: unicode for UTF-8, else
latin1, in which a character above 255 is written as `\\x{3B1}`, as OTP does under `erl -noshell`. (Under `LC_ALL=C`
OTP takes latin1, under `C.UTF-8` unicode; expected outputs are recorded with the latter.)

Input is read a line at a time by a process of its own, so that the server goes on writing for others while one process
waits for a line. Requests for input wait their turn in the mailbox. The prompt is printed once for each line read.
""".

-export([start/0, loop/1]).

-record(state, {device, encoding, binary = false, reader = none, unread = []}).

-doc "Starts both servers unless they run, and returns the process that serves `user`.".
-spec start() -> pid().
start() ->
    Encoding = default_encoding(),
    _ = named(standard_error, stderr, Encoding),
    named(user, stdout, Encoding).

named(Name, Device, Encoding) ->
    case whereis(Name) of
        undefined ->
            Pid = spawn(?MODULE, loop, [#state{device = Device, encoding = Encoding}]),
            try
                register(Name, Pid),
                Pid
            catch
                error:badarg ->
                    exit(Pid, kill),
                    whereis(Name)
            end;
        Pid -> Pid
    end.

%% The first of these variables that is set decides, as for setlocale(3).
default_encoding() ->
    case [Value || Name <- ["LC_ALL", "LC_CTYPE", "LANG"], Value <- [os:getenv(Name)], is_list(Value), Value =/= ""] of
        [Locale | _] ->
            case utf8_in([C || C <- Locale, C =/= $-]) of
                true -> unicode;
                false -> latin1
            end;
        [] -> latin1
    end.

%% Upper and lower case are the same to a locale. Without the module string, which no start needs.
utf8_in([U, T, F, $8 | _]) when U bor 32 =:= $u, T bor 32 =:= $t, F bor 32 =:= $f -> true;
utf8_in([_ | Rest]) -> utf8_in(Rest);
utf8_in([]) -> false.

-doc false.
-spec loop(#state{}) -> no_return().
loop(State) ->
    receive
        {io_request, From, ReplyAs, Request} when is_pid(From) ->
            loop(serve(From, ReplyAs, Request, State));
        {flush, From, Ref} ->
            From ! {flushed, Ref},
            loop(State);
        _ ->
            loop(State)
    end.

serve(From, ReplyAs, Request, State0) ->
    {Reply, State} = request(Request, State0),
    From ! {io_reply, ReplyAs, Reply},
    State.

request({put_chars, unicode, Chars}, State) ->
    {put_chars(Chars, State), State};
request({put_chars, latin1, Chars}, State) ->
    case utf8(Chars, latin1) of
        Text when is_binary(Text) -> {put_chars(Text, State), State};
        _ -> {{error, {put_chars, latin1, Chars}}, State}
    end;
request({put_chars, Encoding, M, F, A}, State) ->
    try apply(M, F, A) of
        Chars when is_list(Chars); is_binary(Chars) -> request({put_chars, Encoding, Chars}, State);
        _ -> {{error, F}, State}
    catch
        _:_ -> {{error, F}, State}
    end;
request({put_chars, Chars}, State) ->
    request({put_chars, latin1, Chars}, State);
request({put_chars, M, F, A}, State) ->
    request({put_chars, latin1, M, F, A}, State);
request(getopts, #state{device = stdout} = State) ->
    {[{echo, false}, {binary, State#state.binary}, {encoding, State#state.encoding} | terminal_options()], State};
request(getopts, State) ->
    {[{encoding, State#state.encoding}, {onlcr, false}, {log, none}], State};
request({setopts, Options}, State) when is_list(Options) ->
    set(Options, State);
request({get_geometry, What}, State) ->
    {geometry(What), State};
request({requests, Requests}, State) ->
    in_order(Requests, ok, State);
request(Request, #state{device = stdout} = State) ->
    input(Request, State);
request(_, State) ->
    {{error, request}, State}.

in_order([Request | Requests], ok, State0) ->
    {Reply, State} = request(Request, State0),
    in_order(Requests, Reply, State);
in_order([_ | _], {error, _} = Error, State) ->
    {Error, State};
in_order([Request | Requests], _, State) ->
    in_order([Request | Requests], ok, State);
in_order([], Reply, State) ->
    {Reply, State}.

put_chars(Chars, #state{device = Device, encoding = Encoding}) ->
    case utf8(Chars, unicode) of
        Text when is_binary(Text) -> written(purlin_io:write(Device, encode(Text, Encoding)));
        _ -> {error, {put_chars, unicode, Chars}}
    end.

utf8(Chars, Encoding) ->
    try
        unicode:characters_to_binary(Chars, Encoding)
    catch
        error:badarg -> error
    end.

%% A closed pipe: whoever writes gets the error `terminated`, as in OTP.
written(ok) -> ok;
written({error, epipe}) -> {error, terminated};
written({error, _} = Error) -> Error.

encode(Text, unicode) -> Text;
encode(Text, latin1) ->
    case unicode:bin_is_7bit(Text) of
        true -> Text;
        false -> [latin1_char(C) || C <- unicode:characters_to_list(Text)]
    end.

latin1_char(C) when C =< 255 -> C;
latin1_char(C) -> ["\\x{", integer_to_list(C, 16), "}"].

set([], State) -> {ok, State};
set([{binary, Binary} | Options], State) when is_boolean(Binary) -> set(Options, State#state{binary = Binary});
set([binary | Options], State) -> set(Options, State#state{binary = true});
set([list | Options], State) -> set(Options, State#state{binary = false});
set([{echo, _} | Options], State) -> set(Options, State);
set([{expand_fun, _} | Options], State) -> set(Options, State);
set([{encoding, Encoding} | Options], State) when Encoding =:= latin1; Encoding =:= unicode ->
    set(Options, State#state{encoding = Encoding});
set([{encoding, utf8} | Options], State) -> set(Options, State#state{encoding = unicode});
set(_, State) -> {{error, enotsup}, State}.

terminal_options() ->
    [{log, none}, {terminal, false}
     | [{Device, element(1, purlin_io:getopts(Device))} || Device <- [stdout, stderr, stdin]]].

geometry(What) ->
    case purlin_io:getopts(stdout) of
        {true, Columns, _} when What =:= columns, is_integer(Columns) -> Columns;
        {true, _, Rows} when What =:= rows, is_integer(Rows) -> Rows;
        _ -> {error, enotsup}
    end.

%%
%% Input. `unread` holds characters, or eof once the end was seen behind them.
%%

input({get_line, Encoding, Prompt}, State) ->
    gather(io_lib, collect_line, ignored, Encoding, Prompt, State);
input({get_line, Prompt}, State) ->
    gather(io_lib, collect_line, ignored, latin1, Prompt, State);
input({get_chars, Encoding, Prompt, N}, State) ->
    gather(io_lib, collect_chars, N, Encoding, Prompt, State);
input({get_chars, Prompt, N}, State) ->
    gather(io_lib, collect_chars, N, latin1, Prompt, State);
input({get_until, Encoding, Prompt, M, F, A}, State) ->
    gather(io_lib, get_until, {M, F, A}, Encoding, Prompt, State);
input({get_until, Prompt, M, F, A}, State) ->
    gather(io_lib, get_until, {M, F, A}, latin1, Prompt, State);
input({get_password, Encoding}, State0) ->
    case gather(io_lib, collect_line, ignored, Encoding, "", State0) of
        {Line, State} when is_list(Line) -> {string:trim(Line, trailing, "\n"), State};
        Other -> Other
    end;
input(_, State) ->
    {{error, request}, State}.

gather(M, F, Extra, Encoding, Prompt, #state{unread = Unread} = State) ->
    [prompt(Prompt, State) || Unread =:= [] orelse F =/= collect_chars],
    case Unread of
        [] -> more(M, F, Extra, Encoding, Prompt, start, State);
        _ -> feed(M, F, Extra, Encoding, Prompt, start, Unread, State#state{unread = []})
    end.

prompt(Prompt, State) ->
    put_chars(io_lib:format_prompt(Prompt, State#state.encoding), State).

more(M, F, Extra, Encoding, Prompt, Continuation, State0) ->
    {Data, State} = next_line(State0),
    case Data of
        {error, Reason} -> {{error, Reason}, State};
        _ -> feed(M, F, Extra, Encoding, Prompt, Continuation, Data, State)
    end.

feed(M, F, Extra, Encoding, Prompt, Continuation0, Data, State) ->
    try M:F(Continuation0, Data, Encoding, Extra) of
        {stop, Result, eof} -> {result(Result, State), State};
        {stop, Result, Rest} -> {result(Result, State), State#state{unread = Rest}};
        Continuation when Data =:= eof -> {result_at_end(Continuation), State};
        Continuation ->
            prompt(Prompt, State),
            more(M, F, Extra, Encoding, Prompt, Continuation, State)
    catch
        _:_ -> {{error, err_func(F, Extra)}, State}
    end.

err_func(get_until, {_, Function, _}) -> Function;
err_func(Function, _) -> Function.

result_at_end(_) -> eof.

result(Chars, #state{binary = true}) when is_list(Chars) -> unicode:characters_to_binary(Chars);
result(Result, _) -> Result.

%% Waits for the reader, serving what others write meanwhile.
next_line(#state{reader = none} = State) ->
    Server = self(),
    next_line(State#state{reader = spawn_link(fun() -> read_lines(Server) end)});
next_line(#state{reader = Reader} = State) ->
    Reader ! read,
    await(Reader, State).

await(Reader, State) ->
    receive
        {line, Reader, Data} ->
            {decode(Data, State), State};
        {io_request, From, ReplyAs, Request} when is_pid(From), Request =:= getopts;
                                                  is_pid(From), element(1, Request) =:= put_chars;
                                                  is_pid(From), element(1, Request) =:= setopts;
                                                  is_pid(From), element(1, Request) =:= get_geometry ->
            await(Reader, serve(From, ReplyAs, Request, State));
        {flush, From, Ref} ->
            From ! {flushed, Ref},
            await(Reader, State)
    end.

decode({ok, Line}, #state{encoding = unicode}) ->
    case unicode:characters_to_list(Line) of
        Chars when is_list(Chars) -> Chars;
        _ -> binary_to_list(Line)
    end;
decode({ok, Line}, _) -> binary_to_list(Line);
decode(Other, _) -> Other.

-spec read_lines(pid()) -> no_return().
read_lines(Server) ->
    receive
        read ->
            Server ! {line, self(), purlin_io:read_line(stdin)},
            read_lines(Server)
    end.
