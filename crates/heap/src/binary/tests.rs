//! Tests of `binary`.

use super::*;
use crate::atom::AtomTable;
use crate::heap::{HeapScope, ProcessHeap};
use dashu_int::IBig;
use proptest::prelude::*;

fn with_scope(run: impl for<'h> FnOnce(&mut HeapScope<'h>)) {
    let atoms = AtomTable::new();
    ProcessHeap::new().scope(&atoms, run);
}

fn bit(bytes: &[u8], at: u64) -> bool {
    bytes[(at / 8) as usize] >> (7 - at % 8) & 1 == 1
}

/// The bits as a model: one `bool` each.
fn bits_of(bits: Bits<'_>) -> Vec<bool> {
    let bytes = bits.to_bytes();
    (0..bits.size_bits()).map(|at| bit(&bytes, at)).collect()
}

/// The integer that a segment's bits stand for, bit by bit.
fn integer_of(bits: &[bool], how: Integer) -> IBig {
    let mut ordered: Vec<bool> = match how.endian {
        Endian::Big => bits.to_vec(),
        // Bytes in reverse, the incomplete one (the last) first.
        Endian::Little => bits.chunks(8).rev().flatten().copied().collect(),
    };
    let negative = how.signed && ordered.first() == Some(&true);
    if negative {
        ordered.iter_mut().for_each(|bit| *bit = !*bit);
    }
    let value = ordered
        .iter()
        .fold(IBig::ZERO, |value, &bit| (value << 1) + IBig::from(bit));
    if negative { -value - IBig::ONE } else { value }
}

fn how() -> impl Strategy<Value = Integer> {
    (any::<bool>(), any::<bool>()).prop_map(|(little, signed)| Integer {
        endian: if little { Endian::Little } else { Endian::Big },
        signed,
    })
}

proptest! {
    #[test]
    fn parts_are_parts(
        bytes in prop::collection::vec(any::<u8>(), 1..150),
        cuts in prop::collection::vec((any::<u64>(), any::<u64>()), 1..5),
    ) {
        with_scope(|scope| {
            let mut term = scope.binary(&bytes);
            let mut model = bits_of(term.as_bits().unwrap());
            for (start, size) in cuts {
                let start = start % (model.len() as u64 + 1);
                let size = size % (model.len() as u64 - start + 1);
                term = scope.sub_bits(term.as_bits().unwrap(), start, size);
                model = model[start as usize..(start + size) as usize].to_vec();
                let bits = term.as_bits().unwrap();
                assert_eq!(bits_of(bits), model);
                let again = scope.bitstring(&bits.to_bytes(), bits.size_bits());
                assert!(crate::compare::exact_eq(term, again));
                let context = scope.match_context(bits);
                assert_eq!(bits_of(context.as_bits().unwrap()), model);
            }
        });
    }

    #[test]
    fn integers_are_read_bit_by_bit(
        bytes in prop::collection::vec(any::<u8>(), 1..40),
        start in 0u64..20,
        size in 0u64..300,
        how in how(),
    ) {
        with_scope(|scope| {
            let total = bytes.len() as u64 * 8;
            let start = start.min(total);
            let size = size.min(total - start);
            let bits = Bits::of_bytes(&bytes);
            let model: Vec<bool> = (start..start + size).map(|at| bit(&bytes, at)).collect();
            let term = scope.binary(&bytes);
            let value = term.as_bits().unwrap().get_integer(start, size, how, scope);
            assert_eq!(value.to_ibig().unwrap(), integer_of(&model, how));
            // And put back in at another offset.
            let mut builder = BitBuilder::new();
            builder.push_word(0b101, 3, Endian::Big);
            assert!(builder.push_integer(value, size, how.endian));
            builder.push_bits(bits);
            let built = builder.finish(scope);
            let built = built.as_bits().unwrap();
            assert_eq!(bits_of(built.slice(3, size)), model);
            assert!(built.slice(3 + size, total).equals(bits));
        });
    }

    #[test]
    fn halves_are_what_a_wide_conversion_gives(raw in any::<u16>()) {
        if let Some(value) = crate::float::from_sized_bits(u64::from(raw), 16) {
            assert_eq!(crate::float::to_sized_bits(value, 16), Some(u64::from(raw)));
        }
    }
}

