//! Module `purlin_file`: files, for `file` and `filelib` to build on. Everything blocks, so
//! everything but argument checks happens in the blocking pool.

use super::erlang::iodata;
use super::os::error_atom;
use super::text::chardata;
use super::{BifResult, Ctx, Interrupt, badarg};
use crate::system::{Grants, OpenMode, System};
use crate::vm::Vm;
use purlin_heap::atom::Atom;
use purlin_heap::heap::ListBuilder;
use purlin_heap::term::Term;
use std::any::Any;
use std::collections::HashMap;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// How much is read ahead for lines.
const READ_AHEAD_BYTES: usize = 64 * 1024;

/// The open files of a VM, by handle.
#[derive(Default)]
pub struct Files {
    next: AtomicU64,
    open: Mutex<HashMap<u64, Arc<Mutex<OpenFile>>>>,
}

/// An open file and what was read ahead of its user's position.
struct OpenFile {
    file: Box<dyn crate::system::File>,
    ahead: Vec<u8>,
    used: usize,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Files {
    fn add(&self, file: Box<dyn crate::system::File>) -> u64 {
        // A counter needs no order with other memory.
        let handle = self.next.fetch_add(1, Ordering::Relaxed);
        let file = OpenFile {
            file,
            ahead: Vec::new(),
            used: 0,
        };
        lock(&self.open).insert(handle, Arc::new(Mutex::new(file)));
        handle
    }

    fn get(&self, handle: u64) -> io::Result<Arc<Mutex<OpenFile>>> {
        let file = lock(&self.open).get(&handle).cloned();
        file.ok_or_else(|| io::Error::from_raw_os_error(EBADF))
    }

    fn close(&self, handle: u64) -> io::Result<()> {
        let file = lock(&self.open).remove(&handle);
        file.map(drop)
            .ok_or_else(|| io::Error::from_raw_os_error(EBADF))
    }
}

/// What the operating system says of a handle that is not open.
const EBADF: i32 = 9;

impl OpenFile {
    fn ahead(&self) -> &[u8] {
        &self.ahead[self.used..]
    }

    /// Reads ahead once; false at the end of the file.
    fn fill(&mut self) -> io::Result<bool> {
        self.ahead.drain(..self.used);
        self.used = 0;
        let before = self.ahead.len();
        self.ahead.resize(before + READ_AHEAD_BYTES, 0);
        let count = self.file.read(&mut self.ahead[before..]);
        self.ahead.truncate(before + *count.as_ref().unwrap_or(&0));
        Ok(count? > 0)
    }

    fn take(&mut self, count: usize) -> Vec<u8> {
        let taken = self.ahead()[..count].to_vec();
        self.used += count;
        taken
    }

    fn read(&mut self, count: usize) -> io::Result<Vec<u8>> {
        while self.ahead().len() < count && self.fill()? {}
        let available = self.ahead().len().min(count);
        Ok(self.take(available))
    }

    fn read_line(&mut self) -> io::Result<Vec<u8>> {
        let mut searched = 0;
        loop {
            if let Some(at) = memchr::memchr(b'\n', &self.ahead()[searched..]) {
                return Ok(self.take(searched + at + 1));
            }
            searched = self.ahead().len();
            if !self.fill()? {
                return Ok(self.take(searched));
            }
        }
    }

    /// Goes to where its user thinks it is: before what was read ahead.
    fn settle(&mut self) -> io::Result<()> {
        let unread = self.ahead().len() as i64;
        self.ahead.clear();
        self.used = 0;
        if unread != 0 {
            self.file.seek(SeekFrom::Current(-unread))?;
        }
        Ok(())
    }
}

/// What work on files comes to.
enum Outcome {
    Done,
    Bytes(Vec<u8>),
    /// `eof` when there are none.
    Part(Vec<u8>),
    Number(u64),
    Text(String),
    Names(Vec<String>),
    Info(Box<Info>),
}

/// What `read_file_info` tells, times in seconds since 1970.
struct Info {
    size: u64,
    kind: &'static str,
    access: &'static str,
    times: [i64; 3],
    mode: u32,
    links: u64,
    device: u64,
    inode: u64,
    user: u32,
    group: u32,
}

fn in_pool<'h>(
    ctx: &Ctx<'h, '_>,
    work: impl FnOnce(&Vm, Grants) -> io::Result<Outcome> + Send + 'static,
) -> BifResult<'h> {
    let grants = ctx.grants();
    Err(ctx.block(move |vm| work(vm, grants), finish, &[]))
}

