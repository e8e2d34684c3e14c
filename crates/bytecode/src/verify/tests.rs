//! Modules that keep the rules, and modules that break one.
use super::*;
use crate::isa::{Op, op};
use crate::module::{AtomRef, Function, Module, Position, SlotIndex, StackMap};
use crate::operand::*;

fn slot(index: u16) -> Src {
    Src::Slot(SlotIndex(index))
}

/// `fib/1`, again and again.
fn large_module(functions: u32) -> Module {
    let mut module = Module {
        name: Some(AtomRef(0)),
        atoms: vec!["large".to_string()],
        ..Module::default()
    };
    for index in 0..functions {
        module.atoms.push(format!("fib{index}"));
        let entry = module.code.len() as u32;
        let at = |offset: u32| Position(entry + offset);
        let label = |offset: u32| Label(at(offset));
        module.functions.push(Function {
            name: AtomRef(index + 1),
            arity: 1,
            entry: at(0),
            frame: 24,
        });
        let ops: Vec<Op> = vec![
            op::IsLt {
                lhs: slot(0),
                rhs: Src::Int(2),
                fail: label(2),
            }
            .into(),
            op::Return { src: slot(0) }.into(),
            op::Sub {
                lhs: slot(0),
                rhs: Src::Int(1),
                dst: Dst(SlotIndex(1)),
                fail: Fail::RAISE,
            }
            .into(),
            op::Call {
                function: operand_function(index),
                base: Base(SlotIndex(1)),
                dst: Dst(SlotIndex(1)),
            }
            .into(),
            op::Sub {
                lhs: slot(0),
                rhs: Src::Int(2),
                dst: Dst(SlotIndex(2)),
                fail: Fail::RAISE,
            }
            .into(),
            op::Call {
                function: operand_function(index),
                base: Base(SlotIndex(2)),
                dst: Dst(SlotIndex(2)),
            }
            .into(),
            op::Add {
                lhs: slot(1),
                rhs: slot(2),
                dst: Dst(SlotIndex(0)),
                fail: Fail::RAISE,
            }
            .into(),
            op::IsCons {
                src: slot(0),
                fail: label(10),
            }
            .into(),
            op::GetList {
                src: Slot(SlotIndex(0)),
                head: Dst(SlotIndex(3)),
                tail: Dst(SlotIndex(4)),
            }
            .into(),
            op::IsTupleOfArity {
                src: slot(3),
                arity: Arity(2),
                fail: label(11),
            }
            .into(),
            op::Return { src: slot(0) }.into(),
            op::RaiseFunctionClause {
                args: Args(Box::new([slot(0)])),
            }
            .into(),
        ];
        module.code.extend(ops);
        module.stack_maps.push(StackMap {
            at: at(3),
            live: vec![SlotIndex(0)],
        });
        module.stack_maps.push(StackMap {
            at: at(5),
            live: vec![SlotIndex(1)],
        });
    }
    module
}

fn operand_function(index: u32) -> crate::operand::Function {
    crate::operand::Function(index)
}

/// The budget for start-up leaves some two milliseconds for a module of this size.
#[test]
fn reading_and_verifying_is_fast() {
    let module = large_module(1700);
    let file = container::write(&module);
    for _ in 0..10 {
        let start = std::time::Instant::now();
        let read = container::read(&file).unwrap();
        let decoded = start.elapsed();
        let verified = verify(read).unwrap();
        println!(
            "{} ops, {} bytes: decode {decoded:?}, with verify {:?}",
            module.code.len(),
            file.len(),
            start.elapsed()
        );
        assert_eq!(*verified.module(), module);
    }
}
