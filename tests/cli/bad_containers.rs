//! `.purlin` files that are truncated, damaged, foreign or newer: each is refused with a message, none may misbehave.

use purlin_testkit::process::Ending;

use super::{assert_failure, check_output, run};
use crate::{scratch, write};

const SOURCE: &str = "-module(victim).\n-export([main/1]).\n-record(r, {a, b}).\n\
    main(_) -> io:format(\"~p~n\", [f([#r{a = 1.5}, \"text\", 12345678901234567890])]).\n\
    f([H | T]) -> try [g(H) | f(T)] catch error:_ -> T end;\nf([]) -> [].\n\
    g(#r{a = A}) -> fun(X) -> {A, X} end;\ng(X) when is_list(X) -> receive X -> X after 0 -> #{X => 1} end.\n";

/// Offset of the major version in the header (crates/bytecode/src/container.rs).
const MAJOR_OFFSET: usize = 8;

fn built() -> Vec<u8> {
    let folder = scratch("victim");
    let file = write(&folder, "victim.erl", SOURCE);
    check_output(&["build", &file, "-o", &folder.to_string_lossy()], "");
    std::fs::read(folder.join("victim.purlin")).expect("the file was built")
}

#[track_caller]
fn check_refused(name: &str, bytes: &[u8], phrases: &[&str]) {
    let file = write(&scratch("damaged"), &format!("{name}.purlin"), bytes);
    let finished = run(&["run", &file]);
    let mut phrases = phrases.to_vec();
    let file_name = format!("{name}.purlin");
    phrases.push(&file_name);
    assert_failure(name, &finished, &[1, 127], &phrases);
    let listed = run(&["dis", &file]);
    assert!(
        matches!(listed.ending, Ending::Exit(1 | 127)),
        "dis {name}: {:?}",
        listed.ending
    );
}

#[test]
fn truncated() {
    let bytes = built();
    for part in 0..24 {
        let length = bytes.len() * part / 24;
        check_refused(&format!("cut_{length}"), &bytes[..length], &[]);
    }
    check_refused("cut_last", &bytes[..bytes.len() - 1], &[]);
    check_refused("too_long", &[&bytes[..], b"more"].concat(), &[]);
}

#[test]
fn bit_flipped() {
    let bytes = built();
    for step in 0..48 {
        let mut damaged = bytes.clone();
        let position = bytes.len() * step / 48;
        damaged[position] ^= 1 << (step % 8);
        let file = write(
            &scratch("flipped"),
            &format!("bit_{position}.purlin"),
            &damaged,
        );
        let finished = run(&["run", &file]);
        // The minor version may change without harm; everything else is covered by magic, lengths and checksums.
        let is_minor_version = (MAJOR_OFFSET + 2..MAJOR_OFFSET + 4).contains(&position);
        if !is_minor_version {
            assert_failure(
                &format!("bit at {position}"),
                &finished,
                &[1, 127],
                &["purlin"],
            );
        }
    }
}

#[test]
fn foreign() {
    check_refused("empty", b"", &[]);
    check_refused(
        "elf",
        b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\0\0\0\0",
        &["not a"],
    );
    check_refused(
        "beam",
        b"FOR1\0\0\x02\x04BEAMAtU8\0\0\0\x12\0\0\0\x01\x01m",
        &["not a"],
    );
    check_refused(
        "text",
        b"-module(text).\n-export([main/1]).\nmain(_) -> ok.\n",
        &["not a"],
    );
    check_refused("zeros", &[0; 4096], &["not a"]);
}

#[test]
fn newer() {
    let mut bytes = built();
    bytes[MAJOR_OFFSET] += 1;
    check_refused("newer", &bytes, &["version|newer"]);
}