fn finish<'h>(ctx: &mut Ctx<'h, '_>, _: &[Term<'h>], data: Box<dyn Any + Send>) -> BifResult<'h> {
    let outcome = *data
        .downcast::<io::Result<Outcome>>()
        .expect("in_pool returns this type");
    let ok = Term::atom(Atom::OK);
    let value = match outcome {
        Ok(Outcome::Done) => return Ok(ok),
        Ok(Outcome::Part(bytes)) if bytes.is_empty() => return Ok(Term::atom(Atom::EOF)),
        Ok(Outcome::Bytes(bytes) | Outcome::Part(bytes)) => ctx.heap.binary_from_vec(bytes),
        Ok(Outcome::Number(number)) => ctx.heap.u64(number),
        Ok(Outcome::Text(text)) => ctx.heap.string(&text),
        Ok(Outcome::Names(names)) => {
            let mut list = ListBuilder::new();
            for name in names {
                let name = ctx.heap.string(&name);
                list.push(&mut ctx.heap, name);
            }
            list.finish(Term::NIL)
        }
        Ok(Outcome::Info(info)) => info_term(ctx, &info)?,
        Err(error) => {
            let reason = error_atom(ctx, &error);
            return Ok(ctx.heap.tuple(&[Term::atom(Atom::ERROR), reason]));
        }
    };
    Ok(ctx.heap.tuple(&[ok, value]))
}

/// `{Size, Type, Access, Atime, Mtime, Ctime, Mode, Links, Device, Inode, Uid, Gid}`.
fn info_term<'h>(ctx: &mut Ctx<'h, '_>, info: &Info) -> BifResult<'h> {
    let (kind, access) = (ctx.atom(info.kind)?, ctx.atom(info.access)?);
    let times = info.times.map(|time| ctx.heap.i64(time));
    let numbers = [u64::from(info.mode), info.links, info.device, info.inode]
        .map(|number| ctx.heap.u64(number));
    let owners = [info.user, info.group].map(|number| Term::size(number as usize));
    let mut fields = vec![
        ctx.heap.u64(info.size),
        Term::atom(kind),
        Term::atom(access),
    ];
    fields.extend(times);
    fields.extend(numbers);
    fields.extend(owners);
    Ok(ctx.heap.tuple(&fields))
}

fn path<'h>(term: Term<'h>) -> Result<PathBuf, Interrupt<'h>> {
    let text = chardata(term)
        .filter(|text| !text.contains('\0'))
        .ok_or_else(badarg)?;
    Ok(PathBuf::from(text))
}

fn handle<'h>(term: Term<'h>) -> Result<u64, Interrupt<'h>> {
    term.as_size()
        .map(|handle| handle as u64)
        .ok_or_else(badarg)
}

/// The modes of `file:open/2` that matter here; the others are the io server's.
fn open_mode<'h>(modes: Term<'h>) -> Result<OpenMode, Interrupt<'h>> {
    let mut mode = OpenMode::default();
    let mut rest = modes.list();
    for option in rest.by_ref() {
        match option.as_atom() {
            Some(Atom::READ) => mode.read = true,
            Some(Atom::WRITE) => mode.write = true,
            Some(Atom::APPEND) => mode.append = true,
            Some(Atom::EXCLUSIVE) => mode.exclusive = true,
            Some(Atom(_)) | None => {}
        }
    }
    if !rest.ended_properly() {
        return Err(badarg());
    }
    mode.write |= mode.exclusive;
    mode.create = mode.write || mode.append;
    mode.truncate = mode.write && !mode.read && !mode.append;
    mode.read |= !mode.create;
    Ok(mode)
}

/// `purlin_file:open/2`.
pub fn open_2<'h>(ctx: &mut Ctx<'h, '_>, [name, modes]: [Term<'h>; 2]) -> BifResult<'h> {
    let (path, mode) = (path(name)?, open_mode(modes)?);
    in_pool(ctx, move |vm, grants| {
        let file = vm.system.open(grants, &path, mode)?;
        if file.metadata()?.is_dir() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        Ok(Outcome::Number(vm.bifs.files.add(file)))
    })
}

/// `purlin_file:close/1`.
pub fn close_1<'h>(ctx: &mut Ctx<'h, '_>, [file]: [Term<'h>; 1]) -> BifResult<'h> {
    let handle = handle(file)?;
    in_pool(ctx, move |vm, _| {
        vm.bifs.files.close(handle).map(|()| Outcome::Done)
    })
}

fn with_file<'h>(
    ctx: &Ctx<'h, '_>,
    file: Term<'h>,
    work: impl FnOnce(&mut OpenFile) -> io::Result<Outcome> + Send + 'static,
) -> BifResult<'h> {
    let handle = handle(file)?;
    in_pool(ctx, move |vm, _| {
        work(&mut lock(&*vm.bifs.files.get(handle)?))
    })
}

