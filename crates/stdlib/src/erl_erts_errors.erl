-module(erl_erts_errors).
-moduledoc """
What is wrong with the arguments of a BIF that failed, for erl_error: a map from the number of an argument to a text.

Most functions are described by what each argument ought to be (see purlin_argument) and by what is said when every
argument is of its kind. What no rule finds is left out, so that an explanation is never wrong, only sometimes missing.
""".

-export([format_error/2, format_bs_fail/2]).

-doc "Explains the failed call in the first frame of a stack.".
-spec format_error(term(), [term()]) -> purlin_argument:explanation().
format_error(Reason, [{M, F, Args, Location} | _]) when is_list(Args), M =:= atomics orelse M =:= counters ->
    Info = proplists:get_value(error_info, Location, #{}),
    array(F, Args, Reason, maps:get(cause, Info, none), M);
format_error(_, [{persistent_term, get, [_], _} | _]) ->
    #{1 => "no persistent term stored with this key"};
format_error(Reason, [{_, F, Args, Location} | _]) when is_list(Args) ->
    Info = proplists:get_value(error_info, Location, #{}),
    case rule(F, Args, Reason, maps:get(cause, Info, none)) of
        {Kinds, Otherwise} -> purlin_argument:explain(Kinds, Args, Otherwise);
        Map when is_map(Map) -> Map;
        Kinds -> purlin_argument:explain(Kinds, Args)
    end;
format_error(_, _) ->
    #{}.

%%
%% Arrays of atomics and counters.
%%

array(new, [_, _], system_limit, _, M) -> #{1 => io_lib:format("~s array size reached a system limit", [M])};
array(new, [_, Options], _, badopt, _) when is_list(Options) -> #{2 => "invalid option in list"};
array(new, [_, _] = Args, _, _, _) -> purlin_argument:explain([positive, list], Args);
array(_, [Array | Rest], _, _, M) ->
    try M:info(Array) of
        #{size := Size} -> purlin_argument:explain([any, {within, Size} | [integer || _ <- Rest]], [Array | Rest], #{3 => "out of range"})
    catch error:_ ->
        Values = case Rest of [_ | Vs] -> Vs; [] -> [] end,
        maps:merge(#{1 => "invalid atomics reference"}, purlin_argument:explain([any, any | [integer || _ <- Values]], [Array | Rest]))
    end.

%%
%% Construction of binaries.
%%

-doc "Explains the failed construction of a binary.".
-spec format_bs_fail(term(), [term()]) -> purlin_argument:explanation().
format_bs_fail(Reason, [{_, _, _, Location} | _]) ->
    case proplists:get_value(error_info, Location, #{}) of
        #{cause := {Segment, Type, Fault, Value}} ->
            Text = construction(Reason, Type, Fault, Value),
            #{general => io_lib:format("segment ~w of type '~s': ~ts", [Segment, Type, Text]),
              reason => "construction of binary failed"};
        _ ->
            #{}
    end.

construction(system_limit, _, size, Size) -> io_lib:format("the size ~0tp is too large", [Size]);
construction(_, _, size, Size) ->
    io_lib:format("expected a non-negative integer as size but got: ~ts", [brief(Size)]);
construction(_, binary, short, Value) ->
    io_lib:format("the value ~ts is shorter than the size of the segment", [brief(Value)]);
construction(_, binary, unit, Value) ->
    io_lib:format("the size of the value ~ts is not a multiple of the unit for the segment", [brief(Value)]);
construction(_, float, invalid, Size) ->
    io_lib:format("expected one of the supported sizes 16, 32, or 64 but got: ~ts", [brief(Size)]);
construction(_, float, no_float, Value) ->
    io_lib:format("the value ~ts is outside the range expressible as a float", [brief(Value)]);
construction(_, Type, type, Value) ->
    io_lib:format("expected ~s but got: ~ts", [expected(Type), brief(Value)]).

expected(integer) -> "an integer";
expected(binary) -> "a binary";
expected(float) -> "a float or an integer";
expected(Utf) -> ["a non-negative integer encodable as ", atom_to_list(Utf)].

%% Of a very long integer both ends are enough.
brief(Value) when is_integer(Value) ->
    Text = integer_to_list(Value),
    case length(Text) of
        Length when Length > 47 -> [lists:sublist(Text, 12), "...", lists:nthtail(Length - 12, Text)];
        _ -> Text
    end;
brief(Value) -> io_lib:format("~0tP", [Value, 20]).

%%
%% BIFs.
%%

-define(INTEGER_TEXT, "not a textual representation of an integer").
-define(FLOAT_TEXT, "not a textual representation of a float").

%% Atoms.
rule(atom_to_list, [_], _, _) -> [atom];
rule(atom_to_binary, [_], _, _) -> [atom];
rule(atom_to_binary, [_, E], _, _) -> [atom, encoding(E, "is an invalid encoding option")];
rule(F, [_], R, _) when F =:= binary_to_atom; F =:= binary_to_existing_atom -> atom_text([utf8], F, R);
rule(F, [_, E], R, _) when F =:= binary_to_atom; F =:= binary_to_existing_atom ->
    atom_text([utf8, encoding(E, "not one of the atoms: latin1, utf8, or unicode")], F, R);
rule(F, [_], R, _) when F =:= list_to_atom; F =:= list_to_existing_atom -> atom_text([characters], F, R);
%% Binaries and iodata.
rule(binary_to_list, [_], _, _) -> [binary];
rule(binary_to_list, [B, First, Last], _, _) -> list_range(B, First, Last);
rule(bitstring_to_list, [_], _, _) -> [bitstring];
rule(F, [_], _, _) when F =:= bit_size; F =:= byte_size -> [bitstring];
rule(binary_part, [_, Part], _, _) -> {[binary, part_kind(Part)], #{2 => "out of range"}};
rule(binary_part, [B, Start, _], _, _) -> {[binary, integer, integer], out_of_part(B, Start)};
rule(split_binary, [B, _], _, _) -> {[binary, non_negative], out_of_binary(B)};
rule(list_to_binary, _, _, _) -> ["not an iolist term"];
rule(list_to_bitstring, _, _, _) -> ["not a bitstring list"];
rule(F, [_], _, _) when F =:= iolist_to_binary; F =:= iolist_size; F =:= iolist_to_iovec; F =:= md5 -> [iodata];
rule(F, [_], _, _) when F =:= adler32; F =:= crc32 -> [iodata];
rule(F, [_, _], _, _) when F =:= adler32; F =:= crc32 -> [{range, 16#FFFFFFFF}, iodata];
rule(binary_to_term, [_], _, _) -> [{text, binary, "invalid external representation of a term"}];
rule(binary_to_term, [B, _], _, badopt) when is_binary(B) -> [any, {text, list, "invalid option in list"}];
rule(binary_to_term, [_, _], _, badopt) -> [binary, {text, list, "invalid option in list"}];
rule(binary_to_term, [_, _], _, _) -> [{text, binary, "invalid external representation of a term"}];
rule(term_to_binary, [_, _], _, _) -> [any, {text, list, "invalid option in list"}];
%% Numbers.
rule(float, [N], _, _) when is_integer(N) -> ["not a number"];
rule(F, [_], _, _) when F =:= abs; F =:= float; F =:= round; F =:= trunc; F =:= ceil; F =:= floor -> [number];
rule(F, [_], _, _) when F =:= integer_to_list; F =:= integer_to_binary -> [integer];
rule(F, [_, _], _, _) when F =:= integer_to_list; F =:= integer_to_binary -> [integer, base];
rule(F, [_], _, _) when F =:= float_to_list; F =:= float_to_binary -> [float];
rule(F, [_, _], _, _) when F =:= float_to_list; F =:= float_to_binary -> {[float, list], #{2 => "invalid option in list"}};
rule(list_to_integer, [_], system_limit, _) -> #{};
rule(list_to_integer, [_], _, _) -> [{text, list, ?INTEGER_TEXT}];
rule(list_to_integer, [_, _], R, _) -> {[list, base], representation(R, ?INTEGER_TEXT)};
rule(binary_to_integer, [_], system_limit, _) -> #{};
rule(binary_to_integer, [_], _, _) -> [{text, binary, ?INTEGER_TEXT}];
rule(binary_to_integer, [_, _], R, _) -> {[binary, base], representation(R, ?INTEGER_TEXT)};
rule(list_to_float, [_], _, _) -> [{text, flat_list, ?FLOAT_TEXT}];
rule(binary_to_float, [_], _, _) -> [{text, binary, ?FLOAT_TEXT}];
rule(match_spec_test, [Args, _, trace], _, _) when not is_list(Args) -> [list];
rule(match_spec_test, [_, _, _], _, _) -> #{3 => "invalid type for match spec"};
rule(phash2, [_, _], _, _) -> [any, positive];
%% Tuples, lists and maps.
rule(element, [_, T], _, _) -> {[position(T), tuple], #{1 => "out of range"}};
rule(setelement, [_, T, _], _, _) -> {[position(T), tuple], #{1 => "out of range"}};
rule(delete_element, [_, T], _, _) -> {[position(T), tuple], #{1 => "out of range"}};
rule(insert_element, [_, T, _], _, _) -> {[position(T), tuple], #{1 => "out of range"}};
rule(append_element, [_, _], _, _) -> [tuple];
rule(make_tuple, [_, _], _, _) -> ["out of range"];
rule(make_tuple, [_, _, _], _, _) -> [{range, (1 bsl 24) - 1}, any, {text, list, "invalid option in list"}];
rule(F, [_], _, _) when F =:= tuple_size; F =:= tuple_to_list -> [tuple];
rule(size, [_], _, _) -> ["not tuple or binary"];
rule(F, [_], _, _) when F =:= hd; F =:= tl -> [nonempty_list];
rule(F, [_], _, _) when F =:= length; F =:= list_to_tuple -> ["not a list"];
rule(map_get, [_, M], {badkey, _}, _) when is_map(M) -> ["not present in map"];
rule(F, [_, _], _, _) when F =:= map_get; F =:= is_map_key -> [any, map];
rule(map_size, [_], _, _) -> [map];
%% The number of the argument is OTP's.
rule(is_record, [_, _], _, _) -> ["not an atom"];
rule(is_record, [_, _, _], _, _) -> [any, atom, non_negative];
rule(is_function, [_, _], _, _) -> [any, non_negative];
%% Functions and modules.
rule(F, [_, _, _], _, _) when F =:= make_fun; F =:= function_exported; F =:= is_builtin -> [atom, atom, {range, 255}];
rule(fun_info, [_], _, _) -> [function];
rule(fun_info, [_, _], _, _) -> {[function], #{2 => "invalid item"}};
rule(fun_to_list, [_], _, _) -> [function];
rule(F, [_], _, _) when F =:= module_loaded; F =:= check_old_code; F =:= delete_module; F =:= purge_module -> [atom];
rule(F, [_, _, _], _, _) when F =:= apply; F =:= hibernate -> [atom, atom, list];
%% Processes.
rule(F, [_], _, _) when F =:= spawn; F =:= spawn_link; F =:= spawn_monitor -> [function];
rule(F, [_, _], _, _) when F =:= spawn; F =:= spawn_link; F =:= spawn_monitor -> [atom, function];
rule(F, [_, _, _], _, _) when F =:= spawn; F =:= spawn_link; F =:= spawn_monitor -> [atom, atom, list];
rule(F, [_, _, _, _], _, _) when F =:= spawn; F =:= spawn_link; F =:= spawn_monitor -> [atom, atom, atom, list];
rule(spawn_opt, [_, _], _, Cause) -> spawn_options([function, list], 2, Cause);
rule(spawn_opt, [_, _, _], _, Cause) -> spawn_options([atom, function, list], 3, Cause);
rule(spawn_opt, [_, _, _, _], _, Cause) -> spawn_options([atom, atom, list, list], 4, Cause);
rule(spawn_opt, [_, _, _, _, _], _, Cause) -> spawn_options([atom, atom, atom, list, list], 5, Cause);
rule(F, [_], _, _) when F =:= link; F =:= unlink; F =:= pid_to_list; F =:= is_process_alive; F =:= garbage_collect;
                        F =:= node; F =:= process_info -> [pid];
rule(process_info, [_, _], _, _) -> {[pid], #{2 => "invalid item or item list"}};
rule(exit, [_, _], _, _) -> [pid];
rule(group_leader, [_, _], _, _) -> [pid, pid];
rule(suspend_process, [P | _], _, _) when P =:= self() -> #{1 => "the pid refers to the current process"};
rule(suspend_process, [_], _, _) -> [pid];
rule(resume_process, [_], _, _) -> [{text, pid, "process is not suspended or is not alive"}];
rule(process_flag, [_, _], _, badopt) -> ["invalid process flag"];
rule(process_flag, [_, _], _, _) -> #{2 => "invalid value for this process flag"};
rule(register, [Name, Pid], _, Cause) -> register_rule(Name, Pid, Cause);
rule(unregister, [_], _, _) -> ["not a pid"];
rule(whereis, [_], _, _) -> [atom];
rule('!', [_, _], _, _) -> ["invalid destination"];
rule(send, [_, _], _, _) -> ["invalid destination"];
rule(send, [_, _, _], _, badopt) -> [any, any, {text, list, "invalid option in list"}];
rule(send, [_, _, _], _, _) -> ["invalid destination"];
rule(list_to_pid, [_], _, _) -> [{text, flat_list, "not a textual representation of a pid"}];
rule(list_to_ref, [_], _, _) -> [{text, flat_list, "not a textual representation of a reference"}];
rule(ref_to_list, [_], _, _) -> [reference];
rule(monitor, [_, _], _, badtype) -> ["invalid monitor type"];
rule(monitor, [Type, _], _, _) -> monitor_rule(Type);
rule(monitor, [_, _, _], _, badopt) -> [any, any, {text, list, "invalid option in list"}];
rule(monitor, [_, _, _], _, badtype) -> ["invalid monitor type"];
rule(monitor, [Type, _, _], _, _) -> monitor_rule(Type);
rule(demonitor, [_], _, _) -> [reference];
rule(demonitor, [_, _], _, _) -> {[reference, list], #{2 => "invalid option in list"}};
rule(alias, [_], _, _) -> [{text, list, "invalid option in list"}];
rule(unalias, [_], _, _) -> [reference];
%% Timers and time.
rule(F, [_], _, _) when F =:= cancel_timer; F =:= read_timer -> [reference];
rule(F, [_, _], _, _) when F =:= cancel_timer; F =:= read_timer -> {[reference, list], #{2 => "invalid option in list"}};
rule(F, [T, _, _ | Options], _, Cause) when F =:= send_after; F =:= start_timer -> timer_rule(T, Options, Cause);
rule(F, [_], _, _) when F =:= monotonic_time; F =:= system_time; F =:= time_offset -> [time_unit];
rule(convert_time_unit, [_, _, _], _, _) -> [integer, time_unit, time_unit];
rule(localtime_to_universaltime, [_], _, _) -> ["not a valid local time"];
rule(localtime_to_universaltime, [_, Dst], _, _) when is_boolean(Dst); Dst =:= undefined -> ["not a valid local time"];
rule(localtime_to_universaltime, [Time, _], _, _) ->
    [case is_datetime(Time) of true -> any; false -> "not a valid local time" end, "not 'true', 'false', or 'undefined'"];
rule(universaltime_to_localtime, [_], _, _) -> ["not a valid universal time"];
rule(unique_integer, [_], _, _) -> [{text, list, "invalid modifier"}];
%% The system.
rule(system_info, [_], _, _) -> ["invalid system info item"];
rule(system_flag, [_, _], _, badopt) -> ["invalid system flag"];
rule(system_flag, [_, _], _, _) -> #{2 => "invalid value for this system flag"};
rule(statistics, [_], _, _) -> ["invalid statistics item"];
rule(bump_reductions, [_], _, _) -> [positive];
rule(halt, [_], _, _) -> ["invalid status"];
rule(halt, [_, _], _, badopt) -> [any, {text, list, "invalid option in list"}];
rule(halt, [_, _], _, _) -> ["invalid status"];
rule(memory, [T], _, _) when is_atom(T) -> ["invalid memory type option"];
rule(memory, [T], _, _) when is_list(T) -> ["invalid option in list"];
rule(memory, [_], _, _) -> ["not an atom or a list of atoms"];
rule(nodes, [T], _, _) when is_atom(T) -> ["not a valid node type"];
rule(nodes, [T], _, _) when is_list(T) -> ["not a list of valid node types"];
rule(nodes, [_], _, _) -> ["not a valid node type or list of valid node types"];
rule(display_string, [_], _, _) -> ["not a list of characters"];
rule(monitor_node, [_, _], _, _) -> [atom, boolean];
rule(_, _, _, _) -> [].

encoding(E, _) when E =:= latin1; E =:= utf8; E =:= unicode -> any;
encoding(_, Text) -> Text.

atom_text(Kinds, F, badarg) when F =:= list_to_existing_atom; F =:= binary_to_existing_atom ->
    {Kinds, #{1 => "not an already existing atom"}};
atom_text(Kinds, _, _) ->
    Kinds.

representation(system_limit, _) -> #{};
representation(_, Text) -> #{1 => Text}.

%% The position of an element; what is no tuple has no upper limit.
position(T) when is_tuple(T) -> {text, integer, "out of range"};
position(_) -> positive.

part_kind({Start, Length}) when is_integer(Start), is_integer(Length) -> any;
part_kind(_) -> "not a valid {Pos,Length} tuple".

out_of_part(B, Start) when Start < 0; Start > byte_size(B) -> #{2 => "out of range"};
out_of_part(_, _) -> #{3 => "out of range"}.

out_of_binary(B) when is_binary(B) -> #{2 => "out of range"};
out_of_binary(_) -> #{}.

list_range(B, First, Last) ->
    Size = if is_binary(B) -> byte_size(B); true -> infinity end,
    Kinds = [binary, within(First, Size), within(Last, Size)],
    {Kinds, #{2 => "start position greater than stop position"}}.

within(I, Size) when is_integer(I), (I < 1 orelse I > Size) -> "out of range";
within(_, _) -> integer.

spawn_options(Kinds, N, badopt) ->
    {Before, [_]} = lists:split(N - 1, Kinds),
    Before ++ [{text, list, "invalid spawn option"}];
spawn_options(Kinds, _, _) ->
    Kinds.

register_rule(undefined, _, _) -> #{1 => "'undefined' is not a valid name"};
register_rule(Name, Pid, _) when not is_atom(Name); not (is_pid(Pid) orelse is_port(Pid)) -> [atom, pid_or_port];
register_rule(_, _, notalive) -> #{2 => "the pid does not refer to an existing process"};
register_rule(_, _, registered_name) -> #{2 => "this process or port already has a name"};
register_rule(Name, Pid, _) ->
    case whereis(Name) of
        Pid -> #{2 => "this process or port already has a name"};
        _ -> #{1 => "name is in use"}
    end.

monitor_rule(process) -> #{2 => "not a pid"};
monitor_rule(port) -> #{2 => "not a port"};
monitor_rule(_) -> #{}.

timer_rule(T, Options, Cause) ->
    Time = if
               Cause =:= time, is_integer(T), T >= 0 -> "exceeds the maximum supported time value";
               true -> non_negative
           end,
    [Time, receiver, any | [{text, list, "invalid option in list"} || [_] <- [Options], Cause =:= badopt]].

is_datetime({{Y, Mo, D}, {H, Mi, S}}) ->
    lists:all(fun erlang:is_integer/1, [Y, Mo, D, H, Mi, S]);
is_datetime(_) ->
    false.
