-module(erl_internal).
-moduledoc "What the language knows by name: functions that need no module, operators, tests.".

-export([bif/2, bif/3, guard_bif/2, type_test/2, new_type_test/2, old_type_test/2, old_bif/2,
         arith_op/2, bool_op/2, comp_op/2, list_op/2, send_op/2, op_type/2]).

-doc "Whether module erlang's function of that name can be called without naming the module.".
-spec bif(module(), atom(), arity()) -> boolean().
bif(erlang, Name, Arity) -> bif(Name, Arity);
bif(_, _, _) -> false.

-doc "As bif/3, for module erlang.".
-spec bif(atom(), arity()) -> boolean().
bif(Name, Arity) -> lists:member({Name, Arity}, auto_imported()).

-doc "Whether the name stands for a function that may be called in guards, type tests left out.".
-spec guard_bif(atom(), arity()) -> boolean().
guard_bif(Name, 0) -> lists:member(Name, [node, self]);
guard_bif(Name, 1) ->
    lists:member(Name, [abs, bit_size, byte_size, ceil, float, floor, hd, length, map_size, node, round, size, tl,
                        trunc, tuple_size]);
guard_bif(Name, 2) -> lists:member(Name, [binary_part, element, is_map_key, map_get, max, min]);
guard_bif(binary_part, 3) -> true;
guard_bif(_, _) -> false.

-doc "Whether it is a type test.".
-spec type_test(atom(), arity()) -> boolean().
type_test(Name, Arity) -> new_type_test(Name, Arity) orelse old_type_test(Name, Arity).

-doc "Whether it is a type test whose name begins with is_.".
-spec new_type_test(atom(), arity()) -> boolean().
new_type_test(Name, 1) ->
    lists:member(Name, [is_atom, is_binary, is_bitstring, is_boolean, is_float, is_function, is_integer, is_list, is_map,
                        is_number, is_pid, is_port, is_reference, is_tuple]);
new_type_test(Name, 2) -> lists:member(Name, [is_function, is_record]);
new_type_test(Name, 3) -> lists:member(Name, [is_integer, is_record]);
new_type_test(_, _) -> false.

-doc "Whether it is a type test of old, which only guards know.".
-spec old_type_test(atom(), arity()) -> boolean().
old_type_test(Name, 1) ->
    lists:member(Name, [atom, binary, float, function, integer, list, number, pid, port, reference, tuple]);
old_type_test(record, Arity) -> Arity =:= 2 orelse Arity =:= 3;
old_type_test(_, _) -> false.

-doc "Whether it needed no module in programs of old.".
-spec old_bif(atom(), arity()) -> boolean().
old_bif(Name, Arity) -> bif(Name, Arity).

-doc "Whether it is an operator of arithmetic.".
-spec arith_op(atom(), arity()) -> boolean().
arith_op(Op, 1) -> lists:member(Op, ['+', '-', 'bnot']);
arith_op(Op, 2) -> lists:member(Op, ['+', '-', '*', '/', 'div', 'rem', 'band', 'bor', 'bxor', 'bsl', 'bsr']);
arith_op(_, _) -> false.

-doc "Whether it is a strict operator of booleans.".
-spec bool_op(atom(), arity()) -> boolean().
bool_op('not', 1) -> true;
bool_op(Op, 2) -> lists:member(Op, ['and', 'or', 'xor']);
bool_op(_, _) -> false.

-doc "Whether it is a comparison.".
-spec comp_op(atom(), arity()) -> boolean().
comp_op(Op, 2) -> lists:member(Op, ['==', '/=', '=<', '<', '>=', '>', '=:=', '=/=']);
comp_op(_, _) -> false.

-doc "Whether it is an operator of lists.".
-spec list_op(atom(), arity()) -> boolean().
list_op(Op, 2) -> Op =:= '++' orelse Op =:= '--';
list_op(_, _) -> false.

-doc "Whether it sends.".
-spec send_op(atom(), arity()) -> boolean().
send_op(Op, Arity) -> Op =:= '!' andalso Arity =:= 2.

-doc "What kind of operator it is.".
-spec op_type(atom(), arity()) -> arith | bool | comp | list | send.
op_type(Op, Arity) ->
    Kinds = [{arith, fun arith_op/2}, {bool, fun bool_op/2}, {comp, fun comp_op/2}, {list, fun list_op/2},
             {send, fun send_op/2}],
    case [Kind || {Kind, Is} <- Kinds, Is(Op, Arity)] of
        [Kind] -> Kind;
        [] -> error(function_clause, [Op, Arity])
    end.

