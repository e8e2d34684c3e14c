//! `docs/isa.md` and `docs/bifs.md` are rendered from the tables. `UPDATE_DOCS=1` rewrites them.

use crate::bif::{self, BIFS, BifInfo};
use crate::isa::{Effects, OPS, OpInfo};
use crate::verify::MAX_TUPLE_ARITY;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

/// Compares a document with its rendering, or rewrites it.
fn check(name: &str, rendered: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../docs")
        .join(name);
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, rendered).unwrap();
        return;
    }
    let current = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        current == rendered,
        "docs/{name} is out of date: run the tests with UPDATE_DOCS=1"
    );
}

#[test]
fn isa_is_up_to_date() {
    check("isa.md", &isa());
}

#[test]
fn bifs_are_up_to_date() {
    check("bifs.md", &bifs());
}

fn isa() -> String {
    let mut text = String::from(ISA_INTRODUCTION);
    text.push_str("\n| | Instruction | Operands | Meaning | Effects |\n|---|---|---|---|---|\n");
    for info in OPS {
        writeln!(
            text,
            "| `{:02x}` | {} | {} | {} | {} |",
            info.opcode as u8,
            info.name,
            operands(info),
            meaning(info.docs),
            effects(info.effects)
        )
        .unwrap();
    }
    writeln!(
        text,
        "\n{} instructions. A tuple has at most {MAX_TUPLE_ARITY} elements.",
        OPS.len()
    )
    .unwrap();
    text
}

fn operands(info: &OpInfo) -> String {
    let shown = info
        .operands
        .iter()
        .map(|(name, kind)| format!("{name}: {kind}"));
    shown.collect::<Vec<_>>().join(", ")
}

/// Documentation as one line that a table can hold.
fn meaning(docs: &[&str]) -> String {
    docs.iter()
        .map(|line| line.trim())
        .collect::<Vec<_>>()
        .join(" ")
        .replace('|', "\\|")
}

fn effects(effects: Effects) -> String {
    effects.to_string().to_lowercase().replace(" | ", ", ")
}

const ISA_INTRODUCTION: &str = "\
# Instructions

Rendered from the table in `crates/bytecode/src/isa.rs`, whose documentation describes the machine; do not edit
(`UPDATE_DOCS=1 cargo test -p purlin-bytecode`). What the verifier proves is in `crates/bytecode/src/verify.rs`.

Operands: `Src` is a slot or a constant; `Slot` a slot with a term, `SlotMut` one that is read and written; `Dst` a slot to
be written; `Ctx` a slot with a match context, `NewCtx` one to be written; `Base` the first slot of a callee's frame; `Label`
a position in the same function; `Fail` a label or \"raise\"; the others are numbers, or indices into the module's tables.

Effects: *allocates* takes memory without ever collecting; *raises* (unless it has a failure label) goes to the
handler whose range covers it, or out of the function; *safepoint* may collect or switch processes and has a stack map;
*ends_block* never goes on with the next instruction; *yields* may suspend the process.
";

fn bifs() -> String {
    let mut text = String::from(BIFS_INTRODUCTION);
    let mut modules: BTreeMap<&str, Vec<&BifInfo>> = BTreeMap::new();
    for info in BIFS {
        modules.entry(info.module).or_default().push(info);
    }
    for (module, rows) in &modules {
        writeln!(
            text,
            "\n## {module}\n\n| BIF | Flags | Meaning |\n|---|---|---|"
        )
        .unwrap();
        for info in rows {
            let name = info.name.replace('|', "\\|");
            let flags = info.flags.to_string().to_lowercase().replace(" | ", ", ");
            let doc = meaning(&[info.doc]);
            writeln!(text, "| `{name}/{}` | {flags} | {doc} |", info.arity).unwrap();
        }
    }
    text.push_str(MISSING_INTRODUCTION);
    for (module, names) in missing() {
        writeln!(text, "- **{module}**: {}", names.join(", ")).unwrap();
    }
    text
}

/// OTP's BIFs that are not in the table. `otp27_bifs.txt` was written by OTP 27:
/// `erlang:system_info(snifs)`, without modules that are internal to its runtime system.
fn missing() -> BTreeMap<&'static str, Vec<String>> {
    let mut missing: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for line in include_str!("../bif/otp27_bifs.txt").lines() {
        let (module, function) = line.split_once(' ').unwrap();
        let (name, arity) = function.rsplit_once('/').unwrap();
        if bif::lookup(module, name, arity.parse().unwrap()).is_none() {
            missing
                .entry(module)
                .or_default()
                .push(format!("`{function}`"));
        }
    }
    missing
}

const BIFS_INTRODUCTION: &str = "\
# Built-in functions

Rendered from the table in `crates/bytecode/src/bif/table.rs`; do not edit (`UPDATE_DOCS=1 cargo test -p purlin-bytecode`).
The rest of the library is written in Erlang: `crates/stdlib/src`. Modules named `purlin_...` are its private means.

Flags: *guard* may stand in guards; *auto_import* is called without `erlang:`; *pure* has no effect but its result;
*allocates* builds terms; *traps* works in slices when there is much to do; *blocks* runs beside the schedulers;
*may_exit* can end or suspend the caller.
";

const MISSING_INTRODUCTION: &str = "
## OTP's BIFs that are none here

Written in Erlang in our library, turned into instructions by the compiler, or not there yet.

";
