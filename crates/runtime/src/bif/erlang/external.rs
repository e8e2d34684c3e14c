//! Terms in the external term format: written and read in slices.

use super::bits::binary;
use crate::bif::{BifResult, Ctx, Interrupt, badarg, system_limit};
use crate::code::Linked;
use purlin_heap::atom::Atom;
use purlin_heap::external::{
    Decoded, Decoding, Deflating, Encoder, Inflating, Options, Progress, Refusal, decode,
};
use purlin_heap::term::Term;
use std::any::Any;

/// Terms written or read for one reduction, as in OTP.
const TERMS_PER_REDUCTION: usize = 32;
/// Terms written or read between looks at the slice.
const TERMS_AT_ONCE: usize = 8192;
/// Bytes compressed or restored between looks at the slice.
const BYTES_AT_ONCE: usize = 1 << 16;
/// Reductions for so many bytes.
const COMPRESSION_REDUCTIONS: usize = 1000;
/// An input of this size is read at once.
const SMALL_INPUT_BYTES: usize = 1 << 14;

/// Stands for the node in local terms, which are no secret.
fn salt(ctx: &Ctx<'_, '_>) -> u64 {
    std::ptr::from_ref(ctx.vm).addr() as u64 ^ u64::from(ctx.vm.system.process_id()) << 48
}

/// What is to become of a written term.
#[derive(Clone, Copy)]
enum Wanted {
    Binary,
    List,
    Size,
}

/// How a term is to be written.
#[derive(Clone, Copy)]
struct Order {
    options: Options,
    level: u32,
    wanted: Wanted,
}

impl Order {
    fn plain(wanted: Wanted) -> Order {
        Order {
            options: Options::default(),
            level: 0,
            wanted,
        }
    }

    /// With what a list of options says.
    fn with(wanted: Wanted, list: Term<'_>, salt: u64) -> Option<Order> {
        let mut order = Order::plain(wanted);
        let mut rest = list.list();
        for option in rest.by_ref() {
            match option.as_tuple().map(|tuple| tuple.elements()) {
                Some(&[key, value]) if key.is_atom(Atom::MINOR_VERSION) => {
                    order.options.minor_version = match value.as_small()? {
                        version @ 0..=2 => version as u8,
                        _ => return None,
                    };
                }
                Some(&[key, value]) if key.is_atom(Atom::COMPRESSED) => {
                    order.level = match value.as_small()? {
                        level @ 0..=9 => level as u32,
                        _ => return None,
                    };
                }
                Some(_) => return None,
                None if option.is_atom(Atom::COMPRESSED) => order.level = DEFAULT_LEVEL,
                None if option.is_atom(Atom::LOCAL) => order.options.local = Some(salt),
                None if option.is_atom(Atom::DETERMINISTIC) => {
                    order.options.deterministic = true;
                }
                None => return None,
            }
        }
        let Options {
            deterministic,
            local,
            ..
        } = order.options;
        (rest.ended_properly() && !(deterministic && local.is_some())).then_some(order)
    }
}

/// zlib's usual level.
const DEFAULT_LEVEL: u32 = 6;

/// A term being written.
struct Writing {
    encoder: Encoder,
    level: u32,
    wanted: Wanted,
}

fn start_writing<'h>(ctx: &mut Ctx<'h, '_>, term: Term<'h>, order: Order) -> BifResult<'h> {
    let mut waiting = Vec::new();
    let encoder = match order.wanted {
        Wanted::Size => Encoder::measuring(term, order.options, &mut waiting),
        Wanted::Binary | Wanted::List => Encoder::new(term, order.options, &mut waiting),
    };
    let writing = Writing {
        encoder,
        level: order.level,
        wanted: order.wanted,
    };
    write(ctx, waiting, writing)
}

fn go_on_writing<'h>(
    ctx: &mut Ctx<'h, '_>,
    terms: &[Term<'h>],
    data: Box<dyn Any + Send>,
) -> BifResult<'h> {
    let writing = data.downcast().expect("what the trap was given");
    write(ctx, terms.to_vec(), *writing)
}

fn write<'h>(
    ctx: &mut Ctx<'h, '_>,
    mut waiting: Vec<Term<'h>>,
    mut writing: Writing,
) -> BifResult<'h> {
    let vm = ctx.vm;
    loop {
        let mut units = TERMS_AT_ONCE;
        let code = Linked(vm);
        writing
            .encoder
            .run(&mut waiting, &vm.atoms, &code, &mut units);
        ctx.charge((TERMS_AT_ONCE - units) / TERMS_PER_REDUCTION);
        if writing.encoder.is_done() {
            break;
        }
        if ctx.exhausted() {
            return Err(ctx.trap(go_on_writing, &waiting, Box::new(writing)));
        }
    }
    let Writing {
        encoder,
        level,
        wanted,
    } = writing;
    if let Wanted::Size = wanted {
        return Ok(Term::size(encoder.size()));
    }
    let bytes = encoder.finish().ok_or_else(system_limit)?;
    if level == 0 {
        return Ok(written(ctx, bytes, wanted));
    }
    let stream = Deflating::new(&bytes, level);
    deflate(
        ctx,
        Compressing {
            stream,
            bytes,
            wanted,
        },
    )
}

