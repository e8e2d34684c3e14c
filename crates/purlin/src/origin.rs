//! Is a module still what its source would compile to?
//!
//! A module notes the files that it was compiled from: how each was asked for, where it was found, and a digest of it, with one of the
//! compiler and its flags ([`Origin`]). While the flags are the same and every request finds the same bytes at the same
//! place, the preprocessor would ask for the same files again, and the module would come out the same. Its warnings
//! depend on the callbacks of its behaviours besides, so these are noted, too.

use crate::source::{FileLoader, SourceOptions, behaviour_beside};
use md5::{Digest, Md5};
use purlin_bytecode::container;
use purlin_bytecode::module::{Origin, OriginBehaviour, OriginFile};
use purlin_compiler::lint::Behaviour;
use purlin_syntax::ast::Name;
use purlin_syntax::preprocess::Include;
use std::path::Path;

/// Whether the bytes of a `.purlin` file are what compiling the source file with these options would give. Not, when
/// the module does not say what it was compiled from, or is damaged.
pub fn is_current(module: &[u8], source: &Path, options: &SourceOptions) -> bool {
    let Ok(origin) = container::read_origin(module) else {
        return false;
    };
    let Some((main, included)) = origin.files.split_first() else {
        return false;
    };
    let loader = FileLoader::new(&options.include_dirs);
    origin.flags == flags(options)
        && main.path == source.to_string_lossy()
        && std::fs::read(source).is_ok_and(|bytes| digest(&bytes) == main.digest)
        && included.iter().all(|file| is_same(file, &loader))
        && origin.behaviours.iter().all(|behaviour| {
            let now = behaviour_beside(&main.path, &Name::from(behaviour.name.as_str()));
            callbacks_digest(now.as_ref()) == behaviour.digest
        })
}

fn is_same(file: &OriginFile, loader: &FileLoader<'_>) -> bool {
    let include = Include {
        name: &file.name,
        lib: file.lib,
        from: &file.from,
    };
    loader
        .find(&include)
        .is_some_and(|found| found.name == file.path && digest(&found.bytes) == file.digest)
}

/// The note for a module: from its source file and those that were included.
pub(crate) fn note(
    name: &str,
    bytes: &[u8],
    included: Vec<OriginFile>,
    behaviours: Vec<OriginBehaviour>,
    options: &SourceOptions,
) -> Origin {
    let main = OriginFile {
        name: name.to_owned(),
        lib: false,
        from: String::new(),
        path: name.to_owned(),
        digest: digest(bytes),
    };
    Origin {
        flags: flags(options),
        files: std::iter::once(main).chain(included).collect(),
        behaviours,
    }
}

/// The note for a behaviour; none when its source is not there.
pub(crate) fn note_behaviour(name: &Name, behaviour: Option<&Behaviour>) -> OriginBehaviour {
    OriginBehaviour {
        name: name.as_str().to_owned(),
        digest: callbacks_digest(behaviour),
    }
}

fn callbacks_digest(behaviour: Option<&Behaviour>) -> [u8; 16] {
    let callbacks = behaviour.map(|behaviour| {
        let names = [&behaviour.required, &behaviour.optional];
        names.map(|callbacks| {
            let callbacks = callbacks.iter();
            callbacks
                .map(|(name, arity)| (name.as_str(), *arity))
                .collect::<Vec<_>>()
        })
    });
    digest(format!("{callbacks:?}").as_bytes())
}

/// A digest of the compiler and of the flags that change what it makes. Where included files are looked for is not
/// among them: what matters is what is found.
fn flags(options: &SourceOptions) -> [u8; 16] {
    let mut hasher = Md5::new();
    hasher.update(purlin_compiler::DIGEST);
    hasher.update([options.script, options.warnings_as_errors].map(u8::from));
    if let Some(compile) = &options.compile {
        hasher.update(format!("{:?}", compile.kind));
    }
    for (name, value) in &options.defines {
        for text in [Some(name), value.as_ref()] {
            // The lengths keep names and values apart.
            hasher.update(
                text.map_or(u64::MAX, |text| text.len() as u64)
                    .to_le_bytes(),
            );
            hasher.update(text.map_or("", String::as_str));
        }
    }
    hasher.finalize().into()
}

pub(crate) fn digest(bytes: &[u8]) -> [u8; 16] {
    Md5::digest(bytes).into()
}
