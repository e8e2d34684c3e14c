//! The texts of one compilation, and where a [`Span`] lies in them.

use crate::span::{FileId, Span};

/// A place as a message or stack trace shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position {
    /// The file's name, or what `-file` says it is.
    pub file: String,
    /// The line, counted from 1 or from what `-file` says.
    pub line: u32,
    /// The column in characters, counted from 1.
    pub column: u32,
}

/// A part of a file of which all lines are counted in one way: the whole, or what is behind a
/// `-file` attribute.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Region<'s> {
    /// The file's name there.
    pub name: &'s str,
    /// The text from the region's first line on.
    pub text: &'s str,
    /// Where that text starts in the file.
    pub start: u32,
    /// The number of its first line.
    pub line: u32,
}

/// One file.
#[derive(Clone, Debug)]
struct File {
    name: String,
    text: String,
    /// Offsets at which lines start.
    lines: Vec<u32>,
    /// What `-file` attributes say, in the order of their places.
    renames: Vec<Rename>,
    /// Of a file without text: the line and column that each offset stands for.
    places: Vec<(u32, u32)>,
}

/// From byte `from` on, the text claims to be in another place.
#[derive(Clone, Debug)]
struct Rename {
    from: u32,
    name: String,
    /// To be added to a line's real number.
    delta: i64,
}

/// All files read during one compilation; the first is the module itself.
#[derive(Clone, Debug, Default)]
pub struct SourceMap {
    files: Vec<File>,
}

impl SourceMap {
    /// The greatest number of files, includes counted each time they are read.
    pub const MAX_FILES: usize = u16::MAX as usize;

    /// Adds a file; `None` when there are too many, or its text is too long for a span.
    pub fn add(&mut self, name: impl Into<String>, text: impl Into<String>) -> Option<FileId> {
        let (name, text) = (name.into(), text.into());
        if self.files.len() >= Self::MAX_FILES || u32::try_from(text.len()).is_err() {
            return None;
        }
        let id = FileId(self.files.len() as u16);
        let line_ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let lines = std::iter::once(0)
            .chain(line_ends.map(|(at, _)| at as u32 + 1))
            .collect();
        self.files.push(File {
            name,
            text,
            lines,
            renames: Vec::new(),
            places: Vec::new(),
        });
        Some(id)
    }

    /// Adds a file of which only places are known: an offset is the index of its line and column, either of which may
    /// be 0 for unknown. What comes from elsewhere as a tree has no text.
    pub fn add_places(
        &mut self,
        name: impl Into<String>,
        places: Vec<(u32, u32)>,
    ) -> Option<FileId> {
        let id = self.add(name, "")?;
        u32::try_from(places.len()).ok()?;
        self.files.last_mut()?.places = places;
        Some(id)
    }

    /// From the place `from` on, a file of places claims to be another.
    pub fn rename_places(&mut self, file: FileId, from: u32, name: impl Into<String>) {
        if let Some(file) = self.files.get_mut(file.0 as usize) {
            let (name, delta) = (name.into(), 0);
            file.renames.push(Rename { from, name, delta });
        }
    }

    /// A file's name as it was opened.
    pub fn file_name(&self, file: FileId) -> &str {
        self.files
            .get(file.0 as usize)
            .map_or("", |file| &file.name)
    }

    /// A file's text.
    pub fn text(&self, file: FileId) -> &str {
        self.files
            .get(file.0 as usize)
            .map_or("", |file| &file.text)
    }

    /// The text a span covers.
    pub fn slice(&self, span: Span) -> &str {
        let range = span.start as usize..span.end as usize;
        self.text(span.file).get(range).unwrap_or("")
    }

    /// The number of files.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there is no file.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// Where `span` starts, as `-file` attributes tell it.
    pub fn position(&self, span: Span) -> Position {
        self.position_at(span.file, span.start)
    }

