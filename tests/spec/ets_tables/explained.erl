%% What is wrong with a call of ets is explained below the exception.
-module(explained).
-export([main/0]).

main() ->
    T = ets:new(t, []),
    U = ets:new(u, [private]),
    Self = self(),
    ets:insert(T, {k, 1, x}),
    Calls = [fun() -> ets:lookup(no_such_table, k) end, fun() -> ets:lookup(12, k) end, fun() -> ets:insert(T, x) end,
             fun() -> ets:lookup_element(T, l, 1) end, fun() -> ets:lookup_element(T, k, 9) end, fun() -> ets:new(t, [x]) end,
             fun() -> ets:update_counter(T, k, {1, 1}) end, fun() -> ets:update_counter(T, l, 1) end, fun() -> ets:next(T, l) end],
    [io:put_chars(explain(Call)) || Call <- Calls],
    spawn(fun() -> Self ! {private, explain(fun() -> ets:lookup(U, k) end)} end),
    receive {private, Text} -> io:put_chars(Text) end.

explain(Call) ->
    try Call() of
        Value -> io_lib:format("~p~n", [Value])
    catch error:Reason:Trace ->
        #{general := _} = Map = maps:merge(#{general => none}, explanation(Reason, Trace)),
        io_lib:format("~0p~n", [maps:map(fun(_, V) -> if is_atom(V) -> V; true -> unicode:characters_to_list(V) end end, Map)])
    end.

explanation(Reason, [{_, _, _, Location} | _] = Trace) ->
    #{module := Module} = proplists:get_value(error_info, Location),
    Module:format_error(Reason, Trace).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: #{1 => "the table identifier does not refer to an existing ETS table",general => none}
% expect: #{1 => "not an atom or a table identifier",general => none}
% expect: #{2 => "not a tuple",general => none}
% expect: #{2 => "not a key that exists in the table",general => none}
% expect: #{3 => "position is greater than the size of the object",general => none}
% expect: #{2 => "invalid options",general => none}
% expect: #{3 => "the position is the same as the key position",general => none}
% expect: #{2 => "not a key that exists in the table",general => none}
% expect: #{2 => "not a key that exists in the table",general => none}
% expect: #{1 => "the table identifier refers to an ETS table with insufficient access rights",general => none}
