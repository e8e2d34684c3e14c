//! Any bytes are a `.purlin` file: they are refused, or run without harm.
//!
//! Random damage is found by the checksums, so the damage is done to the contents of chunks, and the checksums made
//! anew. What passes the verifier is run by the binary, in a process of its own: it may fail, loop or print anything, but
//! neither a signal nor a broken invariant may end it.

use super::mutate;
use super::random::Random;
use crate::process::{Ending, Run};
use purlin_bytecode::container;
use purlin_bytecode::verify::verify;
use std::path::Path;
use std::time::Duration;
use std::{fs, io};

const HEADER_BYTES: usize = 16;
const CHUNK_HEADER_BYTES: usize = 12;
/// Programs that loop are stopped after this time.
const PATIENCE: Duration = Duration::from_millis(1500);

/// A container with damage to one or two of its chunks.
pub fn mutated(random: &mut Random, file: &[u8]) -> Vec<u8> {
    let mut chunks = chunks(file);
    for _ in 0..1 + random.below(2) {
        let chunk = random.below(chunks.len());
        mutate::content(random, &mut chunks[chunk].1);
    }
    if random.one_in(50) {
        chunks.remove(random.below(chunks.len()));
    }
    let mut damaged = file[..HEADER_BYTES].to_vec();
    for (name, content) in chunks {
        let mut hasher = crc32fast::Hasher::new();
        hasher.update(&name);
        hasher.update(&content);
        damaged.extend_from_slice(&name);
        damaged.extend_from_slice(&(content.len() as u32).to_le_bytes());
        damaged.extend_from_slice(&hasher.finalize().to_le_bytes());
        damaged.extend_from_slice(&content);
    }
    let length = (damaged.len() - HEADER_BYTES) as u32;
    damaged[12..16].copy_from_slice(&length.to_le_bytes());
    if random.one_in(50) {
        damaged.truncate(random.below(damaged.len()));
    }
    damaged
}

/// Names and contents of the chunks of a whole container.
fn chunks(file: &[u8]) -> Vec<([u8; 4], Vec<u8>)> {
    let mut chunks = Vec::new();
    let mut rest = &file[HEADER_BYTES..];
    while let Some((header, after)) = rest.split_first_chunk::<CHUNK_HEADER_BYTES>() {
        let [a, b, c, d, l0, l1, l2, l3, ..] = *header;
        let length = u32::from_le_bytes([l0, l1, l2, l3]) as usize;
        chunks.push(([a, b, c, d], after[..length].to_vec()));
        rest = &after[length..];
    }
    chunks
}

/// Does it pass the verifier?
pub fn passes(file: &[u8]) -> bool {
    container::read(file).is_ok_and(|module| verify(module).is_ok())
}

/// Runs a file that passes.
pub fn run(binary: &Path, folder: &Path, file: &[u8]) -> io::Result<()> {
    let path = folder.join("fuzz.purlin");
    fs::write(&path, file)?;
    let finished = Run::new(binary)
        .args(["run", "--schedulers", "1", "fuzz.purlin"])
        .directory(folder)
        .timeout(PATIENCE)
        .finish()?;
    // A program may use up the memory that it was given.
    let starved = finished.stderr.contains("memory allocation of");
    assert!(
        starved || !matches!(finished.ending, Ending::Signal(_)),
        "{:?}\n{}",
        finished.ending,
        finished.stderr
    );
    Ok(())
}
