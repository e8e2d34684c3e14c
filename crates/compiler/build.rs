//! A digest of the front end's and the compiler's own sources: modules that another compiler made are out of date.

use std::error::Error;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};
use std::{env, fs};

/// Everything that decides what comes of a source file.
const CRATES: &[&str] = &["syntax", "compiler", "bytecode"];

fn main() -> Result<(), Box<dyn Error>> {
    let mut files = Vec::new();
    for name in CRATES {
        let folder = Path::new("..").join(name).join("src");
        println!("cargo::rerun-if-changed={}", folder.display());
        collect(&folder, &mut files)?;
    }
    files.sort();
    let mut hasher = DefaultHasher::new();
    hasher.write(env::var("CARGO_PKG_VERSION")?.as_bytes());
    for file in files {
        hasher.write(&fs::read(file)?);
    }
    println!(
        "cargo::rustc-env=PURLIN_COMPILER_DIGEST={:016x}",
        hasher.finish()
    );
    Ok(())
}

/// All files below a folder. Outside the workspace there is none: then the version decides.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), Box<dyn Error>> {
    if !folder.is_dir() {
        return Ok(());
    }
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}
