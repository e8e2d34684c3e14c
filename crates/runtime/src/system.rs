//! The world: every effect outside the VM's memory goes through a [`System`].
//!
//! It is given when the VM is built. What a caller may do comes with each call, as [`Grants`];
//! refusals are `PermissionDenied`. [`OsSystem`] is the real world; tests put their own in place.
//! Reading files and the console may block: BIFs do it in the blocking pool. Sockets will come with
//! their issue, as a poller and a method that opens them.

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::{Instant, SystemTime, UNIX_EPOCH};

/// What a caller may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grants(u8);

impl Grants {
    /// Nothing but computing.
    pub const NONE: Grants = Grants(0);
    /// Read and write the console.
    pub const CONSOLE: Grants = Grants(1);
    /// Read files and directories.
    pub const READ_FILES: Grants = Grants(2);
    /// Change files and directories.
    pub const WRITE_FILES: Grants = Grants(4);
    /// Read and change the environment.
    pub const ENVIRONMENT: Grants = Grants(8);
    /// Start programs.
    pub const SUBPROCESS: Grants = Grants(16);
    /// Stop the system.
    pub const EXIT: Grants = Grants(32);
    /// Everything.
    pub const ALL: Grants = Grants(u8::MAX);

    /// Both.
    pub const fn and(self, other: Grants) -> Grants {
        Grants(self.0 | other.0)
    }

    /// Are all of these among them?
    pub const fn include(self, wanted: Grants) -> bool {
        self.0 & wanted.0 == wanted.0
    }

    /// Fails unless all of these are among them.
    pub fn require(self, wanted: Grants) -> io::Result<()> {
        if self.include(wanted) {
            Ok(())
        } else {
            Err(io::ErrorKind::PermissionDenied.into())
        }
    }
}

/// Where console output goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stream {
    /// Standard output.
    Output,
    /// Standard error.
    Error,
}

/// How a file is opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OpenMode {
    /// For reading.
    pub read: bool,
    /// For writing.
    pub write: bool,
    /// Each write goes to the end.
    pub append: bool,
    /// Emptied when opened.
    pub truncate: bool,
    /// Made if it does not exist.
    pub create: bool,
    /// It must not exist.
    pub exclusive: bool,
}

/// An open file.
pub trait File: Read + Write + Seek + Send {
    /// Writes what is buffered below us to the medium.
    fn sync(&mut self) -> io::Result<()>;
    /// Cuts or extends it.
    fn set_size(&mut self, bytes: u64) -> io::Result<()>;
    /// What is known about it.
    fn metadata(&self) -> io::Result<fs::Metadata>;
}

impl File for fs::File {
    fn sync(&mut self) -> io::Result<()> {
        self.sync_all()
    }
    fn set_size(&mut self, bytes: u64) -> io::Result<()> {
        self.set_len(bytes)
    }
    fn metadata(&self) -> io::Result<fs::Metadata> {
        fs::File::metadata(self)
    }
}

/// What a program that was run left behind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finished {
    /// Exit status; `None` when a signal ended it.
    pub status: Option<i32>,
    /// Standard output and standard error, in one.
    pub output: Vec<u8>,
}

/// See the module documentation.
pub trait System: Send + Sync {
    /// Nanoseconds since some moment; never goes back.
    fn monotonic_ns(&self) -> u64;
    /// Nanoseconds since 1970 (UTC); may jump.
    fn wall_ns(&self) -> u64;
    /// Seconds that local time is ahead of UTC at a moment given in seconds since 1970.
    fn local_offset_seconds(&self, at: i64) -> i32;
    /// Fills `bytes` with random ones.
    fn random(&self, bytes: &mut [u8]);

    /// Waits for writers to the console to finish, and writes out what is buffered.
    fn flush_console(&self);
    /// Writes to the console, all of it.
    fn write_console(&self, grants: Grants, stream: Stream, bytes: &[u8]) -> io::Result<()>;
    /// Reads from standard input; 0 bytes at its end. Blocks.
    fn read_console(&self, grants: Grants, buffer: &mut [u8]) -> io::Result<usize>;
    /// Is it a terminal? `None` asks about standard input.
    fn is_terminal(&self, stream: Option<Stream>) -> bool;

