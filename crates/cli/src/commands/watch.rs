//! What `run --watch` watches: the files that the program's module was made of.

use super::source_options;
use crate::flags::Options;
use crate::render;
use purlin::source::compile_bytes;
use purlin::vm::ChangedSource;
use purlin_bytecode::container;
use purlin_bytecode::module::Module;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// A file's content; `None` when it cannot be read.
type Content = Option<Vec<u8>>;

/// The program's files as they were when it was compiled last.
struct Watched {
    path: PathBuf,
    options: Options,
    files: Mutex<BTreeMap<PathBuf, Content>>,
}

/// Asked now and then by the running program: has its source changed, and what is it now?
pub fn watch(path: &Path, module: Option<&Module>, options: &Options) -> Box<dyn ChangedSource> {
    // A module of the code path is watched there, by the running system.
    let files = module.map_or_else(BTreeMap::new, |module| files_of(path, module));
    Box::new(Watched {
        path: path.to_path_buf(),
        options: options.clone(),
        files: Mutex::new(files),
    })
}

fn files_of(path: &Path, module: &Module) -> BTreeMap<PathBuf, Content> {
    let included = module
        .origin
        .files
        .iter()
        .map(|file| PathBuf::from(&file.path));
    let paths = std::iter::once(path.to_path_buf()).chain(included);
    paths
        .map(|path| {
            let content = std::fs::read(&path).ok();
            (path, content)
        })
        .collect()
}

impl ChangedSource for Watched {
    fn changed(&self) -> Option<Result<Vec<u8>, String>> {
        let mut files = self.files.lock().ok()?;
        let mut changed = false;
        for (path, content) in files.iter_mut() {
            let now = std::fs::read(path).ok();
            if now.is_some() && now != *content {
                *content = now;
                changed = true;
            }
        }
        if !changed {
            return None;
        }
        let bytes = files.get(&self.path)?.clone()?;
        if bytes.starts_with(&container::MAGIC) {
            return Some(Ok(bytes));
        }
        let name = self.path.to_string_lossy();
        let compilation = compile_bytes(&name, &bytes, &source_options(&self.options, true));
        if compilation.has_errors() {
            let (found, sources) = (&compilation.diagnostics, &compilation.sources);
            return Some(Err(render::for_stderr(found, sources, self.options.format)));
        }
        let module = compilation.into_module()?;
        *files = files_of(&self.path, &module);
        Some(Ok(container::write(&module)))
    }
}
