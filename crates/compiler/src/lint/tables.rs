//! Names that mean something to the language itself, as `erl_internal` lists them.

/// Functions allowed in guards besides type tests.
const GUARD_FUNCTIONS: &[(&str, &[u32])] = &[
    ("abs", &[1]),
    ("binary_part", &[2, 3]),
    ("bit_size", &[1]),
    ("byte_size", &[1]),
    ("ceil", &[1]),
    ("element", &[2]),
    ("float", &[1]),
    ("floor", &[1]),
    ("hd", &[1]),
    ("is_map_key", &[2]),
    ("length", &[1]),
    ("map_get", &[2]),
    ("map_size", &[1]),
    ("max", &[2]),
    ("min", &[2]),
    ("node", &[0, 1]),
    ("round", &[1]),
    ("self", &[0]),
    ("size", &[1]),
    ("tl", &[1]),
    ("trunc", &[1]),
    ("tuple_size", &[1]),
];

/// Type tests.
const TYPE_TESTS: &[(&str, &[u32])] = &[
    ("is_atom", &[1]),
    ("is_binary", &[1]),
    ("is_bitstring", &[1]),
    ("is_boolean", &[1]),
    ("is_float", &[1]),
    ("is_function", &[1, 2]),
    ("is_integer", &[1]),
    ("is_list", &[1]),
    ("is_map", &[1]),
    ("is_number", &[1]),
    ("is_pid", &[1]),
    ("is_port", &[1]),
    ("is_record", &[2, 3]),
    ("is_reference", &[1]),
    ("is_tuple", &[1]),
];

/// Names of type tests of old, obsolete now.
const OLD_TYPE_TESTS: &[(&str, &[u32])] = &[
    ("atom", &[1]),
    ("binary", &[1]),
    ("float", &[1]),
    ("function", &[1]),
    ("integer", &[1]),
    ("list", &[1]),
    ("number", &[1]),
    ("pid", &[1]),
    ("port", &[1]),
    ("record", &[2]),
    ("reference", &[1]),
    ("tuple", &[1]),
];

/// Auto-imported functions added in OTP R14 or later: a module's own function of that name only
/// draws a warning, one of an older name an error.
const NEW_AUTO_IMPORTS: &[(&str, &[u32])] = &[
    ("alias", &[0, 1]),
    ("atom_to_binary", &[1]),
    ("binary_part", &[2, 3]),
    ("binary_to_atom", &[1]),
    ("binary_to_existing_atom", &[1]),
    ("binary_to_float", &[1]),
    ("binary_to_integer", &[1, 2]),
    ("binary_to_term", &[2]),
    ("ceil", &[1]),
    ("check_old_code", &[1]),
    ("check_process_code", &[3]),
    ("demonitor", &[1, 2]),
    ("error", &[1, 2, 3]),
    ("float_to_binary", &[1, 2]),
    ("float_to_list", &[2]),
    ("floor", &[1]),
    ("garbage_collect", &[2]),
    ("get_keys", &[0]),
    ("halt", &[2]),
    ("integer_to_binary", &[1, 2]),
    ("integer_to_list", &[2]),
    ("is_map", &[1]),
    ("is_map_key", &[2]),
    ("list_to_integer", &[2]),
    ("list_to_port", &[1]),
    ("list_to_ref", &[1]),
    ("map_get", &[2]),
    ("map_size", &[1]),
    ("max", &[2]),
    ("min", &[2]),
    ("monitor", &[2, 3]),
    ("nodes", &[2]),
    ("port_command", &[3]),
    ("port_to_list", &[1]),
    ("ref_to_list", &[1]),
    ("spawn_monitor", &[2, 4]),
    ("spawn_request", &[1, 2, 3, 4, 5]),
    ("spawn_request_abandon", &[1]),
    ("term_to_iovec", &[1, 2]),
    ("unalias", &[1]),
];