/// `purlin_file:read/2`.
pub fn read_2<'h>(ctx: &mut Ctx<'h, '_>, [file, count]: [Term<'h>; 2]) -> BifResult<'h> {
    let count = count.as_size().ok_or_else(badarg)?;
    with_file(ctx, file, move |file| {
        let bytes = file.read(count)?;
        Ok(if count == 0 {
            Outcome::Bytes(bytes)
        } else {
            Outcome::Part(bytes)
        })
    })
}

/// `purlin_file:read_line/1`.
pub fn read_line_1<'h>(ctx: &mut Ctx<'h, '_>, [file]: [Term<'h>; 1]) -> BifResult<'h> {
    with_file(ctx, file, |file| file.read_line().map(Outcome::Part))
}

/// `purlin_file:write/2`.
pub fn write_2<'h>(ctx: &mut Ctx<'h, '_>, [file, data]: [Term<'h>; 2]) -> BifResult<'h> {
    let bytes = iodata(ctx, data)?;
    with_file(ctx, file, move |file| {
        file.settle()?;
        file.file.write_all(&bytes).map(|()| Outcome::Done)
    })
}

/// `purlin_file:position/2`: `bof`, `cur`, `eof`, with an offset, or an offset alone.
pub fn position_2<'h>(ctx: &mut Ctx<'h, '_>, [file, place]: [Term<'h>; 2]) -> BifResult<'h> {
    let (origin, offset) = match place.as_tuple().map(|tuple| tuple.elements()) {
        Some(&[origin, offset]) => (origin.as_atom(), offset.as_i64()),
        Some(_) => return Err(badarg()),
        None if place.as_atom().is_some() => (place.as_atom(), Some(0)),
        None => (Some(Atom::BOF), place.as_i64()),
    };
    let offset = offset.ok_or_else(badarg)?;
    let to = match origin {
        Some(Atom::BOF) => SeekFrom::Start(u64::try_from(offset).map_err(|_| badarg())?),
        Some(Atom::CUR) => SeekFrom::Current(offset),
        Some(Atom::EOF) => SeekFrom::End(offset),
        Some(Atom(_)) | None => return Err(badarg()),
    };
    with_file(ctx, file, move |file| {
        file.settle()?;
        file.file.seek(to).map(Outcome::Number)
    })
}

/// `purlin_file:truncate/1`.
pub fn truncate_1<'h>(ctx: &mut Ctx<'h, '_>, [file]: [Term<'h>; 1]) -> BifResult<'h> {
    with_file(ctx, file, |file| {
        file.settle()?;
        let position = file.file.stream_position()?;
        file.file.set_size(position).map(|()| Outcome::Done)
    })
}

/// `purlin_file:sync/1`.
pub fn sync_1<'h>(ctx: &mut Ctx<'h, '_>, [file]: [Term<'h>; 1]) -> BifResult<'h> {
    with_file(ctx, file, |file| file.file.sync().map(|()| Outcome::Done))
}

/// `purlin_file:read_file/1`.
pub fn read_file_1<'h>(ctx: &mut Ctx<'h, '_>, [name]: [Term<'h>; 1]) -> BifResult<'h> {
    let path = path(name)?;
    in_pool(ctx, move |vm, grants| {
        let mode = OpenMode {
            read: true,
            ..OpenMode::default()
        };
        let mut bytes = Vec::new();
        vm.system
            .open(grants, &path, mode)?
            .read_to_end(&mut bytes)?;
        Ok(Outcome::Bytes(bytes))
    })
}

/// `purlin_file:write_file/3`.
pub fn write_file_3<'h>(
    ctx: &mut Ctx<'h, '_>,
    [name, data, modes]: [Term<'h>; 3],
) -> BifResult<'h> {
    let (path, mut mode) = (path(name)?, open_mode(modes)?);
    let bytes = iodata(ctx, data)?;
    (mode.create, mode.write) = (true, true);
    mode.truncate = !mode.append;
    mode.read = false;
    in_pool(ctx, move |vm, grants| {
        vm.system.open(grants, &path, mode)?.write_all(&bytes)?;
        Ok(Outcome::Done)
    })
}

fn on_path<'h>(
    ctx: &Ctx<'h, '_>,
    name: Term<'h>,
    work: fn(&dyn System, Grants, &std::path::Path) -> io::Result<()>,
) -> BifResult<'h> {
    let path = path(name)?;
    in_pool(ctx, move |vm, grants| {
        work(&*vm.system, grants, &path).map(|()| Outcome::Done)
    })
}

/// `purlin_file:delete/1`.
pub fn delete_1<'h>(ctx: &mut Ctx<'h, '_>, [name]: [Term<'h>; 1]) -> BifResult<'h> {
    on_path(ctx, name, |system, grants, path| {
        match system.metadata(grants, path, false) {
            // OTP reports a directory as not permitted.
            Ok(info) if info.is_dir() => Err(io::Error::from_raw_os_error(1)),
            Ok(_) | Err(_) => system.delete(grants, path),
        }
    })
}

