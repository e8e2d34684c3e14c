//! Module `purlin_io`: the console, for the processes `user` and `standard_error`.

use super::erlang::iodata;
use super::os::error_atom;
use super::{BifResult, Ctx, Interrupt, badarg};
use crate::system::Stream;
use crate::vm::Vm;
use purlin_heap::atom::Atom;
use purlin_heap::term::Term;
use std::any::Any;
use std::io;
use std::sync::{Mutex, PoisonError};

/// How much is asked of standard input at once.
const READ_BYTES: usize = 64 * 1024;

/// What was read from standard input and not asked for yet.
#[derive(Default)]
pub struct Input {
    ahead: Mutex<Vec<u8>>,
}

fn stream<'h>(device: Term<'h>) -> Result<Option<Stream>, Interrupt<'h>> {
    match device.as_atom() {
        Some(Atom::STDIN) => Ok(None),
        Some(Atom::STDOUT) => Ok(Some(Stream::Output)),
        Some(Atom::STDERR) => Ok(Some(Stream::Error)),
        Some(Atom(_)) | None => Err(badarg()),
    }
}

/// `purlin_io:write/2`.
pub fn write_2<'h>(ctx: &mut Ctx<'h, '_>, [device, data]: [Term<'h>; 2]) -> BifResult<'h> {
    let stream = stream(device)?.ok_or_else(badarg)?;
    let bytes = iodata(ctx, data)?;
    match ctx.vm.system.write_console(ctx.grants(), stream, &bytes) {
        Ok(()) => Ok(Term::atom(Atom::OK)),
        Err(error) => {
            let reason = error_atom(ctx, &error);
            Ok(ctx.heap.tuple(&[Term::atom(Atom::ERROR), reason]))
        }
    }
}

fn finish<'h>(ctx: &mut Ctx<'h, '_>, _: &[Term<'h>], data: Box<dyn Any + Send>) -> BifResult<'h> {
    match *data
        .downcast::<io::Result<Vec<u8>>>()
        .expect("the work of this module returns this")
    {
        Ok(bytes) if bytes.is_empty() => Ok(Term::atom(Atom::EOF)),
        Ok(bytes) => {
            let binary = ctx.heap.binary_from_vec(bytes);
            Ok(ctx.heap.tuple(&[Term::atom(Atom::OK), binary]))
        }
        Err(error) => {
            let reason = error_atom(ctx, &error);
            Ok(ctx.heap.tuple(&[Term::atom(Atom::ERROR), reason]))
        }
    }
}

/// Reads until `enough` says how much of what was read to take, or the end of input.
fn read_until<'h>(
    ctx: &Ctx<'h, '_>,
    enough: impl Fn(&[u8]) -> Option<usize> + Send + 'static,
) -> BifResult<'h> {
    let grants = ctx.grants();
    let work = move |vm: &Vm| -> io::Result<Vec<u8>> {
        let mut ahead = vm
            .bifs
            .input
            .ahead
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        loop {
            if let Some(count) = enough(&ahead) {
                return Ok(ahead.drain(..count).collect());
            }
            let before = ahead.len();
            ahead.resize(before + READ_BYTES, 0);
            let count = vm.system.read_console(grants, &mut ahead[before..]);
            ahead.truncate(before + *count.as_ref().unwrap_or(&0));
            if count? == 0 {
                return Ok(std::mem::take(&mut *ahead));
            }
        }
    };
    Err(ctx.block(work, finish, &[]))
}

/// `purlin_io:read_line/1`.
pub fn read_line_1<'h>(ctx: &mut Ctx<'h, '_>, [device]: [Term<'h>; 1]) -> BifResult<'h> {
    if stream(device)?.is_some() {
        return Err(badarg());
    }
    read_until(ctx, |bytes| memchr::memchr(b'\n', bytes).map(|at| at + 1))
}

/// `purlin_io:read/2`.
pub fn read_2<'h>(ctx: &mut Ctx<'h, '_>, [device, count]: [Term<'h>; 2]) -> BifResult<'h> {
    let count = count
        .as_size()
        .filter(|count| *count > 0)
        .ok_or_else(badarg)?;
    if stream(device)?.is_some() {
        return Err(badarg());
    }
    read_until(ctx, move |bytes| {
        (!bytes.is_empty()).then_some(count.min(bytes.len()))
    })
}

/// `purlin_io:getopts/1`: `{IsTerminal, Columns, Rows}`; sizes are `undefined` off a terminal.
pub fn getopts_1<'h>(ctx: &mut Ctx<'h, '_>, [device]: [Term<'h>; 1]) -> BifResult<'h> {
    let terminal = ctx.vm.system.is_terminal(stream(device)?);
    let size = if terminal {
        ctx.vm.system.terminal_size()
    } else {
        None
    };
    let undefined = Term::atom(Atom::UNDEFINED);
    let (columns, rows) = size.map_or((undefined, undefined), |(columns, rows)| {
        (
            Term::size(usize::from(columns)),
            Term::size(usize::from(rows)),
        )
    });
    Ok(ctx.heap.tuple(&[Term::bool(terminal), columns, rows]))
}

/// `purlin_io:tail_bits/1`.
pub fn tail_bits_1<'h>(ctx: &mut Ctx<'h, '_>, [bits]: [Term<'h>; 1]) -> BifResult<'h> {
    let bits = bits.as_bits().ok_or_else(badarg)?;
    let size = bits.size_bits();
    if !(1..8).contains(&size) {
        return Err(badarg());
    }
    let value = bits.to_bytes()[0] >> (8 - size);
    Ok(ctx
        .heap
        .tuple(&[Term::small(i32::from(value)), Term::size(size as usize)]))
}
