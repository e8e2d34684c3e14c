//! The behaviour of the `purlin` binary: examples, spec programs, command line, limits.
//!
//! - [`programs`]: every example and spec program must do what OTP 27 was recorded to do;
//! - [`cli`]: commands, flags, and bad input of every kind;
//! - [`limit`]: very deep, very long and very many of everything;
//! - [`torture`]: processes that do everything to each other at random.
//!
//! `PURLIN_SPEC=text` takes only the programs whose name contains the text; the variables in `purlin_testkit::purlin`
//! choose a variant. `tests/README.md` says which crate to suspect when a folder fails.

mod cli;
mod limit;
mod programs;
mod torture;

use std::path::PathBuf;
use std::sync::OnceLock;

use purlin_testkit::process::{Ending, Finished};
use purlin_testkit::purlin::Purlin;

/// The binary under test, with a scratch folder of this test run.
pub fn purlin() -> &'static Purlin {
    static PURLIN: OnceLock<Purlin> = OnceLock::new();
    PURLIN.get_or_init(|| Purlin {
        binary: PathBuf::from(env!("CARGO_BIN_EXE_purlin")),
        scratch: PathBuf::from(env!("CARGO_TARGET_TMPDIR"))
            .join(format!("run-{}", std::process::id())),
    })
}

/// A fresh folder for one test.
pub fn scratch(name: &str) -> PathBuf {
    let folder = purlin().scratch.join(name);
    std::fs::create_dir_all(&folder).expect("the target folder is writable");
    folder
}

/// Writes a file for a test and gives its path as text.
pub fn write(folder: &std::path::Path, name: &str, contents: impl AsRef<[u8]>) -> String {
    let path = folder.join(name);
    std::fs::write(&path, contents).expect("the scratch folder is writable");
    path.to_string_lossy().into_owned()
}

/// Whatever the input was, the program ended by itself and did not panic.
#[track_caller]
pub fn assert_orderly(what: &str, finished: &Finished) {
    assert!(
        matches!(finished.ending, Ending::Exit(_)),
        "{what}: ended with {:?}\n{}",
        finished.ending,
        finished.stderr
    );
    for sign in [
        "panicked at",
        "RUST_BACKTRACE",
        "stack overflow",
        "internal error",
    ] {
        assert!(
            !finished.stderr.contains(sign),
            "{what}: {}",
            finished.stderr
        );
    }
}
