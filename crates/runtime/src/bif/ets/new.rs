//! `ets:new/2` and what it is told.

use super::badarg_because;
use super::with_table;
use crate::bif::{BifResult, Ctx, Interrupt, badarg};
use crate::ets::{Access, Concurrency, Heir, Kind, Options, Protection};
use purlin_heap::atom::Atom;
use purlin_heap::copy;
use purlin_heap::term::Term;

/// `ets:new/2`.
pub fn new_2<'h>(ctx: &mut Ctx<'h, '_>, [name, options]: [Term<'h>; 2]) -> BifResult<'h> {
    let name = name.as_atom().ok_or_else(badarg)?;
    let (options, heir) = parse(options)?;
    let owner = ctx.process.pid;
    let reference = ctx.scheduler.make_reference();
    let table = ctx
        .vm
        .tables
        .create(name, options, heir, owner, reference)
        .map_err(|_| badarg_because(Atom::ALREADY_EXISTS))?;
    Ok(table.term(&mut ctx.heap))
}

fn parse<'h>(list: Term<'h>) -> Result<(Options, Option<Heir>), Interrupt<'h>> {
    let mut options = Options {
        kind: Kind::Set,
        protection: Protection::Protected,
        named: false,
        keypos: 1,
        write_concurrency: Concurrency::No,
        read_concurrency: false,
        decentralized_counters: false,
        compressed: false,
    };
    let mut heir = None;
    let mut rest = list.list();
    for option in rest.by_ref() {
        match option.as_atom() {
            Some(atom) => plain(&mut options, atom).ok_or_else(badarg)?,
            None => match option.as_tuple().map(|tuple| tuple.elements()) {
                Some(&[key, pid, data]) if key.is_atom(Atom::HEIR) => {
                    heir = Some(parse_heir(pid, data)?);
                }
                Some(&[key, none]) if key.is_atom(Atom::HEIR) && none.is_atom(Atom::NONE) => {
                    heir = None;
                }
                Some(&[key, value]) => pair(&mut options, key, value).ok_or_else(badarg)?,
                Some(_) | None => return Err(badarg()),
            },
        }
    }
    if rest.ended_properly() {
        Ok((options, heir))
    } else {
        Err(badarg())
    }
}

fn parse_heir<'h>(pid: Term<'h>, data: Term<'h>) -> Result<Heir, Interrupt<'h>> {
    Ok(Heir {
        pid: pid.as_pid().ok_or_else(badarg)?,
        data: copy::to_owned(data),
    })
}

fn plain(options: &mut Options, option: Atom) -> Option<()> {
    match option {
        Atom::SET => options.kind = Kind::Set,
        Atom::ORDERED_SET => options.kind = Kind::OrderedSet,
        Atom::BAG => options.kind = Kind::Bag,
        Atom::DUPLICATE_BAG => options.kind = Kind::DuplicateBag,
        Atom::PUBLIC => options.protection = Protection::Public,
        Atom::PROTECTED => options.protection = Protection::Protected,
        Atom::PRIVATE => options.protection = Protection::Private,
        Atom::NAMED_TABLE => options.named = true,
        Atom::COMPRESSED => options.compressed = true,
        Atom(_) => return None,
    }
    Some(())
}

fn pair(options: &mut Options, key: Term<'_>, value: Term<'_>) -> Option<()> {
    match key.as_atom()? {
        Atom::KEYPOS => options.keypos = value.as_size().filter(|&keypos| keypos > 0)?,
        Atom::READ_CONCURRENCY => options.read_concurrency = value.as_bool()?,
        Atom::DECENTRALIZED_COUNTERS => options.decentralized_counters = value.as_bool()?,
        Atom::WRITE_CONCURRENCY if value.is_atom(Atom::AUTO) => {
            options.write_concurrency = Concurrency::Auto;
        }
        Atom::WRITE_CONCURRENCY => {
            options.write_concurrency = match value.as_bool()? {
                true => Concurrency::Yes,
                false => Concurrency::No,
            };
        }
        Atom(_) => return None,
    }
    Some(())
}

/// `ets:setopts/2`: the heir can be set, and, which OTP does not document, the protection.
pub fn setopts_2<'h>(ctx: &mut Ctx<'h, '_>, [table, options]: [Term<'h>; 2]) -> BifResult<'h> {
    with_table(ctx, table, Access::Know, |ctx, table| {
        let single = [options];
        let given: Vec<Term<'h>> = match options.is_list() {
            true => options.list().collect(),
            false => single.to_vec(),
        };
        let mut heir = None;
        let mut protection = None;
        for option in given {
            match option.as_tuple().map(|tuple| tuple.elements()) {
                Some(&[key, none]) if key.is_atom(Atom::HEIR) && none.is_atom(Atom::NONE) => {
                    heir = Some(None);
                }
                Some(&[key, pid, data]) if key.is_atom(Atom::HEIR) => {
                    heir = Some(Some(parse_heir(pid, data)?));
                }
                Some(&[key, value]) if key.is_atom(Atom::PROTECTION) => {
                    protection = Some(match value.as_atom() {
                        Some(Atom::PUBLIC) => Protection::Public,
                        Some(Atom::PROTECTED) => Protection::Protected,
                        Some(Atom::PRIVATE) => Protection::Private,
                        Some(Atom(_)) | None => return Err(badarg()),
                    });
                }
                Some(_) | None => return Err(badarg()),
            }
        }
        if table.owner() != ctx.process.pid {
            return Err(badarg_because(Atom::ACCESS));
        }
        if let Some(heir) = heir {
            *crate::sync::lock(&table.heir) = heir;
        }
        if let Some(protection) = protection {
            table.protect(protection);
        }
        Ok(Term::bool(true))
    })
}