/// Built-in types.
const TYPES: &[(&str, &[u32])] = &[
    ("any", &[0]),
    ("arity", &[0]),
    ("atom", &[0]),
    ("binary", &[0]),
    ("bitstring", &[0]),
    ("bool", &[0]),
    ("boolean", &[0]),
    ("byte", &[0]),
    ("char", &[0]),
    ("dynamic", &[0]),
    ("float", &[0]),
    ("function", &[0]),
    ("identifier", &[0]),
    ("integer", &[0]),
    ("iodata", &[0]),
    ("iolist", &[0]),
    ("list", &[0, 1]),
    ("map", &[0]),
    ("maybe_improper_list", &[0, 2]),
    ("mfa", &[0]),
    ("module", &[0]),
    ("neg_integer", &[0]),
    ("nil", &[0]),
    ("no_return", &[0]),
    ("node", &[0]),
    ("non_neg_integer", &[0]),
    ("none", &[0]),
    ("nonempty_binary", &[0]),
    ("nonempty_bitstring", &[0]),
    ("nonempty_improper_list", &[2]),
    ("nonempty_list", &[0, 1]),
    ("nonempty_maybe_improper_list", &[0, 2]),
    ("nonempty_string", &[0]),
    ("number", &[0]),
    ("pid", &[0]),
    ("port", &[0]),
    ("pos_integer", &[0]),
    ("reference", &[0]),
    ("string", &[0]),
    ("term", &[0]),
    ("timeout", &[0]),
    ("tuple", &[0]),
];

/// A behaviour's name, its required callbacks, its optional ones.
type Behaviour = (
    &'static str,
    &'static [(&'static str, u32)],
    &'static [(&'static str, u32)],
);

/// The behaviours of OTP's central applications.
const BEHAVIOURS: &[Behaviour] = &[
    (
        "application",
        &[("start", 2), ("stop", 1)],
        &[("config_change", 3), ("prep_stop", 1), ("start_phase", 3)],
    ),
    (
        "gen_event",
        &[("handle_call", 2), ("handle_event", 2), ("init", 1)],
        &[
            ("code_change", 3),
            ("format_status", 1),
            ("format_status", 2),
            ("handle_info", 2),
            ("terminate", 2),
        ],
    ),
    (
        "gen_fsm",
        &[("handle_event", 3), ("handle_sync_event", 4), ("init", 1)],
        &[
            ("StateName", 2),
            ("StateName", 3),
            ("code_change", 4),
            ("format_status", 2),
            ("handle_info", 3),
            ("terminate", 3),
        ],
    ),
    (
        "gen_server",
        &[("handle_call", 3), ("handle_cast", 2), ("init", 1)],
        &[
            ("code_change", 3),
            ("format_status", 1),
            ("format_status", 2),
            ("handle_continue", 2),
            ("handle_info", 2),
            ("terminate", 2),
        ],
    ),
    (
        "gen_statem",
        &[("callback_mode", 0), ("init", 1)],
        &[
            ("StateName", 3),
            ("code_change", 4),
            ("format_status", 1),
            ("format_status", 2),
            ("handle_event", 4),
            ("terminate", 3),
        ],
    ),
    (
        "logger_formatter",
        &[("check_config", 1), ("format", 2)],
        &[],
    ),
    (
        "logger_handler",
        &[("log", 2)],
        &[
            ("adding_handler", 1),
            ("changing_config", 3),
            ("filter_config", 1),
            ("removing_handler", 1),
        ],
    ),
    ("supervisor", &[("init", 1)], &[]),
    ("supervisor_bridge", &[("init", 1), ("terminate", 2)], &[]),
    (
        "sys",
        &[
            ("system_code_change", 4),
            ("system_continue", 3),
            ("system_get_state", 1),
            ("system_replace_state", 2),
            ("system_terminate", 4),
        ],
        &[],
    ),
];

/// Functions of `erlang` without effect that never fail.
const WITHOUT_EFFECT: &[(&str, &[u32])] = &[
    ("date", &[0]),
    ("get", &[0, 1]),
    ("get_cookie", &[0]),
    ("get_keys", &[1]),
    ("group_leader", &[0]),
    ("is_alive", &[0]),
    ("is_atom", &[1]),
    ("is_binary", &[1]),
    ("is_bitstring", &[1]),
    ("is_boolean", &[1]),
    ("is_float", &[1]),
    ("is_function", &[1]),
    ("is_integer", &[1]),
    ("is_list", &[1]),
    ("is_map", &[1]),
    ("is_number", &[1]),
    ("is_pid", &[1]),
    ("is_port", &[1]),
    ("is_reference", &[1]),
    ("is_tuple", &[1]),
    ("make_ref", &[0]),
    ("max", &[2]),
    ("min", &[2]),
    ("node", &[0]),
    ("nodes", &[0]),
    ("ports", &[0]),
    ("pre_loaded", &[0]),
    ("processes", &[0]),
    ("registered", &[0]),
    ("self", &[0]),
    ("term_to_binary", &[1]),
    ("time", &[0]),
];

