//! Tests of `bignum`.

use super::arith::{self, ArithError, ArithResult};
use super::*;
use crate::atom::AtomTable;
use crate::heap::{HeapScope, ProcessHeap};
use proptest::prelude::*;

type Operator = for<'h> fn(&mut HeapScope<'h>, Term<'h>, Term<'h>) -> ArithResult<'h>;

/// Numbers around the borders between representations, and large ones.
fn number() -> impl Strategy<Value = IBig> {
    let wide = prop::collection::vec(any::<u64>(), 1..6);
    prop_oneof![
        (-3i64..3, 0u32..200).prop_map(|(offset, bits)| (IBig::ONE << bits as usize) + offset),
        (-3i64..3, 0u32..200).prop_map(|(offset, bits)| -(IBig::ONE << bits as usize) + offset),
        (any::<bool>(), wide).prop_map(|(negative, words)| ibig(negative, &words)),
        any::<i64>().prop_map(IBig::from),
    ]
}

fn check(operator: Operator, a: &IBig, b: &IBig, expected: Result<IBig, ArithError>) {
    let atoms = AtomTable::new();
    ProcessHeap::new().scope(&atoms, |scope| {
        let (lhs, rhs) = (scope.integer(a), scope.integer(b));
        let result = operator(scope, lhs, rhs);
        if let Ok(term) = result {
            let fits_small = term.to_ibig().is_some_and(|value| {
                value >= IBig::from(crate::term::SMALL_MIN) && value <= IBig::from(SMALL_MAX)
            });
            assert_eq!(term.as_small().is_some(), fits_small, "one form per number");
        }
        assert_eq!(
            result.map(|term| term.to_ibig().unwrap()),
            expected,
            "{a} and {b}"
        );
    });
}

proptest! {
    #[test]
    fn operators_agree_with_the_bignum_crate(a in number(), b in number()) {
        check(arith::add, &a, &b, Ok(&a + &b));
        check(arith::sub, &a, &b, Ok(&a - &b));
        check(arith::mul, &a, &b, Ok(&a * &b));
        check(arith::band, &a, &b, Ok(a.clone() & b.clone()));
        check(arith::bor, &a, &b, Ok(a.clone() | b.clone()));
        check(arith::bxor, &a, &b, Ok(a.clone() ^ b.clone()));
        if b.is_zero() {
            check(arith::div, &a, &b, Err(ArithError::BadArith));
            check(arith::rem, &a, &b, Err(ArithError::BadArith));
        } else {
            check(arith::div, &a, &b, Ok(&a / &b));
            check(arith::rem, &a, &b, Ok(&a % &b));
        }
    }

    #[test]
    fn shifts_agree_with_the_bignum_crate(a in number(), bits in 0usize..300) {
        check(arith::bsl, &a, &IBig::from(bits), Ok(a.clone() << bits));
        check(arith::bsr, &a, &IBig::from(bits), Ok(a.clone() >> bits));
        check(arith::bsl, &a, &-IBig::from(bits), Ok(a.clone() >> bits));
    }

    #[test]
    fn text_reads_back(a in number(), radix in 2u8..=36) {
        let atoms = AtomTable::new();
        ProcessHeap::new().scope(&atoms, |scope| {
            let term = scope.integer(&a);
            let text = convert::to_text(term, radix).unwrap();
            let back = convert::parse(scope, text.as_bytes(), radix).unwrap().unwrap();
            assert_eq!(back.to_ibig().unwrap(), a);
        });
    }

    #[test]
    fn floats_compare_by_exact_value(a in number(), float in prop::num::f64::NORMAL) {
        let atoms = AtomTable::new();
        ProcessHeap::new().scope(&atoms, |scope| {
            let term = scope.integer(&a);
            let order = convert::compare_with_float(term, float);
            let whole = convert::trunc(scope, float).to_ibig().unwrap();
            let expected = a.cmp(&whole).then(if float.fract() > 0.0 {
                Ordering::Less
            } else if float.fract() < 0.0 {
                Ordering::Greater
            } else {
                Ordering::Equal
            });
            assert_eq!(order, expected, "{a} and {float}");
        });
    }
}

#[test]
fn results_have_at_most_65535_words() {
    let top = 64 * BIGNUM_WORDS_MAX - 1;
    let one = IBig::ONE;
    let limit = Err(ArithError::SystemLimit);
    check(arith::bsl, &one, &IBig::from(top), Ok(one.clone() << top));
    check(arith::bsl, &one, &IBig::from(top + 1), limit.clone());
    check(
        arith::bsl,
        &one,
        &IBig::from(100_000_000_000u64),
        limit.clone(),
    );
    check(arith::bsl, &one, &(IBig::ONE << 100), limit.clone());
    check(arith::bsr, &one, &-(IBig::ONE << 100), limit.clone());
    check(
        arith::bsr,
        &-one.clone(),
        &(IBig::ONE << 100),
        Ok(IBig::NEG_ONE),
    );
    check(arith::bsl, &IBig::ZERO, &(IBig::ONE << 100), Ok(IBig::ZERO));
    let large = IBig::ONE << top;
    check(arith::add, &large, &large, limit.clone());
    check(arith::mul, &large, &IBig::from(2), limit.clone());
    check(arith::mul, &large, &large, limit);
}

#[test]
fn long_digits_are_read_or_refused() {
    let atoms = AtomTable::new();
    ProcessHeap::new().scope(&atoms, |scope| {
        let million = vec![b'9'; 1_000_000];
        let value = convert::parse(scope, &million, 10).unwrap().unwrap();
        assert_eq!(convert::to_text(value, 10).unwrap().as_bytes(), million);
        let too_long = vec![b'9'; 1_300_000];
        let refused = convert::parse(scope, &too_long, 10);
        assert_eq!(refused.err(), Some(ArithError::SystemLimit));
        let zeros = vec![b'0'; 2_000_000];
        assert_eq!(
            convert::parse(scope, &zeros, 10)
                .unwrap()
                .unwrap()
                .as_small(),
            Some(0)
        );
        for text in ["", "-", "+", "1a", "--1", " 1", "1 ", "1_0"] {
            assert!(
                convert::parse(scope, text.as_bytes(), 10)
                    .unwrap()
                    .is_none(),
                "{text}"
            );
        }
    });
}