#[test]
fn floats_fit_their_segments() {
    let check = |value: f64, size, expected| {
        assert_eq!(
            crate::float::to_sized_bits(value, size),
            expected,
            "{value} {size}"
        );
    };
    check(1.0, 64, Some(0x3ff0_0000_0000_0000));
    check(1.0, 32, Some(0x3f80_0000));
    check(1.0e300, 32, Some(0x7f80_0000));
    check(1.0, 16, Some(0x3c00));
    check(65504.0, 16, Some(0x7bff));
    check(65520.0, 16, Some(0x7c00));
    check(-1.0e300, 16, Some(0xfc00));
    check(-5.960_464_477_539_063e-8, 16, Some(0x8001));
    check(1.0, 24, None);
}

#[test]
fn iolists_are_flattened() {
    with_scope(|scope| {
        let inner = scope.binary(b"bc");
        let list = scope.list_with_tail(&[Term::small(97), inner], inner);
        let nested = scope.list(&[list, Term::NIL, list]);
        let mut bytes = Vec::new();
        iolist::flatten(nested, &mut bytes).unwrap();
        assert_eq!(bytes, b"abcbcabcbc");
        assert_eq!(iolist::byte_size(nested).unwrap(), bytes.len());
        let odd = scope.bitstring(&[0x80], 1);
        for bad in [
            Term::small(300),
            Term::small(-1),
            odd,
            Term::atom(crate::atom::names::OK),
        ] {
            let list = scope.list(&[inner, bad]);
            assert!(iolist::flatten(list, &mut Vec::new()).is_err());
        }
        let improper = scope.cons(inner, Term::small(1));
        assert!(iolist::flatten(improper, &mut Vec::new()).is_err());
        let mut deep = inner;
        for _ in 0..1_000_000 {
            deep = scope.list(&[deep]);
        }
        assert_eq!(iolist::byte_size(deep).unwrap(), 2);
    });
}

#[test]
fn large_binaries_are_shared() {
    with_scope(|scope| {
        let heap_binary = scope.binary(&[1; 64]);
        assert!(heap_binary.as_bits().unwrap().shared_buffer().is_none());
        let shared = scope.binary(&[1; 65]);
        let buffer = shared.as_bits().unwrap().shared_buffer().unwrap();
        assert_eq!(buffer.bytes(), [1; 65]);
        assert_eq!(Arc::strong_count(&buffer), 2);
    });
}

#[test]
fn appending_does_not_change_what_was_there() {
    with_scope(|scope| {
        let mut term = scope.binary(b"");
        let mut model = Vec::new();
        let mut earlier = Vec::new();
        for round in 0..2_000u32 {
            let more = round.to_le_bytes();
            let more = &more[..(round % 5) as usize % 4];
            let mut builder = BitBuilder::new();
            builder.push_bytes(more);
            term = builder.finish_after(term.as_bits().unwrap(), scope);
            model.extend_from_slice(more);
            assert_eq!(term.as_aligned_bytes().unwrap(), model);
            if round % 100 == 7 {
                // A second continuation of the same binary.
                let fork = scope.append(term.as_bits().unwrap(), b"fork");
                assert_eq!(fork.as_aligned_bytes().unwrap()[model.len()..], *b"fork");
                earlier.push((term, model.clone()));
            }
        }
        for (term, model) in earlier {
            assert_eq!(term.as_aligned_bytes().unwrap(), model);
        }
    });
}

