//! Where modules come from when they are first called.

use purlin_bytecode::container;
use purlin_bytecode::verify::{VerifiedModule, verify};
use purlin_runtime::code::ModuleSource;
use std::path::Path;

/// The standard library inside the binary, verified when it was built, so trusted; and folders of `.purlin` files: read
/// when called for, verified before anything runs.
pub(crate) struct Modules;

impl ModuleSource for Modules {
    fn in_library(&self, name: &str) -> Option<VerifiedModule> {
        let found = purlin_stdlib::find(name)?;
        Some(found.expect("the standard library was sealed by this build"))
    }

    fn in_folder(&self, folder: &str, name: &str) -> Option<(VerifiedModule, String)> {
        // A module's name is not a path.
        if name.contains(['/', '\\', '\0']) {
            return None;
        }
        let path = Path::new(folder).join(format!("{name}.purlin"));
        let bytes = std::fs::read(&path).ok()?;
        let verified = container::read(&bytes)
            .map_err(|error| error.to_string())
            .and_then(|module| verify(module).map_err(|error| error.to_string()));
        // As OTP's code server does: say what is wrong and go on looking.
        let verified = verified.inspect_err(|error| eprintln!("{}: {error}", path.display()));
        Some((verified.ok()?, path.to_string_lossy().into_owned()))
    }
}
