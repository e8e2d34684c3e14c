//! A process's stack: the window of frames and the control stack, in one block.
//!
//! ```text
//! base                                                                        end
//!  | frame 0 | frame 1 ... frame n |  -> free <-  | control n | ... | control 0 |
//! ```
//!
//! Frames grow up and overlap (a callee's frame starts inside its caller's), control frames grow
//! down; a call checks that its new frame does not reach the control stack, with
//! [`RED_ZONE_WORDS`] to spare. When they would meet, the block doubles and saved frame pointers
//! are moved along. Control frame 0 returns into a stub that ends the process.
//!
//! What is live in a suspended frame stands in a *return word* of the code, where its saved
//! return address points:
//!
//! ```text
//!  63   62                                             16 15        0
//! +---+--------------------------------------------------+-----------+
//! | 0 | live slots 0..47 as bits                         | dst       |
//! | 1 | distance in words to a longer map in the code    | dst       |
//! +---+--------------------------------------------------+-----------+
//! ```
//!
//! A longer map is its length in words and then bits, 64 slots a word.

use purlin_heap::memory::{self, Purpose};
use purlin_heap::term::Word;
use std::alloc::{Layout, dealloc};

/// A place in loaded code.
pub type CodePointer = *const u64;

/// Words that stay free between frames and control stack, so that a call pushes its control frame
/// before it looks at the limit.
pub const RED_ZONE_WORDS: usize = 4;

/// Size of a new process's stack, in words.
pub const INITIAL_WORDS: usize = 24;

/// Slots that fit a return word's own map.
pub const INLINE_SLOTS: u32 = 47;

const LONG_MAP: u64 = 1 << 63;
const MAP_SHIFT: u32 = 16;

/// What a call saves of its caller.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct ControlFrame {
    /// Points to the return word; the next instruction follows it.
    pub return_to: CodePointer,
    /// The caller's frame.
    pub frame: *mut Word,
}

/// The block.
#[derive(Debug)]
pub struct StackBlock {
    base: *mut Word,
    words: usize,
}

impl StackBlock {
    /// No block: for a process that has ended.
    pub const EMPTY: StackBlock = StackBlock {
        base: std::ptr::null_mut(),
        words: 0,
    };

    /// A block of that many words, with nothing in it.
    pub fn new(words: usize) -> StackBlock {
        let layout = StackBlock::layout(words);
        // SAFETY: the layout is not empty: callers pass at least INITIAL_WORDS.
        let base = unsafe { memory::allocate(Purpose::Stack, layout) };
        StackBlock {
            base: base.as_ptr().cast(),
            words,
        }
    }

    fn layout(words: usize) -> Layout {
        assert!(words >= INITIAL_WORDS, "stack of {words} words");
        Layout::array::<Word>(words).expect("stacks are smaller than the address space")
    }

    /// Where frames start.
    pub fn base(&self) -> *mut Word {
        self.base
    }

    /// Where the control stack starts, going down.
    pub fn end(&self) -> *mut ControlFrame {
        self.base.wrapping_add(self.words).cast()
    }

    /// Its size.
    pub fn words(&self) -> usize {
        self.words
    }

    /// Moves to a block of `words` words. `used` is the end of the last frame; returns by how much
    /// frames and control frames moved, in bytes.
    ///
    /// # Safety
    /// `used` and `control` must delimit the two stacks of this block, and fit the new size.
    pub unsafe fn resize(
        &mut self,
        words: usize,
        used: *mut Word,
        control: *mut ControlFrame,
    ) -> Moved {
        let new = StackBlock::new(words);
        let frame_bytes = used.addr() - self.base.addr();
        let control_bytes = self.end().addr() - control.addr();
        assert!(frame_bytes + control_bytes <= words * size_of::<Word>());
        // SAFETY: source and destination have that many bytes, and are different blocks.
        unsafe {
            self.base
                .cast::<u8>()
                .copy_to_nonoverlapping(new.base.cast(), frame_bytes)
        };
        let new_control = new.end().wrapping_byte_sub(control_bytes);
        // SAFETY: as above.
        unsafe {
            control
                .cast::<u8>()
                .copy_to_nonoverlapping(new_control.cast(), control_bytes)
        };
        let moved = Moved {
            frames: new.base.addr().wrapping_sub(self.base.addr()),
            control: new_control.addr().wrapping_sub(control.addr()),
        };
        let mut saved = new_control;
        while saved < new.end() {
            // SAFETY: within the control stack that was copied.
            let saved_frame = unsafe { &mut *saved };
            saved_frame.frame = saved_frame.frame.wrapping_byte_add(moved.frames);
            saved = saved.wrapping_add(1);
        }
        *self = new;
        moved
    }
}

