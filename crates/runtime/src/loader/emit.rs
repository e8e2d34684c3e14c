//! How loaded code is laid out: instructions one after the other, a function word before each
//! function, long stack maps at the end.

use super::fuse::NOWHERE;
use crate::code::tables;
use crate::interp::loaded::{
    FirstWord, Jump, LoadedOpcode, Numbered, Target, TraceOp, first_word, function_word, length,
    return_word,
};
use purlin_bytecode::isa::op;
use purlin_bytecode::module::Function;
use std::sync::atomic::AtomicU64;

/// A branch whose distance is not known yet.
struct Branch {
    /// Index of the instruction.
    instruction: u32,
    /// Byte offset of the target within it.
    target: u32,
    /// Generic position to go to.
    label: u32,
    /// Is it a call, which enters at the very start?
    is_call: bool,
}

/// A stack map that does not fit a word.
struct LongMap {
    /// Word offset of the return word.
    at: usize,
    live: Vec<u16>,
}

/// Where inlined code begins.
struct Inlined {
    /// Generic position of what says so.
    position: u32,
    /// Index of the function that it stands for.
    function: u32,
    /// Generic position of the call that it stands for.
    call: u32,
}

/// Code in the making.
pub struct Emitter {
    code: Vec<u64>,
    /// Where instructions start, and which they are.
    instructions: Vec<(u32, LoadedOpcode)>,
    /// For each generic position one more than the index of its first instruction; 0 for those not yet placed.
    places: Vec<u32>,
    branches: Vec<Branch>,
    /// Entries of functions that start with something else than their first instruction, and the index of that; in order.
    bodies: Vec<(u32, u32)>,
    long_maps: Vec<LongMap>,
    /// In order.
    inlined: Vec<Inlined>,
    /// Index of the function that is being emitted.
    pub function: u32,
    /// Size of its frame.
    pub frame: u16,
}

impl Emitter {
    /// For a module with that many instructions.
    pub fn new(positions: usize) -> Emitter {
        Emitter {
            code: Vec::with_capacity(positions * 3),
            instructions: Vec::with_capacity(positions),
            places: vec![0; positions + 1],
            branches: Vec::new(),
            bodies: Vec::new(),
            long_maps: Vec::new(),
            inlined: Vec::new(),
            function: 0,
            frame: 0,
        }
    }

    /// Begins a function.
    pub fn start_function(&mut self, index: u32, function: &Function) {
        self.function = index;
        self.frame = function.frame;
        self.code
            .push(function_word(index, function.frame, function.arity));
        self.place(function.entry.0 as usize);
    }

    /// The instruction at a generic position comes next. Only the first of several placings
    /// counts, so that what stands before an instruction belongs to it.
    pub fn place(&mut self, position: usize) {
        if self.places[position] == 0 {
            self.places[position] = self.instructions.len() as u32 + 1;
        }
    }

    /// What comes next is where branches to a function's entry lead that are no calls: so whoever replaces the
    /// instruction at the entry meets calls only.
    pub fn start_body(&mut self, entry: u32) {
        self.emit_branching(
            Jump {
                target: Target::NONE,
            },
            &[Some(entry)],
        );
        self.bodies.push((entry, self.instructions.len() as u32));
    }

    /// What comes next stands for a call. It takes no instruction to say so.
    pub fn begin_inlined(&mut self, position: usize, inlined: &op::Inlined) {
        self.inlined.push(Inlined {
            position: position as u32,
            function: inlined.function.0,
            call: inlined.call.0.0,
        });
    }

    /// Where inlined code is, in order.
    pub fn inlined(&self) -> Vec<tables::Inlined> {
        let at = |position: u32| self.offset_of(position as usize);
        let inlined = self.inlined.iter().map(|inlined| tables::Inlined {
            at: at(inlined.position),
            function: inlined.function,
            call: at(inlined.call),
        });
        inlined.collect()
    }

    /// The index of the instruction that a branch leads to.
    fn destination(&self, branch: &Branch) -> u32 {
        let entry_of = |&(entry, _): &(u32, u32)| entry;
        match self.bodies.binary_search_by_key(&branch.label, entry_of) {
            Ok(index) if !branch.is_call => self.bodies[index].1,
            Ok(_) | Err(_) => self.index_of(branch.label as usize),
        }
    }

    fn index_of(&self, position: usize) -> u32 {
        match self.places[position] {
            0 => self.instructions.len() as u32,
            place => place - 1,
        }
    }

    /// Where an instruction is; the end of the code for one past the last.
    fn offset_at(&self, index: u32) -> u32 {
        let instruction = self.instructions.get(index as usize);
        instruction.map_or(self.code.len() as u32, |&(start, _)| start)
    }

    /// Where the instruction at a generic position is; the end of the code for one past the last.
    pub fn offset_of(&self, position: usize) -> u32 {
        self.offset_at(self.index_of(position))
    }