#[test]
fn bits_are_appended_in_place() {
    with_scope(|scope| {
        let mut term = scope.binary(b"");
        let mut model: Vec<bool> = Vec::new();
        let mut earlier = Vec::new();
        let mut moved = 0;
        let mut buffer = std::ptr::null();
        for round in 0..3_000_u64 {
            let size = [3, 1, 8, 5, 0, 7, 13][round as usize % 7];
            let value = round.wrapping_mul(0x9e37_79b9) & ((1 << size) - 1);
            let mut builder = BitBuilder::new();
            builder.push_word(value, size, Endian::Big);
            let before = term;
            term = builder.finish_after(term.as_bits().unwrap(), scope);
            model.extend((0..size).rev().map(|bit| value >> bit & 1 == 1));
            let held = term.as_bits().unwrap().refc_buffer();
            let now = held.as_ref().map_or(std::ptr::null(), Arc::as_ptr);
            moved += usize::from(now != buffer);
            buffer = now;
            if round % 97 == 5 {
                // A second continuation of the same bitstring; one while others have the buffer.
                let mut fork = BitBuilder::new();
                fork.push_word(0x2a, 6, Endian::Big);
                let fork = fork.finish_after(before.as_bits().unwrap(), scope);
                earlier.push((fork, None));
                earlier.push((before, Some(model.len() - size as usize)));
            }
        }
        assert!(moved < 12, "moved {moved} times");
        let bits_of = |term: Term<'_>| {
            let bits = term.as_bits().unwrap();
            let bytes = bits.to_bytes();
            let bit = |at: u64| bytes[(at / 8) as usize] >> (7 - at % 8) & 1 == 1;
            (0..bits.size_bits()).map(bit).collect::<Vec<bool>>()
        };
        assert_eq!(bits_of(term), model);
        for (term, length) in earlier {
            let bits = bits_of(term);
            let length = length.unwrap_or(bits.len() - 6);
            assert_eq!(bits[..length], model[..length]);
        }
    });
}

#[test]
fn a_byte_that_others_see_is_not_written() {
    with_scope(|scope| {
        fn append<'h>(scope: &mut HeapScope<'h>, to: Term<'h>, value: u64, size: u64) -> Term<'h> {
            let mut builder = BitBuilder::new();
            builder.push_word(value, size, Endian::Big);
            builder.finish_after(to.as_bits().unwrap(), scope)
        }
        let base = scope.binary(&[7; 80]);
        let first = append(scope, base, 0b101, 3);
        let held = first.as_bits().unwrap().refc_buffer().unwrap();
        let second = append(scope, first, 0b11, 2);
        assert!(!Arc::ptr_eq(
            &held,
            &second.as_bits().unwrap().refc_buffer().unwrap()
        ));
        drop(held);
        let third = append(scope, first, 0b01, 2);
        let fourth = append(scope, second, 0b111, 3);
        let last_byte = |term: Term<'_>| *term.as_bits().unwrap().to_bytes().last().unwrap();
        assert_eq!(last_byte(first), 0b1010_0000);
        assert_eq!(last_byte(second), 0b1011_1000);
        assert_eq!(last_byte(third), 0b1010_1000);
        assert_eq!(last_byte(fourth), 0b1011_1111);
    });
}

#[test]
fn a_copy_does_not_grow_with_the_original() {
    with_scope(|scope| {
        let base = scope.binary(&[7; 60]);
        let first = scope.append(base.as_bits().unwrap(), &[8; 10]);
        let copy = scope.copy_out(first);
        let copy = scope.adopt(copy);
        let second = scope.append(first.as_bits().unwrap(), &[9; 10]);
        let third = scope.append(copy.as_bits().unwrap(), &[10; 10]);
        assert_eq!(second.as_aligned_bytes().unwrap()[70..], [9; 10]);
        assert_eq!(third.as_aligned_bytes().unwrap()[70..], [10; 10]);
        for term in [first, copy] {
            assert_eq!(term.as_aligned_bytes().unwrap()[60..], [8; 10]);
        }
    });
}
