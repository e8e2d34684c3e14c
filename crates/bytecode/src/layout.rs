//! Sizes, in words, of what instructions build on the heap.
//!
//! The compiler needs them for `Reserve`, the verifier to check it, the heap to build; so they
//! stand below all three, and the heap asserts that its layout agrees.

/// A list cell: head and tail.
pub const CONS_WORDS: u32 = 2;

/// A tuple: header and elements.
pub const fn tuple_words(arity: u32) -> u32 {
    1 + arity
}

/// A closure: header, code entry, and free variables.
pub const fn fun_words(free: u32) -> u32 {
    2 + free
}

/// A float: header and value.
pub const FLOAT_WORDS: u32 = 2;
