//! The table of BIFs. See [`bif`](super) for what the columns mean.

/// Hands the BIF table to the callback macro `$then`.
#[macro_export]
macro_rules! for_each_bif { ($then:ident) => { $then! {
    /// Adds to an integer of an array; badarg.
    atomics:"add"/3 = add_3 [];
    /// Adds to an integer of an array and returns the sum; badarg.
    atomics:"add_get"/3 = add_get_3 [ALLOCATES];
    /// Sets an integer if it is the one expected; ok or what it is; badarg.
    atomics:"compare_exchange"/4 = compare_exchange_4 [ALLOCATES];
    /// Sets an integer and returns what it was; badarg.
    atomics:"exchange"/3 = exchange_3 [ALLOCATES];
    /// An integer of an array; badarg.
    atomics:"get"/2 = get_2 [ALLOCATES];
    /// Facts about an array; badarg.
    atomics:"info"/1 = info_1 [ALLOCATES];
    /// Makes an array of integers; badarg.
    atomics:"new"/2 = new_2 [ALLOCATES];
    /// Sets an integer of an array; badarg.
    atomics:"put"/3 = put_3 [];
    /// Subtracts from an integer of an array; badarg.
    atomics:"sub"/3 = sub_3 [];
    /// Subtracts from an integer of an array and returns the rest; badarg.
    atomics:"sub_get"/3 = sub_get_3 [ALLOCATES];

    /// The byte at a position; badarg.
    binary:"at"/2 = at_2 [PURE];
    /// Bytes of a binary.
    binary:"bin_to_list"/1 = bin_to_list_1 [PURE | ALLOCATES | TRAPS | REPLACES_CALLER];
    /// Bytes of the part {Start, Length} of a binary.
    binary:"bin_to_list"/2 = bin_to_list_2 [PURE | ALLOCATES | TRAPS | REPLACES_CALLER];
    /// Bytes of a part of a binary.
    binary:"bin_to_list"/3 = bin_to_list_3 [PURE | ALLOCATES | TRAPS | REPLACES_CALLER];
    /// Prepares patterns for match, matches and split.
    binary:"compile_pattern"/1 = compile_pattern_1 [PURE | ALLOCATES];
    /// A copy that shares no memory with its original.
    binary:"copy"/1 = copy_1 [PURE | ALLOCATES | TRAPS];
    /// A binary repeated some times.
    binary:"copy"/2 = copy_2 [PURE | ALLOCATES | TRAPS];
    /// The bytes that hexadecimal digits denote.
    binary:"decode_hex"/1 = decode_hex_1 [PURE | ALLOCATES | TRAPS | REPLACES_CALLER];
    /// The bytes as a big-endian number.
    binary:"decode_unsigned"/1 = decode_unsigned_1 [PURE | ALLOCATES];
    /// The bytes as a number in that endianness.
    binary:"decode_unsigned"/2 = decode_unsigned_2 [PURE | ALLOCATES];
    /// Bytes as hexadecimal digits.
    binary:"encode_hex"/1 = encode_hex_1 [PURE | ALLOCATES | TRAPS | REPLACES_CALLER];
    /// Bytes as hexadecimal digits in that case.
    binary:"encode_hex"/2 = encode_hex_2 [PURE | ALLOCATES | TRAPS | REPLACES_CALLER];
    /// A number as big-endian bytes.
    binary:"encode_unsigned"/1 = encode_unsigned_1 [PURE | ALLOCATES];
    /// A number as bytes in that endianness.
    binary:"encode_unsigned"/2 = encode_unsigned_2 [PURE | ALLOCATES];
    /// First byte; badarg.
    binary:"first"/1 = first_1 [PURE];
    /// Last byte; badarg.
    binary:"last"/1 = last_1 [PURE];
    /// The bytes of an iolist as a binary.
    binary:"list_to_bin"/1 = list_to_bin_1 [PURE | ALLOCATES | TRAPS];
    /// Length of the longest common prefix of binaries.
    binary:"longest_common_prefix"/1 = longest_common_prefix_1 [PURE];
    /// Length of the longest common suffix of binaries.
    binary:"longest_common_suffix"/1 = longest_common_suffix_1 [PURE];
    /// First occurrence of a pattern as {Start, Length}, or nomatch.
    binary:"match"/2 = match_2 [PURE | ALLOCATES | TRAPS];
    /// As match/2, within a scope.
    binary:"match"/3 = match_3 [PURE | ALLOCATES | TRAPS];
    /// All occurrences of a pattern.
    binary:"matches"/2 = matches_2 [PURE | ALLOCATES | TRAPS];
    /// As matches/2, within a scope.
    binary:"matches"/3 = matches_3 [PURE | ALLOCATES | TRAPS];
    /// Part of a binary, given as {Start, Length}.
    binary:"part"/2 = part_2 [PURE | ALLOCATES];
    /// Part of a binary from Start, of Length bytes.
    binary:"part"/3 = part_3 [PURE | ALLOCATES];
    /// Size of the binary that this one is part of.
    binary:"referenced_byte_size"/1 = referenced_byte_size_1 [];
    /// Splits at the first occurrence of a pattern.
    binary:"split"/2 = split_2 [PURE | ALLOCATES | TRAPS];
    /// Splits with options global, trim, trim_all and scope.
    binary:"split"/3 = split_3 [PURE | ALLOCATES | TRAPS];

    /// Adds to a counter; badarg.
    counters:"add"/3 = add_3 [];
    /// The value of a counter; badarg.
    counters:"get"/2 = get_2 [ALLOCATES];
    /// Facts about counters; badarg.
    counters:"info"/1 = info_1 [ALLOCATES];
    /// Makes counters; badarg.
    counters:"new"/2 = new_2 [ALLOCATES];
    /// Sets a counter; badarg.
    counters:"put"/3 = put_3 [];
    /// Subtracts from a counter; badarg.
    counters:"sub"/3 = sub_3 [];

    /// Sends Message to Dest and returns Message, as the operator.
    erlang:"!"/2 = bang_2 [MAY_EXIT];
    /// Product of two numbers; badarith.
    erlang:"*"/2 = multiply_2 [GUARD | PURE | ALLOCATES];
    /// The number itself; badarith.
    erlang:"+"/1 = plus_1 [GUARD | PURE];
    /// Sum of two numbers; badarith.
    erlang:"+"/2 = plus_2 [GUARD | PURE | ALLOCATES];
    /// Appends a term to a proper list; badarg.
    erlang:"++"/2 = list_append_2 [PURE | ALLOCATES | TRAPS];
    /// The number with its sign changed; badarith.
    erlang:"-"/1 = minus_1 [GUARD | PURE | ALLOCATES];
    /// Difference of two numbers; badarith.
    erlang:"-"/2 = minus_2 [GUARD | PURE | ALLOCATES];
    /// Removes the first occurrence of each element of the second list from the first; badarg.
    erlang:"--"/2 = list_subtract_2 [PURE | ALLOCATES | TRAPS];
    /// Quotient of two numbers as a float; badarith.
    erlang:"/"/2 = divide_2 [GUARD | PURE | ALLOCATES];
    /// Whether two terms differ, comparing numbers by value.
    erlang:"/="/2 = ne_2 [GUARD | PURE];
    /// Whether the first term orders before the second.
    erlang:"<"/2 = lt_2 [GUARD | PURE];
    /// Whether two terms are not identical.
    erlang:"=/="/2 = exact_ne_2 [GUARD | PURE];
    /// Whether two terms are identical.
    erlang:"=:="/2 = exact_eq_2 [GUARD | PURE];
    /// Whether the first term does not order after the second.
    erlang:"=<"/2 = le_2 [GUARD | PURE];
    /// Whether two terms are equal, comparing numbers by value.
    erlang:"=="/2 = eq_2 [GUARD | PURE];
    /// Whether the first term orders after the second.
    erlang:">"/2 = gt_2 [GUARD | PURE];
    /// Whether the first term does not order before the second.
    erlang:">="/2 = ge_2 [GUARD | PURE];
    /// Absolute value of a number.
    erlang:"abs"/1 = abs_1 [GUARD | AUTO_IMPORT | PURE | ALLOCATES];
    /// Adler-32 checksum of iodata.
    erlang:"adler32"/1 = adler32_1 [PURE | TRAPS];
    /// Continues an Adler-32 checksum with iodata.
    erlang:"adler32"/2 = adler32_2 [PURE | TRAPS];
    /// Makes a reference that reaches the caller until it is deactivated.
    erlang:"alias"/0 = alias_0 [AUTO_IMPORT | ALLOCATES | REPLACES_CALLER];
    /// Makes an alias with options.
    erlang:"alias"/1 = alias_1 [AUTO_IMPORT | ALLOCATES];
    /// Conjunction of two booleans; badarg.
    erlang:"and"/2 = and_2 [GUARD | PURE];
    /// The tuple with a term added at its end.
    erlang:"append_element"/2 = append_element_2 [PURE | ALLOCATES];
    /// Text of an atom in UTF-8.
    erlang:"atom_to_binary"/1 = atom_to_binary_1 [AUTO_IMPORT | PURE | ALLOCATES | REPLACES_CALLER];
    /// Text of an atom in the encoding given.
    erlang:"atom_to_binary"/2 = atom_to_binary_2 [AUTO_IMPORT | PURE | ALLOCATES];
    /// Text of an atom as a string.
    erlang:"atom_to_list"/1 = atom_to_list_1 [AUTO_IMPORT | PURE | ALLOCATES];
    /// Bitwise and of two integers; badarith.
    erlang:"band"/2 = band_2 [GUARD | PURE | ALLOCATES];
    /// Part of a binary, given as {Start, Length}.
    erlang:"binary_part"/2 = binary_part_2 [GUARD | AUTO_IMPORT | PURE | ALLOCATES];
    /// Part of a binary from Start, of Length bytes.
    erlang:"binary_part"/3 = binary_part_3 [GUARD | AUTO_IMPORT | PURE | ALLOCATES];
    /// The atom whose text is the UTF-8 binary.
    erlang:"binary_to_atom"/1 = binary_to_atom_1 [AUTO_IMPORT | REPLACES_CALLER];
    /// The atom whose text is the binary in the encoding given.
    erlang:"binary_to_atom"/2 = binary_to_atom_2 [AUTO_IMPORT];
    /// As binary_to_atom/1 for an atom that exists already; badarg.
    erlang:"binary_to_existing_atom"/1 = binary_to_existing_atom_1 [AUTO_IMPORT | REPLACES_CALLER];
    /// As binary_to_atom/2 for an atom that exists already; badarg.
    erlang:"binary_to_existing_atom"/2 = binary_to_existing_atom_2 [AUTO_IMPORT];
    /// The float that the binary's text denotes.
    erlang:"binary_to_float"/1 = binary_to_float_1 [AUTO_IMPORT | PURE | ALLOCATES];
    /// The integer that the binary's text denotes in base 10.
    erlang:"binary_to_integer"/1 = binary_to_integer_1 [AUTO_IMPORT | PURE | ALLOCATES | REPLACES_CALLER];
    /// The integer that the binary's text denotes in the base given.
    erlang:"binary_to_integer"/2 = binary_to_integer_2 [AUTO_IMPORT | PURE | ALLOCATES | REPLACES_CALLER];
    /// Bytes of a binary.
    erlang:"binary_to_list"/1 = binary_to_list_1 [AUTO_IMPORT | PURE | ALLOCATES | TRAPS];
    /// Bytes of a binary from Start to Stop, counted from 1.
    erlang:"binary_to_list"/3 = binary_to_list_3 [AUTO_IMPORT | PURE | ALLOCATES | TRAPS];
    /// The term that bytes in the external format are; badarg.
    erlang:"binary_to_term"/1 = binary_to_term_1 [AUTO_IMPORT | ALLOCATES | TRAPS];
    /// The same with options; badarg.
    erlang:"binary_to_term"/2 = binary_to_term_2 [AUTO_IMPORT | ALLOCATES | TRAPS];
    /// Number of bits in a bitstring.
    erlang:"bit_size"/1 = bit_size_1 [GUARD | AUTO_IMPORT | PURE];
    /// Bytes of a bitstring and, as its last element, the bits left over.
    erlang:"bitstring_to_list"/1 = bitstring_to_list_1 [AUTO_IMPORT | PURE | ALLOCATES | TRAPS];
    /// Bitwise complement of an integer; badarith.
    erlang:"bnot"/1 = bnot_1 [GUARD | PURE | ALLOCATES];
    /// Bitwise or of two integers; badarith.
    erlang:"bor"/2 = bor_2 [GUARD | PURE | ALLOCATES];
    /// An integer shifted left; badarith, system_limit.
    erlang:"bsl"/2 = bsl_2 [GUARD | PURE | ALLOCATES];
    /// An integer shifted right; badarith.
    erlang:"bsr"/2 = bsr_2 [GUARD | PURE | ALLOCATES];
    /// Adds to the reductions that the caller has used.
    erlang:"bump_reductions"/1 = bump_reductions_1 [];
    /// Bitwise exclusive or of two integers; badarith.
    erlang:"bxor"/2 = bxor_2 [GUARD | PURE | ALLOCATES];
    /// Number of bytes needed to hold a bitstring.
    erlang:"byte_size"/1 = byte_size_1 [GUARD | AUTO_IMPORT | PURE];
    /// Cancels a timer; the time that was left, or false.
    erlang:"cancel_timer"/1 = cancel_timer_1 [ALLOCATES];
    /// Cancels a timer with options.
    erlang:"cancel_timer"/2 = cancel_timer_2 [ALLOCATES];
    /// Smallest integer not less than a number.
    erlang:"ceil"/1 = ceil_1 [GUARD | AUTO_IMPORT | PURE | ALLOCATES];
    /// Whether old code of a module is there.
    erlang:"check_old_code"/1 = check_old_code_1 [AUTO_IMPORT];
    /// Converts a time between units, rounding down.
    erlang:"convert_time_unit"/3 = convert_time_unit_3 [PURE | ALLOCATES | REPLACES_CALLER];
    /// CRC-32 checksum of iodata.
    erlang:"crc32"/1 = crc32_1 [PURE | TRAPS];
    /// Continues a CRC-32 checksum with iodata.
    erlang:"crc32"/2 = crc32_2 [PURE | TRAPS];
    /// Local date as {Year, Month, Day}.
    erlang:"date"/0 = date_0 [AUTO_IMPORT | ALLOCATES];
    /// A tuple without the element at an index.
    erlang:"delete_element"/2 = delete_element_2 [PURE | ALLOCATES];
    /// Makes the current code of a module old.
    erlang:"delete_module"/1 = delete_module_1 [AUTO_IMPORT];
    /// Removes a monitor.
    erlang:"demonitor"/1 = demonitor_1 [AUTO_IMPORT];
    /// Removes a monitor with options flush and info.
    erlang:"demonitor"/2 = demonitor_2 [AUTO_IMPORT];
    /// Prints a term on standard output, for debugging.
    erlang:"display"/1 = display_1 [];
    /// Integer quotient, rounded towards zero; badarith.
    erlang:"div"/2 = div_2 [GUARD | PURE | ALLOCATES];
    /// The Nth element of a tuple; badarg.
    erlang:"element"/2 = element_2 [GUARD | AUTO_IMPORT | PURE];
    /// Empties the process dictionary and returns it.
    erlang:"erase"/0 = erase_0 [AUTO_IMPORT | ALLOCATES];
    /// Removes a key from the process dictionary and returns its value.
    erlang:"erase"/1 = erase_1 [AUTO_IMPORT];
    /// Raises an error with the reason.
    erlang:"error"/1 = error_1 [AUTO_IMPORT];
    /// Raises an error with the reason, and arguments for the top entry of the stack trace.
    erlang:"error"/2 = error_2 [AUTO_IMPORT];
    /// As error/2, with options such as error_info.
    erlang:"error"/3 = error_3 [AUTO_IMPORT];
    /// Raises an exit with the reason.
    erlang:"exit"/1 = exit_1 [AUTO_IMPORT];
    /// Sends an exit signal.
    erlang:"exit"/2 = exit_2 [AUTO_IMPORT | MAY_EXIT];
    /// Bytes that a term takes in the external format.
    erlang:"external_size"/1 = external_size_1 [TRAPS];
    /// The same with options; badarg.
    erlang:"external_size"/2 = external_size_2 [TRAPS];
    /// A number as a float; badarg when it does not fit.
    erlang:"float"/1 = float_1 [GUARD | AUTO_IMPORT | PURE | ALLOCATES];
    /// A float in scientific notation with 20 decimals.
    erlang:"float_to_binary"/1 = float_to_binary_1 [AUTO_IMPORT | PURE | ALLOCATES];
    /// A float as text by options.
    erlang:"float_to_binary"/2 = float_to_binary_2 [AUTO_IMPORT | PURE | ALLOCATES];
    /// A float in scientific notation with 20 decimals.
    erlang:"float_to_list"/1 = float_to_list_1 [AUTO_IMPORT | PURE | ALLOCATES];
    /// A float as text by options.
    erlang:"float_to_list"/2 = float_to_list_2 [AUTO_IMPORT | PURE | ALLOCATES];
    /// Largest integer not greater than a number.
    erlang:"floor"/1 = floor_1 [GUARD | AUTO_IMPORT | PURE | ALLOCATES];
    /// Everything known about a fun.
    erlang:"fun_info"/1 = fun_info_1 [ALLOCATES | REPLACES_CALLER];
    /// One item known about a fun.
    erlang:"fun_info"/2 = fun_info_2 [ALLOCATES];
    /// Text that shows a fun.
    erlang:"fun_to_list"/1 = fun_to_list_1 [ALLOCATES];
    /// Whether a loaded module exports the function.
    erlang:"function_exported"/3 = function_exported_3 [];
    /// Collects the caller's garbage.
    erlang:"garbage_collect"/0 = garbage_collect_0 [AUTO_IMPORT | REPLACES_CALLER];
    /// Collects a process's garbage.
    erlang:"garbage_collect"/1 = garbage_collect_1 [AUTO_IMPORT | MAY_EXIT | REPLACES_CALLER];
    /// Collects a process's garbage with options.
    erlang:"garbage_collect"/2 = garbage_collect_2 [AUTO_IMPORT | MAY_EXIT | REPLACES_CALLER];
    /// The process dictionary as a list of pairs.
    erlang:"get"/0 = get_0 [AUTO_IMPORT | ALLOCATES];
    /// Value of a key in the process dictionary, or undefined.
    erlang:"get"/1 = get_1 [AUTO_IMPORT];
    /// Keys of the process dictionary.
    erlang:"get_keys"/0 = get_keys_0 [AUTO_IMPORT | ALLOCATES];
    /// Keys of the process dictionary that have the value.
    erlang:"get_keys"/1 = get_keys_1 [AUTO_IMPORT | ALLOCATES];
    /// What module_info/0 of a module returns.
    erlang:"get_module_info"/1 = get_module_info_1 [ALLOCATES];
    /// What module_info/1 of a module returns.
    erlang:"get_module_info"/2 = get_module_info_2 [ALLOCATES];
    /// Pid of the caller's group leader.
    erlang:"group_leader"/0 = group_leader_0 [AUTO_IMPORT];
    /// Sets the group leader of a process.
    erlang:"group_leader"/2 = group_leader_2 [AUTO_IMPORT | MAY_EXIT | REPLACES_CALLER];
    /// Ends the system with status 0.
    erlang:"halt"/0 = halt_0 [AUTO_IMPORT | MAY_EXIT | REPLACES_CALLER];
    /// Ends the system with a status.
    erlang:"halt"/1 = halt_1 [AUTO_IMPORT | MAY_EXIT | REPLACES_CALLER];
    /// Ends the system with a status and options.
    erlang:"halt"/2 = halt_2 [AUTO_IMPORT | MAY_EXIT];
    /// Head of a list; badarg.
    erlang:"hd"/1 = hd_1 [GUARD | AUTO_IMPORT | PURE];
    /// Forgets the stack, waits for a message, calls a function.
    erlang:"hibernate"/3 = hibernate_3 [MAY_EXIT];
    /// A tuple with a term inserted at an index.
    erlang:"insert_element"/3 = insert_element_3 [PURE | ALLOCATES];
    /// Digits of an integer in base 10.
    erlang:"integer_to_binary"/1 = integer_to_binary_1 [AUTO_IMPORT | PURE | ALLOCATES | TRAPS];
    /// Digits of an integer in the base given.
    erlang:"integer_to_binary"/2 = integer_to_binary_2 [AUTO_IMPORT | PURE | ALLOCATES | TRAPS];
    /// Digits of an integer in base 10.
    erlang:"integer_to_list"/1 = integer_to_list_1 [AUTO_IMPORT | PURE | ALLOCATES | TRAPS];
    /// Digits of an integer in the base given.
    erlang:"integer_to_list"/2 = integer_to_list_2 [AUTO_IMPORT | PURE | ALLOCATES | TRAPS];
    /// Number of bytes in iodata.
    erlang:"iolist_size"/1 = iolist_size_1 [AUTO_IMPORT | PURE | TRAPS];
    /// The bytes of iodata as a binary.
    erlang:"iolist_to_binary"/1 = iolist_to_binary_1 [AUTO_IMPORT | PURE | ALLOCATES | TRAPS];
    /// The bytes of iodata as a list of binaries.
    erlang:"iolist_to_iovec"/1 = iolist_to_iovec_1 [PURE | ALLOCATES | TRAPS];
    /// Whether the node is part of a distributed system.
    erlang:"is_alive"/0 = is_alive_0 [AUTO_IMPORT | REPLACES_CALLER];
    /// Whether the term is an atom.
    erlang:"is_atom"/1 = is_atom_1 [GUARD | AUTO_IMPORT | PURE];
    /// Whether the term is a binary.
    erlang:"is_binary"/1 = is_binary_1 [GUARD | AUTO_IMPORT | PURE];
    /// Whether the term is a bitstring.
    erlang:"is_bitstring"/1 = is_bitstring_1 [GUARD | AUTO_IMPORT | PURE];
    /// Whether the term is true or false.
    erlang:"is_boolean"/1 = is_boolean_1 [GUARD | AUTO_IMPORT | PURE];
    /// Whether the function is a BIF of the VM.
    erlang:"is_builtin"/3 = is_builtin_3 [PURE];
    /// Whether the term is a float.
    erlang:"is_float"/1 = is_float_1 [GUARD | AUTO_IMPORT | PURE];
    /// Whether the term is a fun.
    erlang:"is_function"/1 = is_function_1 [GUARD | AUTO_IMPORT | PURE];
    /// Whether the term is a fun of that arity; badarg.
    erlang:"is_function"/2 = is_function_2 [GUARD | AUTO_IMPORT | PURE];
    /// Whether the term is an integer.
    erlang:"is_integer"/1 = is_integer_1 [GUARD | AUTO_IMPORT | PURE];
    /// Whether the term is [] or a list cell.
    erlang:"is_list"/1 = is_list_1 [GUARD | AUTO_IMPORT | PURE];
    /// Whether the term is a map.
    erlang:"is_map"/1 = is_map_1 [GUARD | AUTO_IMPORT | PURE];
    /// Whether a map has the key; badmap.
    erlang:"is_map_key"/2 = is_map_key_2 [GUARD | AUTO_IMPORT | PURE];
    /// Whether the term is a number.
    erlang:"is_number"/1 = is_number_1 [GUARD | AUTO_IMPORT | PURE];
    /// Whether the term is a pid.
    erlang:"is_pid"/1 = is_pid_1 [GUARD | AUTO_IMPORT | PURE];
    /// Whether the term is a port.
    erlang:"is_port"/1 = is_port_1 [GUARD | AUTO_IMPORT | PURE];
    /// Whether a local process exists and is not exiting.
    erlang:"is_process_alive"/1 = is_process_alive_1 [AUTO_IMPORT | MAY_EXIT];
    /// Whether the term is a tuple with that atom as its first element.
    erlang:"is_record"/2 = is_record_2 [GUARD | AUTO_IMPORT | PURE];
    /// Whether the term is a tuple of that size with that atom as its first element.
    erlang:"is_record"/3 = is_record_3 [GUARD | AUTO_IMPORT | PURE];
    /// Whether the term is a reference.
    erlang:"is_reference"/1 = is_reference_1 [GUARD | AUTO_IMPORT | PURE];
    /// Whether the term is a tuple.
    erlang:"is_tuple"/1 = is_tuple_1 [GUARD | AUTO_IMPORT | PURE];
    /// Length of a proper list; badarg.
    erlang:"length"/1 = length_1 [GUARD | AUTO_IMPORT | PURE];
    /// Links the caller to a process.
    erlang:"link"/1 = link_1 [AUTO_IMPORT | MAY_EXIT];
    /// The atom with that text.
    erlang:"list_to_atom"/1 = list_to_atom_1 [AUTO_IMPORT];
    /// The bytes of an iolist as a binary.
    erlang:"list_to_binary"/1 = list_to_binary_1 [AUTO_IMPORT | PURE | ALLOCATES | TRAPS];
    /// The bits of a list of bytes, bitstrings and such lists.
    erlang:"list_to_bitstring"/1 = list_to_bitstring_1 [AUTO_IMPORT | PURE | ALLOCATES | TRAPS];
    /// As list_to_atom/1 for an atom that exists already; badarg.
    erlang:"list_to_existing_atom"/1 = list_to_existing_atom_1 [AUTO_IMPORT];
    /// The float that the string denotes.
    erlang:"list_to_float"/1 = list_to_float_1 [AUTO_IMPORT | PURE | ALLOCATES];
    /// The integer that the string denotes in base 10.
    erlang:"list_to_integer"/1 = list_to_integer_1 [AUTO_IMPORT | PURE | ALLOCATES | REPLACES_CALLER];
    /// The integer that the string denotes in the base given.
    erlang:"list_to_integer"/2 = list_to_integer_2 [AUTO_IMPORT | PURE | ALLOCATES | REPLACES_CALLER];
    /// The pid that the string shows.
    erlang:"list_to_pid"/1 = list_to_pid_1 [AUTO_IMPORT | ALLOCATES];
    /// The reference that the string shows.
    erlang:"list_to_ref"/1 = list_to_ref_1 [AUTO_IMPORT | ALLOCATES];
    /// A tuple of the list's elements.
    erlang:"list_to_tuple"/1 = list_to_tuple_1 [AUTO_IMPORT | PURE | ALLOCATES];
    /// Names of the modules that are loaded.
    erlang:"loaded"/0 = loaded_0 [ALLOCATES];
    /// Local date and time.
    erlang:"localtime"/0 = localtime_0 [ALLOCATES];
    /// Converts local date and time to UTC.
    erlang:"localtime_to_universaltime"/1 = localtime_to_universaltime_1 [ALLOCATES | REPLACES_CALLER];
    /// Converts local date and time to UTC, told whether it is summer time.
    erlang:"localtime_to_universaltime"/2 = localtime_to_universaltime_2 [ALLOCATES];
    /// The external fun Module:Function/Arity.
    erlang:"make_fun"/3 = make_fun_3 [PURE | ALLOCATES];
    /// A new unique reference.
    erlang:"make_ref"/0 = make_ref_0 [AUTO_IMPORT | ALLOCATES];
    /// A tuple of that size with the same term everywhere.
    erlang:"make_tuple"/2 = make_tuple_2 [PURE | ALLOCATES];
    /// A tuple of that size with a default term and a list of {Index, Term}.
    erlang:"make_tuple"/3 = make_tuple_3 [PURE | ALLOCATES];
    /// Value of a key in a map; badmap, badkey.
    erlang:"map_get"/2 = map_get_2 [GUARD | AUTO_IMPORT | PURE];
    /// Number of keys in a map; badmap.
    erlang:"map_size"/1 = map_size_1 [GUARD | AUTO_IMPORT | PURE];
    /// What a match specification makes of a term or of a list of arguments.
    erlang:"match_spec_test"/3 = match_spec_test_3 [ALLOCATES];
    /// The larger of two terms.
    erlang:"max"/2 = max_2 [GUARD | AUTO_IMPORT | PURE];
    /// Bytes of memory in use, by type.
    erlang:"memory"/0 = memory_0 [ALLOCATES | REPLACES_CALLER];
    /// Bytes of memory in use for a type, or for a list of types.
    erlang:"memory"/1 = memory_1 [ALLOCATES | REPLACES_CALLER];
    /// The smaller of two terms.
    erlang:"min"/2 = min_2 [GUARD | AUTO_IMPORT | PURE];
    /// Whether a module is loaded.
    erlang:"module_loaded"/1 = module_loaded_1 [AUTO_IMPORT];
    /// Monitors a process.
    erlang:"monitor"/2 = monitor_2 [AUTO_IMPORT | ALLOCATES];
    /// Monitors a process with options.
    erlang:"monitor"/3 = monitor_3 [AUTO_IMPORT | ALLOCATES];
    /// Monotonic time in native units.
    erlang:"monotonic_time"/0 = monotonic_time_0 [ALLOCATES];
    /// Monotonic time in the unit given.
    erlang:"monotonic_time"/1 = monotonic_time_1 [ALLOCATES];
    /// Name of the node.
    erlang:"node"/0 = node_0 [GUARD | AUTO_IMPORT | PURE];
    /// Name of the node that a pid, reference or port comes from.
    erlang:"node"/1 = node_1 [GUARD | AUTO_IMPORT | PURE];
    /// Names of the visible nodes connected to this one.
    erlang:"nodes"/0 = nodes_0 [AUTO_IMPORT | ALLOCATES];
    /// Names of the nodes of that kind.
    erlang:"nodes"/1 = nodes_1 [AUTO_IMPORT | ALLOCATES];
    /// Negation of a boolean; badarg.
    erlang:"not"/1 = not_1 [GUARD | PURE];
    /// Unique, strictly increasing wall clock time.
    erlang:"now"/0 = now_0 [AUTO_IMPORT | ALLOCATES];
    /// Disjunction of two booleans; badarg.
    erlang:"or"/2 = or_2 [GUARD | PURE];
    /// Portable hash of a term in 0..2^27-1.
    erlang:"phash2"/1 = phash2_1 [PURE | TRAPS];
    /// Portable hash of a term in 0..Range-1.
    erlang:"phash2"/2 = phash2_2 [PURE | TRAPS];
    /// Text that shows a pid.
    erlang:"pid_to_list"/1 = pid_to_list_1 [AUTO_IMPORT | ALLOCATES];
    /// Names of the modules that are built into the VM.
    erlang:"pre_loaded"/0 = pre_loaded_0 [AUTO_IMPORT | ALLOCATES];
    /// Prints where a process is.
    erlang:"process_display"/2 = process_display_2 [MAY_EXIT];
    /// Sets a flag of the caller and returns its old value.
    erlang:"process_flag"/2 = process_flag_2 [AUTO_IMPORT | MAY_EXIT];
    /// Sets save_calls of another process.
    erlang:"process_flag"/3 = process_flag_3 [AUTO_IMPORT | MAY_EXIT];
    /// What is known about a process; undefined when it is not alive.
    erlang:"process_info"/1 = process_info_1 [AUTO_IMPORT | ALLOCATES | MAY_EXIT];
    /// One item, or a list of items, about a process.
    erlang:"process_info"/2 = process_info_2 [AUTO_IMPORT | ALLOCATES | MAY_EXIT];
    /// Pids of the processes that exist.
    erlang:"processes"/0 = processes_0 [AUTO_IMPORT | ALLOCATES];
    /// Sets a key of the process dictionary and returns its old value.
    erlang:"put"/2 = put_2 [AUTO_IMPORT | ALLOCATES];
    /// Raises an exception of that class with reason and stack trace.
    erlang:"raise"/3 = raise_3 [];
    /// Milliseconds until a timer strikes, or false.
    erlang:"read_timer"/1 = read_timer_1 [ALLOCATES];
    /// Milliseconds until a timer strikes, with options.
    erlang:"read_timer"/2 = read_timer_2 [ALLOCATES];
    /// Text that shows a reference.
    erlang:"ref_to_list"/1 = ref_to_list_1 [AUTO_IMPORT | ALLOCATES];
    /// Gives a process a name.
    erlang:"register"/2 = register_2 [AUTO_IMPORT];
    /// Registered names.
    erlang:"registered"/0 = registered_0 [AUTO_IMPORT | ALLOCATES];
    /// Remainder of integer division, with the sign of the dividend; badarith.
    erlang:"rem"/2 = rem_2 [GUARD | PURE | ALLOCATES];
    /// Undoes one suspend_process/1.
    erlang:"resume_process"/1 = resume_process_1 [];
    /// The integer nearest to a number, halves away from zero.
    erlang:"round"/1 = round_1 [GUARD | AUTO_IMPORT | PURE | ALLOCATES];
    /// The caller's pid.
    erlang:"self"/0 = self_0 [GUARD | AUTO_IMPORT | PURE];
    /// Sends Message to Dest and returns Message.
    erlang:"send"/2 = send_2 [MAY_EXIT];
    /// As send/2, with options nosuspend and noconnect.
    erlang:"send"/3 = send_3 [MAY_EXIT];
    /// Sends a message after some milliseconds.
    erlang:"send_after"/3 = send_after_3 [ALLOCATES];
    /// Sends a message after some milliseconds, or at a time.
    erlang:"send_after"/4 = send_after_4 [ALLOCATES];
    /// A tuple with the Nth element replaced; badarg.
    erlang:"setelement"/3 = setelement_3 [AUTO_IMPORT | PURE | ALLOCATES];
    /// Size of a tuple or binary; badarg.
    erlang:"size"/1 = size_1 [GUARD | AUTO_IMPORT | PURE];
    /// Starts a process that calls a fun.
    erlang:"spawn"/1 = spawn_1 [AUTO_IMPORT | ALLOCATES | REPLACES_CALLER];
    /// Starts a process on a node that calls a fun.
    erlang:"spawn"/2 = spawn_2 [AUTO_IMPORT | ALLOCATES | REPLACES_CALLER];
    /// Starts a process that calls a function.
    erlang:"spawn"/3 = spawn_3 [AUTO_IMPORT | ALLOCATES];
    /// Starts a process on a node that calls a function.
    erlang:"spawn"/4 = spawn_4 [AUTO_IMPORT | ALLOCATES | REPLACES_CALLER];
    /// As spawn/1, linked to the caller.
    erlang:"spawn_link"/1 = spawn_link_1 [AUTO_IMPORT | ALLOCATES | REPLACES_CALLER];
    /// As spawn/2, linked to the caller.
    erlang:"spawn_link"/2 = spawn_link_2 [AUTO_IMPORT | ALLOCATES | REPLACES_CALLER];
    /// As spawn/3, linked to the caller.
    erlang:"spawn_link"/3 = spawn_link_3 [AUTO_IMPORT | ALLOCATES];
    /// As spawn/4, linked to the caller.
    erlang:"spawn_link"/4 = spawn_link_4 [AUTO_IMPORT | ALLOCATES | REPLACES_CALLER];
    /// As spawn/1, monitored by the caller; {Pid, Reference}.
    erlang:"spawn_monitor"/1 = spawn_monitor_1 [AUTO_IMPORT | ALLOCATES | REPLACES_CALLER];
    /// As spawn/2, monitored by the caller; {Pid, Reference}.
    erlang:"spawn_monitor"/2 = spawn_monitor_2 [AUTO_IMPORT | ALLOCATES | REPLACES_CALLER];
    /// As spawn/3, monitored by the caller; {Pid, Reference}.
    erlang:"spawn_monitor"/3 = spawn_monitor_3 [AUTO_IMPORT | ALLOCATES | REPLACES_CALLER];
    /// As spawn/4, monitored by the caller; {Pid, Reference}.
    erlang:"spawn_monitor"/4 = spawn_monitor_4 [AUTO_IMPORT | ALLOCATES | REPLACES_CALLER];
    /// As spawn/1, with options.
    erlang:"spawn_opt"/2 = spawn_opt_2 [AUTO_IMPORT | ALLOCATES | REPLACES_CALLER];
    /// As spawn/2, with options.
    erlang:"spawn_opt"/3 = spawn_opt_3 [AUTO_IMPORT | ALLOCATES | REPLACES_CALLER];
    /// As spawn/3, with options.
    erlang:"spawn_opt"/4 = spawn_opt_4 [AUTO_IMPORT | ALLOCATES];
    /// As spawn/4, with options.
    erlang:"spawn_opt"/5 = spawn_opt_5 [AUTO_IMPORT | ALLOCATES | REPLACES_CALLER];
    /// Starts a process; {spawn_reply, Request, ok, Pid} tells.
    erlang:"spawn_request"/1 = spawn_request_1 [AUTO_IMPORT | ALLOCATES];
    /// As spawn_request/1, with options or a node.
    erlang:"spawn_request"/2 = spawn_request_2 [AUTO_IMPORT | ALLOCATES];
    /// As spawn_request/1, on a node with options, or of a function.
    erlang:"spawn_request"/3 = spawn_request_3 [AUTO_IMPORT | ALLOCATES];
    /// As spawn_request/1, of a function on a node or with options.
    erlang:"spawn_request"/4 = spawn_request_4 [AUTO_IMPORT | ALLOCATES];
    /// As spawn_request/1, of a function on a node with options.
    erlang:"spawn_request"/5 = spawn_request_5 [AUTO_IMPORT | ALLOCATES];
    /// Gives a request up if it is not answered yet.
    erlang:"spawn_request_abandon"/1 = spawn_request_abandon_1 [AUTO_IMPORT];
    /// Splits a binary after some bytes.
    erlang:"split_binary"/2 = split_binary_2 [AUTO_IMPORT | PURE | ALLOCATES];
    /// Sends {timeout, TimerRef, Message} after some milliseconds.
    erlang:"start_timer"/3 = start_timer_3 [ALLOCATES];
    /// As start_timer/3, with options.
    erlang:"start_timer"/4 = start_timer_4 [ALLOCATES];
    /// Counters of the system.
    erlang:"statistics"/1 = statistics_1 [AUTO_IMPORT | ALLOCATES];
    /// Stops a process until it is resumed.
    erlang:"suspend_process"/1 = suspend_process_1 [MAY_EXIT | REPLACES_CALLER];
    /// As suspend_process/1, with options.
    erlang:"suspend_process"/2 = suspend_process_2 [MAY_EXIT | REPLACES_CALLER];
    /// Sets a flag of the system and returns its old value.
    erlang:"system_flag"/2 = system_flag_2 [ALLOCATES];
    /// A fact about the system.
    erlang:"system_info"/1 = system_info_1 [ALLOCATES];
    /// Wall clock time in native units.
    erlang:"system_time"/0 = system_time_0 [ALLOCATES];
    /// Wall clock time in the unit given.
    erlang:"system_time"/1 = system_time_1 [ALLOCATES];
    /// A term in the external format.
    erlang:"term_to_binary"/1 = term_to_binary_1 [AUTO_IMPORT | ALLOCATES | TRAPS];
    /// The same with options; badarg.
    erlang:"term_to_binary"/2 = term_to_binary_2 [AUTO_IMPORT | ALLOCATES | TRAPS];
    /// A term in the external format as a list of binaries.
    erlang:"term_to_iovec"/1 = term_to_iovec_1 [AUTO_IMPORT | ALLOCATES | TRAPS];
    /// The same with options; badarg.
    erlang:"term_to_iovec"/2 = term_to_iovec_2 [AUTO_IMPORT | ALLOCATES | TRAPS];
    /// Raises a throw of the term.
    erlang:"throw"/1 = throw_1 [AUTO_IMPORT];
    /// Local time as {Hour, Minute, Second}.
    erlang:"time"/0 = time_0 [AUTO_IMPORT | ALLOCATES];
    /// What to add to monotonic time to get wall clock time.
    erlang:"time_offset"/0 = time_offset_0 [ALLOCATES];
    /// As time_offset/0, in the unit given.
    erlang:"time_offset"/1 = time_offset_1 [ALLOCATES];
    /// Wall clock time as {MegaSeconds, Seconds, MicroSeconds}.
    erlang:"timestamp"/0 = timestamp_0 [ALLOCATES];
    /// Tail of a list; badarg.
    erlang:"tl"/1 = tl_1 [GUARD | AUTO_IMPORT | PURE];
    /// The integer part of a number.
    erlang:"trunc"/1 = trunc_1 [GUARD | AUTO_IMPORT | PURE | ALLOCATES];
    /// Number of elements in a tuple; badarg.
    erlang:"tuple_size"/1 = tuple_size_1 [GUARD | AUTO_IMPORT | PURE];
    /// Elements of a tuple.
    erlang:"tuple_to_list"/1 = tuple_to_list_1 [AUTO_IMPORT | PURE | ALLOCATES];
    /// Deactivates an alias.
    erlang:"unalias"/1 = unalias_1 [AUTO_IMPORT];
    /// An integer that no other call returns.
    erlang:"unique_integer"/0 = unique_integer_0 [ALLOCATES];
    /// As unique_integer/0, positive or increasing by options.
    erlang:"unique_integer"/1 = unique_integer_1 [ALLOCATES];
    /// Date and time in UTC.
    erlang:"universaltime"/0 = universaltime_0 [ALLOCATES];
    /// Converts date and time in UTC to local ones.
    erlang:"universaltime_to_localtime"/1 = universaltime_to_localtime_1 [ALLOCATES];
    /// Removes the link between the caller and a process.
    erlang:"unlink"/1 = unlink_1 [AUTO_IMPORT];
    /// Takes a name from its process.
    erlang:"unregister"/1 = unregister_1 [AUTO_IMPORT];
    /// Pid of the process with that name, or undefined.
    erlang:"whereis"/1 = whereis_1 [AUTO_IMPORT];
    /// Exclusive or of two booleans; badarg.
    erlang:"xor"/2 = xor_2 [GUARD | PURE];
    /// Lets other processes run.
    erlang:"yield"/0 = yield_0 [MAY_EXIT];
    /// Words that a copy of a term takes.
    erts_debug:"flat_size"/1 = flat_size_1 [];
    /// Something of the inside of the system.
    erts_debug:"get_internal_state"/1 = get_internal_state_1 [];
    /// Are terms the same object?
    erts_debug:"same"/2 = same_2 [];
    /// Makes the inside of the system available.
    erts_debug:"set_internal_state"/2 = set_internal_state_2 [ALLOCATES];
    /// Words of a term, shared parts counted once.
    erts_debug:"size"/1 = size_1 [];

    /// All tables.
    ets:"all"/0 = all_0 [ALLOCATES];
    /// Deletes a table; badarg.
    ets:"delete"/1 = delete_1 [TRAPS];
    /// Deletes the rows with a key; badarg.
    ets:"delete"/2 = delete_2 [];
    /// Deletes the rows that are equal to a tuple; badarg.
    ets:"delete_object"/2 = delete_object_2 [];
    /// The first key of a table.
    ets:"first"/1 = first_1 [ALLOCATES];
    /// The first key of a table with its rows.
    ets:"first_lookup"/1 = first_lookup_1 [ALLOCATES];
    /// Gives a table to another process; badarg.
    ets:"give_away"/3 = give_away_3 [];
    /// Facts about a table.
    ets:"info"/1 = info_1 [ALLOCATES];
    /// A fact about a table; badarg.
    ets:"info"/2 = info_2 [ALLOCATES];
    /// Inserts a row or a list of rows; badarg.
    ets:"insert"/2 = insert_2 [TRAPS];
    /// As insert/2, unless one of the keys is there; badarg.
    ets:"insert_new"/2 = insert_new_2 [TRAPS];
    /// Deletes all rows; how many there were.
    ets:"internal_delete_all"/2 = internal_delete_all_2 [TRAPS];
    /// Deletes the rows for which a match specification is true; how many.
    ets:"internal_select_delete"/2 = internal_select_delete_2 [TRAPS];
    /// Whether a term is a compiled match specification.
    ets:"is_compiled_ms"/1 = is_compiled_ms_1 [];
    /// The last key of an ordered table.
    ets:"last"/1 = last_1 [ALLOCATES];
    /// The last key of an ordered table with its rows.
    ets:"last_lookup"/1 = last_lookup_1 [ALLOCATES];
    /// The rows with a key; badarg.
    ets:"lookup"/2 = lookup_2 [ALLOCATES];
    /// An element of the rows with a key; badarg.
    ets:"lookup_element"/3 = lookup_element_3 [ALLOCATES];
    /// An element of the rows with a key, or a default; badarg.
    ets:"lookup_element"/4 = lookup_element_4 [ALLOCATES];
    /// Goes on with match/3.
    ets:"match"/1 = match_1 [ALLOCATES | TRAPS];
    /// The variables of a pattern for each row that matches it.
    ets:"match"/2 = match_2 [ALLOCATES | TRAPS];
    /// As match/2, so many at a time.
    ets:"match"/3 = match_3 [ALLOCATES | TRAPS];
    /// Goes on with match_object/3.
    ets:"match_object"/1 = match_object_1 [ALLOCATES | TRAPS];
    /// The rows that match a pattern.
    ets:"match_object"/2 = match_object_2 [ALLOCATES | TRAPS];
    /// As match_object/2, so many at a time.
    ets:"match_object"/3 = match_object_3 [ALLOCATES | TRAPS];
    /// Compiles a match specification; badarg.
    ets:"match_spec_compile"/1 = match_spec_compile_1 [ALLOCATES];
    /// The values of a compiled match specification for the tuples of a list, in reverse before others.
    ets:"match_spec_run_r"/3 = match_spec_run_r_3 [ALLOCATES | TRAPS];
    /// Whether a table has a key; badarg.
    ets:"member"/2 = member_2 [];
    /// Makes a table; badarg.
    ets:"new"/2 = new_2 [ALLOCATES];
    /// The key after a key; badarg.
    ets:"next"/2 = next_2 [ALLOCATES];
    /// The key after a key, with its rows; badarg.
    ets:"next_lookup"/2 = next_lookup_2 [ALLOCATES];
    /// The key before a key; badarg.
    ets:"prev"/2 = prev_2 [ALLOCATES];
    /// The key before a key, with its rows; badarg.
    ets:"prev_lookup"/2 = prev_lookup_2 [ALLOCATES];
    /// Renames a table; badarg.
    ets:"rename"/2 = rename_2 [ALLOCATES];
    /// Fixes a table for a traversal, or lets it go; badarg.
    ets:"safe_fixtable"/2 = safe_fixtable_2 [];
    /// Goes on with select/3.
    ets:"select"/1 = select_1 [ALLOCATES | TRAPS];
    /// What a match specification makes of the rows of a table.
    ets:"select"/2 = select_2 [ALLOCATES | TRAPS];
    /// As select/2, so many at a time.
    ets:"select"/3 = select_3 [ALLOCATES | TRAPS];
    /// How many rows a match specification is true for.
    ets:"select_count"/2 = select_count_2 [TRAPS];
    /// Replaces rows by what a match specification makes of them; how many.
    ets:"select_replace"/2 = select_replace_2 [TRAPS];
    /// Goes on with select_reverse/3.
    ets:"select_reverse"/1 = select_reverse_1 [ALLOCATES | TRAPS];
    /// As select/2, the last row of an ordered table first.
    ets:"select_reverse"/2 = select_reverse_2 [ALLOCATES | TRAPS];
    /// As select/3, the last row of an ordered table first.
    ets:"select_reverse"/3 = select_reverse_3 [ALLOCATES | TRAPS];
    /// Sets the heir of a table; badarg.
    ets:"setopts"/2 = setopts_2 [];
    /// The rows in a place of a table; badarg.
    ets:"slot"/2 = slot_2 [ALLOCATES];
    /// The reference of a table; badarg.
    ets:"soft_whereis"/1 = soft_whereis_1 [ALLOCATES];
    /// Removes the rows with a key and returns them; badarg.
    ets:"take"/2 = take_2 [ALLOCATES];
    /// Adds to counters of a row; badarg.
    ets:"update_counter"/3 = update_counter_3 [ALLOCATES];
    /// The same for a default row if there is none; badarg.
    ets:"update_counter"/4 = update_counter_4 [ALLOCATES];
    /// Sets elements of a row; badarg.
    ets:"update_element"/3 = update_element_3 [];
    /// The same for a default row if there is none; badarg.
    ets:"update_element"/4 = update_element_4 [];
    /// The reference of a named table, or undefined; badarg.
    ets:"whereis"/1 = whereis_1 [ALLOCATES];

    /// The first tuple whose Nth element equals the key, or false.
    lists:"keyfind"/3 = keyfind_3 [PURE | TRAPS];
    /// Whether there is a tuple whose Nth element equals the key.
    lists:"keymember"/3 = keymember_3 [PURE | TRAPS];
    /// As keyfind/3, giving {value, Tuple}.
    lists:"keysearch"/3 = keysearch_3 [PURE | ALLOCATES | TRAPS];
    /// Whether a term is an element of a list.
    lists:"member"/2 = member_2 [PURE | TRAPS];
    /// Reverses a list onto a tail.
    lists:"reverse"/2 = reverse_2 [PURE | ALLOCATES | TRAPS];

    /// {ok, Value} of a key, or error.
    maps:"find"/2 = find_2 [PURE | ALLOCATES];
    /// A map with those keys and the same value for each.
    maps:"from_keys"/2 = from_keys_2 [PURE | ALLOCATES | TRAPS];
    /// A map of a list of pairs.
    maps:"from_list"/1 = from_list_1 [PURE | ALLOCATES | TRAPS];
    /// Value of a key; badmap, badkey.
    maps:"get"/2 = get_2 [PURE];
    /// Whether a map has the key; badmap.
    maps:"is_key"/2 = is_key_2 [PURE];
    /// Keys of a map; badmap.
    maps:"keys"/1 = keys_1 [PURE | ALLOCATES];
    /// Two maps in one, the second one's values winning; badmap.
    maps:"merge"/2 = merge_2 [PURE | ALLOCATES];
    /// A map with the key set to a value; badmap.
    maps:"put"/3 = put_3 [PURE | ALLOCATES];
    /// A map without the key; badmap.
    maps:"remove"/2 = remove_2 [PURE | ALLOCATES];
    /// {Value, Map without the key}, or error; badmap.
    maps:"take"/2 = take_2 [PURE | ALLOCATES];
    /// Pairs of a map; badmap.
    maps:"to_list"/1 = to_list_1 [PURE | ALLOCATES | REPLACES_CALLER];
    /// A map with the value of an existing key replaced; badmap, badkey.
    maps:"update"/3 = update_3 [PURE | ALLOCATES];
    /// Values of a map; badmap.
    maps:"values"/1 = values_1 [PURE | ALLOCATES];

    /// Arc cosine.
    math:"acos"/1 = acos_1 [PURE | ALLOCATES];
    /// Inverse hyperbolic cosine.
    math:"acosh"/1 = acosh_1 [PURE | ALLOCATES];
    /// Arc sine.
    math:"asin"/1 = asin_1 [PURE | ALLOCATES];
    /// Inverse hyperbolic sine.
    math:"asinh"/1 = asinh_1 [PURE | ALLOCATES];
    /// Arc tangent.
    math:"atan"/1 = atan_1 [PURE | ALLOCATES];
    /// Arc tangent of Y/X in the right quadrant.
    math:"atan2"/2 = atan2_2 [PURE | ALLOCATES];
    /// Inverse hyperbolic tangent.
    math:"atanh"/1 = atanh_1 [PURE | ALLOCATES];
    /// Smallest whole float not less than a number.
    math:"ceil"/1 = ceil_1 [PURE | ALLOCATES];
    /// Cosine.
    math:"cos"/1 = cos_1 [PURE | ALLOCATES];
    /// Hyperbolic cosine.
    math:"cosh"/1 = cosh_1 [PURE | ALLOCATES];
    /// Error function.
    math:"erf"/1 = erf_1 [PURE | ALLOCATES];
    /// Complementary error function.
    math:"erfc"/1 = erfc_1 [PURE | ALLOCATES];
    /// Exponential function.
    math:"exp"/1 = exp_1 [PURE | ALLOCATES];
    /// Largest whole float not greater than a number.
    math:"floor"/1 = floor_1 [PURE | ALLOCATES];
    /// Remainder of a floating point division.
    math:"fmod"/2 = fmod_2 [PURE | ALLOCATES];
    /// Natural logarithm.
    math:"log"/1 = log_1 [PURE | ALLOCATES];
    /// Logarithm to base 10.
    math:"log10"/1 = log10_1 [PURE | ALLOCATES];
    /// Logarithm to base 2.
    math:"log2"/1 = log2_1 [PURE | ALLOCATES];
    /// A number raised to a power.
    math:"pow"/2 = pow_2 [PURE | ALLOCATES];
    /// Sine.
    math:"sin"/1 = sin_1 [PURE | ALLOCATES];
    /// Hyperbolic sine.
    math:"sinh"/1 = sinh_1 [PURE | ALLOCATES];
    /// Square root.
    math:"sqrt"/1 = sqrt_1 [PURE | ALLOCATES];
    /// Tangent.
    math:"tan"/1 = tan_1 [PURE | ALLOCATES];
    /// Hyperbolic tangent.
    math:"tanh"/1 = tanh_1 [PURE | ALLOCATES];

    /// Environment variables as pairs of strings.
    os:"env"/0 = env_0 [ALLOCATES];
    /// Value of an environment variable, or false.
    os:"getenv"/1 = getenv_1 [ALLOCATES];
    /// The operating system's number for this process, as a string.
    os:"getpid"/0 = getpid_0 [ALLOCATES];
    /// A clock of high resolution.
    os:"perf_counter"/0 = perf_counter_0 [ALLOCATES];
    /// Sets an environment variable.
    os:"putenv"/2 = putenv_2 [];
    /// The operating system's wall clock in native units.
    os:"system_time"/0 = system_time_0 [ALLOCATES];
    /// The operating system's wall clock in the unit given.
    os:"system_time"/1 = system_time_1 [ALLOCATES];
    /// The operating system's wall clock as {MegaSeconds, Seconds, MicroSeconds}.
    os:"timestamp"/0 = timestamp_0 [ALLOCATES];
    /// Family and name of the operating system.
    os:"type"/0 = type_0 [PURE | ALLOCATES | REPLACES_CALLER];
    /// Removes an environment variable.
    os:"unsetenv"/1 = unsetenv_1 [];
    /// Version of the operating system.
    os:"version"/0 = version_0 [ALLOCATES | REPLACES_CALLER];

    /// Removes a key from the persistent terms.
    persistent_term:"erase"/1 = erase_1 [];
    /// All persistent terms.
    persistent_term:"get"/0 = get_0 [ALLOCATES];
    /// A persistent term; badarg.
    persistent_term:"get"/1 = get_1 [];
    /// A persistent term, or the default.
    persistent_term:"get"/2 = get_2 [];
    /// Number and memory of the persistent terms.
    persistent_term:"info"/0 = info_0 [ALLOCATES];
    /// Sets a persistent term.
    persistent_term:"put"/2 = put_2 [];

    /// The purge of the calling process is given up.
    purlin_code:"abort_purge"/0 = abort_purge_0 [];
    /// Begins to collect the persistent terms that were replaced or erased; false if there are none, or another process does.
    purlin_code:"begin_collection"/0 = begin_collection_0 [];
    /// Claims the purge of a module: begun, busy or nothing.
    purlin_code:"begin_purge"/1 = begin_purge_1 [];
    /// The process that runs a module's -on_load function: the caller, if it was nobody or Dead; none if there is nothing to run.
    purlin_code:"claim_on_load"/2 = claim_on_load_2 [];
    /// From now on messages take literals with them; false if nobody can hold any of the purged module.
    purlin_code:"copy_literals"/0 = copy_literals_0 [];
    /// Has a process copy what it holds of the literals that the caller frees; a message says when: a tuple of the terms of a list and a boolean.
    purlin_code:"copy_literals"/2 = copy_literals_2 [];
    /// Loads a module if it is not loaded: {module, Name} or {error, Reason}.
    purlin_code:"ensure_loaded"/1 = ensure_loaded_1 [ALLOCATES];
    /// Frees the persistent terms that the calling process collects.
    purlin_code:"finish_collection"/0 = finish_collection_0 [];
    /// Makes a module whose -on_load function is through current, or gives it up.
    purlin_code:"finish_on_load"/2 = finish_on_load_2 [];
    /// Takes away the generation that the calling process purges.
    purlin_code:"finish_purge"/0 = finish_purge_0 [];
    /// Frees what was purged and cannot be in use any more.
    purlin_code:"free_purged"/0 = free_purged_0 [];
    /// The folders in which modules are looked for.
    purlin_code:"get_path"/0 = get_path_0 [ALLOCATES];
    /// Whether a module of that name is in the library.
    purlin_code:"in_library"/1 = in_library_1 [];
    /// Whether a process is in the old code of a module.
    purlin_code:"is_in_old_code"/2 = is_in_old_code_2 [MAY_EXIT];
    /// The same, answered by a message: a tuple of the terms of a list and the answer.
    purlin_code:"is_in_old_code"/3 = is_in_old_code_3 [];
    /// Whether a module is being purged.
    purlin_code:"is_purging"/1 = is_purging_1 [];
    /// Loads a module from bytes: {module, Name} or {error, Reason}. What it was loaded from is remembered.
    purlin_code:"load_module"/3 = load_module_3 [ALLOCATES];
    /// What a module was loaded from; undefined if it is not loaded.
    purlin_code:"loaded_from"/1 = loaded_from_1 [ALLOCATES];
    /// Name and digest of the module in these bytes; none if it cannot be loaded.
    purlin_code:"module_digest"/1 = module_digest_1 [ALLOCATES];
    /// Begins a grace period, or tells whether it is over: a mark or done.
    purlin_code:"quiesced"/1 = quiesced_1 [];
    /// Sets the folders in which modules are looked for.
    purlin_code:"set_path"/1 = set_path_1 [];

    /// Closes a file: ok or {error, Reason}.
    purlin_file:"close"/1 = close_1 [BLOCKS];
    /// Removes an empty directory: ok or {error, Reason}.
    purlin_file:"del_dir"/1 = del_dir_1 [BLOCKS];
    /// Removes a file: ok or {error, Reason}.
    purlin_file:"delete"/1 = delete_1 [BLOCKS];
    /// The working directory: {ok, Name} or {error, Reason}.
    purlin_file:"get_cwd"/0 = get_cwd_0 [ALLOCATES | BLOCKS];
    /// Names in a directory: {ok, Names} or {error, Reason}.
    purlin_file:"list_dir"/1 = list_dir_1 [ALLOCATES | BLOCKS];
    /// Makes a directory: ok or {error, Reason}.
    purlin_file:"make_dir"/1 = make_dir_1 [BLOCKS];
    /// Opens a file with a list of modes: {ok, Handle} or {error, Reason}.
    purlin_file:"open"/2 = open_2 [ALLOCATES | BLOCKS];
    /// Moves in an open file: {ok, Offset} or {error, Reason}.
    purlin_file:"position"/2 = position_2 [ALLOCATES | BLOCKS];
    /// Reads up to so many bytes: {ok, Binary}, eof or {error, Reason}.
    purlin_file:"read"/2 = read_2 [ALLOCATES | BLOCKS];
    /// The bytes of a file: {ok, Binary} or {error, Reason}.
    purlin_file:"read_file"/1 = read_file_1 [ALLOCATES | BLOCKS];
    /// Facts about a file, following links or not: {ok, Tuple} or {error, Reason}.
    purlin_file:"read_file_info"/2 = read_file_info_2 [ALLOCATES | BLOCKS];
    /// The bytes up to the next end of line, included: {ok, Binary}, eof or {error, Reason}.
    purlin_file:"read_line"/1 = read_line_1 [ALLOCATES | BLOCKS];
    /// Renames a file: ok or {error, Reason}.
    purlin_file:"rename"/2 = rename_2 [BLOCKS];
    /// Changes the working directory: ok or {error, Reason}.
    purlin_file:"set_cwd"/1 = set_cwd_1 [BLOCKS];
    /// Makes sure that what was written is on the disk: ok or {error, Reason}.
    purlin_file:"sync"/1 = sync_1 [BLOCKS];
    /// Cuts an open file off at its position: ok or {error, Reason}.
    purlin_file:"truncate"/1 = truncate_1 [BLOCKS];
    /// Writes iodata to an open file: ok or {error, Reason}.
    purlin_file:"write"/2 = write_2 [BLOCKS];
    /// Writes iodata to a file with a list of modes: ok or {error, Reason}.
    purlin_file:"write_file"/3 = write_file_3 [BLOCKS];

    /// What the program's source has become: none, {Module, Bytes} or {error, Text}.
    purlin_host:"changed_source"/0 = changed_source_0 [ALLOCATES | BLOCKS];
    /// Compiles expressions with these bindings: {ok, Module, Names} or {error, Text}.
    purlin_host:"compile_exprs"/2 = compile_exprs_2 [ALLOCATES | BLOCKS];
    /// Compiles a file: path, folders for included files, macros with the texts of their values, options.
    purlin_host:"compile_file"/4 = compile_file_4 [ALLOCATES | BLOCKS];
    /// Compiles forms with options: {Name, Bytes, Complaints} or {bad_form, Text}.
    purlin_host:"compile_forms"/2 = compile_forms_2 [ALLOCATES | BLOCKS];
    /// A line from the terminal, edited: {ok, Binary}, eof, or none without a terminal.
    purlin_host:"read_line"/1 = read_line_1 [ALLOCATES | BLOCKS];

    /// Facts about standard input, output or error: whether a terminal, its columns and rows.
    purlin_io:"getopts"/1 = getopts_1 [ALLOCATES];
    /// Reads up to so many bytes from standard input: {ok, Binary}, eof or {error, Reason}.
    purlin_io:"read"/2 = read_2 [ALLOCATES | BLOCKS];
    /// Reads a line from standard input: {ok, Binary}, eof or {error, Reason}.
    purlin_io:"read_line"/1 = read_line_1 [ALLOCATES | BLOCKS];
    /// The bits of a bitstring of less than a byte, as a number, and how many there are.
    purlin_io:"tail_bits"/1 = tail_bits_1 [ALLOCATES];
    /// Writes iodata to standard output or error: ok or {error, Reason}.
    purlin_io:"write"/2 = write_2 [BLOCKS];

    /// The first elements of a list in order by their element at a position, or as they are for position 0, all or only the first of equal ones, and the rest of the list; false of a list that is improper, or of something that has no such element.
    purlin_lists:"sort_run"/3 = sort_run_3 [PURE | ALLOCATES];

    /// Runs a shell command to its end; its output.
    purlin_os:"cmd"/1 = cmd_1 [ALLOCATES | BLOCKS];

    /// Adds or takes away what a process is traced for: session, process, whether added, flags as a number, tracer; true, false when it is not alive, busy when another one traces it.
    purlin_trace:"change"/5 = change_5 [MAY_EXIT];
    /// The same for processes that are yet to be spawned: session, whether added, flags, tracer.
    purlin_trace:"change_new"/4 = change_new_4 [];
    /// {Tracer, Flags} of a process in a session; undefined when it is not alive.
    purlin_trace:"info"/2 = info_2 [ALLOCATES | MAY_EXIT];
    /// The same of processes that are yet to be spawned.
    purlin_trace:"info_new"/1 = info_new_1 [ALLOCATES];
    /// All trace flags: their names and numbers.
    purlin_trace:"names"/0 = names_0 [ALLOCATES];
    /// Changes what is traced of functions: session, {Module, Function, Arity}, on_load, send or 'receive', list of local, meta, call_count, call_time and call_memory, match specification, true, false, restart or pause, tracer; how many functions there are, or what is wrong.
    purlin_trace:"pattern"/5 = pattern_5 [];
    /// {Where, MatchSpec, Meta, MetaMatchSpec, CallCount, CallTime, CallMemory} of a function, or of on_load, in a session; false when it is not traced, undefined when there is none; the match specification of send or 'receive'.
    purlin_trace:"pattern_info"/2 = pattern_info_2 [ALLOCATES];
    /// A new session: name, tracer; its number.
    purlin_trace:"session_create"/2 = session_create_2 [];
    /// Ends a session of that number, and all that it traces of functions and of processes that are yet to be spawned; false when there is none.
    purlin_trace:"session_end"/1 = session_end_1 [];
    /// All sessions: name, number, tracer.
    purlin_trace:"sessions"/0 = sessions_0 [ALLOCATES];

    /// A character in lower case, or a list when that is more than one.
    purlin_unicode:"lowercase"/1 = lowercase_1 [PURE | ALLOCATES];
    /// A character in upper case, or a list when that is more than one.
    purlin_unicode:"uppercase"/1 = uppercase_1 [PURE | ALLOCATES];

    /// Whether all bytes are ASCII.
    unicode:"bin_is_7bit"/1 = bin_is_7bit_1 [PURE | TRAPS];
    /// Characters as UTF-8.
    unicode:"characters_to_binary"/1 = characters_to_binary_1 [PURE | ALLOCATES | TRAPS | REPLACES_CALLER];
    /// Characters in an encoding as UTF-8.
    unicode:"characters_to_binary"/2 = characters_to_binary_2 [PURE | ALLOCATES | TRAPS];
    /// Characters in one encoding as bytes in another.
    unicode:"characters_to_binary"/3 = characters_to_binary_3 [PURE | ALLOCATES | TRAPS | REPLACES_CALLER];
    /// Characters as a list of code points.
    unicode:"characters_to_list"/1 = characters_to_list_1 [PURE | ALLOCATES | TRAPS | REPLACES_CALLER];
    /// Characters in an encoding as a list of code points.
    unicode:"characters_to_list"/2 = characters_to_list_2 [PURE | ALLOCATES | TRAPS];
}}}
