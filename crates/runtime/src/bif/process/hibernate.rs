//! Waiting with as little memory as possible.

use super::spawn::of_mfa;
use crate::bif::{BifResult, Ctx, Interrupt, LateCall, badarg};
use crate::process::spawn::Call;
use purlin_heap::term::Term;

/// `hibernate/3`: forgets the stack, and makes the call when there is a message.
pub fn hibernate_3<'h>(_: &mut Ctx<'h, '_>, call: [Term<'h>; 3]) -> BifResult<'h> {
    match of_mfa(call)? {
        Call::Function {
            module,
            function,
            arguments,
        } => Err(Interrupt::Hibernate(LateCall {
            module,
            function,
            arguments,
        })),
        Call::Fun(_) => Err(badarg()),
    }
}
