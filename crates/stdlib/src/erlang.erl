-module(erlang).
-moduledoc "What the language itself provides: its BIFs, and functions written with them.".

-compile(no_auto_import).

%% What a BIF of OTP raises, from where it is called.
-define(badarg(Args), erlang:error(badarg, Args, [{error_info, #{module => erl_erts_errors}}])).
-define(bad_option(Args),
        erlang:error(badarg, Args, [{error_info, #{module => erl_erts_errors, cause => bad_option}}])).

-export(['!'/2, '*'/2, '+'/1, '+'/2, '++'/2, '-'/1, '-'/2, '--'/2, '/'/2, '/='/2, '<'/2, '=/='/2, '=:='/2, '=<'/2,
         '=='/2, '>'/2, '>='/2, 'and'/2, 'band'/2, 'bnot'/1, 'bor'/2, 'bsl'/2, 'bsr'/2, 'bxor'/2, 'div'/2,
         'not'/1, 'or'/2, 'rem'/2, 'xor'/2, abs/1, adler32/1, adler32/2, alias/0, alias/1, append_element/2,
         apply/2, apply/3, atom_to_binary/1, atom_to_binary/2, atom_to_list/1, binary_part/2, binary_part/3,
         binary_to_atom/1, binary_to_atom/2, binary_to_existing_atom/1, binary_to_existing_atom/2,
         binary_to_float/1, binary_to_integer/1, binary_to_integer/2, binary_to_list/1, binary_to_list/3, binary_to_term/1, binary_to_term/2,
         bit_size/1, bitstring_to_list/1, bump_reductions/1, byte_size/1, cancel_timer/1, cancel_timer/2, ceil/1,
         check_old_code/1, check_process_code/2, check_process_code/3, convert_time_unit/3, crc32/1, crc32/2, date/0, delete_element/2, delete_module/1,
         demonitor/1, demonitor/2, disconnect_node/1, display/1, element/2, erase/0, erase/1, error/1, error/2,
         error/3, exit/1, exit/2, external_size/1, external_size/2, float/1, float_to_binary/1, float_to_binary/2, float_to_list/1, float_to_list/2,
         floor/1, fun_info/1, fun_info/2, fun_to_list/1, function_exported/3, garbage_collect/0,
         garbage_collect/1, garbage_collect/2, get/0, get/1, get_keys/0, get_keys/1, get_module_info/1,
         get_module_info/2, group_leader/0, group_leader/2, halt/0, halt/1, halt/2, hibernate/3, hd/1, insert_element/3,
         integer_to_binary/1, integer_to_binary/2, integer_to_list/1, integer_to_list/2, iolist_size/1,
         iolist_to_binary/1, iolist_to_iovec/1, is_alive/0, is_atom/1, is_binary/1, is_bitstring/1, is_boolean/1,
         is_builtin/3, is_float/1, is_function/1, is_function/2, is_integer/1, is_list/1, is_map/1, is_map_key/2,
         is_number/1, is_pid/1, is_port/1, is_process_alive/1, is_record/2, is_record/3, is_reference/1,
         is_tuple/1, length/1, link/1, list_to_atom/1, list_to_binary/1, list_to_bitstring/1,
         list_to_existing_atom/1, list_to_float/1, list_to_integer/1, list_to_integer/2, list_to_pid/1,
         list_to_ref/1, list_to_tuple/1, load_module/2, loaded/0, localtime/0, localtime_to_universaltime/1,
         localtime_to_universaltime/2, make_fun/3, make_ref/0, make_tuple/2, make_tuple/3, map_get/2, map_size/1,
         match_spec_test/3, max/2, memory/0, memory/1, min/2, module_loaded/1, monitor/2, monitor/3, monitor_node/2,
         monotonic_time/0, monotonic_time/1, nif_error/1, nif_error/2, node/0, node/1, nodes/0, nodes/1, now/0,
         phash/2, phash2/1, phash2/2, pid_to_list/1, pre_loaded/0, process_display/2, process_flag/2, process_flag/3, process_info/1,
         process_info/2, processes/0, purge_module/1, put/2, raise/3, read_timer/1, read_timer/2, ref_to_list/1,
         register/2, registered/0, resume_process/1, round/1, self/0, send/2, send/3, send_after/3, send_after/4,
         send_nosuspend/2, send_nosuspend/3, setelement/3, size/1, spawn/1, spawn/2, spawn/3, spawn/4,
         spawn_link/1, spawn_link/2, spawn_link/3, spawn_link/4, spawn_monitor/1, spawn_monitor/2,
         spawn_monitor/3, spawn_monitor/4, spawn_opt/2, spawn_opt/3, spawn_opt/4, spawn_opt/5, spawn_request/1,
         spawn_request/2, spawn_request/3, spawn_request/4, spawn_request/5, spawn_request_abandon/1, split_binary/2,
         start_timer/3, start_timer/4, statistics/1, suspend_process/1, suspend_process/2, system_flag/2,
         system_info/1, system_time/0, system_time/1, term_to_binary/1, term_to_binary/2, term_to_iovec/1, term_to_iovec/2,
         throw/1, time/0, time_offset/0, time_offset/1, timestamp/0,
         tl/1, trunc/1, tuple_size/1, tuple_to_list/1, unalias/1, unique_integer/0, unique_integer/1,
         universaltime/0, universaltime_to_localtime/1, unlink/1, unregister/1, whereis/1, yield/0,
         trace/3, trace_delivered/1, trace_info/2, trace_pattern/2, trace_pattern/3]).

-export_type([timestamp/0, time_unit/0]).

-type timestamp() :: {non_neg_integer(), non_neg_integer(), non_neg_integer()}.
-type time_unit() :: pos_integer() | atom().

-doc "Sends Message to Dest and returns Message, as the operator.".
-spec '!'(term(), term()) -> term().
'!'(_, _) -> erlang:nif_error(undef).

-doc "Product of two numbers; badarith.".
-spec '*'(term(), term()) -> number().
'*'(_, _) -> erlang:nif_error(undef).

-doc "The number itself; badarith.".
-spec '+'(term()) -> number().
'+'(_) -> erlang:nif_error(undef).
-doc "Sum of two numbers; badarith.".
-spec '+'(term(), term()) -> number().
'+'(_, _) -> erlang:nif_error(undef).

-doc "Appends a term to a proper list; badarg.".
-spec '++'(term(), term()) -> term().
'++'(_, _) -> erlang:nif_error(undef).

-doc "The number with its sign changed; badarith.".
-spec '-'(term()) -> number().
'-'(_) -> erlang:nif_error(undef).
-doc "Difference of two numbers; badarith.".
-spec '-'(term(), term()) -> number().
'-'(_, _) -> erlang:nif_error(undef).

-doc "Removes the first occurrence of each element of the second list from the first; badarg.".
-spec '--'(term(), term()) -> term().
'--'(_, _) -> erlang:nif_error(undef).

-doc "Quotient of two numbers as a float; badarith.".
-spec '/'(term(), term()) -> number().
'/'(_, _) -> erlang:nif_error(undef).

-doc "Whether two terms differ, comparing numbers by value.".
-spec '/='(term(), term()) -> boolean().
'/='(_, _) -> erlang:nif_error(undef).

-doc "Whether the first term orders before the second.".
-spec '<'(term(), term()) -> boolean().
'<'(_, _) -> erlang:nif_error(undef).

-doc "Whether two terms are not identical.".
-spec '=/='(term(), term()) -> boolean().
'=/='(_, _) -> erlang:nif_error(undef).

-doc "Whether two terms are identical.".
-spec '=:='(term(), term()) -> boolean().
'=:='(_, _) -> erlang:nif_error(undef).

-doc "Whether the first term does not order after the second.".
-spec '=<'(term(), term()) -> boolean().
'=<'(_, _) -> erlang:nif_error(undef).

-doc "Whether two terms are equal, comparing numbers by value.".
-spec '=='(term(), term()) -> boolean().
'=='(_, _) -> erlang:nif_error(undef).

-doc "Whether the first term orders after the second.".
-spec '>'(term(), term()) -> boolean().
'>'(_, _) -> erlang:nif_error(undef).

-doc "Whether the first term does not order before the second.".
-spec '>='(term(), term()) -> boolean().
'>='(_, _) -> erlang:nif_error(undef).

-doc "Absolute value of a number.".
-spec abs(term()) -> number().
abs(_) -> erlang:nif_error(undef).

-doc "Adler-32 checksum of iodata.".
-spec adler32(term()) -> non_neg_integer().
adler32(_) -> erlang:nif_error(undef).
-doc "Continues an Adler-32 checksum with iodata.".
-spec adler32(term(), term()) -> non_neg_integer().
adler32(_, _) -> erlang:nif_error(undef).

-doc "Makes a reference that reaches the caller until it is deactivated.".
-spec alias() -> reference().
alias() -> erlang:nif_error(undef).
-doc "Makes an alias with options.".
-spec alias(term()) -> reference().
alias(_) -> erlang:nif_error(undef).

-doc "Conjunction of two booleans; badarg.".
-spec 'and'(term(), term()) -> boolean().
'and'(_, _) -> erlang:nif_error(undef).

-doc "The tuple with a term added at its end.".
-spec append_element(term(), term()) -> term().
append_element(_, _) -> erlang:nif_error(undef).

-doc "Text of an atom in UTF-8.".
-spec atom_to_binary(term()) -> binary().
atom_to_binary(_) -> erlang:nif_error(undef).
-doc "Text of an atom in the encoding given.".
-spec atom_to_binary(term(), term()) -> binary().
atom_to_binary(_, _) -> erlang:nif_error(undef).

-doc "Text of an atom as a string.".
-spec atom_to_list(term()) -> string().
atom_to_list(_) -> erlang:nif_error(undef).

-doc "Bitwise and of two integers; badarith.".
-spec 'band'(term(), term()) -> integer().
'band'(_, _) -> erlang:nif_error(undef).

-doc "Part of a binary, given as {Start, Length}.".
-spec binary_part(term(), term()) -> term().
binary_part(_, _) -> erlang:nif_error(undef).
-doc "Part of a binary from Start, of Length bytes.".
-spec binary_part(term(), term(), term()) -> term().
binary_part(_, _, _) -> erlang:nif_error(undef).

-doc "The atom whose text is the UTF-8 binary.".
-spec binary_to_atom(term()) -> atom().
binary_to_atom(_) -> erlang:nif_error(undef).
-doc "The atom whose text is the binary in the encoding given.".
-spec binary_to_atom(term(), term()) -> atom().
binary_to_atom(_, _) -> erlang:nif_error(undef).

-doc "As binary_to_atom/1 for an atom that exists already; badarg.".
-spec binary_to_existing_atom(term()) -> atom().
binary_to_existing_atom(_) -> erlang:nif_error(undef).
-doc "As binary_to_atom/2 for an atom that exists already; badarg.".
-spec binary_to_existing_atom(term(), term()) -> atom().
binary_to_existing_atom(_, _) -> erlang:nif_error(undef).

-doc "The float that the binary's text denotes.".
-spec binary_to_float(term()) -> float().
binary_to_float(_) -> erlang:nif_error(undef).

-doc "The integer that the binary's text denotes in base 10.".
-spec binary_to_integer(term()) -> integer().
binary_to_integer(_) -> erlang:nif_error(undef).
-doc "The integer that the binary's text denotes in the base given.".
-spec binary_to_integer(term(), term()) -> integer().
binary_to_integer(_, _) -> erlang:nif_error(undef).

-doc "Bytes of a binary.".
-spec binary_to_list(term()) -> list().
binary_to_list(_) -> erlang:nif_error(undef).
-doc "Bytes of a binary from Start to Stop, counted from 1.".
-spec binary_to_list(term(), term(), term()) -> list().
binary_to_list(_, _, _) -> erlang:nif_error(undef).

-doc "The term that bytes in the external term format are.".
-spec binary_to_term(binary()) -> term().
binary_to_term(_) -> erlang:nif_error(undef).

-doc "The same with options: `safe` (no new atoms and external funs), `used` (with the number of bytes).".
-spec binary_to_term(binary(), [safe | used]) -> term() | {term(), pos_integer()}.
binary_to_term(_, _) -> erlang:nif_error(undef).

-doc "Number of bits in a bitstring.".
-spec bit_size(term()) -> non_neg_integer().
bit_size(_) -> erlang:nif_error(undef).

-doc "Bytes of a bitstring and, as its last element, the bits left over.".
-spec bitstring_to_list(term()) -> list().
bitstring_to_list(_) -> erlang:nif_error(undef).

-doc "Bitwise complement of an integer; badarith.".
-spec 'bnot'(term()) -> integer().
'bnot'(_) -> erlang:nif_error(undef).

-doc "Bitwise or of two integers; badarith.".
-spec 'bor'(term(), term()) -> integer().
'bor'(_, _) -> erlang:nif_error(undef).

-doc "An integer shifted left; badarith, system_limit.".
-spec 'bsl'(term(), term()) -> integer().
'bsl'(_, _) -> erlang:nif_error(undef).

-doc "An integer shifted right; badarith.".
-spec 'bsr'(term(), term()) -> integer().
'bsr'(_, _) -> erlang:nif_error(undef).

-doc "Adds to the reductions that the caller has used.".
-spec bump_reductions(term()) -> term().
bump_reductions(_) -> erlang:nif_error(undef).

-doc "Bitwise exclusive or of two integers; badarith.".
-spec 'bxor'(term(), term()) -> integer().
'bxor'(_, _) -> erlang:nif_error(undef).

-doc "Number of bytes needed to hold a bitstring.".
-spec byte_size(term()) -> non_neg_integer().
byte_size(_) -> erlang:nif_error(undef).

-doc "Cancels a timer; the time that was left, or false.".
-spec cancel_timer(term()) -> term().
cancel_timer(_) -> erlang:nif_error(undef).
-doc "Cancels a timer with options.".
-spec cancel_timer(term(), term()) -> term().
cancel_timer(_, _) -> erlang:nif_error(undef).

-doc "Smallest integer not less than a number.".
-spec ceil(term()) -> integer().
ceil(_) -> erlang:nif_error(undef).

-doc "Whether old code of a module is there.".
-spec check_old_code(term()) -> term().
check_old_code(_) -> erlang:nif_error(undef).

-doc "Whether a process is in the old code of a module.".
-spec check_process_code(pid(), module()) -> boolean().
check_process_code(Pid, Module) when erlang:is_pid(Pid), erlang:is_atom(Module) -> purlin_code:is_in_old_code(Pid, Module);
check_process_code(Pid, Module) -> ?badarg([Pid, Module]).

-doc "The same, the answer as a message `{check_process_code, Id, Answer}` with `{async, Id}`.".
-spec check_process_code(pid(), module(), [{async, term()} | {allow_gc, boolean()}]) -> boolean() | aborted | async.
check_process_code(Pid, Module, Options) ->
    case check_options(Options, sync) of
        error -> ?bad_option([Pid, Module, Options]);
        _ when not erlang:is_pid(Pid); not erlang:is_atom(Module) -> ?badarg([Pid, Module, Options]);
        sync -> purlin_code:is_in_old_code(Pid, Module);
        {async, Id} ->
            purlin_code:is_in_old_code(Pid, Module, [check_process_code, Id]),
            async
    end.

check_options([], Mode) -> Mode;
check_options([{async, Id} | Options], _) -> check_options(Options, {async, Id});
check_options([{allow_gc, Allow} | Options], Mode) when erlang:is_boolean(Allow) -> check_options(Options, Mode);
check_options(_, _) -> error.

-doc "Loads a module from bytes; its old code must have been purged.".
-spec load_module(module(), binary()) -> {module, module()} | {error, badfile | not_purged | on_load}.
load_module(Module, Code) when erlang:is_atom(Module), erlang:is_binary(Code) ->
    purlin_code:load_module(Module, erlang:atom_to_list(Module) ++ ".erl", Code);
load_module(Module, Code) -> ?badarg([Module, Code]).

-doc "Converts a time between units, rounding down.".
-spec convert_time_unit(term(), term(), term()) -> integer().
convert_time_unit(_, _, _) -> erlang:nif_error(undef).

-doc "CRC-32 checksum of iodata.".
-spec crc32(term()) -> non_neg_integer().
crc32(_) -> erlang:nif_error(undef).
-doc "Continues a CRC-32 checksum with iodata.".
-spec crc32(term(), term()) -> non_neg_integer().
crc32(_, _) -> erlang:nif_error(undef).

-doc "Local date as {Year, Month, Day}.".
-spec date() -> calendar:date().
date() -> erlang:nif_error(undef).

-doc "A tuple without the element at an index.".
-spec delete_element(term(), term()) -> term().
delete_element(_, _) -> erlang:nif_error(undef).

-doc "Makes the current code of a module old.".
-spec delete_module(term()) -> term().
delete_module(_) -> erlang:nif_error(undef).

-doc "Removes a monitor.".
-spec demonitor(term()) -> term().
demonitor(_) -> erlang:nif_error(undef).
-doc "Removes a monitor with options flush and info.".
-spec demonitor(term(), term()) -> term().
demonitor(_, _) -> erlang:nif_error(undef).

-doc "Prints a term on standard output, for debugging.".
-spec display(term()) -> term().
display(_) -> erlang:nif_error(undef).

-doc "Integer quotient, rounded towards zero; badarith.".
-spec 'div'(term(), term()) -> integer().
'div'(_, _) -> erlang:nif_error(undef).

-doc "The Nth element of a tuple; badarg.".
-spec element(term(), term()) -> term().
element(_, _) -> erlang:nif_error(undef).

-doc "Empties the process dictionary and returns it.".
-spec erase() -> term().
erase() -> erlang:nif_error(undef).
-doc "Removes a key from the process dictionary and returns its value.".
-spec erase(term()) -> term().
erase(_) -> erlang:nif_error(undef).

-doc "Raises an error with the reason.".
-spec error(term()) -> no_return().
error(_) -> erlang:nif_error(undef).
-doc "Raises an error with the reason, and arguments for the top entry of the stack trace.".
-spec error(term(), term()) -> no_return().
error(_, _) -> erlang:nif_error(undef).
-doc "As error/2, with options such as error_info.".
-spec error(term(), term(), term()) -> no_return().
error(_, _, _) -> erlang:nif_error(undef).

-doc "Raises an exit with the reason.".
-spec exit(term()) -> term().
exit(_) -> erlang:nif_error(undef).
-doc "Sends an exit signal.".
-spec exit(term(), term()) -> term().
exit(_, _) -> erlang:nif_error(undef).

-doc "How many bytes a term takes in the external term format.".
-spec external_size(term()) -> non_neg_integer().
external_size(_) -> erlang:nif_error(undef).

-doc "The same with options: `{minor_version, Version}`.".
-spec external_size(term(), [{minor_version, 0..2}]) -> non_neg_integer().
external_size(_, _) -> erlang:nif_error(undef).

-doc "A number as a float; badarg when it does not fit.".
-spec float(term()) -> float().
float(_) -> erlang:nif_error(undef).

-doc "A float in scientific notation with 20 decimals.".
-spec float_to_binary(term()) -> binary().
float_to_binary(_) -> erlang:nif_error(undef).
-doc "A float as text by options.".
-spec float_to_binary(term(), term()) -> binary().
float_to_binary(_, _) -> erlang:nif_error(undef).

-doc "A float in scientific notation with 20 decimals.".
-spec float_to_list(term()) -> string().
float_to_list(_) -> erlang:nif_error(undef).
-doc "A float as text by options.".
-spec float_to_list(term(), term()) -> string().
float_to_list(_, _) -> erlang:nif_error(undef).

-doc "Largest integer not greater than a number.".
-spec floor(term()) -> integer().
floor(_) -> erlang:nif_error(undef).

-doc "Everything known about a fun.".
-spec fun_info(term()) -> term().
fun_info(_) -> erlang:nif_error(undef).
-doc "One item known about a fun.".
-spec fun_info(term(), term()) -> term().
fun_info(_, _) -> erlang:nif_error(undef).

-doc "Text that shows a fun.".
-spec fun_to_list(term()) -> string().
fun_to_list(_) -> erlang:nif_error(undef).

-doc "Whether a loaded module exports the function.".
-spec function_exported(term(), term(), term()) -> boolean().
function_exported(_, _, _) -> erlang:nif_error(undef).

-doc "Collects the caller's garbage.".
-spec garbage_collect() -> term().
garbage_collect() -> erlang:nif_error(undef).
-doc "Collects a process's garbage.".
-spec garbage_collect(term()) -> term().
garbage_collect(_) -> erlang:nif_error(undef).
-doc "Collects a process's garbage with options.".
-spec garbage_collect(term(), term()) -> term().
garbage_collect(_, _) -> erlang:nif_error(undef).

-doc "The process dictionary as a list of pairs.".
-spec get() -> term().
get() -> erlang:nif_error(undef).
-doc "Value of a key in the process dictionary, or undefined.".
-spec get(term()) -> term().
get(_) -> erlang:nif_error(undef).

-doc "Keys of the process dictionary.".
-spec get_keys() -> [term()].
get_keys() -> erlang:nif_error(undef).
-doc "Keys of the process dictionary that have the value.".
-spec get_keys(term()) -> [term()].
get_keys(_) -> erlang:nif_error(undef).

-doc "What module_info/0 of a module returns.".
-spec get_module_info(term()) -> term().
get_module_info(_) -> erlang:nif_error(undef).
-doc "What module_info/1 of a module returns.".
-spec get_module_info(term(), term()) -> term().
get_module_info(_, _) -> erlang:nif_error(undef).

-doc "Pid of the caller's group leader.".
-spec group_leader() -> term().
group_leader() -> erlang:nif_error(undef).
-doc "Sets the group leader of a process.".
-spec group_leader(term(), term()) -> term().
group_leader(_, _) -> erlang:nif_error(undef).

-doc "Ends the system with status 0.".
-spec halt() -> no_return().
halt() -> erlang:nif_error(undef).
-doc "Ends the system with a status.".
-spec halt(term()) -> no_return().
halt(_) -> erlang:nif_error(undef).
-doc "Ends the system with a status and options.".
-spec halt(term(), term()) -> no_return().
halt(_, _) -> erlang:nif_error(undef).

-doc "Head of a list; badarg.".
-spec hd(term()) -> term().
hd(_) -> erlang:nif_error(undef).

-doc "A tuple with a term inserted at an index.".
-spec insert_element(term(), term(), term()) -> term().
insert_element(_, _, _) -> erlang:nif_error(undef).

-doc "Digits of an integer in base 10.".
-spec integer_to_binary(term()) -> binary().
integer_to_binary(_) -> erlang:nif_error(undef).
-doc "Digits of an integer in the base given.".
-spec integer_to_binary(term(), term()) -> binary().
integer_to_binary(_, _) -> erlang:nif_error(undef).

-doc "Digits of an integer in base 10.".
-spec integer_to_list(term()) -> string().
integer_to_list(_) -> erlang:nif_error(undef).
-doc "Digits of an integer in the base given.".
-spec integer_to_list(term(), term()) -> string().
integer_to_list(_, _) -> erlang:nif_error(undef).

-doc "Number of bytes in iodata.".
-spec iolist_size(term()) -> non_neg_integer().
iolist_size(_) -> erlang:nif_error(undef).

-doc "The bytes of iodata as a binary.".
-spec iolist_to_binary(term()) -> binary().
iolist_to_binary(_) -> erlang:nif_error(undef).

-doc "The bytes of iodata as a list of binaries.".
-spec iolist_to_iovec(term()) -> term().
iolist_to_iovec(_) -> erlang:nif_error(undef).

-doc "Whether the node is part of a distributed system.".
-spec is_alive() -> boolean().
is_alive() -> erlang:nif_error(undef).

-doc "Whether the term is an atom.".
-spec is_atom(term()) -> boolean().
is_atom(_) -> erlang:nif_error(undef).

-doc "Whether the term is a binary.".
-spec is_binary(term()) -> boolean().
is_binary(_) -> erlang:nif_error(undef).

-doc "Whether the term is a bitstring.".
-spec is_bitstring(term()) -> boolean().
is_bitstring(_) -> erlang:nif_error(undef).

-doc "Whether the term is true or false.".
-spec is_boolean(term()) -> boolean().
is_boolean(_) -> erlang:nif_error(undef).

-doc "Whether the function is a BIF of the VM.".
-spec is_builtin(term(), term(), term()) -> boolean().
is_builtin(_, _, _) -> erlang:nif_error(undef).

-doc "Whether the term is a float.".
-spec is_float(term()) -> boolean().
is_float(_) -> erlang:nif_error(undef).

-doc "Whether the term is a fun.".
-spec is_function(term()) -> boolean().
is_function(_) -> erlang:nif_error(undef).
-doc "Whether the term is a fun of that arity; badarg.".
-spec is_function(term(), term()) -> boolean().
is_function(_, _) -> erlang:nif_error(undef).

-doc "Whether the term is an integer.".
-spec is_integer(term()) -> boolean().
is_integer(_) -> erlang:nif_error(undef).

-doc "Whether the term is [] or a list cell.".
-spec is_list(term()) -> boolean().
is_list(_) -> erlang:nif_error(undef).

-doc "Whether the term is a map.".
-spec is_map(term()) -> boolean().
is_map(_) -> erlang:nif_error(undef).

-doc "Whether a map has the key; badmap.".
-spec is_map_key(term(), term()) -> boolean().
is_map_key(_, _) -> erlang:nif_error(undef).

-doc "Whether the term is a number.".
-spec is_number(term()) -> boolean().
is_number(_) -> erlang:nif_error(undef).

-doc "Whether the term is a pid.".
-spec is_pid(term()) -> boolean().
is_pid(_) -> erlang:nif_error(undef).

-doc "Whether the term is a port.".
-spec is_port(term()) -> boolean().
is_port(_) -> erlang:nif_error(undef).

-doc "Whether a local process exists and is not exiting.".
-spec is_process_alive(term()) -> boolean().
is_process_alive(_) -> erlang:nif_error(undef).

-doc "Whether the term is a tuple with that atom as its first element.".
-spec is_record(term(), term()) -> boolean().
is_record(_, _) -> erlang:nif_error(undef).
-doc "Whether the term is a tuple of that size with that atom as its first element.".
-spec is_record(term(), term(), term()) -> boolean().
is_record(_, _, _) -> erlang:nif_error(undef).

-doc "Whether the term is a reference.".
-spec is_reference(term()) -> boolean().
is_reference(_) -> erlang:nif_error(undef).

-doc "Whether the term is a tuple.".
-spec is_tuple(term()) -> boolean().
is_tuple(_) -> erlang:nif_error(undef).

-doc "Length of a proper list; badarg.".
-spec length(term()) -> non_neg_integer().
length(_) -> erlang:nif_error(undef).

-doc "Links the caller to a process.".
-spec link(term()) -> true.
link(_) -> erlang:nif_error(undef).

-doc "The atom with that text.".
-spec list_to_atom(term()) -> atom().
list_to_atom(_) -> erlang:nif_error(undef).

-doc "The bytes of an iolist as a binary.".
-spec list_to_binary(term()) -> binary().
list_to_binary(_) -> erlang:nif_error(undef).

-doc "The bits of a list of bytes, bitstrings and such lists.".
-spec list_to_bitstring(term()) -> term().
list_to_bitstring(_) -> erlang:nif_error(undef).

-doc "As list_to_atom/1 for an atom that exists already; badarg.".
-spec list_to_existing_atom(term()) -> atom().
list_to_existing_atom(_) -> erlang:nif_error(undef).

-doc "The float that the string denotes.".
-spec list_to_float(term()) -> float().
list_to_float(_) -> erlang:nif_error(undef).

-doc "The integer that the string denotes in base 10.".
-spec list_to_integer(term()) -> integer().
list_to_integer(_) -> erlang:nif_error(undef).
-doc "The integer that the string denotes in the base given.".
-spec list_to_integer(term(), term()) -> integer().
list_to_integer(_, _) -> erlang:nif_error(undef).

-doc "The pid that the string shows.".
-spec list_to_pid(term()) -> term().
list_to_pid(_) -> erlang:nif_error(undef).

-doc "The reference that the string shows.".
-spec list_to_ref(term()) -> term().
list_to_ref(_) -> erlang:nif_error(undef).

-doc "A tuple of the list's elements.".
-spec list_to_tuple(term()) -> term().
list_to_tuple(_) -> erlang:nif_error(undef).

-doc "Names of the modules that are loaded.".
-spec loaded() -> term().
loaded() -> erlang:nif_error(undef).

-doc "Local date and time.".
-spec localtime() -> calendar:datetime().
localtime() -> erlang:nif_error(undef).

-doc "Converts local date and time to UTC.".
-spec localtime_to_universaltime(term()) -> term().
localtime_to_universaltime(_) -> erlang:nif_error(undef).
-doc "Converts local date and time to UTC, told whether it is summer time.".
-spec localtime_to_universaltime(term(), term()) -> term().
localtime_to_universaltime(_, _) -> erlang:nif_error(undef).

-doc "The external fun Module:Function/Arity.".
-spec make_fun(term(), term(), term()) -> term().
make_fun(_, _, _) -> erlang:nif_error(undef).
-doc "A new unique reference.".
-spec make_ref() -> reference().
make_ref() -> erlang:nif_error(undef).
-doc "A tuple of that size with the same term everywhere.".
-spec make_tuple(term(), term()) -> term().
make_tuple(_, _) -> erlang:nif_error(undef).
-doc "A tuple of that size with a default term and a list of {Index, Term}.".
-spec make_tuple(term(), term(), term()) -> term().
make_tuple(_, _, _) -> erlang:nif_error(undef).
-doc "Value of a key in a map; badmap, badkey.".
-spec map_get(term(), term()) -> term().
map_get(_, _) -> erlang:nif_error(undef).
-doc "Number of keys in a map; badmap.".
-spec map_size(term()) -> non_neg_integer().
map_size(_) -> erlang:nif_error(undef).
-doc "What a match specification makes of a term or of a list of arguments.".
-spec match_spec_test(term(), term(), table | trace) -> term().
match_spec_test(_, _, _) -> erlang:nif_error(undef).
-doc "The larger of two terms.".
-spec max(term(), term()) -> term().
max(_, _) -> erlang:nif_error(undef).
-doc "Bytes of memory in use, by type.".
-spec memory() -> term().
memory() -> erlang:nif_error(undef).
-doc "Bytes of memory in use for a type, or for a list of types.".
-spec memory(term()) -> term().
memory(_) -> erlang:nif_error(undef).
-doc "The smaller of two terms.".
-spec min(term(), term()) -> term().
min(_, _) -> erlang:nif_error(undef).
-doc "Whether a module is loaded.".
-spec module_loaded(term()) -> boolean().
module_loaded(_) -> erlang:nif_error(undef).
-doc "Monitors a process.".
-spec monitor(term(), term()) -> reference().
monitor(_, _) -> erlang:nif_error(undef).
-doc "Monitors a process with options.".
-spec monitor(term(), term(), term()) -> reference().
monitor(_, _, _) -> erlang:nif_error(undef).
-doc "Monotonic time in native units.".
-spec monotonic_time() -> integer().
monotonic_time() -> erlang:nif_error(undef).
-doc "Monotonic time in the unit given.".
-spec monotonic_time(term()) -> integer().
monotonic_time(_) -> erlang:nif_error(undef).
-doc "Name of the node.".
-spec node() -> node().
node() -> erlang:nif_error(undef).
-doc "Name of the node that a pid, reference or port comes from.".
-spec node(term()) -> node().
node(_) -> erlang:nif_error(undef).
-doc "Names of the visible nodes connected to this one.".
-spec nodes() -> [node()].
nodes() -> erlang:nif_error(undef).
-doc "Names of the nodes of that kind.".
-spec nodes(term()) -> [node()].
nodes(_) -> erlang:nif_error(undef).
-doc "Negation of a boolean; badarg.".
-spec 'not'(term()) -> boolean().
'not'(_) -> erlang:nif_error(undef).
-doc "Unique, strictly increasing wall clock time.".
-spec now() -> erlang:timestamp().
now() -> erlang:nif_error(undef).
-doc "Disjunction of two booleans; badarg.".
-spec 'or'(term(), term()) -> boolean().
'or'(_, _) -> erlang:nif_error(undef).
-doc "Portable hash of a term in 0..2^27-1.".
-spec phash2(term()) -> non_neg_integer().
phash2(_) -> erlang:nif_error(undef).
-doc "Portable hash of a term in 0..Range-1.".
-spec phash2(term(), term()) -> non_neg_integer().
phash2(_, _) -> erlang:nif_error(undef).
-doc "Text that shows a pid.".
-spec pid_to_list(term()) -> string().
pid_to_list(_) -> erlang:nif_error(undef).
-doc "Names of the modules that are built into the VM.".
-spec pre_loaded() -> term().
pre_loaded() -> erlang:nif_error(undef).
-doc "Sets a flag of the caller and returns its old value.".
-spec process_flag(term(), term()) -> term().
process_flag(_, _) -> erlang:nif_error(undef).
-doc "Sets a flag of another process: save_calls and nothing else.".
-spec process_flag(pid(), save_calls, 0..10000) -> 0..10000.
process_flag(_, _, _) -> erlang:nif_error(undef).
-doc "What is known about a process; undefined when it is not alive.".
-spec process_info(term()) -> term().
process_info(_) -> erlang:nif_error(undef).
-doc "One item, or a list of items, about a process.".
-spec process_info(term(), term()) -> term().
process_info(_, _) -> erlang:nif_error(undef).
-doc "Pids of the processes that exist.".
-spec processes() -> [pid()].
processes() -> erlang:nif_error(undef).
-doc "Removes old code of a module, ending processes that use it.".
-spec purge_module(module()) -> true.
purge_module(Module) when erlang:is_atom(Module) ->
    case purlin_purge:purge(Module) of
        {true, _} -> true;
        {false, _} -> ?badarg([Module])
    end;
purge_module(Module) -> ?badarg([Module]).
-doc "Sets a key of the process dictionary and returns its old value.".
-spec put(term(), term()) -> term().
put(_, _) -> erlang:nif_error(undef).
-doc "Raises an exception of that class with reason and stack trace.".
-spec raise(term(), term(), term()) -> term().
raise(_, _, _) -> erlang:nif_error(undef).
-doc "Milliseconds until a timer strikes, or false.".
-spec read_timer(term()) -> term().
read_timer(_) -> erlang:nif_error(undef).
-doc "Milliseconds until a timer strikes, with options.".
-spec read_timer(term(), term()) -> term().
read_timer(_, _) -> erlang:nif_error(undef).
-doc "Text that shows a reference.".
-spec ref_to_list(term()) -> string().
ref_to_list(_) -> erlang:nif_error(undef).
-doc "Gives a process a name.".
-spec register(term(), term()) -> true.
register(_, _) -> erlang:nif_error(undef).
-doc "Registered names.".
-spec registered() -> [atom()].
registered() -> erlang:nif_error(undef).
-doc "Remainder of integer division, with the sign of the dividend; badarith.".
-spec 'rem'(term(), term()) -> integer().
'rem'(_, _) -> erlang:nif_error(undef).
-doc "Undoes one suspend_process/1.".
-spec resume_process(term()) -> term().
resume_process(_) -> erlang:nif_error(undef).
-doc "The integer nearest to a number, halves away from zero.".
-spec round(term()) -> integer().
round(_) -> erlang:nif_error(undef).
-doc "The caller's pid.".
-spec self() -> pid().
self() -> erlang:nif_error(undef).
-doc "Sends Message to Dest and returns Message.".
-spec send(term(), term()) -> term().
send(_, _) -> erlang:nif_error(undef).
-doc "As send/2, with options nosuspend and noconnect.".
-spec send(term(), term(), term()) -> term().
send(_, _, _) -> erlang:nif_error(undef).
-doc "Sends a message after some milliseconds.".
-spec send_after(term(), term(), term()) -> reference().
send_after(_, _, _) -> erlang:nif_error(undef).
-doc "Sends a message after some milliseconds, or at a time.".
-spec send_after(term(), term(), term(), term()) -> reference().
send_after(_, _, _, _) -> erlang:nif_error(undef).
-doc "A tuple with the Nth element replaced; badarg.".
-spec setelement(term(), term(), term()) -> term().
setelement(_, _, _) -> erlang:nif_error(undef).
-doc "Size of a tuple or binary; badarg.".
-spec size(term()) -> non_neg_integer().
size(_) -> erlang:nif_error(undef).
-doc "Starts a process that calls a fun.".
-spec spawn(term()) -> pid().
spawn(_) -> erlang:nif_error(undef).
-doc "Starts a process on a node that calls a fun.".
-spec spawn(term(), term()) -> pid().
spawn(_, _) -> erlang:nif_error(undef).
-doc "Starts a process that calls a function.".
-spec spawn(term(), term(), term()) -> pid().
spawn(_, _, _) -> erlang:nif_error(undef).
-doc "Starts a process on a node that calls a function.".
-spec spawn(term(), term(), term(), term()) -> pid().
spawn(_, _, _, _) -> erlang:nif_error(undef).
-doc "As spawn/1, linked to the caller.".
-spec spawn_link(term()) -> pid().
spawn_link(_) -> erlang:nif_error(undef).
-doc "As spawn/2, linked to the caller.".
-spec spawn_link(term(), term()) -> pid().
spawn_link(_, _) -> erlang:nif_error(undef).
-doc "As spawn/3, linked to the caller.".
-spec spawn_link(term(), term(), term()) -> pid().
spawn_link(_, _, _) -> erlang:nif_error(undef).
-doc "As spawn/4, linked to the caller.".
-spec spawn_link(term(), term(), term(), term()) -> pid().
spawn_link(_, _, _, _) -> erlang:nif_error(undef).
-doc "As spawn/1, monitored by the caller; {Pid, Reference}.".
-spec spawn_monitor(term()) -> {pid(), reference()}.
spawn_monitor(_) -> erlang:nif_error(undef).
-doc "As spawn/2, monitored by the caller; {Pid, Reference}.".
-spec spawn_monitor(term(), term()) -> {pid(), reference()}.
spawn_monitor(_, _) -> erlang:nif_error(undef).
-doc "As spawn/3, monitored by the caller; {Pid, Reference}.".
-spec spawn_monitor(term(), term(), term()) -> {pid(), reference()}.
spawn_monitor(_, _, _) -> erlang:nif_error(undef).
-doc "As spawn/4, monitored by the caller; {Pid, Reference}.".
-spec spawn_monitor(term(), term(), term(), term()) -> {pid(), reference()}.
spawn_monitor(_, _, _, _) -> erlang:nif_error(undef).
-doc "As spawn/1, with options.".
-spec spawn_opt(term(), term()) -> pid() | {pid(), reference()}.
spawn_opt(_, _) -> erlang:nif_error(undef).
-doc "As spawn/2, with options.".
-spec spawn_opt(term(), term(), term()) -> pid() | {pid(), reference()}.
spawn_opt(_, _, _) -> erlang:nif_error(undef).
-doc "As spawn/3, with options.".
-spec spawn_opt(term(), term(), term(), term()) -> pid() | {pid(), reference()}.
spawn_opt(_, _, _, _) -> erlang:nif_error(undef).
-doc "As spawn/4, with options.".
-spec spawn_opt(term(), term(), term(), term(), term()) -> pid() | {pid(), reference()}.
spawn_opt(_, _, _, _, _) -> erlang:nif_error(undef).
-doc "Splits a binary after some bytes.".
-spec split_binary(term(), term()) -> {binary(), binary()}.
split_binary(_, _) -> erlang:nif_error(undef).
-doc "Sends {timeout, TimerRef, Message} after some milliseconds.".
-spec start_timer(term(), term(), term()) -> reference().
start_timer(_, _, _) -> erlang:nif_error(undef).
-doc "As start_timer/3, with options.".
-spec start_timer(term(), term(), term(), term()) -> reference().
start_timer(_, _, _, _) -> erlang:nif_error(undef).
-doc "Counters of the system.".
-spec statistics(term()) -> term().
statistics(_) -> erlang:nif_error(undef).
-doc "Stops a process until it is resumed.".
-spec suspend_process(term()) -> term().
suspend_process(_) -> erlang:nif_error(undef).
-doc "As suspend_process/1, with options.".
-spec suspend_process(term(), term()) -> term().
suspend_process(_, _) -> erlang:nif_error(undef).
-doc "Sets a flag of the system and returns its old value.".
-spec system_flag(term(), term()) -> term().
system_flag(_, _) -> erlang:nif_error(undef).
-doc "A fact about the system.".
-spec system_info(term()) -> term().
system_info(_) -> erlang:nif_error(undef).
-doc "Wall clock time in native units.".
-spec system_time() -> integer().
system_time() -> erlang:nif_error(undef).
-doc "Wall clock time in the unit given.".
-spec system_time(term()) -> integer().
system_time(_) -> erlang:nif_error(undef).
-doc "A term in the external term format.".
-spec term_to_binary(term()) -> binary().
term_to_binary(_) -> erlang:nif_error(undef).

-doc "The same with options: `compressed`, `{compressed, Level}`, `{minor_version, Version}`, `deterministic`, `local`.".
-spec term_to_binary(term(), [term()]) -> binary().
term_to_binary(_, _) -> erlang:nif_error(undef).

-doc "A term in the external term format, as a list of binaries.".
-spec term_to_iovec(term()) -> [binary()].
term_to_iovec(_) -> erlang:nif_error(undef).

-doc "The same with the options of term_to_binary/2.".
-spec term_to_iovec(term(), [term()]) -> [binary()].
term_to_iovec(_, _) -> erlang:nif_error(undef).

-doc "Raises a throw of the term.".
-spec throw(term()) -> no_return().
throw(_) -> erlang:nif_error(undef).
-doc "Local time as {Hour, Minute, Second}.".
-spec time() -> calendar:time().
time() -> erlang:nif_error(undef).
-doc "What to add to monotonic time to get wall clock time.".
-spec time_offset() -> integer().
time_offset() -> erlang:nif_error(undef).
-doc "As time_offset/0, in the unit given.".
-spec time_offset(term()) -> integer().
time_offset(_) -> erlang:nif_error(undef).
-doc "Wall clock time as {MegaSeconds, Seconds, MicroSeconds}.".
-spec timestamp() -> erlang:timestamp().
timestamp() -> erlang:nif_error(undef).
-doc "Tail of a list; badarg.".
-spec tl(term()) -> term().
tl(_) -> erlang:nif_error(undef).
-doc "The integer part of a number.".
-spec trunc(term()) -> integer().
trunc(_) -> erlang:nif_error(undef).
-doc "Number of elements in a tuple; badarg.".
-spec tuple_size(term()) -> non_neg_integer().
tuple_size(_) -> erlang:nif_error(undef).
-doc "Elements of a tuple.".
-spec tuple_to_list(term()) -> [term()].
tuple_to_list(_) -> erlang:nif_error(undef).
-doc "Deactivates an alias.".
-spec unalias(term()) -> boolean().
unalias(_) -> erlang:nif_error(undef).
-doc "An integer that no other call returns.".
-spec unique_integer() -> integer().
unique_integer() -> erlang:nif_error(undef).
-doc "As unique_integer/0, positive or increasing by options.".
-spec unique_integer(term()) -> integer().
unique_integer(_) -> erlang:nif_error(undef).
-doc "Date and time in UTC.".
-spec universaltime() -> calendar:datetime().
universaltime() -> erlang:nif_error(undef).
-doc "Converts date and time in UTC to local ones.".
-spec universaltime_to_localtime(term()) -> term().
universaltime_to_localtime(_) -> erlang:nif_error(undef).
-doc "Removes the link between the caller and a process.".
-spec unlink(term()) -> true.
unlink(_) -> erlang:nif_error(undef).
-doc "Takes a name from its process.".
-spec unregister(term()) -> true.
unregister(_) -> erlang:nif_error(undef).
-doc "Pid of the process with that name, or undefined.".
-spec whereis(term()) -> pid() | port() | undefined.
whereis(_) -> erlang:nif_error(undef).
-doc "Exclusive or of two booleans; badarg.".
-spec 'xor'(term(), term()) -> boolean().
'xor'(_, _) -> erlang:nif_error(undef).
-doc "Lets other processes run.".
-spec yield() -> true.
yield() -> erlang:nif_error(undef).

%%
%% In Erlang.
%%
-doc "The portable hash of a term, from 1 to Range, as older releases computed it.".
-spec phash(term(), pos_integer()) -> pos_integer().
phash(Term, Range) ->
    purlin_phash:hash(Term, Range).
-doc "Calls a fun with a list of arguments.".
-spec apply(fun(), [term()]) -> term().
apply(Fun, Args) ->
    erlang:apply(Fun, Args).
-doc "Calls a function of a module with a list of arguments.".
-spec apply(module(), atom(), [term()]) -> term().
apply(Module, Function, Args) ->
    erlang:apply(Module, Function, Args).
-doc "Raises an error in place of a function that the system should have provided.".
-spec nif_error(term()) -> no_return().
nif_error(Reason) ->
    erlang:error(Reason).
-doc "Raises an error with arguments in place of a function that the system should have provided.".
-spec nif_error(term(), [term()]) -> no_return().
nif_error(Reason, Args) ->
    erlang:error(Reason, Args).
-doc "Sends a message; true, since sending never suspends.".
-spec send_nosuspend(term(), term()) -> boolean().
send_nosuspend(Destination, Message) ->
    _ = erlang:send(Destination, Message),
    true.
-doc "Sends a message; true, since sending never suspends.".
-spec send_nosuspend(term(), term(), [term()]) -> boolean().
send_nosuspend(Destination, Message, _) ->
    _ = erlang:send(Destination, Message),
    true.
-doc "Starts to watch a node; there are no other nodes.".
-spec monitor_node(node(), boolean()) -> true.
monitor_node(Node, Flag) ->
    case erlang:is_atom(Node) of
        true when Flag -> true;
        true when not Flag -> true;
        _ -> erlang:error(badarg, [Node, Flag])
    end.
-doc "Ends a connection to a node; there are none.".
-spec disconnect_node(node()) -> ignored.
disconnect_node(_) ->
    ignored.
-doc "Forgets the stack, waits for a message, and calls a function.".
-spec hibernate(module(), atom(), [term()]) -> no_return().
hibernate(_, _, _) -> erlang:nif_error(undef).
-doc "Starts a process; `{spawn_reply, Request, ok, Pid}` tells.".
-spec spawn_request(fun(() -> term())) -> reference().
spawn_request(_) -> erlang:nif_error(undef).
-doc "As spawn_request/1, with options or on a node.".
-spec spawn_request(term(), term()) -> reference().
spawn_request(_, _) -> erlang:nif_error(undef).
-doc "As spawn_request/1, on a node with options, or of a function.".
-spec spawn_request(term(), term(), term()) -> reference().
spawn_request(_, _, _) -> erlang:nif_error(undef).
-doc "As spawn_request/1, of a function on a node or with options.".
-spec spawn_request(term(), term(), term(), term()) -> reference().
spawn_request(_, _, _, _) -> erlang:nif_error(undef).
-doc "As spawn_request/1, of a function on a node with options.".
-spec spawn_request(node(), module(), atom(), [term()], [term()]) -> reference().
spawn_request(_, _, _, _, _) -> erlang:nif_error(undef).
-doc "Gives a request up, true if it was not answered yet; here it always was.".
-spec spawn_request_abandon(reference()) -> boolean().
spawn_request_abandon(_) -> erlang:nif_error(undef).
-doc "Prints where a process is to standard error.".
-spec process_display(pid(), backtrace) -> true.
process_display(_, _) -> erlang:nif_error(undef).
-doc "Starts or ends tracing of processes by the caller or another tracer.".
-spec trace(term(), boolean(), [term()]) -> non_neg_integer().
trace(Which, On, Flags) ->
    case purlin_trace:processes(0, Which, On, Flags, erlang:self()) of
        {Reason, Cause} -> erlang:error(Reason, [Which, On, Flags], [{error_info, Cause#{module => erl_erts_errors}}]);
        Count -> Count
    end.
-doc "Starts or ends tracing of calls of functions from outside their modules.".
-spec trace_pattern(term(), term()) -> non_neg_integer().
trace_pattern(Which, Spec) ->
    case purlin_trace:functions(0, Which, Spec, [], erlang:self()) of
        {Reason, Cause} -> erlang:error(Reason, [Which, Spec], [{error_info, Cause#{module => erl_erts_errors}}]);
        Count -> Count
    end.
-doc "Starts or ends tracing of calls of functions.".
-spec trace_pattern(term(), term(), [term()]) -> non_neg_integer().
trace_pattern(Which, Spec, Flags) ->
    case purlin_trace:functions(0, Which, Spec, Flags, erlang:self()) of
        {Reason, Cause} -> erlang:error(Reason, [Which, Spec, Flags], [{error_info, Cause#{module => erl_erts_errors}}]);
        Count -> Count
    end.
-doc "What is traced of a process, or of those yet to be spawned.".
-spec trace_info(term(), atom()) -> term().
trace_info(Which, Item) ->
    case purlin_trace:described(0, Which, Item) of
        {badarg, Cause} when erlang:is_map(Cause) -> erlang:error(badarg, [Which, Item], [{error_info, Cause#{module => erl_erts_errors}}]);
        Described -> Described
    end.
-doc "Sends {trace_delivered, Process, Reference} when all that was told of the process up to now has arrived.".
-spec trace_delivered(pid() | all) -> reference().
trace_delivered(Which) ->
    Reference = purlin_trace:delivered(Which),
    erlang:is_reference(Reference) orelse erlang:error(badarg, [Which], [{error_info, #{module => erl_erts_errors}}]),
    Reference.
