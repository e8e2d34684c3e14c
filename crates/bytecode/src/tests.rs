//! Tests over the whole instruction table, of the container, and of listings.

mod docs;
mod generate;
mod machine;

use crate::assemble::assemble;
use crate::container::{self, ContainerError};
use crate::decode::Reader;
use crate::disasm::listing;
use crate::encode::Writer;
use crate::isa::{OPS, Op};
use crate::module::{Module, Position, SlotIndex};
use crate::operand::VisitorMut;
use crate::verify::verify;
use generate::Generator;
use proptest::prelude::*;

const DEMO: &str = include_str!("testdata/demo.txt");

fn demo() -> Module {
    assemble(DEMO).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn demo_is_listed() {
    insta::assert_snapshot!(format!("{DEMO}\n--- listed as\n{}", listing(&demo())));
}

#[test]
fn demo_keeps_all_rules() {
    verify(demo()).unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn the_same_module_gives_the_same_bytes() {
    let file = container::write(&demo());
    assert_eq!(file, container::write(&demo()));
    assert_eq!(container::read(&file), Ok(demo()));
}

#[test]
fn numbers_of_instructions_ascend() {
    assert!(OPS.windows(2).all(|pair| pair[0].opcode < pair[1].opcode));
}

/// What is generated names only entries that exist, so that all of it can be listed by name.
fn generated(seed: u64) -> Module {
    Generator::new(seed).module(&demo())
}

proptest! {
    #[test]
    fn decoding_is_the_inverse_of_encoding(seed: u64) {
        let mut generator = Generator::new(seed);
        let code: Vec<Op> = OPS.iter().map(|info| generator.op(info.opcode)).collect();
        let mut writer = Writer::default();
        writer.code(&code);
        let bytes = writer.into_bytes();
        let mut reader = Reader::new(&bytes);
        prop_assert_eq!(reader.code(), Ok(code));
        prop_assert_eq!(reader.finish(), Ok(()));
    }

    #[test]
    fn reading_is_the_inverse_of_writing(seed: u64) {
        let module = generated(seed);
        prop_assert_eq!(container::read(&container::write(&module)), Ok(module));
    }

    #[test]
    fn assembling_is_the_inverse_of_listing(seed: u64) {
        let module = generated(seed);
        let text = listing(&module);
        let read = assemble(&text).map_err(|error| TestCaseError::fail(format!("{error}\n{text}")))?;
        prop_assert_eq!(listing(&read), text);
        prop_assert_eq!(read, module);
    }

    #[test]
    fn damaged_text_does_not_panic(at: prop::sample::Index, new in "\\PC{0,3}", length in 0..6_usize) {
        let text: Vec<char> = listing(&demo()).chars().collect();
        let at = at.index(text.len());
        let rest = &text[(at + length).min(text.len())..];
        let text: String = text[..at].iter().copied().chain(new.chars()).chain(rest.iter().copied()).collect();
        if let Ok(module) = assemble(&text) {
            let _ = verify(module);
        }
    }

    #[test]
    fn any_bytes_are_refused(bytes: Vec<u8>) {
        prop_assert!(container::read(&bytes).is_err());
    }

    #[test]
    fn damaged_files_are_refused(at: prop::sample::Index, bit in 0..8_u32) {
        let mut file = container::write(&demo());
        let at = at.index(file.len());
        file[at] ^= 1 << bit;
        // The minor version is for information only.
        let is_minor_version = (10..12).contains(&at);
        prop_assert_eq!(container::read(&file).is_ok(), is_minor_version);
    }

    #[test]
    fn truncated_files_are_refused(length: prop::sample::Index) {
        let file = container::write(&demo());
        let length = length.index(file.len());
        prop_assert!(container::read(&file[..length]).is_err());
    }

    /// As if somebody had also forged the checksums: it may be a module, but nothing panics.
    #[test]
    fn forged_files_do_not_panic(flips in prop::collection::vec((any::<prop::sample::Index>(), 0..8_u32), 1..4)) {
        let mut file = container::write(&demo());
        for (at, bit) in flips {
            let at = at.index(file.len());
            file[at] ^= 1 << bit;
        }
        repair_checksums(&mut file);
        if let Ok(module) = container::read(&file) {
            listing(&module);
            let _ = verify(module);
        }
    }

    /// Random instructions in the place of the right ones: what the verifier lets pass does not
    /// misbehave on any path that is tried.
    #[test]
    fn edited_modules_are_refused_or_behave(seed: u64, edits in 1..3) {
        let mut generator = Generator::new(seed);
        let mut module = demo();
        for _ in 0..edits {
            edit(&mut module, &mut generator);
        }
        listing(&module);
        if let Ok(verified) = verify(module) {
            for function in 0..verified.module().functions.len() {
                for _ in 0..20 {
                    machine::run(verified.module(), function, &mut generator, 200);
                }
            }
        }
    }

    #[test]
    fn any_module_is_verified_without_panic(seed: u64) {
        let _ = verify(generated(seed));
    }
}

/// Changes an instruction, a stack map or a handler.
fn edit(module: &mut Module, generator: &mut Generator) {
    let at = generator.below(module.code.len() as u64) as usize;
    generator.limits = generate::Limits::of(module);
    match generator.below(6) {
        0 => {
            let map = generator.below(module.stack_maps.len() as u64) as usize;
            let live = &mut module.stack_maps[map].live;
            if generator.flip() || live.is_empty() {
                live.push(SlotIndex(generator.below(6) as u16));
                live.sort_unstable();
            } else {
                live.remove(0);
            }
        }
        1 => {
            let handler = &mut module.handlers[0];
            handler.from = Position(handler.from.0 - generator.below(6) as u32);
            handler.base = SlotIndex(generator.below(4) as u16);
        }
        2 => {
            // Small changes survive the verifier more often.
            module.code[at].visit_mut(&mut Shift {
                by: 1 + generator.below(2) as u16,
            });
        }
        3 => module.code.swap(at, at.saturating_sub(1)),
        4 => module.code[at] = generator.op(module.code[at].opcode()),
        _ => {
            let opcode = OPS[generator.below(OPS.len() as u64) as usize].opcode;
            module.code[at] = generator.op(opcode);
        }
    }
}

/// Names other slots.
struct Shift {
    by: u16,
}

impl VisitorMut for Shift {
    fn slot(&mut self, slot: &mut SlotIndex) {
        slot.0 = (slot.0 + self.by) % 6;
    }
}

/// Sets length and checksums to what they would have to be.
fn repair_checksums(file: &mut [u8]) {
    let mut at = 16;
    while let Some(header) = file.get(at..at + 12) {
        let length = u32::from_le_bytes([header[4], header[5], header[6], header[7]]) as usize;
        let Some(content) = at
            .checked_add(12 + length)
            .and_then(|end| file.get(at + 12..end))
        else {
            return;
        };
        let mut hasher = crc32fast::Hasher::new();
        hasher.update(&file[at..at + 4]);
        hasher.update(content);
        let sum = hasher.finalize();
        file[at + 8..at + 12].copy_from_slice(&sum.to_le_bytes());
        at += 12 + length;
    }
}

#[test]
fn errors_say_what_is_wrong() {
    let file = container::write(&demo());
    let check = |file: &[u8], expected: &str| {
        assert_eq!(container::read(file).unwrap_err().to_string(), expected);
    };
    check(b"#!/bin/sh", "not a .purlin file");
    let expected = format!("damaged: 40 bytes where {} are expected", file.len());
    check(&file[..40], &expected);
    let mut newer = file.clone();
    newer[8] = 2;
    check(
        &newer,
        "written in version 2 of the format, and this program reads version 1",
    );
    let mut damaged = file.clone();
    damaged[30] ^= 1;
    check(&damaged, "damaged: wrong checksum of chunk Atom");
    assert_eq!(container::read(&[]), Err(ContainerError::NotPurlin));
}

#[test]
fn assembling_says_which_line_is_wrong() {
    let check = |text: &str, expected: &str| {
        assert_eq!(assemble(text).unwrap_err().to_string(), expected);
    };
    check(
        "function f/0 frame 0\nReturn",
        "line 2: expected an atom, found ``",
    );
    check(
        "function f/0 frame 0\nFrobnicate s0",
        "line 2: there is no instruction `Frobnicate`",
    );
    check(
        "function f/0 frame 0\n7 Return ok",
        "line 2: this is position 0",
    );
    check(
        "function f/0 frame 0\nJump .x",
        "line 2: there is no label `.x`",
    );
    check(
        "function f/0 frame 0\nReturn ok, ok",
        "line 2: expected the end of the line, found `, ok`",
    );
    check("live s0", "line 1: there is no instruction before");
    check("fnord", "line 1: `fnord` does not start a line");
}

/// Counts and nesting that promise more than there is cost neither memory nor stack.
#[test]
fn promises_are_not_believed() {
    use crate::decode::{Decode, Malformed};
    use crate::encode::literal_kind::{LIST, TUPLE};
    use crate::module::Literal;
    let read = |bytes: &[u8]| Literal::get(&mut Reader::new(bytes));
    assert_eq!(
        read(&[TUPLE, 0xff, 0xff, 0xff, 0xff, 0x0f]),
        Err(Malformed::Count)
    );
    assert_eq!(read(&[TUPLE, 1].repeat(100_000)), Err(Malformed::Depth));
    assert_eq!(read(&[LIST, 1].repeat(100_000)), Err(Malformed::Depth));
    assert_eq!(read(&[LIST, 0, 3]), Err(Malformed::Literal));
    assert_eq!(read(&[TUPLE, 2]), Err(Malformed::Count));
    assert_eq!(read(&[]), Err(Malformed::Truncated));
}

/// Chunks of later minor versions are skipped.
#[test]
fn unknown_chunks_are_skipped() {
    let mut file = container::write(&demo());
    let content = b"New!";
    let mut hasher = crc32fast::Hasher::new();
    hasher.update(b"Next");
    hasher.update(content);
    file.extend_from_slice(b"Next");
    file.extend_from_slice(&4_u32.to_le_bytes());
    file.extend_from_slice(&hasher.finalize().to_le_bytes());
    file.extend_from_slice(content);
    let length = file.len() as u32 - 16;
    file[12..16].copy_from_slice(&length.to_le_bytes());
    assert_eq!(container::read(&file), Ok(demo()));
}
