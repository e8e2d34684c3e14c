//! The `.purlin` file: a module as chunks.
//!
//! ```text
//! header   8  magic: 89 "purlin" 0a
//!          2  major version: readers refuse one that is newer
//!          2  minor version: readers accept any
//!          4  length of all chunks together
//! chunk    4  name
//!          4  length of its content
//!          4  CRC-32 of name and content
//!          n  content
//! ```
//!
//! Numbers in this frame are little-endian. Readers skip chunks that they do not know, so a minor
//! version may add some. Contents are written by [`encode`](crate::encode) and read by
//! [`decode`](crate::decode). The same module always gives the same bytes.

use crate::decode::{Decode, Malformed, Reader};
use crate::encode::{Encode, Writer};
use crate::module::{Module, Origin};
use std::fmt;

/// What a file starts with. The first byte is not ASCII and the last is a line feed, so that
/// programs which take it for text notice, and transfers which convert line ends destroy it.
pub const MAGIC: [u8; 8] = *b"\x89purlin\n";
/// Goes up when old readers cannot read new files.
pub const MAJOR: u16 = 1;
/// Goes up when something is added that old readers may ignore.
pub const MINOR: u16 = 1;

const HEADER_BYTES: usize = 16;
const CHUNK_HEADER_BYTES: usize = 12;

/// A chunk's name: four ASCII characters.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ChunkName(pub [u8; 4]);

impl fmt::Display for ChunkName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.escape_ascii())
    }
}

impl fmt::Debug for ChunkName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

/// Why bytes are not a module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ContainerError {
    /// They do not start as a `.purlin` file does.
    NotPurlin,
    /// They were written by a later major version.
    Newer {
        /// That version.
        major: u16,
    },
    /// They end too early or go on too long.
    Length {
        /// How long the header or a chunk says they are.
        expected: u64,
        /// How long they are.
        actual: u64,
    },
    /// A chunk's checksum is wrong.
    Checksum(ChunkName),
    /// A chunk occurs twice.
    Repeated(ChunkName),
    /// A chunk that every module has is not there.
    Missing(ChunkName),
    /// A chunk's content makes no sense.
    Malformed {
        /// The chunk.
        chunk: ChunkName,
        /// How far into the content reading got.
        offset: usize,
        /// What is wrong.
        reason: Malformed,
    },
}

impl fmt::Display for ContainerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ContainerError::NotPurlin => f.write_str("not a .purlin file"),
            ContainerError::Newer { major } => write!(
                f,
                "written in version {major} of the format, and this program reads version {MAJOR}"
            ),
            ContainerError::Length { expected, actual } => {
                write!(f, "damaged: {actual} bytes where {expected} are expected")
            }
            ContainerError::Checksum(chunk) => {
                write!(f, "damaged: wrong checksum of chunk {chunk}")
            }
            ContainerError::Repeated(chunk) => write!(f, "damaged: chunk {chunk} occurs twice"),
            ContainerError::Missing(chunk) => write!(f, "damaged: chunk {chunk} is missing"),
            ContainerError::Malformed {
                chunk,
                offset,
                reason,
            } => {
                write!(f, "damaged: chunk {chunk}, byte {offset}: {reason}")
            }
        }
    }
}

impl std::error::Error for ContainerError {}

/// Hands the table of chunks to the callback macro: name, whether every file has it, and how its
/// content is written and read, in the order of the file.
macro_rules! for_each_chunk {
    ($then:ident) => {
        $then! {
            /// Texts of the atoms.
            ATOM b"Atom" required atoms: table;
            /// The module's name, as an atom plus one; zero when it has none.
            NAME b"Name" required name: name;
            /// Imported functions.
            IMPORTS b"Impt" required imports: table;
            /// BIFs.
            BIFS b"Bifs" required bifs: table;
            /// Exported functions.
            EXPORTS b"Expt" required exports: table;
            /// Functions.
            FUNCTIONS b"Func" required functions: table;
            /// What makes funs.
            FUNS b"Funs" required funs: table;
            /// Literals.
            LITERALS b"Lits" required literals: table;
            /// Instructions.
            CODE b"Code" required code: code;
            /// Stack maps.
            MAPS b"Maps" required stack_maps: table;
            /// Exception handlers.
            HANDLERS b"Hndl" required handlers: table;
            /// Lines.
            LINES b"Line" optional lines: table;
            /// Names of source files.
            FILES b"File" optional files: table;
            /// Attributes.
            ATTRIBUTES b"Attr" optional attributes: table;
            /// Digest of source and flags.
            DIGEST b"Dgst" optional digest: digest;
            /// Abstract code.
            DEBUG b"Dbug" optional debug: bytes;
            /// What it was compiled from.
            ORIGIN b"Orig" optional origin: origin;
        }
    };
}

