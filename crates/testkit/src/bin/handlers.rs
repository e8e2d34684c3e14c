//! Disassembles the interpreter's handlers in the release binary and fails if one of them calls or uses the stack.
//!
//! `handlers [BINARY]`, by default `target/release/purlin`. A handler that pushes saves registers on every run of its
//! instruction, mostly for the sake of a slow path that is seldom taken; one that calls is not stackless. Instructions
//! whose row in `runtime/src/interp/table.rs` has the flag `CALLS_OUT` may do both.
//!
//! What handlers leave by (`leave` and `detour` in `runtime/src/interp/dispatch.rs`) may call Rust code and use the
//! stack, but must not go on by a call: it would never return while the process runs, and the stack would grow. The
//! code that they call is known when they are compiled, so only dispatch calls what a register says.
//!
//! The binary brings the table: `PURLIN_HANDLERS` holds the addresses, `PURLIN_HANDLER_NAMES` a line for each. Symbols
//! would not do, because LLVM merges handlers that do the same.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, fs};

use iced_x86::{
    Decoder, DecoderOptions, Formatter, Instruction, IntelFormatter, Mnemonic, OpKind, Register,
};
use object::{
    Architecture, Object, ObjectSection, ObjectSegment, ObjectSymbol, RelocationTarget, SymbolKind,
};
use purlin_testkit::target_folder;

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// Parts of the mangled names of what handlers leave by.
const WAYS_OUT: [&str; 2] = ["8dispatch4tail5leave", "8dispatch4tail6detour"];
/// Offending instructions shown for each handler.
const MAX_SHOWN: usize = 4;

/// The instructions that share a handler.
#[derive(Default)]
struct Handler {
    names: Vec<String>,
    calls_out: bool,
}

fn main() -> ExitCode {
    let binary = env::args()
        .nth(1)
        .map_or_else(release_binary, PathBuf::from);
    match check(&binary) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("handlers: {}: {error}", binary.display());
            ExitCode::FAILURE
        }
    }
}

fn release_binary() -> PathBuf {
    target_folder().join("release/purlin")
}

/// Prints what offends; is it nothing?
fn check(binary: &PathBuf) -> Result<bool> {
    let data = fs::read(binary)?;
    let file = object::File::parse(&*data)?;
    if file.architecture() != Architecture::X86_64 {
        println!("handlers: not checked, the binary is not for x86-64");
        return Ok(true);
    }
    let handlers = handlers(&file)?;
    let mut offending = 0;
    for (&address, handler) in &handlers {
        let code = function(&file, address)?;
        let offences = offences(code, address, uses_stack);
        let names = handler.names.join(", ");
        if handler.calls_out && offences.is_empty() {
            println!("flagged without need: {names}");
        } else if !handler.calls_out && !offences.is_empty() {
            offending += 1;
            println!("{names}: {}", offences.join("; "));
        }
    }
    let mut ways_out = 0;
    for symbol in file.symbols() {
        let name = symbol.name().unwrap_or_default();
        if !WAYS_OUT.iter().any(|part| name.contains(part)) {
            continue;
        }
        ways_out += 1;
        let code = function(&file, symbol.address())?;
        let offences = offences(code, symbol.address(), calls_what_it_computed);
        if !offences.is_empty() {
            offending += 1;
            println!("{name}: {}", offences.join("; "));
        }
    }
    let names: usize = handlers.values().map(|handler| handler.names.len()).sum();
    let flagged = handlers
        .values()
        .filter(|handler| handler.calls_out)
        .count();
    println!(
        "{names} instructions with {} handlers, {flagged} of them flagged as calling out, and {ways_out} ways out: \
         {offending} offending",
        handlers.len()
    );
    Ok(offending == 0 && ways_out > 0)
}