auto_imported() ->
    [{abs, 1}, {alias, 0}, {alias, 1}, {apply, 2}, {apply, 3}, {atom_to_binary, 1}, {atom_to_binary, 2},
     {atom_to_list, 1}, {binary_part, 2}, {binary_part, 3}, {binary_to_atom, 1}, {binary_to_atom, 2},
     {binary_to_existing_atom, 1}, {binary_to_existing_atom, 2}, {binary_to_float, 1}, {binary_to_integer, 1},
     {binary_to_integer, 2}, {binary_to_list, 1}, {binary_to_list, 3}, {binary_to_term, 1}, {binary_to_term, 2},
     {bit_size, 1}, {bitstring_to_list, 1}, {byte_size, 1}, {ceil, 1}, {check_old_code, 1}, {check_process_code, 2},
     {check_process_code, 3}, {date, 0}, {delete_module, 1}, {demonitor, 1}, {demonitor, 2}, {disconnect_node, 1},
     {element, 2}, {erase, 0}, {erase, 1}, {error, 1}, {error, 2}, {error, 3}, {exit, 1}, {exit, 2}, {float, 1},
     {float_to_binary, 1}, {float_to_binary, 2}, {float_to_list, 1}, {float_to_list, 2}, {floor, 1},
     {garbage_collect, 0}, {garbage_collect, 1}, {garbage_collect, 2}, {get, 0}, {get, 1}, {get_keys, 0},
     {get_keys, 1}, {group_leader, 0}, {group_leader, 2}, {halt, 0}, {halt, 1}, {halt, 2}, {hd, 1},
     {integer_to_binary, 1}, {integer_to_binary, 2}, {integer_to_list, 1}, {integer_to_list, 2}, {iolist_size, 1},
     {iolist_to_binary, 1}, {is_alive, 0}, {is_atom, 1}, {is_binary, 1}, {is_bitstring, 1}, {is_boolean, 1},
     {is_float, 1}, {is_function, 1}, {is_function, 2}, {is_integer, 1}, {is_list, 1}, {is_map, 1}, {is_map_key, 2},
     {is_number, 1}, {is_pid, 1}, {is_port, 1}, {is_process_alive, 1}, {is_record, 2}, {is_record, 3},
     {is_reference, 1}, {is_tuple, 1}, {length, 1}, {link, 1}, {list_to_atom, 1}, {list_to_binary, 1},
     {list_to_bitstring, 1}, {list_to_existing_atom, 1}, {list_to_float, 1}, {list_to_integer, 1},
     {list_to_integer, 2}, {list_to_pid, 1}, {list_to_port, 1}, {list_to_ref, 1}, {list_to_tuple, 1},
     {load_module, 2}, {make_ref, 0}, {map_get, 2}, {map_size, 1}, {max, 2}, {min, 2}, {module_loaded, 1},
     {monitor, 2}, {monitor, 3}, {monitor_node, 2}, {node, 0}, {node, 1}, {nodes, 0}, {nodes, 1}, {nodes, 2},
     {now, 0}, {open_port, 2}, {pid_to_list, 1}, {port_close, 1}, {port_command, 2}, {port_command, 3},
     {port_connect, 2}, {port_control, 3}, {port_to_list, 1}, {pre_loaded, 0}, {process_flag, 2}, {process_flag, 3},
     {process_info, 1}, {process_info, 2}, {processes, 0}, {purge_module, 1}, {put, 2}, {ref_to_list, 1},
     {register, 2}, {registered, 0}, {round, 1}, {self, 0}, {setelement, 3}, {size, 1}, {spawn, 1}, {spawn, 2},
     {spawn, 3}, {spawn, 4}, {spawn_link, 1}, {spawn_link, 2}, {spawn_link, 3}, {spawn_link, 4}, {spawn_monitor, 1},
     {spawn_monitor, 2}, {spawn_monitor, 3}, {spawn_monitor, 4}, {spawn_opt, 2}, {spawn_opt, 3}, {spawn_opt, 4},
     {spawn_opt, 5}, {spawn_request, 1}, {spawn_request, 2}, {spawn_request, 3}, {spawn_request, 4},
     {spawn_request, 5}, {spawn_request_abandon, 1}, {split_binary, 2}, {statistics, 1}, {term_to_binary, 1},
     {term_to_binary, 2}, {term_to_iovec, 1}, {term_to_iovec, 2}, {throw, 1}, {time, 0}, {tl, 1}, {trunc, 1},
     {tuple_size, 1}, {tuple_to_list, 1}, {unalias, 1}, {unlink, 1}, {unregister, 1}, {whereis, 1}].