    /// Opens a file.
    fn open(&self, grants: Grants, path: &Path, mode: OpenMode) -> io::Result<Box<dyn File>>;
    /// What is known about a path; about the link itself if `follow` is false.
    fn metadata(&self, grants: Grants, path: &Path, follow: bool) -> io::Result<fs::Metadata>;
    /// Names in a directory.
    fn list(&self, grants: Grants, path: &Path) -> io::Result<Vec<OsString>>;
    /// Deletes a file.
    fn delete(&self, grants: Grants, path: &Path) -> io::Result<()>;
    /// Renames a file or directory.
    fn rename(&self, grants: Grants, from: &Path, to: &Path) -> io::Result<()>;
    /// Makes a directory.
    fn make_directory(&self, grants: Grants, path: &Path) -> io::Result<()>;
    /// Deletes an empty directory.
    fn delete_directory(&self, grants: Grants, path: &Path) -> io::Result<()>;
    /// Where relative paths start.
    fn current_directory(&self) -> io::Result<PathBuf>;
    /// Lets relative paths start somewhere else.
    fn set_current_directory(&self, grants: Grants, path: &Path) -> io::Result<()>;

    /// All environment variables.
    fn environment(&self, grants: Grants) -> io::Result<Vec<(OsString, OsString)>>;
    /// An environment variable.
    fn variable(&self, grants: Grants, name: &OsStr) -> io::Result<Option<OsString>>;
    /// Sets or removes an environment variable.
    fn set_variable(&self, grants: Grants, name: &OsStr, value: Option<&OsStr>) -> io::Result<()>;

    /// Runs a shell command to its end. Blocks.
    fn run(&self, grants: Grants, command: &OsStr) -> io::Result<Finished>;
    /// Our process id.
    fn process_id(&self) -> u32;
    /// May we write to a path?
    fn is_writable(&self, path: &Path) -> bool;
    /// Columns and rows of the terminal, if known.
    fn terminal_size(&self) -> Option<(u16, u16)>;
    /// Nanoseconds of processor time used by the whole program.
    fn cpu_time_ns(&self) -> u64;
    /// Bytes of memory that the whole program has resident; 0 if unknown.
    fn resident_bytes(&self) -> u64;
    /// Version of the operating system.
    fn kernel_version(&self) -> [u32; 3];
}

/// The operating system.
#[derive(Debug)]
pub struct OsSystem {
    start: Instant,
    /// Directory and environment belong to the VM, not to the process it lives in.
    directory: Mutex<Option<PathBuf>>,
    environment: Mutex<Option<BTreeMap<OsString, OsString>>>,
    zone: OnceLock<Zone>,
}

impl Default for OsSystem {
    fn default() -> OsSystem {
        OsSystem {
            start: Instant::now(),
            directory: Mutex::new(None),
            environment: Mutex::new(None),
            zone: OnceLock::new(),
        }
    }
}

impl OsSystem {
    fn resolve(&self, path: &Path) -> PathBuf {
        let directory = self
            .directory
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        match &*directory {
            Some(directory) => directory.join(path),
            None => path.to_path_buf(),
        }
    }

    fn with_environment<R>(
        &self,
        grants: Grants,
        then: impl FnOnce(&mut BTreeMap<OsString, OsString>) -> R,
    ) -> io::Result<R> {
        grants.require(Grants::ENVIRONMENT)?;
        let mut environment = self
            .environment
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        Ok(then(
            environment.get_or_insert_with(|| std::env::vars_os().collect()),
        ))
    }
}

impl System for OsSystem {
    fn monotonic_ns(&self) -> u64 {
        self.start.elapsed().as_nanos() as u64
    }

    fn wall_ns(&self) -> u64 {
        SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .map_or(0, |since| since.as_nanos() as u64)
    }

    fn local_offset_seconds(&self, at: i64) -> i32 {
        self.zone.get_or_init(Zone::of_system).offset(at)
    }

    fn random(&self, bytes: &mut [u8]) {
        let read = fs::File::open("/dev/urandom").and_then(|mut file| file.read_exact(bytes));
        if read.is_err() {
            // Not for keys: a system without a source of randomness gets a seed from its clock.
            let mut state = self.wall_ns() ^ self.monotonic_ns().rotate_left(32) | 1;
            for byte in bytes {
                state ^= state << 13;
                state ^= state >> 7;
                state ^= state << 17;
                *byte = (state >> 24) as u8;
            }
        }
    }

    fn flush_console(&self) {
        // A console that is gone cannot be flushed.
        drop(io::stdout().lock().flush());
        drop(io::stderr().lock().flush());
    }

    fn write_console(&self, grants: Grants, stream: Stream, bytes: &[u8]) -> io::Result<()> {
        grants.require(Grants::CONSOLE)?;
        match stream {
            Stream::Output => {
                let mut output = io::stdout().lock();
                output.write_all(bytes)?;
                output.flush()
            }
            Stream::Error => io::stderr().lock().write_all(bytes),
        }
    }