    /// Where the byte at `offset` lies, as `-file` attributes tell it.
    pub fn position_at(&self, file: FileId, offset: u32) -> Position {
        let Some(file) = self.files.get(file.0 as usize) else {
            return Position {
                file: String::new(),
                line: 0,
                column: 0,
            };
        };
        if let Some(&(line, column)) = file.places.get(offset as usize) {
            let renamed = file.rename_at(offset).map(|rename| &rename.name);
            let file = renamed.unwrap_or(&file.name).clone();
            return Position { file, line, column };
        }
        let line = file.line_index(offset);
        let start = file.lines[line] as usize;
        let before = file
            .text
            .as_bytes()
            .get(start..offset as usize)
            .unwrap_or(&[]);
        let column = before.iter().filter(|byte| **byte & 0xc0 != 0x80).count() as u32 + 1;
        let real_line = line as i64 + 1;
        match file.rename_at(offset) {
            None => Position {
                file: file.name.clone(),
                line: real_line as u32,
                column,
            },
            Some(rename) => {
                let line = real_line
                    .saturating_add(rename.delta)
                    .clamp(0, i64::from(u32::MAX)) as u32;
                Position {
                    file: rename.name.clone(),
                    line,
                    column,
                }
            }
        }
    }

    /// The region in which `span` starts.
    pub fn region(&self, span: Span) -> Region<'_> {
        let Some(file) = self.files.get(span.file.0 as usize) else {
            return Region {
                name: "",
                text: "",
                start: 0,
                line: 1,
            };
        };
        let (name, from, delta) = match file.rename_at(span.start) {
            Some(rename) => (&rename.name, rename.from, rename.delta),
            None => (&file.name, 0, 0),
        };
        let first = file.line_index(from);
        let start = file.lines[first];
        let line = (first as i64 + 1).saturating_add(delta);
        Region {
            name,
            text: &file.text[start as usize..],
            start,
            line: line.clamp(0, i64::from(u32::MAX)) as u32,
        }
    }

    /// The line that [`SourceMap::position`] gives, without the rest.
    pub fn line(&self, span: Span) -> u32 {
        let Some(file) = self.files.get(span.file.0 as usize) else {
            return 0;
        };
        if let Some(&(line, _)) = file.places.get(span.start as usize) {
            return line;
        }
        let line = file.line_index(span.start) as i64 + 1;
        let delta = file.rename_at(span.start).map_or(0, |rename| rename.delta);
        line.saturating_add(delta).clamp(0, i64::from(u32::MAX)) as u32
    }

    /// The real line of `span` in its file, counted from 1, whatever `-file` says.
    pub fn physical_line(&self, span: Span) -> u32 {
        let Some(file) = self.files.get(span.file.0 as usize) else {
            return 0;
        };
        let place = file.places.get(span.start as usize);
        place.map_or_else(|| file.line_index(span.start) as u32 + 1, |place| place.0)
    }

    /// The file name in force at `span`.
    pub fn name_at(&self, span: Span) -> &str {
        let Some(file) = self.files.get(span.file.0 as usize) else {
            return "";
        };
        file.rename_at(span.start)
            .map_or(&file.name, |rename| &rename.name)
    }

    /// Does a `-file` attribute tell where `span` is?
    pub fn is_renamed(&self, span: Span) -> bool {
        let file = self.files.get(span.file.0 as usize);
        file.is_some_and(|file| file.rename_at(span.start).is_some())
    }

    /// Records `-file(name, line).`: the line of `attribute` counts as `line` for all that comes
    /// behind `dot`.
    pub(crate) fn rename(&mut self, attribute: Span, dot: Span, name: String, line: i64) {
        let Some(file) = self.files.get_mut(dot.file.0 as usize) else {
            return;
        };
        let real_line = file.line_index(attribute.start) as i64 + 1;
        file.renames.push(Rename {
            from: dot.end,
            name,
            delta: line.saturating_sub(real_line),
        });
    }
}

impl File {
    fn line_index(&self, offset: u32) -> usize {
        self.lines.partition_point(|start| *start <= offset) - 1
    }

    fn rename_at(&self, offset: u32) -> Option<&Rename> {
        let count = self.renames.partition_point(|rename| rename.from <= offset);
        count.checked_sub(1).map(|last| &self.renames[last])
    }
}
