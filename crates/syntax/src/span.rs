//! Positions in source text.
//!
//! A [`Span`] is a byte range of one file. Tokens that come out of a macro expansion carry the
//! span of the macro *call*, as in OTP, so that every later message and stack trace speaks of
//! text the user wrote at that place.

/// Index of a file in the [`SourceMap`](crate::source::SourceMap) of one compilation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileId(pub u16);

/// A half-open byte range `start..end` in the text of one file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// The file the bytes are in.
    pub file: FileId,
    /// Offset of the first byte.
    pub start: u32,
    /// Offset one past the last byte.
    pub end: u32,
}

impl Span {
    /// The smallest span that covers `self` and `other`; `self` when they lie in different files.
    pub fn to(self, other: Span) -> Span {
        if self.file != other.file {
            return self;
        }
        Span {
            file: self.file,
            start: self.start.min(other.start),
            end: self.end.max(other.end),
        }
    }
}