/// `purlin_file:make_dir/1`.
pub fn make_dir_1<'h>(ctx: &mut Ctx<'h, '_>, [name]: [Term<'h>; 1]) -> BifResult<'h> {
    on_path(ctx, name, |system, grants, path| {
        system.make_directory(grants, path)
    })
}

/// `purlin_file:del_dir/1`.
pub fn del_dir_1<'h>(ctx: &mut Ctx<'h, '_>, [name]: [Term<'h>; 1]) -> BifResult<'h> {
    on_path(ctx, name, |system, grants, path| {
        system.delete_directory(grants, path)
    })
}

/// `purlin_file:set_cwd/1`.
pub fn set_cwd_1<'h>(ctx: &mut Ctx<'h, '_>, [name]: [Term<'h>; 1]) -> BifResult<'h> {
    on_path(ctx, name, |system, grants, path| {
        system.set_current_directory(grants, path)
    })
}

/// `purlin_file:get_cwd/0`.
pub fn get_cwd_0<'h>(ctx: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    in_pool(ctx, |vm, _| {
        let path = vm.system.current_directory()?;
        Ok(Outcome::Text(path.to_string_lossy().into_owned()))
    })
}

/// `purlin_file:rename/2`.
pub fn rename_2<'h>(ctx: &mut Ctx<'h, '_>, [from, to]: [Term<'h>; 2]) -> BifResult<'h> {
    let (from, to) = (path(from)?, path(to)?);
    in_pool(ctx, move |vm, grants| {
        vm.system.rename(grants, &from, &to).map(|()| Outcome::Done)
    })
}

/// `purlin_file:list_dir/1`.
pub fn list_dir_1<'h>(ctx: &mut Ctx<'h, '_>, [name]: [Term<'h>; 1]) -> BifResult<'h> {
    let path = path(name)?;
    in_pool(ctx, move |vm, grants| {
        let names = vm.system.list(grants, &path)?;
        let texts = names.iter().map(|name| name.to_string_lossy().into_owned());
        Ok(Outcome::Names(texts.collect()))
    })
}

/// `purlin_file:read_file_info/2`.
pub fn read_file_info_2<'h>(ctx: &mut Ctx<'h, '_>, [name, follow]: [Term<'h>; 2]) -> BifResult<'h> {
    let path = path(name)?;
    let follow = follow.as_bool().ok_or_else(badarg)?;
    in_pool(ctx, move |vm, grants| {
        let metadata = vm.system.metadata(grants, &path, follow)?;
        let writable = vm.system.is_writable(&path);
        Ok(Outcome::Info(Box::new(info(&metadata, writable))))
    })
}

fn info(metadata: &std::fs::Metadata, writable: bool) -> Info {
    let kind = if metadata.is_dir() {
        "directory"
    } else if metadata.is_symlink() {
        "symlink"
    } else if metadata.is_file() {
        "regular"
    } else {
        "other"
    };
    let seconds = |time: io::Result<std::time::SystemTime>| {
        let since = time.ok()?.duration_since(std::time::UNIX_EPOCH).ok()?;
        i64::try_from(since.as_secs()).ok()
    };
    let modified = seconds(metadata.modified()).unwrap_or(0);
    let accessed = seconds(metadata.accessed()).unwrap_or(modified);
    let unix = Unix::of(metadata, modified);
    Info {
        size: metadata.len(),
        kind,
        access: if writable { "read_write" } else { "read" },
        times: [accessed, modified, unix.changed],
        mode: unix.mode,
        links: unix.links,
        device: unix.device,
        inode: unix.inode,
        user: unix.user,
        group: unix.group,
    }
}

/// What only Unix tells about a file.
struct Unix {
    mode: u32,
    links: u64,
    device: u64,
    inode: u64,
    user: u32,
    group: u32,
    changed: i64,
}

impl Unix {
    #[cfg(unix)]
    fn of(metadata: &std::fs::Metadata, _: i64) -> Unix {
        use std::os::unix::fs::MetadataExt;
        Unix {
            mode: metadata.mode(),
            links: metadata.nlink(),
            device: metadata.dev(),
            inode: metadata.ino(),
            user: metadata.uid(),
            group: metadata.gid(),
            changed: metadata.ctime(),
        }
    }

    #[cfg(not(unix))]
    fn of(_: &std::fs::Metadata, modified: i64) -> Unix {
        Unix {
            mode: 0o666,
            links: 1,
            device: 0,
            inode: 0,
            user: 0,
            group: 0,
            changed: modified,
        }
    }
}
