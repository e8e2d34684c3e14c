//! There is no more memory: a line that says how much was wanted and for what, a crash dump, and the end with status 1, as
//! in OTP.
//!
//! Protocol: the first thread that gets here ends the process. Others wait for that, without memory they cannot go on.
//! If the first gets here again, while it writes the dump, it ends the process at once. The line is put together in
//! place. The dump needs memory, of which there is often some left when a large block was refused, and the locks of what it
//! shows: only who asked for a large block of heap or stack, or for a binary, surely holds none of those.

use purlin::CrashHandle;
use purlin::memory::{Purpose, purpose};
use std::alloc::Layout;
use std::cell::Cell;
use std::fmt::{self, Write as _};
use std::io::Write as _;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// As for other fatal errors.
const STATUS: i32 = 1;
/// The line is shorter.
const LINE_BYTES: usize = 128;

/// The VM that a dump is written of.
static VM: OnceLock<CrashHandle> = OnceLock::new();
/// Is a thread ending the process?
static ENDING: AtomicBool = AtomicBool::new(false);

thread_local! {
    /// Is it this one?
    static ENDS: Cell<bool> = const { Cell::new(false) };
}

/// There will be a dump of that VM. Of several, of the first.
pub fn dump_of(vm: CrashHandle) {
    let _ = VM.set(vm);
}

/// What the allocator returns when there is no such block.
#[cold]
#[inline(never)]
pub fn no_block(size: usize, layout: Layout) -> *mut u8 {
    let purpose = purpose();
    if purpose == Purpose::Optional {
        return std::ptr::null_mut();
    }
    if ENDS.get() {
        std::process::exit(STATUS);
    }
    // Nothing else depends on the flag.
    if ENDING.swap(true, Ordering::Relaxed) {
        loop {
            std::thread::sleep(Duration::from_secs(1));
        }
    }
    ENDS.set(true);
    end(size, name(purpose, layout), purpose)
}

/// What is made of bytes is a binary, or nearly.
fn name(purpose: Purpose, layout: Layout) -> &'static str {
    if purpose == Purpose::System && layout.align() == 1 {
        "binary"
    } else {
        purpose.name()
    }
}

fn end(size: usize, name: &str, purpose: Purpose) -> ! {
    let mut line = Line::default();
    // It fits.
    let _ = write!(
        line,
        "Cannot allocate {size} bytes of memory (of type \"{name}\")."
    );
    // Whoever closed the stream does not want to know.
    let mut stderr = std::io::stderr();
    let _ = stderr.write_all(b"purlin: ");
    let _ = stderr.write_all(line.text().as_bytes());
    let _ = stderr.write_all(b"\n");
    if let Some(vm) = VM.get()
        && (purpose != Purpose::System || name == "binary")
    {
        vm.dump(line.text());
    }
    std::process::exit(STATUS)
}

/// A line of text in place.
struct Line {
    bytes: [u8; LINE_BYTES],
    length: usize,
}

impl Default for Line {
    fn default() -> Line {
        Line {
            bytes: [0; LINE_BYTES],
            length: 0,
        }
    }
}

impl Line {
    fn text(&self) -> &str {
        std::str::from_utf8(&self.bytes[..self.length]).unwrap_or_default()
    }
}

impl fmt::Write for Line {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let end = self.length + text.len();
        let room = self.bytes.get_mut(self.length..end).ok_or(fmt::Error)?;
        room.copy_from_slice(text.as_bytes());
        self.length = end;
        Ok(())
    }
}