/// The bytes as they were asked for.
fn written<'h>(ctx: &mut Ctx<'h, '_>, mut bytes: Vec<u8>, wanted: Wanted) -> Term<'h> {
    bytes.shrink_to_fit();
    let binary = ctx.heap.binary_from_vec(bytes);
    match wanted {
        Wanted::List => ctx.heap.cons(binary, Term::NIL),
        Wanted::Binary | Wanted::Size => binary,
    }
}

/// A written term being compressed.
struct Compressing {
    stream: Deflating,
    bytes: Vec<u8>,
    wanted: Wanted,
}

fn go_on_compressing<'h>(
    ctx: &mut Ctx<'h, '_>,
    _: &[Term<'h>],
    data: Box<dyn Any + Send>,
) -> BifResult<'h> {
    let compressing = data.downcast().expect("what the trap was given");
    deflate(ctx, *compressing)
}

fn deflate<'h>(ctx: &mut Ctx<'h, '_>, mut compressing: Compressing) -> BifResult<'h> {
    loop {
        let Compressing {
            stream,
            bytes,
            wanted,
        } = &mut compressing;
        ctx.charge(COMPRESSION_REDUCTIONS * bytes.len().min(BYTES_AT_ONCE) / BYTES_AT_ONCE);
        match stream.run(bytes, BYTES_AT_ONCE) {
            Progress::More => {}
            Progress::Done => {
                let wanted = *wanted;
                return Ok(written(ctx, compressing.stream.finish(), wanted));
            }
            Progress::Longer => {
                let bytes = std::mem::take(bytes);
                return Ok(written(ctx, bytes, *wanted));
            }
        }
        if ctx.exhausted() {
            return Err(ctx.trap(go_on_compressing, &[], Box::new(compressing)));
        }
    }
}

/// `term_to_binary/1`.
pub fn term_to_binary_1<'h>(ctx: &mut Ctx<'h, '_>, [term]: [Term<'h>; 1]) -> BifResult<'h> {
    start_writing(ctx, term, Order::plain(Wanted::Binary))
}

/// `term_to_binary/2`.
pub fn term_to_binary_2<'h>(
    ctx: &mut Ctx<'h, '_>,
    [term, options]: [Term<'h>; 2],
) -> BifResult<'h> {
    let order = Order::with(Wanted::Binary, options, salt(ctx)).ok_or_else(badarg)?;
    start_writing(ctx, term, order)
}

/// `term_to_iovec/1`: here always one binary.
pub fn term_to_iovec_1<'h>(ctx: &mut Ctx<'h, '_>, [term]: [Term<'h>; 1]) -> BifResult<'h> {
    start_writing(ctx, term, Order::plain(Wanted::List))
}

/// `term_to_iovec/2`.
pub fn term_to_iovec_2<'h>(ctx: &mut Ctx<'h, '_>, [term, options]: [Term<'h>; 2]) -> BifResult<'h> {
    let order = Order::with(Wanted::List, options, salt(ctx)).ok_or_else(badarg)?;
    start_writing(ctx, term, order)
}

/// `erlang:external_size/1`.
pub fn external_size_1<'h>(ctx: &mut Ctx<'h, '_>, [term]: [Term<'h>; 1]) -> BifResult<'h> {
    start_writing(ctx, term, Order::plain(Wanted::Size))
}

/// `erlang:external_size/2`: of the form that is not compressed, whatever the options say.
pub fn external_size_2<'h>(ctx: &mut Ctx<'h, '_>, [term, options]: [Term<'h>; 2]) -> BifResult<'h> {
    let order = Order::with(Wanted::Size, options, salt(ctx)).ok_or_else(badarg)?;
    start_writing(ctx, term, order)
}

/// How a term is to be read.
#[derive(Clone, Copy, Default)]
struct Reading {
    is_safe: bool,
    tells_used: bool,
    /// Bytes of the compressed form.
    compressed: Option<usize>,
}

impl<'h> From<Refusal> for Interrupt<'h> {
    fn from(refusal: Refusal) -> Interrupt<'h> {
        match refusal {
            Refusal::Malformed => badarg(),
            Refusal::AtomTableFull => system_limit(),
        }
    }
}

fn start_reading<'h>(ctx: &mut Ctx<'h, '_>, input: Term<'h>, reading: Reading) -> BifResult<'h> {
    let bytes = binary(input)?.to_bytes();
    if let Some(stream) = Inflating::new(&bytes) {
        return inflate(ctx, input, Restoring { stream, reading });
    }
    if bytes.len() > SMALL_INPUT_BYTES {
        let decoding = Decoding::new(&bytes, salt(ctx), reading.is_safe)?;
        return read(ctx, Input::Term(input), decoding, reading);
    }
    let code = Linked(ctx.vm);
    let decoded = decode(&bytes, salt(ctx), reading.is_safe, &mut ctx.heap, &code)?;
    ctx.charge(bytes.len() / TERMS_PER_REDUCTION);
    Ok(result(ctx, decoded, reading))
}