    fn read_console(&self, grants: Grants, buffer: &mut [u8]) -> io::Result<usize> {
        grants.require(Grants::CONSOLE)?;
        io::stdin().lock().read(buffer)
    }

    fn is_terminal(&self, stream: Option<Stream>) -> bool {
        use io::IsTerminal;
        match stream {
            None => io::stdin().is_terminal(),
            Some(Stream::Output) => io::stdout().is_terminal(),
            Some(Stream::Error) => io::stderr().is_terminal(),
        }
    }

    fn open(&self, grants: Grants, path: &Path, mode: OpenMode) -> io::Result<Box<dyn File>> {
        if mode.read {
            grants.require(Grants::READ_FILES)?;
        }
        if mode.write || mode.append || mode.create || mode.truncate {
            grants.require(Grants::WRITE_FILES)?;
        }
        let file = fs::OpenOptions::new()
            .read(mode.read)
            .write(mode.write)
            .append(mode.append)
            .truncate(mode.truncate)
            .create(mode.create)
            .create_new(mode.exclusive)
            .open(self.resolve(path))?;
        Ok(Box::new(file))
    }

    fn metadata(&self, grants: Grants, path: &Path, follow: bool) -> io::Result<fs::Metadata> {
        grants.require(Grants::READ_FILES)?;
        let path = self.resolve(path);
        if follow {
            fs::metadata(path)
        } else {
            fs::symlink_metadata(path)
        }
    }

    fn list(&self, grants: Grants, path: &Path) -> io::Result<Vec<OsString>> {
        grants.require(Grants::READ_FILES)?;
        fs::read_dir(self.resolve(path))?
            .map(|entry| Ok(entry?.file_name()))
            .collect()
    }

    fn delete(&self, grants: Grants, path: &Path) -> io::Result<()> {
        grants.require(Grants::WRITE_FILES)?;
        fs::remove_file(self.resolve(path))
    }

    fn rename(&self, grants: Grants, from: &Path, to: &Path) -> io::Result<()> {
        grants.require(Grants::WRITE_FILES)?;
        fs::rename(self.resolve(from), self.resolve(to))
    }

    fn make_directory(&self, grants: Grants, path: &Path) -> io::Result<()> {
        grants.require(Grants::WRITE_FILES)?;
        fs::create_dir(self.resolve(path))
    }

    fn delete_directory(&self, grants: Grants, path: &Path) -> io::Result<()> {
        grants.require(Grants::WRITE_FILES)?;
        fs::remove_dir(self.resolve(path))
    }

    fn current_directory(&self) -> io::Result<PathBuf> {
        let directory = self
            .directory
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        match &*directory {
            Some(directory) => Ok(directory.clone()),
            None => std::env::current_dir(),
        }
    }

    fn set_current_directory(&self, grants: Grants, path: &Path) -> io::Result<()> {
        grants.require(Grants::READ_FILES)?;
        let path = fs::canonicalize(self.resolve(path))?;
        if !path.is_dir() {
            return Err(io::ErrorKind::NotADirectory.into());
        }
        *self
            .directory
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = Some(path);
        Ok(())
    }

    fn environment(&self, grants: Grants) -> io::Result<Vec<(OsString, OsString)>> {
        self.with_environment(grants, |all| {
            all.iter()
                .map(|(name, value)| (name.clone(), value.clone()))
                .collect()
        })
    }

    fn variable(&self, grants: Grants, name: &OsStr) -> io::Result<Option<OsString>> {
        self.with_environment(grants, |all| all.get(name).cloned())
    }

    fn set_variable(&self, grants: Grants, name: &OsStr, value: Option<&OsStr>) -> io::Result<()> {
        self.with_environment(grants, |all| {
            match value {
                Some(value) => all.insert(name.to_os_string(), value.to_os_string()),
                None => all.remove(name),
            };
        })
    }

    fn run(&self, grants: Grants, command: &OsStr) -> io::Result<Finished> {
        grants.require(Grants::SUBPROCESS)?;
        let environment = self.with_environment(Grants::ALL, |all| all.clone())?;
        let mut both = OsString::from("(");
        both.push(command);
        both.push("\n) 2>&1");
        let output = std::process::Command::new("/bin/sh")
            .arg("-c")
            .arg(both)
            .current_dir(self.current_directory()?)
            .env_clear()
            .envs(environment)
            .stdin(std::process::Stdio::null())
            .output()?;
        Ok(Finished {
            status: output.status.code(),
            output: output.stdout,
        })
    }

