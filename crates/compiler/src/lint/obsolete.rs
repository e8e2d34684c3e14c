//! Functions, types and callbacks of OTP that are deprecated or were removed, as `otp_internal`
//! lists them: calls of them, and the attributes by which a module says so of its own functions.

use super::{Code, Fa, Linter, Span, atom};
use purlin_syntax::ast::{Expr, ExprKind, Form, FormKind, Name};

/// Whether it still works.
#[derive(Clone, Copy, Debug, PartialEq)]
enum State {
    Deprecated,
    Removed,
}

use State::{Deprecated as D, Removed as R};

/// Functions: module, name and arity (`*` and `ANY` for all), state, and what to do instead.
type Row = (&'static str, &'static str, u32, State, &'static str);

const ANY: u32 = u32::MAX;
const SCAN: &str = "use erl_anno or the other functions of erl_scan";
const CRYPTO: &str = "use crypto:crypto_init and crypto:crypto_update, or crypto:crypto_one_time";
const URI: &str = "use the module uri_string";
const CRC: &str = "use erlang:crc32";

const FUNCTIONS: &[Row] = &[
    ("auth", "cookie", 0, D, "use erlang:get_cookie/0"),
    ("auth", "cookie", 1, D, "use erlang:set_cookie/2"),
    ("auth", "is_auth", 1, D, "use net_adm:ping/1"),
    (
        "auth",
        "node_cookie",
        ANY,
        D,
        "use erlang:set_cookie/2 and net_adm:ping/1",
    ),
    (
        "calendar",
        "local_time_to_universal_time",
        1,
        D,
        "use calendar:local_time_to_universal_time_dst/1",
    ),
    (
        "code",
        "lib_dir",
        2,
        D,
        "join the folder's name to code:lib_dir/1",
    ),
    ("crypto", "rand_uniform", 2, D, "use rand:uniform/1"),
    ("dbg", "stop_clear", 0, D, "use dbg:stop/0"),
    (
        "disk_log",
        "inc_wrap_file",
        1,
        D,
        "use disk_log:next_file/1",
    ),
    (
        "erlang",
        "now",
        0,
        D,
        "use erlang:timestamp/0, erlang:monotonic_time/0 or erlang:unique_integer/1",
    ),
    ("erlang", "phash", 2, D, "use erlang:phash2/2"),
    ("http_uri", "decode", 1, D, "use uri_string:unquote/1"),
    ("http_uri", "encode", 1, D, "use uri_string:quote/1"),
    (
        "httpd",
        "parse_query",
        1,
        D,
        "use uri_string:dissect_query/1",
    ),
    (
        "mnesia_registry",
        "create_table",
        ANY,
        D,
        "use mnesia:create_table/2",
    ),
    ("net", "broadcast", 3, D, "use rpc:eval_everywhere/3"),
    ("net", "call", 4, D, "use rpc:call/4"),
    ("net", "cast", 4, D, "use rpc:cast/4"),
    ("net", "ping", 1, D, "use net_adm:ping/1"),
    ("net", "sleep", 1, D, "use timer:sleep/1"),
    ("queue", "lait", 1, D, "use queue:liat/1"),
    ("ssl", "prf", 5, D, "use ssl:export_key_materials/4"),
    ("sys", "get_debug", 3, D, "use sys:get_log/1"),
    (
        "wxCalendarCtrl",
        "enableYearChange",
        1,
        D,
        "wxWidgets has it no more",
    ),
    (
        "wxCalendarCtrl",
        "enableYearChange",
        2,
        D,
        "wxWidgets has it no more",
    ),
    ("ct_slave", "*", ANY, D, "use the module peer"),
    ("gen_fsm", "*", ANY, D, "use the module gen_statem"),
    ("random", "*", ANY, D, "use the module rand"),
    ("slave", "*", ANY, D, "use the module peer"),
    (
        "asn1ct",
        "decode",
        ANY,
        R,
        "call decode/2 of the module that was generated",
    ),
    (
        "asn1ct",
        "encode",
        ANY,
        R,
        "call encode/2 of the module that was generated",
    ),
    (
        "code",
        "is_module_native",
        1,
        R,
        "there is no native code of HiPE any more",
    ),
    (
        "code",
        "rehash",
        0,
        R,
        "there is no cache of the code path any more",
    ),
    ("core_lib", "get_anno", 1, R, "use cerl:get_ann/1"),
    ("core_lib", "is_literal", 1, R, "use cerl:is_literal/1"),
    (
        "core_lib",
        "is_literal_list",
        1,
        R,
        "use cerl:is_literal_list/1",
    ),
    ("core_lib", "literal_value", 1, R, "use cerl:concrete/1"),
    ("core_lib", "set_anno", 2, R, "use cerl:set_ann/2"),
    ("crypto", "block_decrypt", 3, R, CRYPTO),
    ("crypto", "block_decrypt", 4, R, CRYPTO),
    ("crypto", "block_encrypt", 3, R, CRYPTO),
    ("crypto", "block_encrypt", 4, R, CRYPTO),
    ("crypto", "cmac", 3, R, "use crypto:mac/4"),
    ("crypto", "cmac", 4, R, "use crypto:macN/5"),
    (
        "crypto",
        "crypto_dyn_iv_init",
        3,
        R,
        "use crypto:crypto_init/4",
    ),
    (
        "crypto",
        "crypto_dyn_iv_update",
        3,
        R,
        "use crypto:crypto_update/2",
    ),
    ("crypto", "hmac", 3, R, "use crypto:mac/4"),
    ("crypto", "hmac", 4, R, "use crypto:macN/5"),
    ("crypto", "hmac_final", 1, R, "use crypto:mac_final/1"),
    ("crypto", "hmac_final_n", 2, R, "use crypto:mac_finalN/2"),
    ("crypto", "hmac_init", 2, R, "use crypto:mac_init/3"),
    ("crypto", "hmac_update", 2, R, "use crypto:mac_update/2"),
    ("crypto", "next_iv", ANY, R, CRYPTO),
    ("crypto", "poly1305", 2, R, "use crypto:mac/3"),
    (
        "crypto",
        "stream_decrypt",
        2,
        R,
        "use crypto:crypto_update/2",
    ),
    (
        "crypto",
        "stream_encrypt",
        2,
        R,
        "use crypto:crypto_update/2",
    ),
    ("crypto", "stream_init", ANY, R, CRYPTO),
    ("disk_log", "accessible_logs", 0, R, "use disk_log:all/0"),
    ("disk_log", "lclose", 1, R, "use disk_log:close/1"),
    ("disk_log", "lclose", 2, R, "use disk_log:close/1"),
    ("erl_lint", "modify_line", 2, R, "use erl_parse:map_anno/2"),
    ("erl_parse", "get_attribute", 2, R, "use erl_anno"),
    ("erl_parse", "get_attributes", 1, R, "use erl_anno"),
    ("erl_parse", "set_line", 2, R, "use erl_anno:set_line/2"),
    ("erl_scan", "attributes_info", ANY, R, SCAN),
    ("erl_scan", "set_attribute", 3, R, "use erl_anno:set_line/2"),
    ("erl_scan", "token_info", ANY, R, SCAN),
    (
        "erlang",
        "get_stacktrace",
        0,
        R,
        "take it from catch Class:Reason:Stacktrace",
    ),
    ("erlang", "hash", 2, R, "use erlang:phash2/2"),
    (
        "erts_alloc_config",
        "*",
        ANY,
        R,
        "the module was removed in OTP 26",
    ),
    (
        "file",
        "pid2name",
        1,
        R,
        "there is nothing like it any more",
    ),
    (
        "filename",
        "find_src",
        ANY,
        R,
        "use filelib:find_source/1 or filelib:find_source/3",
    ),
    (
        "filename",
        "safe_relative_path",
        1,
        R,
        "use filelib:safe_relative_path/2",
    ),
    ("ftp", "start_service", 1, R, "use ftp:open/2"),
    ("ftp", "stop_service", 1, R, "use ftp:close/1"),
    ("http_uri", "parse", 1, R, URI),
    ("http_uri", "parse", 2, R, URI),
    ("http_uri", "scheme_defaults", 0, R, URI),
    ("httpd_conf", "check_enum", 2, R, "use lists:member/2"),
    ("httpd_conf", "clean", 1, R, "use string:trim/1"),
    ("httpd_conf", "custom_clean", 3, R, "use string:trim/3"),
    ("httpd_conf", "is_directory", 1, R, "use filelib:is_dir/1"),
    ("httpd_conf", "is_file", 1, R, "use filelib:is_file/1"),
    (
        "httpd_conf",
        "make_integer",
        1,
        R,
        "use erlang:list_to_integer/1",
    ),
    ("httpd_util", "decode_hex", 1, R, "use uri_string:unquote/1"),
    ("httpd_util", "encode_hex", 1, R, "use uri_string:quote/1"),
    ("httpd_util", "flatlength", 1, R, "use erlang:iolist_size/1"),
    (
        "httpd_util",
        "hexlist_to_integer",
        1,
        R,
        "use erlang:list_to_integer/2 with base 16",
    ),
    (
        "httpd_util",
        "integer_to_hexlist",
        1,
        R,
        "use erlang:integer_to_list/2 with base 16",
    ),
    ("httpd_util", "strip", 1, R, "use string:trim/1"),
    ("httpd_util", "suffix", 1, R, "use filename:extension/1"),
    (
        "net",
        "relay",
        1,
        R,
        "write a process that passes messages on",
    ),
    (
        "os_mon_mib",
        "*",
        ANY,
        R,
        "the module was removed in OTP 22",
    ),
    ("pg2", "*", ANY, R, "use the module pg"),
    ("public_key", "ssh_decode", 2, R, "use ssh_file:decode/2"),
    ("public_key", "ssh_encode", 2, R, "use ssh_file:encode/2"),
    (
        "public_key",
        "ssh_hostkey_fingerprint",
        1,
        R,
        "use ssh:hostkey_fingerprint/1",
    ),
    (
        "public_key",
        "ssh_hostkey_fingerprint",
        2,
        R,
        "use ssh:hostkey_fingerprint/2",
    ),
    (
        "rpc",
        "safe_multi_server_call",
        2,
        R,
        "use rpc:multi_server_call/2",
    ),
    (
        "rpc",
        "safe_multi_server_call",
        3,
        R,
        "use rpc:multi_server_call/3",
    ),
    ("ssl", "cipher_suites", 0, R, "use ssl:cipher_suites/2"),
    ("ssl", "cipher_suites", 1, R, "use ssl:cipher_suites/2"),
    (
        "ssl",
        "connection_info",
        1,
        R,
        "use ssl:connection_information/1",
    ),
    (
        "ssl",
        "negotiated_next_protocol",
        1,
        R,
        "use ssl:negotiated_protocol/1",
    ),
    ("ssl", "ssl_accept", ANY, R, "use ssl:handshake/1"),
    ("zlib", "adler32", 2, R, "use erlang:adler32/1"),
    ("zlib", "adler32", 3, R, "use erlang:adler32/2"),
    (
        "zlib",
        "adler32_combine",
        4,
        R,
        "use erlang:adler32_combine/3",
    ),
    ("zlib", "crc32", 1, R, CRC),
    ("zlib", "crc32", 2, R, CRC),
    ("zlib", "crc32", 3, R, CRC),
    ("zlib", "crc32_combine", 4, R, "use erlang:crc32_combine/3"),
    (
        "zlib",
        "getBufSize",
        1,
        R,
        "there is nothing like it any more",
    ),
    ("zlib", "inflateChunk", 1, R, "use zlib:safeInflate/2"),
    ("zlib", "inflateChunk", 2, R, "use zlib:safeInflate/2"),
    (
        "zlib",
        "setBufSize",
        2,
        R,
        "there is nothing like it any more",
    ),
];

/// Types without parameters.
const TYPES: &[(&str, &[&str], State, &str)] = &[
    ("ssl", &["prf_random"], D, "only ssl:prf/5 needs it"),
    (
        "crypto",
        &[
            "hmac_state",
            "retired_cbc_cipher_aliases",
            "retired_cfb_cipher_aliases",
            "retired_ctr_cipher_aliases",
            "retired_ecb_cipher_aliases",
            "stream_state",
        ],
        R,
        CRYPTO,
    ),
    (
        "erl_scan",
        &["column", "line", "location"],
        R,
        "use the type of erl_anno",
    ),
    (
        "http_uri",
        &[
            "default_scheme_port_number",
            "fragment",
            "host",
            "path",
            "query",
            "scheme",
            "uri",
            "user_info",
        ],
        R,
        URI,
    ),
];

/// Options of `-dialyzer` for modules; functions take `nowarn_function` besides.
const DIALYZER: &[&str] = &[
    "error_handling",
    "extra_return",
    "missing_return",
    "no_behaviours",
    "no_contracts",
    "no_extra_return",
    "no_fail_call",
    "no_fun_app",
    "no_improper_lists",
    "no_match",
    "no_missing_calls",
    "no_missing_return",
    "no_opaque",
    "no_return",
    "no_undefined_callbacks",
    "no_underspecs",
    "no_unknown",
    "no_unused",
    "overlapping_contract",
    "overspecs",
    "race_conditions",
    "specdiffs",
    "underspecs",
    "unknown",
    "unmatched_returns",
];

impl<'f> Linter<'f> {
    /// A call of a function of another module.
    pub(super) fn check_obsolete(&mut self, span: Span, module: &str, name: &str, arity: u32) {
        let row = FUNCTIONS.iter().find(|(m, n, a, ..)| {
            *m == module && (*n == name || *n == "*") && (*a == arity || *a == ANY)
        });
        let Some((.., state, advice)) = row else {
            return;
        };
        let (code, option, what) = match state {
            D => (Code::Deprecated, "deprecated_function", "deprecated"),
            R => (Code::Removed, "removed", "removed"),
        };
        let excused = match state {
            D => self
                .compile
                .excuses("nowarn_deprecated_function", module, name, arity),
            R => self.compile.excuses("nowarn_removed", module, name, arity),
        };
        if excused || !self.compile.warns(option, true) {
            return;
        }
        let message = format!(
            "{}:{}/{arity} is {what}; {advice}",
            atom(module),
            atom(name)
        );
        self.report(code, span, message);
    }

    /// A type of another module.
    pub(super) fn check_obsolete_type(&mut self, span: Span, module: &str, name: &str, arity: u32) {
        let row = TYPES
            .iter()
            .find(|(m, names, ..)| *m == module && names.contains(&name));
        let Some((.., state, advice)) = row.filter(|_| arity == 0) else {
            return;
        };
        let shown = format!("{}:{}()", atom(module), atom(name));
        match state {
            D if !self.compile.warns("deprecated_type", true) => {}
            D => {
                let message = format!("the type {shown} is deprecated; {advice}");
                self.report(Code::Deprecated, span, message);
            }
            R => {
                let message = format!("the type {shown} is removed; {advice}");
                self.report(Code::Removed, span, message);
            }
        }
    }

    /// `-deprecated`, `-removed` and `-dialyzer`, when all functions are known.
    pub(super) fn check_remarks(&mut self, forms: &'f [Form]) {
        for form in forms {
            let FormKind::Attribute { name, value } = &form.kind else {
                continue;
            };
            let mut items = Vec::new();
            flatten(value, &mut items);
            for item in items {
                match name.name.as_str() {
                    "deprecated" => self.check_deprecated(name.span, item, true),
                    "removed" => self.check_deprecated(name.span, item, false),
                    "dialyzer" => self.check_dialyzer(name.span, item),
                    _ => {}
                }
            }
        }
    }

    /// One item of `-deprecated`, or else of `-removed`.
    fn check_deprecated(&mut self, span: Span, item: &Expr, exported: bool) {
        let word = if exported { "deprecated" } else { "removed" };
        let own: Vec<Fa> = self.own_exports();
        if let ExprKind::FunctionName(function) = &item.kind {
            let arity = Some(function.arity);
            return self.check_remark_function(span, word, exported, &function.name, arity);
        }
        let (name, arity) = match parts(item) {
            [name, arity] => (name, arity),
            [name, arity, flag] if is_flag(flag, exported) => (name, arity),
            [] if is_atom(item, "module") && exported => return,
            [] if is_atom(item, "module") => return self.check_nothing_exported(span, &own),
            _ => return self.report_remark(span, word, item),
        };
        let is_any = |expr: &Expr| is_atom(expr, "_");
        if is_any(name) && is_any(arity) {
            if !exported {
                self.check_nothing_exported(span, &own);
            }
            return;
        }
        let (ExprKind::Atom(function), Some(wanted)) = (&name.kind, arity_of(arity)) else {
            return self.report_remark(span, word, item);
        };
        self.check_remark_function(span, word, exported, function, wanted);
    }

    fn check_remark_function(
        &mut self,
        span: Span,
        word: &str,
        exported: bool,
        function: &Name,
        wanted: Option<u32>,
    ) {
        let found = self
            .own_exports()
            .iter()
            .any(|(own, arity)| own == function && wanted.is_none_or(|wanted| wanted == *arity));
        if found != exported {
            let arity = wanted.map_or("_".to_owned(), |arity| arity.to_string());
            let state = if exported {
                "not exported"
            } else {
                "still exported"
            };
            let message = format!("{word} function {}/{arity} is {state}", atom(function));
            self.report(Code::BadDeprecated, span, message);
        }
    }

    fn check_nothing_exported(&mut self, span: Span, own: &[Fa]) {
        if !own.is_empty() {
            let message = "the module is said to be removed, and still exports functions";
            self.report(Code::BadDeprecated, span, message);
        }
    }

    fn report_remark(&mut self, span: Span, word: &str, item: &Expr) {
        let term = purlin_syntax::term::format(item).unwrap_or_default();
        let message = format!("badly formed {word} attribute: {term}");
        self.report(Code::BadDeprecated, span, message);
    }

    fn own_exports(&self) -> Vec<Fa> {
        let all = self.compile.has("export_all") || self.options.export_all;
        let exported = if all { &self.defined } else { &self.exports };
        let predefined = ["module_info", "behaviour_info", "record_info"];
        let own = exported
            .iter()
            .filter(|(name, _)| !predefined.contains(&name.as_str()));
        own.cloned().collect()
    }

    /// One item of `-dialyzer`: an option, or options with functions.
    fn check_dialyzer(&mut self, span: Span, item: &Expr) {
        let [options, functions] = parts(item) else {
            return match &item.kind {
                ExprKind::Atom(option) => self.check_dialyzer_option(span, option, false),
                _ => self.report_dialyzer(span, item),
            };
        };
        let (mut names, mut targets) = (Vec::new(), Vec::new());
        flatten(options, &mut names);
        flatten(functions, &mut targets);
        for name in names {
            for target in &targets {
                let (ExprKind::Atom(option), Some(fa)) =
                    (&name.kind, super::options::function_name(target))
                else {
                    self.report_dialyzer(span, target);
                    continue;
                };
                if !self.check_dialyzer_option_of(option) {
                    self.check_dialyzer_option(span, option, true);
                } else if !self.locals.contains(&fa) {
                    let message = format!("function {} undefined", super::shown(&fa));
                    self.report(Code::BadDialyzer, span, message);
                }
            }
        }
    }

    fn check_dialyzer_option_of(&self, option: &Name) -> bool {
        option.as_str() == "nowarn_function" || DIALYZER.contains(&option.as_str())
    }

    fn check_dialyzer_option(&mut self, span: Span, option: &Name, of_function: bool) {
        let known = if of_function {
            self.check_dialyzer_option_of(option)
        } else {
            DIALYZER.contains(&option.as_str())
        };
        if !known {
            let message = format!("unknown dialyzer warning option: {}", atom(option));
            self.report(Code::BadDialyzer, span, message);
        }
    }

    fn report_dialyzer(&mut self, span: Span, item: &Expr) {
        let term = purlin_syntax::term::format(item).unwrap_or_default();
        let message = format!("badly formed dialyzer attribute: {term}");
        self.report(Code::BadDialyzer, span, message);
    }
}

/// The elements of a list of lists, or the term itself.
fn flatten<'e>(term: &'e Expr, out: &mut Vec<&'e Expr>) {
    match &term.kind {
        ExprKind::Nil => {}
        ExprKind::List(items, None) => {
            for item in items {
                flatten(item, out);
            }
        }
        _ => out.push(term),
    }
}

/// The elements of a tuple, where `f/1` counts as one that cannot be taken apart.
fn parts(term: &Expr) -> &[Expr] {
    match &term.kind {
        ExprKind::Tuple(items) => items,
        _ => &[],
    }
}

fn is_atom(term: &Expr, text: &str) -> bool {
    matches!(&term.kind, ExprKind::Atom(name) if name.as_str() == text)
}

/// `_` gives no number, an integer gives it, anything else nothing.
fn arity_of(term: &Expr) -> Option<Option<u32>> {
    match &term.kind {
        ExprKind::Atom(name) if name.as_str() == "_" => Some(None),
        ExprKind::Integer(arity) => Some(Some(u32::try_from(arity).ok()?)),
        _ => None,
    }
}

/// When it will be removed, or a text.
fn is_flag(term: &Expr, deprecated: bool) -> bool {
    match &term.kind {
        ExprKind::Atom(name) if deprecated => {
            matches!(
                name.as_str(),
                "next_version" | "next_major_release" | "eventually"
            )
        }
        ExprKind::String(_) | ExprKind::Nil => true,
        _ => false,
    }
}
