//! A module from text: the inverse of [`disasm`](crate::disasm), whose documentation describes the
//! form. Tests and experiments are written in it.
//!
//! Positions before instructions are optional, but have to be right where they are given. Atoms,
//! imports and BIFs need not be listed: what is named is added to its table. A line `.name` names the
//! position of the next instruction, and `.name` may stand where a label or position does. The result
//! is not verified.

mod cursor;
mod operands;

use crate::module::{
    AtomRef, FunInfo, Function, Handler, LineEntry, Literal, Mfa, Module, Position, SlotIndex,
    StackMap,
};
use crate::operand;
use cursor::{Cursor, Wrong};
use operands::{Names, Parse};
use std::fmt;

/// Why text is not a module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssembleError {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub message: String,
}

impl fmt::Display for AssembleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.message)
    }
}

impl std::error::Error for AssembleError {}

/// Reads a module.
pub fn assemble(text: &str) -> Result<Module, AssembleError> {
    let mut assembler = Assembler::default();
    let mut each_line = |what: fn(&mut Assembler, &str) -> Result<(), Wrong>| {
        text.lines().enumerate().try_for_each(|(index, line)| {
            what(&mut assembler, line).map_err(|message| AssembleError {
                line: index + 1,
                message,
            })
        })
    };
    each_line(Assembler::declaration)?;
    each_line(Assembler::line)?;
    Ok(assembler.finish())
}

#[derive(Default)]
struct Assembler {
    module: Module,
    names: Names,
    /// Functions whose code was begun.
    begun: usize,
    /// Instructions that the first pass has seen.
    counted: u32,
}

impl Assembler {
    /// First pass: what is referred to before it stands there.
    fn declaration(&mut self, line: &str) -> Result<(), Wrong> {
        let mut cursor = Cursor::new(line);
        if cursor.eat("atom ") {
            let text = cursor.atom()?;
            self.names.atoms.push(text);
            return cursor.finish();
        }
        if cursor.eat(".") {
            let known = self
                .names
                .labels
                .insert(cursor.word().to_string(), self.counted);
            return if known.is_none() {
                cursor.finish()
            } else {
                Err("this label occurs twice".into())
            };
        }
        if !cursor.eat("function ") {
            self.counted += u32::from(is_instruction(&cursor));
            return Ok(());
        }
        let name = AtomRef::parse(&mut cursor, &mut self.names)?;
        cursor.expect("/")?;
        let arity = cursor.number()?;
        cursor.expect("frame")?;
        let frame = cursor.number()?;
        self.names.functions.push((name, arity));
        if cursor.eat("exported") {
            self.module.exports.push(self.module.functions.len() as u32);
        }
        self.module.functions.push(Function {
            name,
            arity,
            entry: Position(0),
            frame,
        });
        cursor.finish()
    }

    /// Second pass: everything else.
    fn line(&mut self, line: &str) -> Result<(), Wrong> {
        let mut cursor = Cursor::new(line);
        if cursor.is_end() || cursor.starts_with(".") {
            return Ok(());
        }
        if is_instruction(&cursor) {
            self.instruction(&mut cursor)?;
        } else {
            let word = cursor.word();
            self.directive(word, &mut cursor)?;
        }
        cursor.finish()
    }

    fn instruction(&mut self, cursor: &mut Cursor<'_>) -> Result<(), Wrong> {
        let position = self.module.code.len();
        if cursor.starts_with("L ") || cursor.starts_with("L\t") {
            cursor.eat("L");
        }
        if cursor.peek().is_some_and(|first| first.is_ascii_digit())
            && cursor.number::<usize>()? != position
        {
            return Err(format!("this is position {position}"));
        }
        self.module
            .code
            .push(Parse::parse(cursor, &mut self.names)?);
        Ok(())
    }