fn result<'h>(ctx: &mut Ctx<'h, '_>, decoded: Decoded<'h>, reading: Reading) -> Term<'h> {
    if !reading.tells_used {
        return decoded.term;
    }
    let used = reading.compressed.unwrap_or(decoded.used);
    ctx.heap.tuple(&[decoded.term, Term::size(used)])
}

/// Where the bytes of a term are.
enum Input<'h> {
    Term(Term<'h>),
    Restored(Vec<u8>),
}

/// A term being read.
struct Slice {
    decoding: Decoding,
    restored: Option<Vec<u8>>,
    reading: Reading,
}

fn go_on_reading<'h>(
    ctx: &mut Ctx<'h, '_>,
    terms: &[Term<'h>],
    data: Box<dyn Any + Send>,
) -> BifResult<'h> {
    let slice: Box<Slice> = data.downcast().expect("what the trap was given");
    let Slice {
        decoding,
        restored,
        reading,
    } = *slice;
    let input = match (restored, terms) {
        (Some(bytes), _) => Input::Restored(bytes),
        (None, &[input]) => Input::Term(input),
        (None, _) => return Err(badarg()),
    };
    read(ctx, input, decoding, reading)
}

fn read<'h>(
    ctx: &mut Ctx<'h, '_>,
    input: Input<'h>,
    mut decoding: Decoding,
    reading: Reading,
) -> BifResult<'h> {
    let vm = ctx.vm;
    let bytes = match &input {
        Input::Term(term) => binary(*term)?.to_bytes(),
        Input::Restored(bytes) => bytes.into(),
    };
    loop {
        let mut units = TERMS_AT_ONCE;
        let is_done = decoding.run(&bytes, &vm.atoms, &Linked(vm), &mut units)?;
        ctx.charge((TERMS_AT_ONCE - units) / TERMS_PER_REDUCTION);
        if is_done {
            let decoded = decoding.finish(&mut ctx.heap).ok_or_else(badarg)?;
            return Ok(result(ctx, decoded, reading));
        }
        if ctx.exhausted() {
            break;
        }
    }
    drop(bytes);
    let (terms, restored) = match input {
        Input::Term(term) => (vec![term], None),
        Input::Restored(bytes) => (Vec::new(), Some(bytes)),
    };
    let slice = Slice {
        decoding,
        restored,
        reading,
    };
    Err(ctx.trap(go_on_reading, &terms, Box::new(slice)))
}

/// A compressed term being restored.
struct Restoring {
    stream: Inflating,
    reading: Reading,
}

fn go_on_restoring<'h>(
    ctx: &mut Ctx<'h, '_>,
    terms: &[Term<'h>],
    data: Box<dyn Any + Send>,
) -> BifResult<'h> {
    let restoring = data.downcast().expect("what the trap was given");
    match terms {
        &[input] => inflate(ctx, input, *restoring),
        _ => Err(badarg()),
    }
}

fn inflate<'h>(ctx: &mut Ctx<'h, '_>, input: Term<'h>, mut restoring: Restoring) -> BifResult<'h> {
    let bytes = binary(input)?.to_bytes();
    while restoring.stream.run(&bytes)? != Progress::Done {
        ctx.charge(COMPRESSION_REDUCTIONS);
        if ctx.exhausted() {
            return Err(ctx.trap(go_on_restoring, &[input], Box::new(restoring)));
        }
    }
    let Restoring {
        stream,
        mut reading,
    } = restoring;
    reading.compressed = Some(stream.used());
    let bytes = stream.finish();
    let decoding = Decoding::new(&bytes, salt(ctx), reading.is_safe)?;
    read(ctx, Input::Restored(bytes), decoding, reading)
}

/// `binary_to_term/1`.
pub fn binary_to_term_1<'h>(ctx: &mut Ctx<'h, '_>, [input]: [Term<'h>; 1]) -> BifResult<'h> {
    start_reading(ctx, input, Reading::default())
}

/// `binary_to_term/2`.
pub fn binary_to_term_2<'h>(
    ctx: &mut Ctx<'h, '_>,
    [input, options]: [Term<'h>; 2],
) -> BifResult<'h> {
    let mut reading = Reading::default();
    let mut rest = options.list();
    for option in rest.by_ref() {
        match option.as_atom() {
            Some(Atom::SAFE) => reading.is_safe = true,
            Some(Atom::USED) => reading.tells_used = true,
            Some(Atom(_)) | None => return Err(badarg()),
        }
    }
    if !rest.ended_properly() {
        return Err(badarg());
    }
    start_reading(ctx, input, reading)
}