    fn process_id(&self) -> u32 {
        std::process::id()
    }

    fn is_writable(&self, path: &Path) -> bool {
        fs::metadata(self.resolve(path)).is_ok_and(|metadata| !metadata.permissions().readonly())
    }

    fn terminal_size(&self) -> Option<(u16, u16)> {
        let number = |name: &str| {
            let value = self.variable(Grants::ALL, OsStr::new(name)).ok()??;
            value.to_str()?.parse().ok()
        };
        Some((number("COLUMNS")?, number("LINES")?))
    }

    fn cpu_time_ns(&self) -> u64 {
        // Clock ticks of 10 ms, in Linux's interface to programs.
        const TICK_NS: u64 = 10_000_000;
        let ticks = || {
            let text = fs::read_to_string("/proc/self/stat").ok()?;
            // The second field is a name in parentheses, which may hold anything.
            let mut fields = text.rsplit_once(')')?.1.split_ascii_whitespace().skip(11);
            let user: u64 = fields.next()?.parse().ok()?;
            let system: u64 = fields.next()?.parse().ok()?;
            Some(user + system)
        };
        ticks().map_or_else(|| self.monotonic_ns(), |ticks| ticks * TICK_NS)
    }

    fn resident_bytes(&self) -> u64 {
        const PAGE: u64 = 4096;
        let pages = || {
            let text = fs::read_to_string("/proc/self/statm").ok()?;
            text.split_ascii_whitespace().nth(1)?.parse::<u64>().ok()
        };
        pages().unwrap_or(0) * PAGE
    }

    fn kernel_version(&self) -> [u32; 3] {
        let text = fs::read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default();
        let mut numbers = text
            .split(|character: char| !character.is_ascii_digit())
            .map_while(|part| part.parse().ok());
        [(); 3].map(|()| numbers.next().unwrap_or(0))
    }
}

/// When local time had which offset: the transitions of a TZif file (RFC 8536).
#[derive(Debug, Default)]
struct Zone {
    /// From this second on, so many seconds ahead; in order.
    transitions: Vec<(i64, i32)>,
    before: i32,
}

impl Zone {
    fn of_system() -> Zone {
        let name = std::env::var_os("TZ").filter(|name| !name.is_empty());
        let path = match &name {
            Some(name) => Path::new("/usr/share/zoneinfo").join(name),
            None => PathBuf::from("/etc/localtime"),
        };
        // Without a file, local time is UTC.
        fs::read(path)
            .ok()
            .and_then(|bytes| Zone::parse(&bytes))
            .unwrap_or_default()
    }

    /// Reads the second, 64-bit part.
    fn parse(bytes: &[u8]) -> Option<Zone> {
        const HEADER: usize = 44;
        let counts = |header: &[u8]| -> Option<[usize; 6]> {
            let mut counts = [0; 6];
            for (index, count) in counts.iter_mut().enumerate() {
                let at = 20 + 4 * index;
                *count = u32::from_be_bytes(header.get(at..at + 4)?.try_into().ok()?) as usize;
            }
            (header.get(..4)? == b"TZif").then_some(counts)
        };
        let [utc, standard, leaps, times, types, letters] = counts(bytes)?;
        let first = times * 5 + types * 6 + letters + leaps * 8 + standard + utc;
        let second = bytes.get(HEADER + first..)?;
        let [_, _, _, times, types, _] = counts(second)?;
        let data = second.get(HEADER..)?;
        let indices = data.get(times * 8..times * 9)?;
        let kinds = data.get(times * 9..times * 9 + types * 6)?;
        let offset = |kind: usize| -> Option<i32> {
            Some(i32::from_be_bytes(
                kinds.get(kind * 6..kind * 6 + 4)?.try_into().ok()?,
            ))
        };
        let mut transitions = Vec::with_capacity(times);
        for (time, &kind) in data.get(..times * 8)?.chunks_exact(8).zip(indices) {
            transitions.push((
                i64::from_be_bytes(time.try_into().ok()?),
                offset(kind.into())?,
            ));
        }
        Some(Zone {
            transitions,
            before: offset(0)?,
        })
    }

    fn offset(&self, at: i64) -> i32 {
        let after = self.transitions.partition_point(|(from, _)| *from <= at);
        after
            .checked_sub(1)
            .map_or(self.before, |index| self.transitions[index].1)
    }
}