    fn directive(&mut self, word: &str, cursor: &mut Cursor<'_>) -> Result<(), Wrong> {
        match word {
            "module" => self.module.name = Some(self.parse(cursor)?),
            "file" => self.module.files.push(cursor.quoted_text('"')?),
            "digest" => {
                let digest = cursor.hex()?.try_into();
                self.module.digest = digest.map_err(|_| "a digest has 16 bytes")?;
            }
            "debug" => self.module.debug = cursor.hex()?,
            // Taken in the first pass.
            "atom" => drop(cursor.atom()?),
            "import" => {
                let mfa: Mfa = self.parse(cursor)?;
                self.names.imports.push(mfa);
            }
            "bif" => {
                let mfa: Mfa = self.parse(cursor)?;
                self.names.bifs.push(mfa);
            }
            "literal" => {
                self.entry(cursor, self.module.literals.len())?;
                let literal = self.parse(cursor)?;
                self.module.literals.push(literal);
            }
            "fun" => {
                self.entry(cursor, self.module.funs.len())?;
                let fun = self.fun(cursor)?;
                self.module.funs.push(fun);
            }
            "attribute" => {
                let name: AtomRef = self.parse(cursor)?;
                cursor.expect("=")?;
                let value: Literal = self.parse(cursor)?;
                self.module.attributes.push((name, value));
            }
            "function" => self.function(cursor)?,
            "try" => {
                let handler = self.handler(cursor)?;
                self.module.handlers.push(handler);
            }
            "line" => {
                let line = cursor.number()?;
                let file = if cursor.eat("in ") {
                    cursor.number()?
                } else {
                    0
                };
                let at = Position(self.module.code.len() as u32);
                self.module.lines.push(LineEntry { at, file, line });
            }
            "live" => {
                let live = self.live(cursor)?;
                self.module.stack_maps.push(live);
            }
            _ => return Err(format!("`{word}` does not start a line")),
        }
        Ok(())
    }

    fn parse<T: Parse>(&mut self, cursor: &mut Cursor<'_>) -> Result<T, Wrong> {
        T::parse(cursor, &mut self.names)
    }

    /// `#index =`, where the index is that of the next entry.
    fn entry(&self, cursor: &mut Cursor<'_>, next: usize) -> Result<(), Wrong> {
        cursor.expect("#")?;
        if cursor.number::<usize>()? != next {
            return Err(format!("this is entry #{next}"));
        }
        cursor.expect("=")
    }

    fn fun(&mut self, cursor: &mut Cursor<'_>) -> Result<FunInfo, Wrong> {
        let function = self.parse::<operand::Function>(cursor)?.0;
        cursor.expect("arity")?;
        let arity = cursor.number()?;
        cursor.expect("free")?;
        let free = cursor.number()?;
        cursor.expect("index")?;
        let index = cursor.number()?;
        cursor.expect("uniq")?;
        Ok(FunInfo {
            function,
            arity,
            free,
            index,
            uniq: cursor.number()?,
        })
    }

    /// A function's line, which the first pass has read.
    fn function(&mut self, cursor: &mut Cursor<'_>) -> Result<(), Wrong> {
        self.parse::<operand::Function>(cursor)?;
        cursor.expect("frame")?;
        cursor.number::<u16>()?;
        cursor.eat("exported");
        self.module.functions[self.begun].entry = Position(self.module.code.len() as u32);
        self.begun += 1;
        Ok(())
    }

    fn handler(&mut self, cursor: &mut Cursor<'_>) -> Result<Handler, Wrong> {
        let from = self.position(cursor)?;
        cursor.expect("..")?;
        let to = self.position(cursor)?;
        cursor.expect("->")?;
        let target = self.parse(cursor)?;
        cursor.expect(",")?;
        Ok(Handler {
            from,
            to,
            target,
            base: self.parse(cursor)?,
        })
    }

    /// A number or named label.
    fn position(&mut self, cursor: &mut Cursor<'_>) -> Result<Position, Wrong> {
        if cursor.starts_with(".") {
            self.parse(cursor)
        } else {
            cursor.number().map(Position)
        }
    }

    /// The stack map of the instruction before.
    fn live(&mut self, cursor: &mut Cursor<'_>) -> Result<StackMap, Wrong> {
        let at = self
            .module
            .code
            .len()
            .checked_sub(1)
            .ok_or("there is no instruction before")?;
        let mut live: Vec<SlotIndex> = Vec::new();
        while !cursor.is_end() {
            if !live.is_empty() {
                cursor.expect(",")?;
            }
            live.push(self.parse(cursor)?);
        }
        Ok(StackMap {
            at: Position(at as u32),
            live,
        })
    }

    fn finish(self) -> Module {
        let Assembler {
            mut module, names, ..
        } = self;
        module.atoms = names.atoms.entries;
        module.imports = names.imports.entries;
        module.bifs = names.bifs.entries;
        let (atoms, functions) = (&module.atoms, &module.functions);
        module.exports.sort_by_key(|&index| {
            let function = &functions[index as usize];
            (&atoms[function.name.0 as usize], function.arity)
        });
        module
    }
}

/// Whether an instruction stands there, with its position or without.
fn is_instruction(cursor: &Cursor<'_>) -> bool {
    cursor
        .peek()
        .is_some_and(|first| first.is_ascii_digit() || first.is_ascii_uppercase())
}