/// Functions of `erlang` whose only effect is that they may fail.
const MAY_RAISE: &[(&str, &[u32])] = &[
    ("abs", &[1]),
    ("atom_to_binary", &[1, 2]),
    ("atom_to_list", &[1]),
    ("binary_part", &[2, 3]),
    ("binary_to_atom", &[1, 2]),
    ("binary_to_float", &[1]),
    ("binary_to_integer", &[1]),
    ("binary_to_list", &[1, 3]),
    ("bit_size", &[1]),
    ("byte_size", &[1]),
    ("ceil", &[1]),
    ("element", &[2]),
    ("float", &[1]),
    ("float_to_binary", &[1]),
    ("float_to_list", &[1]),
    ("floor", &[1]),
    ("hd", &[1]),
    ("integer_to_binary", &[1]),
    ("integer_to_list", &[1]),
    ("is_function", &[2]),
    ("is_map_key", &[2]),
    ("is_record", &[2, 3]),
    ("length", &[1]),
    ("list_to_atom", &[1]),
    ("list_to_binary", &[1]),
    ("list_to_float", &[1]),
    ("list_to_integer", &[1, 2]),
    ("list_to_pid", &[1]),
    ("list_to_tuple", &[1]),
    ("map_get", &[2]),
    ("pid_to_list", &[1]),
    ("round", &[1]),
    ("setelement", &[3]),
    ("size", &[1]),
    ("split_binary", &[2]),
    ("tl", &[1]),
    ("trunc", &[1]),
    ("tuple_size", &[1]),
    ("tuple_to_list", &[1]),
];

/// What a call does besides returning a value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Effect {
    /// Nothing.
    None,
    /// It may raise, nothing else.
    MayRaise,
    /// It may do more, or is not known.
    Some,
}

/// What a call of a library function does besides returning a value.
pub(super) fn effect_of(module: &str, name: &str, arity: u32) -> Effect {
    match module {
        "erlang" if lists(WITHOUT_EFFECT, name, arity) => Effect::None,
        "erlang" if lists(MAY_RAISE, name, arity) => Effect::MayRaise,
        "lists" if matches!((name, arity), ("append" | "subtract", 2)) => Effect::MayRaise,
        "maps" if matches!((name, arity), ("new", 0) | ("is_key" | "get", 2)) => Effect::MayRaise,
        "math" => Effect::MayRaise,
        _ => Effect::Some,
    }
}

fn lists(table: &[(&str, &[u32])], name: &str, arity: u32) -> bool {
    table
        .iter()
        .any(|(listed, arities)| *listed == name && arities.contains(&arity))
}

/// Whether a call is allowed in guards, type tests apart.
pub(super) fn is_guard_function(name: &str, arity: u32) -> bool {
    lists(GUARD_FUNCTIONS, name, arity)
}

/// Whether it is a type test.
pub(super) fn is_new_type_test(name: &str, arity: u32) -> bool {
    lists(TYPE_TESTS, name, arity)
}

/// Whether it is a type test of old.
pub(super) fn is_old_type_test(name: &str, arity: u32) -> bool {
    lists(OLD_TYPE_TESTS, name, arity)
}

/// Whether it is a built-in function callable without module.
pub(super) fn is_auto_imported(name: &str, arity: u32) -> bool {
    u8::try_from(arity).is_ok_and(|arity| purlin_bytecode::bif::is_auto_imported(name, arity))
}

/// Whether it has been auto-imported since before OTP R14.
pub(super) fn is_old_auto_import(name: &str, arity: u32) -> bool {
    is_auto_imported(name, arity) && !lists(NEW_AUTO_IMPORTS, name, arity)
}

/// Whether it is a built-in type.
pub(super) fn is_builtin_type(name: &str, arity: u32) -> bool {
    lists(TYPES, name, arity)
}

/// Names of built-in types.
pub(super) fn builtin_types() -> impl Iterator<Item = &'static str> {
    TYPES.iter().map(|(name, _)| *name)
}

/// Callbacks: name and number of parameters.
pub(super) type Callbacks = &'static [(&'static str, u32)];

/// The callbacks that a behaviour of OTP requires, and its optional ones; `None` for behaviours not
/// known here.
pub(super) fn callbacks(behaviour: &str) -> Option<(Callbacks, Callbacks)> {
    let row = BEHAVIOURS.iter().find(|(name, ..)| *name == behaviour)?;
    Some((row.1, row.2))
}

/// Names of the behaviours known here.
pub(super) fn behaviours() -> impl Iterator<Item = &'static str> {
    BEHAVIOURS.iter().map(|(name, ..)| *name)
}
