-module(purlin_file_server).
-moduledoc """
The process behind an open file: it answers both the requests of module file and the io protocol.

Bytes become characters by the file's encoding, latin1 unless given. Nothing is kept here between requests: what a
request has read too much is given back by moving the position. The file is closed when the process that opened it
ends.
""".

-export([open/2, without_cr/1]).

-record(state, {handle, encoding, binary, owner}).

-doc "Opens a file and starts its process.".
-spec open(string() | binary(), [term()]) -> {ok, pid()} | {error, term()}.
open(Name, Modes) ->
    Owner = self(),
    Ref = make_ref(),
    {Pid, Monitor} = spawn_monitor(fun() -> start(Name, Modes, Owner, Ref) end),
    receive
        {Ref, ok} ->
            demonitor(Monitor, [flush]),
            {ok, Pid};
        {Ref, {error, _} = Error} ->
            demonitor(Monitor, [flush]),
            Error;
        {'DOWN', Monitor, process, Pid, Reason} ->
            {error, Reason}
    end.

start(Name, Modes, Owner, Ref) ->
    case purlin_file:open(Name, Modes) of
        {ok, Handle} ->
            Encoding = case lists:keyfind(encoding, 1, [Mode || Mode <- Modes, is_tuple(Mode)]) of
                           {encoding, unicode} -> utf8;
                           {encoding, Given} -> Given;
                           false -> latin1
                       end,
            Monitor = monitor(process, Owner),
            Owner ! {Ref, ok},
            loop(#state{handle = Handle, encoding = Encoding, binary = lists:member(binary, Modes), owner = Monitor});
        {error, _} = Error ->
            Owner ! {Ref, Error}
    end.

loop(#state{handle = Handle, owner = Owner} = State) ->
    receive
        {io_request, From, ReplyAs, Request} when is_pid(From) ->
            {Reply, NewState} = request(Request, State),
            From ! {io_reply, ReplyAs, Reply},
            loop(NewState);
        {file_request, From, ReplyAs, close} ->
            From ! {file_reply, ReplyAs, purlin_file:close(Handle)},
            ok;
        {file_request, From, ReplyAs, Request} ->
            From ! {file_reply, ReplyAs, file_request(Request, Handle)},
            loop(State);
        {'DOWN', Owner, process, _, _} ->
            purlin_file:close(Handle);
        _ ->
            loop(State)
    end.

file_request({position, Location}, Handle) ->
    try
        purlin_file:position(Handle, Location)
    catch
        error:badarg -> {error, einval}
    end;
file_request(truncate, Handle) -> purlin_file:truncate(Handle);
file_request(sync, Handle) -> purlin_file:sync(Handle);
file_request(_, _) -> {error, badarg}.

request({put_chars, From, Chars}, State) ->
    {put_chars(Chars, From, State), State};
request({put_chars, From, M, F, A}, State) ->
    try
        {put_chars(apply(M, F, A), From, State), State}
    catch
        _:_ -> {{error, F}, State}
    end;
request({put_chars, Chars}, State) ->
    request({put_chars, latin1, Chars}, State);
request({get_line, Encoding, _}, State) ->
    {get_line(Encoding, State), State};
request({get_line, _}, State) ->
    {get_line(latin1, State), State};
request({get_chars, Encoding, _, N}, State) ->
    {get_chars(N, Encoding, State), State};
request({get_chars, _, N}, State) ->
    {get_chars(N, latin1, State), State};
request({get_until, _, _, M, F, A}, State) ->
    {get_until(start, {M, F, A}, State), State};
request({get_until, _, M, F, A}, State) ->
    {get_until(start, {M, F, A}, State), State};
request(getopts, State) ->
    {[{binary, State#state.binary}, {encoding, State#state.encoding}], State};
request({setopts, Options}, State) ->
    set(Options, State);
request({requests, Requests}, State) ->
    in_order(Requests, ok, State);
request(_, State) ->
    {{error, request}, State}.

in_order([_ | _], {error, _} = Error, State) -> {Error, State};
in_order([Request | Requests], _, State0) ->
    {Reply, State} = request(Request, State0),
    in_order(Requests, Reply, State);
in_order([], Reply, State) -> {Reply, State}.

set([{encoding, unicode} | Options], State) -> set(Options, State#state{encoding = utf8});
set([{encoding, Encoding} | Options], State) -> set(Options, State#state{encoding = Encoding});
set([{binary, Binary} | Options], State) when is_boolean(Binary) -> set(Options, State#state{binary = Binary});
set([binary | Options], State) -> set(Options, State#state{binary = true});
set([list | Options], State) -> set(Options, State#state{binary = false});
set([], State) -> {ok, State};
set(_, State) -> {{error, enotsup}, State}.

put_chars(Chars, From, #state{handle = Handle, encoding = Encoding}) ->
    try converted(Chars, From, Encoding) of
        Bytes when is_binary(Bytes) -> purlin_file:write(Handle, Bytes);
        _ -> {error, {no_translation, From, Encoding}}
    catch
        error:badarg -> {error, {put_chars, From, Chars}}
    end.

converted(Chars, latin1, latin1) when is_binary(Chars) -> Chars;
converted(Chars, From, Encoding) -> unicode:characters_to_binary(Chars, From, Encoding).

%%
%% Reading.
%%

get_line(Wanted, #state{handle = Handle} = State) ->
    case purlin_file:read_line(Handle) of
        {ok, Line} -> result(without_cr(Line), Wanted, State);
        Other -> Other
    end.

-doc "A line with CR LF at its end as one with LF.".
-spec without_cr(binary()) -> binary().
without_cr(Line) ->
    Size = byte_size(Line) - 2,
    case Line of
        <<Text:Size/binary, "\r\n">> -> <<Text/binary, "\n">>;
        _ -> Line
    end.

get_chars(N, Wanted, #state{handle = Handle, encoding = latin1} = State) ->
    case purlin_file:read(Handle, N) of
        {ok, Bytes} -> result(Bytes, Wanted, State);
        Other -> Other
    end;
get_chars(N, Wanted, #state{handle = Handle} = State) ->
    case characters(Handle, N, []) of
        {ok, <<>>} when N > 0 -> eof;
        {ok, Bytes} -> result(Bytes, Wanted, State);
        Other -> Other
    end.

%% N characters of UTF-8, which are told by their first byte.
characters(_, 0, Got) ->
    {ok, iolist_to_binary(lists:reverse(Got))};
characters(Handle, N, Got) ->
    case purlin_file:read(Handle, 1) of
        {ok, <<Byte>> = First} ->
            More = if
                       Byte >= 240 -> 3;
                       Byte >= 224 -> 2;
                       Byte >= 192 -> 1;
                       true -> 0
                   end,
            case More of
                0 -> characters(Handle, N - 1, [First | Got]);
                _ ->
                    case purlin_file:read(Handle, More) of
                        {ok, Rest} -> characters(Handle, N - 1, [Rest, First | Got]);
                        Other -> Other
                    end
            end;
        eof -> characters(Handle, 0, Got);
        Other -> Other
    end.

%% As a list or a binary of what the reader wants; characters that do not fit are an error.
result(Bytes, latin1, #state{encoding = latin1, binary = true}) -> Bytes;
result(Bytes, latin1, #state{encoding = latin1}) -> binary_to_list(Bytes);
result(Bytes, Wanted, #state{encoding = Encoding, binary = Binary}) ->
    To = if Wanted =:= latin1 -> latin1; true -> unicode end,
    case unicode:characters_to_binary(Bytes, Encoding, To) of
        Text when is_binary(Text), Binary -> Text;
        Text when is_binary(Text), To =:= latin1 -> binary_to_list(Text);
        Text when is_binary(Text) -> unicode:characters_to_list(Text);
        _ -> {error, {no_translation, unicode, latin1}}
    end.

get_until(Continuation0, Function, #state{handle = Handle, encoding = Encoding} = State) ->
    Data = case purlin_file:read_line(Handle) of
               {ok, Line} -> unicode:characters_to_list(Line, Encoding);
               Other -> Other
           end,
    case Data of
        {error, _} = Error -> Error;
        _ ->
            try io_lib:get_until(Continuation0, Data, unicode, Function) of
                {stop, Result, Rest} ->
                    give_back(Rest, State),
                    Result;
                _ when Data =:= eof -> eof;
                Continuation -> get_until(Continuation, Function, State)
            catch
                _:_ -> {error, element(2, Function)}
            end
    end.

give_back(Rest, #state{handle = Handle, encoding = Encoding}) when is_list(Rest), Rest =/= [] ->
    Size = byte_size(unicode:characters_to_binary(Rest, unicode, Encoding)),
    purlin_file:position(Handle, {cur, -Size});
give_back(_, _) ->
    ok.