macro_rules! define_chunks {
    ($($(#[doc = $doc:literal])+ $constant:ident $name:literal $presence:ident $field:ident: $codec:ident;)*) => {
        /// Names of the chunks.
        pub mod chunk {
            use super::ChunkName;
            $($(#[doc = $doc])+ pub const $constant: ChunkName = ChunkName(*$name);)*
        }

        /// The module as the bytes of a `.purlin` file.
        pub fn write(module: &Module) -> Vec<u8> {
            let mut file = vec![0; HEADER_BYTES];
            $(
                let mut content = Writer::default();
                $codec::put(&module.$field, &mut content);
                let content = content.into_bytes();
                if content != $codec::DEFAULT || is_required!($presence) {
                    write_chunk(&mut file, chunk::$constant, &content);
                }
            )*
            let length = (file.len() - HEADER_BYTES) as u32;
            file[..8].copy_from_slice(&MAGIC);
            file[8..10].copy_from_slice(&MAJOR.to_le_bytes());
            file[10..12].copy_from_slice(&MINOR.to_le_bytes());
            file[12..16].copy_from_slice(&length.to_le_bytes());
            file
        }

        /// As [`read`], for bytes whose checksum was checked as a whole, if `sums` is not set.
        fn read_chunks(file: &[u8], sums: bool) -> Result<Module, ContainerError> {
            #[derive(Default)]
            struct Contents<'a> { $($field: Option<&'a [u8]>),* }

            let mut contents = Contents::default();
            let mut rest = chunks_of(file)?;
            while let Some((name, content)) = next_chunk(&mut rest, sums)? {
                $(if name == chunk::$constant {
                    if contents.$field.replace(content).is_some() {
                        return Err(ContainerError::Repeated(name));
                    }
                })*
            }
            Ok(Module { $($field: match contents.$field {
                Some(content) => read_chunk(chunk::$constant, content, $codec::get)?,
                None if is_required!($presence) => {
                    return Err(ContainerError::Missing(chunk::$constant));
                }
                None => Default::default(),
            }),* })
        }
    };
}

macro_rules! is_required {
    (required) => {
        true
    };
    (optional) => {
        false
    };
}

for_each_chunk!(define_chunks);

/// The module in the bytes of a `.purlin` file. It is not verified yet.
pub fn read(file: &[u8]) -> Result<Module, ContainerError> {
    read_chunks(file, true)
}

/// What the module in the bytes of a `.purlin` file was compiled from. The rest is only checked for damage.
pub fn read_origin(file: &[u8]) -> Result<Origin, ContainerError> {
    let mut rest = chunks_of(file)?;
    let mut found = Origin::default();
    while let Some((name, content)) = next_chunk(&mut rest, true)? {
        if name == chunk::ORIGIN {
            found = read_chunk(name, content, origin::get)?;
        }
    }
    Ok(found)
}

/// As [`read`], for bytes that are known to be whole.
pub(crate) fn read_checked(file: &[u8]) -> Result<Module, ContainerError> {
    read_chunks(file, false)
}

fn write_chunk(file: &mut Vec<u8>, name: ChunkName, content: &[u8]) {
    file.extend_from_slice(&name.0);
    file.extend_from_slice(&(content.len() as u32).to_le_bytes());
    file.extend_from_slice(&checksum(name, content).to_le_bytes());
    file.extend_from_slice(content);
}

fn checksum(name: ChunkName, content: &[u8]) -> u32 {
    let mut hasher = crc32fast::Hasher::new();
    hasher.update(&name.0);
    hasher.update(content);
    hasher.finalize()
}

/// Checks the header; what follows it.
fn chunks_of(file: &[u8]) -> Result<&[u8], ContainerError> {
    if !file.starts_with(&MAGIC) {
        return Err(ContainerError::NotPurlin);
    }
    let Some((header, chunks)) = file.split_first_chunk::<HEADER_BYTES>() else {
        return Err(length_error(HEADER_BYTES, file.len()));
    };
    let major = u16::from_le_bytes([header[8], header[9]]);
    if major > MAJOR || major == 0 {
        return Err(ContainerError::Newer { major });
    }
    let expected = u32::from_le_bytes([header[12], header[13], header[14], header[15]]);
    if expected as usize != chunks.len() {
        return Err(length_error(HEADER_BYTES + expected as usize, file.len()));
    }
    Ok(chunks)
}

/// Takes the next chunk and, if wanted, checks its sum.
fn next_chunk<'a>(
    rest: &mut &'a [u8],
    sums: bool,
) -> Result<Option<(ChunkName, &'a [u8])>, ContainerError> {
    if rest.is_empty() {
        return Ok(None);
    }
    let Some((header, content)) = rest.split_first_chunk::<CHUNK_HEADER_BYTES>() else {
        return Err(length_error(CHUNK_HEADER_BYTES, rest.len()));
    };
    let name = ChunkName([header[0], header[1], header[2], header[3]]);
    let length = u32::from_le_bytes([header[4], header[5], header[6], header[7]]) as usize;
    let sum = u32::from_le_bytes([header[8], header[9], header[10], header[11]]);
    let Some((content, after)) = content.split_at_checked(length) else {
        return Err(length_error(length, content.len()));
    };
    if sums && checksum(name, content) != sum {
        return Err(ContainerError::Checksum(name));
    }
    *rest = after;
    Ok(Some((name, content)))
}

fn length_error(expected: usize, actual: usize) -> ContainerError {
    ContainerError::Length {
        expected: expected as u64,
        actual: actual as u64,
    }
}

/// Reads all of a chunk's content.
fn read_chunk<T>(
    chunk: ChunkName,
    content: &[u8],
    get: impl FnOnce(&mut Reader<'_>) -> Result<T, Malformed>,
) -> Result<T, ContainerError> {
    let mut input = Reader::new(content);
    get(&mut input)
        .and_then(|value| input.finish().map(|()| value))
        .map_err(|reason| ContainerError::Malformed {
            chunk,
            offset: input.offset(),
            reason,
        })
}

/// A sequence with its count.
mod table {
    use super::*;

    pub(super) const DEFAULT: &[u8] = &[0];

    pub(super) fn put<T: Encode>(table: &[T], out: &mut Writer) {
        table.put(out);
    }

    pub(super) fn get<T: Decode>(input: &mut Reader<'_>) -> Result<Vec<T>, Malformed> {
        Vec::get(input)
    }
}

/// Instructions, whose labels are relative.
mod code {
    use super::*;
    use crate::isa::Op;

    pub(super) const DEFAULT: &[u8] = &[0];

    pub(super) fn put(code: &[Op], out: &mut Writer) {
        out.code(code);
    }

    pub(super) fn get(input: &mut Reader<'_>) -> Result<Vec<Op>, Malformed> {
        input.code()
    }
}

/// An atom or none.
mod name {
    use super::*;
    use crate::module::AtomRef;

    pub(super) const DEFAULT: &[u8] = &[0];

    pub(super) fn put(name: &Option<AtomRef>, out: &mut Writer) {
        name.map_or(0, |atom| atom.0 + 1).put(out);
    }

    pub(super) fn get(input: &mut Reader<'_>) -> Result<Option<AtomRef>, Malformed> {
        Ok(u32::get(input)?.checked_sub(1).map(AtomRef))
    }
}

/// The digest as it is.
mod digest {
    use super::*;

    pub(super) const DEFAULT: &[u8] = &[0; 16];

    pub(super) fn put(digest: &[u8; 16], out: &mut Writer) {
        out.raw(digest);
    }

    pub(super) fn get(input: &mut Reader<'_>) -> Result<[u8; 16], Malformed> {
        input.digest()
    }
}

/// What a module was compiled from.
mod origin {
    use super::*;

    pub(super) const DEFAULT: &[u8] = &[0; 18];

    pub(super) fn put(origin: &Origin, out: &mut Writer) {
        out.raw(&origin.flags);
        origin.files.put(out);
        origin.behaviours.put(out);
    }

    pub(super) fn get(input: &mut Reader<'_>) -> Result<Origin, Malformed> {
        Ok(Origin {
            flags: input.digest()?,
            files: Vec::get(input)?,
            // Files of old end here.
            behaviours: match input.left() {
                0 => Vec::new(),
                _ => Vec::get(input)?,
            },
        })
    }
}

/// Bytes as they are.
mod bytes {
    use super::*;

    pub(super) const DEFAULT: &[u8] = &[];

    pub(super) fn put(bytes: &[u8], out: &mut Writer) {
        out.raw(bytes);
    }

    pub(super) fn get(input: &mut Reader<'_>) -> Result<Vec<u8>, Malformed> {
        let rest = input.left();
        input.raw(rest).map(<[u8]>::to_vec)
    }
}