impl Drop for StackBlock {
    fn drop(&mut self) {
        if self.base.is_null() {
            return;
        }
        // SAFETY: allocated in `new` with this layout.
        unsafe { dealloc(self.base.cast(), StackBlock::layout(self.words)) };
    }
}

/// By how many bytes things moved (wrapping).
#[derive(Clone, Copy, Debug)]
pub struct Moved {
    /// The frames.
    pub frames: usize,
    /// The control frames.
    pub control: usize,
}

/// Makes return words and what they refer to.
pub mod return_word {
    use super::{INLINE_SLOTS, LONG_MAP, MAP_SHIFT};

    /// A return word whose map is inline; `None` when a slot is too far up.
    pub fn inline(dst: u16, live: impl Iterator<Item = u16>) -> Option<u64> {
        let mut word = u64::from(dst);
        for slot in live {
            if u32::from(slot) >= INLINE_SLOTS {
                return None;
            }
            word |= 1 << (MAP_SHIFT + u32::from(slot));
        }
        Some(word)
    }

    /// A return word whose map lies `distance` words after it.
    pub fn long(dst: u16, distance: u32) -> u64 {
        LONG_MAP | (u64::from(distance) << MAP_SHIFT) | u64::from(dst)
    }

    /// The words of a long map.
    pub fn long_map(live: &[u16]) -> Vec<u64> {
        let words = live
            .iter()
            .max()
            .map_or(0, |&slot| usize::from(slot) / 64 + 1);
        let mut map = vec![0; words + 1];
        map[0] = words as u64;
        for &slot in live {
            map[1 + usize::from(slot) / 64] |= 1 << (slot % 64);
        }
        map
    }

    /// Where the result goes.
    #[inline(always)]
    pub fn dst(word: u64) -> u16 {
        word as u16
    }
}

/// Calls `visit` with each live slot of the return word at `at`.
///
/// # Safety
/// `at` must point to a return word made by the loader.
pub unsafe fn for_each_live(at: CodePointer, mut visit: impl FnMut(usize)) {
    // SAFETY: the caller's promise.
    let word = unsafe { at.read() };
    if word & LONG_MAP == 0 {
        for_each_bit(word >> MAP_SHIFT, 0, &mut visit);
        return;
    }
    let map = at.wrapping_add(((word & !LONG_MAP) >> MAP_SHIFT) as usize);
    // SAFETY: the loader put the map there, length first.
    let words = unsafe { map.read() } as usize;
    for index in 0..words {
        // SAFETY: within the map's length.
        let bits = unsafe { map.add(1 + index).read() };
        for_each_bit(bits, index * 64, &mut visit);
    }
}

fn for_each_bit(mut bits: u64, first: usize, visit: &mut impl FnMut(usize)) {
    while bits != 0 {
        visit(first + bits.trailing_zeros() as usize);
        bits &= bits - 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn maps_say_what_was_put_in() {
        for live in [
            vec![],
            vec![0],
            vec![3, 46],
            vec![0, 47],
            vec![1, 63, 64, 200],
        ] {
            let code = match return_word::inline(7, live.iter().copied()) {
                Some(word) => vec![word],
                None => {
                    let mut code = vec![return_word::long(7, 2), 0];
                    code.extend(return_word::long_map(&live));
                    code
                }
            };
            assert_eq!(return_word::dst(code[0]), 7);
            let mut seen = vec![];
            // SAFETY: made just now.
            unsafe { for_each_live(code.as_ptr(), |slot| seen.push(slot as u16)) };
            assert_eq!(seen, live);
        }
    }

    #[test]
    fn growing_moves_saved_frames() {
        let mut block = StackBlock::new(INITIAL_WORDS);
        let base = block.base();
        let control = block.end().wrapping_sub(1);
        // SAFETY: inside the block.
        unsafe {
            base.write(Word::small(1));
            base.add(1).write(Word::small(2));
            control.write(ControlFrame {
                return_to: std::ptr::null(),
                frame: base.add(1),
            });
        }
        // SAFETY: two words and one control frame are in use.
        let moved = unsafe { block.resize(256, base.wrapping_add(2), control) };
        let control = control.wrapping_byte_add(moved.control);
        assert_eq!(control, block.end().wrapping_sub(1));
        // SAFETY: inside the new block.
        unsafe {
            assert_eq!((*control).frame, block.base().add(1));
            assert_eq!((*control).frame.read(), Word::small(2));
        }
    }
}
