//! `purlin build`: source files to `.purlin` files, those that are out of date, side by side.

use super::{FAILED, Outcome, dump, read, source_options};
use crate::flags::Options;
use crate::render;
use purlin::origin;
use purlin::source::{SourceOptions, compile_bytes};
use purlin_bytecode::container;
use purlin_bytecode::verify::verify;
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs::DirEntry;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::{fs, io, thread};

/// Stack of a thread that compiles: the tree of a program is walked by recursion, as deep as the parser lets it be.
const STACK_BYTES: usize = 16 << 20;

/// A file to build, and where its module goes.
struct Task {
    source: PathBuf,
    target: PathBuf,
}

/// What came of a task.
struct Built {
    /// For standard error.
    messages: String,
    failed: bool,
}

/// Compiles each file whose module is not up to date; goes on after one with errors, so that all errors are shown.
pub fn build(options: &Options) -> Outcome {
    if options.operands.is_empty() {
        return Err("a file to build is missing; `purlin build --help` says more".to_owned());
    }
    if let Some(folder) = &options.output_dir {
        fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    let tasks = tasks(&options.operands, options.output_dir.as_deref())?;
    let jobs = match options.jobs {
        0 => thread::available_parallelism().map_or(1, usize::from),
        jobs => jobs,
    };
    let source_options = source_options(options, false);
    let build_one = |task: &Task| build_one(task, options, &source_options);
    let mut status = 0;
    side_by_side(&tasks, jobs, build_one, |built| {
        eprint!("{}", built.messages);
        if built.failed {
            status = FAILED;
        }
    })
    .map_err(|error| format!("cannot start a thread: {error}"))?;
    Ok(status)
}

/// The files that the operands stand for: of a folder, all sources in it and below.
fn tasks(operands: &[OsString], folder: Option<&Path>) -> Result<Vec<Task>, String> {
    let mut tasks: BTreeMap<PathBuf, PathBuf> = BTreeMap::new();
    let mut order = Vec::new();
    for operand in operands {
        let path = Path::new(operand);
        let mut sources = Vec::new();
        if path.is_dir() {
            collect(path, &mut sources).map_err(|error| format!("{}: {error}", path.display()))?;
            if sources.is_empty() {
                return Err(format!("{}: no .erl file in this folder", path.display()));
            }
        } else {
            sources.push(path.to_path_buf());
        }
        for source in sources {
            let target = target(&source, folder);
            match tasks.insert(target.clone(), source.clone()) {
                None => order.push(Task { source, target }),
                Some(other) if other == source => {}
                Some(other) => {
                    return Err(format!(
                        "{} and {} would both be written to {}; rename one of the modules",
                        other.display(),
                        source.display(),
                        target.display()
                    ));
                }
            }
        }
    }
    Ok(order)
}

/// All `.erl` files in a folder and below, in order of their names.
fn collect(folder: &Path, sources: &mut Vec<PathBuf>) -> io::Result<()> {
    let mut entries = fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?;
    entries.sort_by_key(DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        // Links to files are followed, those to folders not: they may lead back.
        if entry.file_type()?.is_dir() {
            collect(&path, sources)?;
        } else if path.extension().is_some_and(|extension| extension == "erl") && path.is_file() {
            sources.push(path);
        }
    }
    Ok(())
}

/// Where the module of a source file goes: beside it unless a folder is given.
fn target(source: &Path, folder: Option<&Path>) -> PathBuf {
    let file = source.with_extension("purlin");
    match (folder, file.file_name()) {
        (Some(folder), Some(name)) => folder.join(name),
        (Some(_), None) | (None, _) => file,
    }
}

/// Does all tasks on so many threads; `show` gets the results in the order of the tasks, each as soon as those before it are there.
fn side_by_side<T: Sync, R: Send>(
    tasks: &[T],
    jobs: usize,
    work: impl Fn(&T) -> R + Sync,
    mut show: impl FnMut(R),
) -> io::Result<()> {
    let next = AtomicUsize::new(0);
    let (sender, results) = mpsc::channel();
    thread::scope(|scope| {
        for _ in 0..jobs.min(tasks.len()) {
            let (sender, next, work) = (sender.clone(), &next, &work);
            let thread = thread::Builder::new().stack_size(STACK_BYTES);
            thread.spawn_scoped(scope, move || {
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(task) = tasks.get(index) else { return };
                    if sender.send((index, work(task))).is_err() {
                        return;
                    }
                }
            })?;
        }
        drop(sender);
        let mut early = BTreeMap::new();
        let mut shown = 0;
        for (index, result) in results {
            early.insert(index, result);
            while let Some(result) = early.remove(&shown) {
                show(result);
                shown += 1;
            }
        }
        Ok(())
    })
}

fn build_one(task: &Task, options: &Options, source_options: &SourceOptions) -> Built {
    let mut messages = String::new();
    let outcome = compile_to(task, options, source_options, &mut messages);
    let failed = match &outcome {
        Ok(done) => !done,
        Err(_) => true,
    };
    if let Err(error) = outcome {
        messages += &format!("purlin: {error}\n");
    }
    Built { messages, failed }
}

/// Whether the module is there; if not, the diagnostics say why.
fn compile_to(
    task: &Task,
    options: &Options,
    source_options: &SourceOptions,
    messages: &mut String,
) -> Result<bool, String> {
    let Task { source, target } = task;
    let is_current =
        || fs::read(target).is_ok_and(|module| origin::is_current(&module, source, source_options));
    if !options.force && is_current() {
        return Ok(true);
    }
    let bytes = read(source)?;
    let compilation = compile_bytes(&source.to_string_lossy(), &bytes, source_options);
    *messages += &render::for_stderr(
        &compilation.diagnostics,
        &compilation.sources,
        options.format,
    );
    dump(&compilation);
    let Some(module) = compilation.into_module() else {
        // As erlc does: nobody shall run what the source does not say any more.
        let _ = fs::remove_file(target);
        return Ok(false);
    };
    let verified = verify(module)
        .map_err(|error| format!("{}: the compiler made a mistake: {error}", source.display()))?;
    write_whole(target, &container::write(verified.module()))
        .map_err(|error| format!("{}: {error}", target.display()))?;
    Ok(true)
}

/// Writes a file so that nobody ever sees a part of it.
fn write_whole(target: &Path, bytes: &[u8]) -> io::Result<()> {
    let part = target.with_extension(format!("purlin.{}", std::process::id()));
    fs::write(&part, bytes)?;
    fs::rename(&part, target).inspect_err(|_| {
        // What is left over is of no use; the error that counts is the first.
        let _ = fs::remove_file(&part);
    })
}