/// The handlers by address, from the table that the binary brings.
fn handlers(file: &object::File) -> Result<BTreeMap<u64, Handler>> {
    let (names_at, names_length) = symbol(file, "PURLIN_HANDLER_NAMES")?;
    let names = String::from_utf8(bytes(file, names_at, names_length)?.to_vec())?;
    let (table_at, table_length) = symbol(file, "PURLIN_HANDLERS")?;
    let table = bytes(file, table_at, table_length)?;
    if table.len() != names.lines().count() * 8 {
        return Err("its table of handlers is not understood".into());
    }
    let relocated = relocated(file);
    let mut handlers: BTreeMap<u64, Handler> = BTreeMap::new();
    for ((line, word), at) in names
        .lines()
        .zip(table.chunks_exact(8))
        .zip((table_at..).step_by(8))
    {
        let in_file = u64::from_le_bytes(word.try_into()?);
        let address = relocated.get(&at).copied().unwrap_or(in_file);
        let handler = handlers.entry(address).or_default();
        let mut words = line.split(' ');
        handler.names.extend(words.next().map(str::to_string));
        handler.calls_out |= words.any(|flag| flag == "CALLS_OUT");
    }
    Ok(handlers)
}

/// Words that the system fills in when it loads a position-independent binary.
fn relocated(file: &object::File) -> BTreeMap<u64, u64> {
    file.dynamic_relocations()
        .into_iter()
        .flatten()
        .filter(|(_, relocation)| relocation.target() == RelocationTarget::Absolute)
        .map(|(at, relocation)| (at, relocation.addend() as u64))
        .collect()
}

/// Address and length of a named object.
fn symbol(file: &object::File, name: &str) -> Result<(u64, u64)> {
    let symbol = file.symbol_by_name(name).ok_or_else(|| {
        format!(
            "no symbol {name}: it is stripped, or dispatches in a loop, where nothing needs a check"
        )
    })?;
    Ok((symbol.address(), symbol.size()))
}

fn bytes<'a>(file: &object::File<'a>, at: u64, length: u64) -> Result<&'a [u8]> {
    for segment in file.segments() {
        if let Some(bytes) = segment.data_range(at, length)? {
            return Ok(bytes);
        }
    }
    Err(format!("nothing at {at:#x}").into())
}

/// The code of the function at an address.
fn function<'a>(file: &object::File<'a>, address: u64) -> Result<&'a [u8]> {
    let symbol = file
        .symbols()
        .find(|symbol| symbol.address() == address && symbol.kind() == SymbolKind::Text)
        .ok_or_else(|| format!("no function at {address:#x}"))?;
    let section = file.section_by_index(
        symbol
            .section_index()
            .ok_or("a function without a section")?,
    )?;
    section
        .data_range(address, symbol.size())?
        .ok_or_else(|| format!("no code at {address:#x}").into())
}

/// Does it call, push, or make room on the stack?
fn uses_stack(instruction: &Instruction) -> bool {
    let makes_room =
        instruction.mnemonic() == Mnemonic::Sub && instruction.op0_register() == Register::RSP;
    makes_room || matches!(instruction.mnemonic(), Mnemonic::Call | Mnemonic::Push)
}

/// Does it call something else than a function that the linker knew?
fn calls_what_it_computed(instruction: &Instruction) -> bool {
    let operand = instruction.op0_kind();
    let in_register = operand == OpKind::Register;
    let in_memory = operand == OpKind::Memory && !instruction.is_ip_rel_memory_operand();
    instruction.mnemonic() == Mnemonic::Call && (in_register || in_memory)
}

/// The instructions that offend.
fn offences(code: &[u8], address: u64, offends: fn(&Instruction) -> bool) -> Vec<String> {
    let mut decoder = Decoder::with_ip(64, code, address, DecoderOptions::NONE);
    let mut formatter = IntelFormatter::new();
    let mut offences = Vec::new();
    let mut instruction = Instruction::default();
    while decoder.can_decode() {
        decoder.decode_out(&mut instruction);
        if offends(&instruction) {
            let mut text = String::new();
            formatter.format(&instruction, &mut text);
            offences.push(text);
        }
    }
    let hidden = offences.len().saturating_sub(MAX_SHOWN);
    offences.truncate(MAX_SHOWN);
    if hidden > 0 {
        offences.push(format!("{hidden} more"));
    }
    offences
}