    /// Adds an instruction.
    pub fn emit<O: Numbered>(&mut self, operands: O) {
        const { assert!(align_of::<O>() <= 8 && size_of::<FirstWord>() == 8) };
        let start = self.code.len();
        self.instructions.push((start as u32, O::OPCODE));
        self.code.resize(start + length::<O>() / 8, 0);
        let at = self.code[start..].as_mut_ptr();
        // SAFETY: the vector has just grown by a first word and the operands.
        unsafe { at.cast::<FirstWord>().write(first_word::<O>()) };
        // SAFETY: as above; words are aligned for all operands.
        unsafe { at.wrapping_add(1).cast::<O>().write(operands) };
    }

    /// Adds an instruction whose operands begin with targets, one for each label; `None` raises.
    pub fn emit_branching<O: Numbered>(&mut self, operands: O, labels: &[Option<u32>]) {
        let instruction = self.instructions.len() as u32;
        for (index, label) in labels.iter().enumerate() {
            let Some(label) = *label else { continue };
            let target = 8 + (index * size_of::<Target>()) as u32;
            self.branches.push(Branch {
                instruction,
                target,
                label,
                is_call: false,
            });
        }
        self.emit(operands);
    }

    /// Adds a call, whose operands begin with the target, of the function with that entry.
    pub fn emit_call<O: Numbered>(&mut self, operands: O, entry: u32) {
        self.branches.push(Branch {
            instruction: self.instructions.len() as u32,
            target: 8,
            label: entry,
            is_call: true,
        });
        self.emit(operands);
    }

    /// Adds a word after the last instruction.
    pub fn word(&mut self, word: u64) {
        self.code.push(word);
    }

    /// Adds operands after the last instruction.
    pub fn operands<T: Copy>(&mut self, operands: T) {
        const { assert!(size_of::<T>().is_multiple_of(8) && align_of::<T>() <= 8) };
        let start = self.code.len();
        self.code.resize(start + size_of::<T>() / 8, 0);
        // SAFETY: the vector has just grown by that much.
        unsafe { self.code[start..].as_mut_ptr().cast::<T>().write(operands) };
    }

    /// Adds targets after the last instruction, which is `back` words behind, two to a word.
    pub fn targets(&mut self, back: usize, labels: &[u32]) {
        let instruction = self.instructions.len() as u32 - 1;
        for (index, &label) in labels.iter().enumerate() {
            let target = (back * 8 + index * size_of::<Target>()) as u32;
            self.branches.push(Branch {
                instruction,
                target,
                label,
                is_call: false,
            });
        }
        self.code
            .resize(self.code.len() + labels.len().div_ceil(2), 0);
    }

    /// The word for a stack map; it is going to stand `ahead` words from here.
    pub fn map_word(&mut self, ahead: usize, dst: u16, live: &[u16]) -> u64 {
        if let Some(word) = return_word::inline(dst, live.iter().copied()) {
            return word;
        }
        self.long_maps.push(LongMap {
            at: self.code.len() + ahead,
            live: live.to_vec(),
        });
        u64::from(dst)
    }

    /// Has the next instruction traced.
    pub fn trace(&mut self, position: u32) {
        self.place(position as usize);
        self.emit(TraceOp {
            position,
            function: self.function,
        });
    }

    /// Where instructions start, in order, and which they are.
    pub fn instructions(&self) -> &[(u32, LoadedOpcode)] {
        &self.instructions
    }

    /// For each instruction, the index of the one that its first target is, if it has any.
    pub fn first_targets(&self) -> Vec<u32> {
        let mut targets = vec![NOWHERE; self.instructions.len()];
        for branch in self.branches.iter().filter(|branch| branch.target == 8) {
            targets[branch.instruction as usize] = self.destination(branch);
        }
        targets
    }

    /// Gives the instruction that starts at an offset another first word; returns the one it had.
    pub fn rewrite(&mut self, offset: u32, first_word: FirstWord) -> FirstWord {
        let at = self.code[offset as usize..].as_mut_ptr();
        // SAFETY: first words are as large as words, and an instruction starts here.
        unsafe { at.cast::<FirstWord>().replace(first_word) }
    }

    /// Fills in distances. `None` if one does not fit.
    pub fn finish(mut self) -> Option<Box<[AtomicU64]>> {
        for map in std::mem::take(&mut self.long_maps) {
            let distance = u32::try_from(self.code.len() - map.at).ok()?;
            let dst = return_word::dst(self.code[map.at]);
            self.code[map.at] = return_word::long(dst, distance);
            self.code.extend(return_word::long_map(&map.live));
        }
        for branch in &self.branches {
            let from = self.offset_at(branch.instruction);
            let to = self.offset_at(self.destination(branch));
            let distance = (i64::from(to) - i64::from(from)) * 8;
            let target = Target(i32::try_from(distance).ok()?);
            let place = self.code[from as usize..].as_mut_ptr();
            // SAFETY: the instruction has a target at that offset.
            unsafe {
                place
                    .wrapping_byte_add(branch.target as usize)
                    .cast::<Target>()
                    .write(target)
            };
        }
        let code = Box::into_raw(self.code.into_boxed_slice()) as *mut [AtomicU64];
        // SAFETY: an atomic has the layout of what it holds, and nobody else knows the box.
        Some(unsafe { Box::from_raw(code) })
    }
}
