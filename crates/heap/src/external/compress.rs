//! The compressed form, a slice at a time.

use super::{Refusal, VERSION, tag};
use flate2::{Compress, Compression, Decompress, FlushCompress, FlushDecompress, Status};

/// Bytes before what zlib wrote.
const HEADER_BYTES: usize = 6;

/// Bytes of output that are made room for at once.
const ROOM_BYTES: usize = 1 << 16;

/// How far a slice came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// There is more to do.
    More,
    /// All is done.
    Done,
    /// The compressed form would not be shorter.
    Longer,
}

/// Compresses a term that is written.
pub struct Deflating {
    stream: Compress,
    out: Vec<u8>,
    /// Most bytes that are of use.
    limit: usize,
}

impl Deflating {
    /// For the bytes of a term, at a level from 1 to 9.
    pub fn new(bytes: &[u8], level: u32) -> Deflating {
        let size = bytes.len() - 1;
        let mut out = vec![VERSION, tag::COMPRESSED];
        out.extend((size as u32).to_be_bytes());
        Deflating {
            stream: Compress::new(Compression::new(level), true),
            out,
            // As OTP: not shorter than the term is not short enough.
            limit: HEADER_BYTES + size.saturating_sub(5),
        }
    }

    /// Compresses about so many bytes more of the term, which is the same each time.
    pub fn run(&mut self, bytes: &[u8], count: usize) -> Progress {
        let start = 1 + self.stream.total_in() as usize;
        let end = bytes.len().min(start + count);
        let flush = if end == bytes.len() {
            FlushCompress::Finish
        } else {
            FlushCompress::None
        };
        loop {
            let from = 1 + self.stream.total_in() as usize;
            let room = ROOM_BYTES.min(self.limit - self.out.len());
            match deflate(
                &mut self.stream,
                &bytes[from..end],
                room,
                flush,
                &mut self.out,
            ) {
                (Some(Status::StreamEnd), _) => return Progress::Done,
                (None, _) => return Progress::Longer,
                (Some(_), _) if self.out.len() == self.limit => return Progress::Longer,
                (Some(_), made) if made < room => return Progress::More,
                (Some(_), _) => {}
            }
        }
    }

    /// What it came to.
    pub fn finish(self) -> Vec<u8> {
        self.out
    }
}

/// One call of zlib, with at most `room` bytes of output: what it says, and how many it wrote.
fn deflate(
    stream: &mut Compress,
    input: &[u8],
    room: usize,
    flush: FlushCompress,
    out: &mut Vec<u8>,
) -> (Option<Status>, usize) {
    let start = out.len();
    let before = stream.total_out();
    out.resize(start + room, 0);
    let status = stream.compress(input, &mut out[start..], flush).ok();
    let made = (stream.total_out() - before) as usize;
    out.truncate(start + made);
    (status, made)
}

/// Restores a compressed term.
pub struct Inflating {
    stream: Decompress,
    out: Vec<u8>,
    size: usize,
}

impl Inflating {
    /// For bytes that begin with the header of a compressed term; `None` if they do not.
    pub fn new(input: &[u8]) -> Option<Inflating> {
        let header = input.get(..HEADER_BYTES)?;
        if header[..2] != [VERSION, tag::COMPRESSED] {
            return None;
        }
        let size = u32::from_be_bytes([header[2], header[3], header[4], header[5]]);
        Some(Inflating {
            stream: Decompress::new(true),
            out: vec![VERSION],
            size: size as usize,
        })
    }

    /// Restores some bytes more; the input is the same each time.
    pub fn run(&mut self, input: &[u8]) -> Result<Progress, Refusal> {
        let from = HEADER_BYTES + self.stream.total_in() as usize;
        let start = self.out.len();
        // One byte more than there may be shows that there are too many.
        let room = ROOM_BYTES.min(self.size + 2 - start);
        let before = (self.stream.total_in(), self.stream.total_out());
        self.out.resize(start + room, 0);
        let status = self
            .stream
            .decompress(
                &input[from..],
                &mut self.out[start..],
                FlushDecompress::None,
            )
            .map_err(|_| Refusal::Malformed)?;
        let after = (self.stream.total_in(), self.stream.total_out());
        self.out.truncate(start + (after.1 - before.1) as usize);
        if self.out.len() > self.size + 1 {
            return Err(Refusal::Malformed);
        }
        match status {
            Status::StreamEnd if self.out.len() == self.size + 1 => Ok(Progress::Done),
            Status::Ok if after != before => Ok(Progress::More),
            Status::Ok | Status::BufError | Status::StreamEnd => Err(Refusal::Malformed),
        }
    }

    /// How many bytes of the input were the compressed term.
    pub fn used(&self) -> usize {
        HEADER_BYTES + self.stream.total_in() as usize
    }

    /// The term's bytes.
    pub fn finish(self) -> Vec<u8> {
        self.out
    }
}
