//! Module `os`: environment, clocks, what we run on.

use super::erlang::{in_unit, timestamp, wall};
use super::text::{chardata, string_of_list};
use super::{BifResult, Ctx, Interrupt, badarg};
use purlin_heap::atom::Atom;
use purlin_heap::heap::ListBuilder;
use purlin_heap::term::Term;
use std::ffi::{OsStr, OsString};

/// The name of an environment variable: a string without `=` and zero bytes.
fn name<'h>(term: Term<'h>) -> Result<OsString, Interrupt<'h>> {
    let text = string_of_list(term).filter(|text| !text.is_empty() && !text.contains(['=', '\0']));
    text.map(OsString::from).ok_or_else(badarg)
}

fn string<'h>(ctx: &mut Ctx<'h, '_>, text: &OsStr) -> Term<'h> {
    ctx.heap.string(&text.to_string_lossy())
}

/// `os:env/0`.
pub fn env_0<'h>(ctx: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    let all = ctx.vm.system.environment(ctx.grants()).unwrap_or_default();
    let mut list = ListBuilder::new();
    for (name, value) in all {
        let pair = [string(ctx, &name), string(ctx, &value)];
        let pair = ctx.heap.tuple(&pair);
        list.push(&mut ctx.heap, pair);
    }
    Ok(list.finish(Term::NIL))
}

/// `os:getenv/1`.
pub fn getenv_1<'h>(ctx: &mut Ctx<'h, '_>, [term]: [Term<'h>; 1]) -> BifResult<'h> {
    let name = name(term)?;
    Ok(match ctx.vm.system.variable(ctx.grants(), &name) {
        Ok(Some(value)) => string(ctx, &value),
        Ok(None) | Err(_) => Term::bool(false),
    })
}

fn set<'h>(ctx: &mut Ctx<'h, '_>, name: &OsStr, value: Option<&OsStr>) -> BifResult<'h> {
    match ctx.vm.system.set_variable(ctx.grants(), name, value) {
        Ok(()) => Ok(Term::bool(true)),
        Err(_) => Err(badarg()),
    }
}

/// `os:putenv/2`.
pub fn putenv_2<'h>(ctx: &mut Ctx<'h, '_>, [key, value]: [Term<'h>; 2]) -> BifResult<'h> {
    let key = name(key)?;
    let value = chardata(value)
        .filter(|text| !text.contains('\0'))
        .ok_or_else(badarg)?;
    set(ctx, &key, Some(OsStr::new(&value)))
}

/// `os:unsetenv/1`.
pub fn unsetenv_1<'h>(ctx: &mut Ctx<'h, '_>, [key]: [Term<'h>; 1]) -> BifResult<'h> {
    let key = name(key)?;
    set(ctx, &key, None)
}

/// `os:getpid/0`.
pub fn getpid_0<'h>(ctx: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    let text = ctx.vm.system.process_id().to_string();
    Ok(ctx.heap.string(&text))
}

/// `os:perf_counter/0`.
pub fn perf_counter_0<'h>(ctx: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    let now = ctx.vm.monotonic_ns();
    Ok(ctx.heap.u64(now))
}

/// `os:system_time/0`.
pub fn system_time_0<'h>(ctx: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    let now = wall(ctx);
    Ok(ctx.heap.i128(now))
}

/// `os:system_time/1`.
pub fn system_time_1<'h>(ctx: &mut Ctx<'h, '_>, [unit]: [Term<'h>; 1]) -> BifResult<'h> {
    let now = wall(ctx);
    in_unit(ctx, now, unit)
}

/// `os:timestamp/0`.
pub fn timestamp_0<'h>(ctx: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    Ok(timestamp(ctx))
}

/// `os:type/0`.
pub fn type_0<'h>(ctx: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    let (family, name) = match std::env::consts::OS {
        "macos" | "ios" => ("unix", "darwin"),
        "windows" => ("win32", "nt"),
        other => ("unix", other),
    };
    let pair = [Term::atom(ctx.atom(family)?), Term::atom(ctx.atom(name)?)];
    Ok(ctx.heap.tuple(&pair))
}

/// `os:version/0`: what the kernel says of itself, where that can be read.
pub fn version_0<'h>(ctx: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    let parts = ctx
        .vm
        .system
        .kernel_version()
        .map(|part| Term::size(part as usize));
    Ok(ctx.heap.tuple(&parts))
}

#[allow(
    clippy::wildcard_enum_match_arm,
    reason = "std's list of error kinds is not ours and grows"
)]
/// An error of the operating system as the atom that OTP's file module gives it.
pub(crate) fn error_atom<'h>(ctx: &Ctx<'h, '_>, error: &std::io::Error) -> Term<'h> {
    use std::io::ErrorKind;
    let text = match error.kind() {
        ErrorKind::NotFound => "enoent",
        ErrorKind::PermissionDenied => "eacces",
        ErrorKind::AlreadyExists => "eexist",
        ErrorKind::NotADirectory => "enotdir",
        ErrorKind::IsADirectory => "eisdir",
        ErrorKind::DirectoryNotEmpty => "eexist",
        ErrorKind::ReadOnlyFilesystem => "erofs",
        ErrorKind::StorageFull => "enospc",
        ErrorKind::BrokenPipe => "epipe",
        ErrorKind::InvalidInput => "einval",
        ErrorKind::FileTooLarge => "efbig",
        ErrorKind::TooManyLinks => "emlink",
        ErrorKind::InvalidFilename => "enametoolong",
        ErrorKind::CrossesDevices => "exdev",
        ErrorKind::ResourceBusy => "ebusy",
        ErrorKind::OutOfMemory => "enomem",
        ErrorKind::Unsupported => "enotsup",
        _ => match error.raw_os_error() {
            Some(9) => "ebadf",
            Some(24) => "emfile",
            Some(40) => "eloop",
            _ => "eio",
        },
    };
    ctx.atom(text).map_or(Term::atom(Atom::ERROR), Term::atom)
}
