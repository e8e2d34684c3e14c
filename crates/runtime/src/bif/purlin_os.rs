//! Module `purlin_os`: commands of the operating system, for module `os`.

use super::os::error_atom;
use super::{BifResult, Ctx, badarg};
use crate::system::Finished;
use purlin_heap::atom::Atom;
use purlin_heap::term::Term;
use std::any::Any;
use std::ffi::OsString;
use std::io;

/// `purlin_os:cmd/1`.
pub fn cmd_1<'h>(ctx: &mut Ctx<'h, '_>, [command]: [Term<'h>; 1]) -> BifResult<'h> {
    let bits = command.as_bits().filter(|bits| bits.is_binary());
    let bytes = bits.ok_or_else(badarg)?.to_bytes().into_owned();
    // What no string of the operating system holds is no command.
    let text = String::from_utf8(bytes).map_err(|_| badarg())?;
    let grants = ctx.grants();
    let work = move |vm: &crate::vm::Vm| vm.system.run(grants, &OsString::from(text));
    Err(ctx.block(work, finish, &[]))
}

fn finish<'h>(ctx: &mut Ctx<'h, '_>, _: &[Term<'h>], data: Box<dyn Any + Send>) -> BifResult<'h> {
    let finished = *data
        .downcast::<io::Result<Finished>>()
        .expect("the work of this module returns this");
    let result = match finished {
        Ok(finished) => [
            Term::atom(Atom::OK),
            ctx.heap.binary_from_vec(finished.output),
        ],
        Err(error) => [Term::atom(Atom::ERROR), error_atom(ctx, &error)],
    };
    Ok(ctx.heap.tuple(&result))
}
