//! Modules that keep the rules, and modules that break one.
use super::*;
use crate::assemble::assemble;
use crate::isa::{Op, op};
use crate::module::{AtomRef, Function, Literal, Module, Position, SlotIndex, StackMap};
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

/// Nothing depends on the time here, but it is of interest: the budget for start-up leaves some two
/// milliseconds for a module of this size (`--release -- --nocapture`).
#[test]
fn a_large_module_is_read_and_verified() {
    let module = large_module(1700);
    let file = container::write(&module);
    let start = std::time::Instant::now();
    let read = container::read(&file).unwrap();
    let decoded = start.elapsed();
    let verified = verify(read).unwrap();
    let all = start.elapsed();
    println!(
        "{} instructions: decoded in {decoded:?}, and verified {all:?}",
        module.code.len()
    );
    assert_eq!(*verified.module(), module);
}

fn parse(text: &str) -> Module {
    assemble(&format!("module m\n{text}")).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

/// The module keeps all rules.
#[track_caller]
fn accepted(text: &str) {
    if let Err(error) = verify(parse(text)) {
        panic!("{error}\n{text}");
    }
}

/// The module breaks that rule.
#[track_caller]
fn refused(rule: Rule, text: &str) {
    match verify(parse(text)) {
        Ok(_) => panic!("accepted:\n{text}"),
        Err(error) => assert_eq!(error.rule, rule, "{error}\n{text}"),
    }
}

/// As `accepted`, for the code of a function with one parameter and four slots.
#[track_caller]
fn good(code: &str) {
    accepted(&format!("function f/1 frame 4\n{code}"));
}

/// As `refused`, for the code of a function with one parameter and four slots.
#[track_caller]
fn bad(rule: Rule, code: &str) {
    refused(rule, &format!("function f/1 frame 4\n{code}"));
}

#[test]
fn v1_atoms() {
    let mut module = parse("function f/0 frame 0\nReturn ok");
    module.name = None;
    assert_eq!(verify(module.clone()).unwrap_err().rule, Rule::Atoms);
    module.name = Some(AtomRef(9));
    assert_eq!(verify(module.clone()).unwrap_err().rule, Rule::Atoms);
    module.name = Some(AtomRef(0));
    module.atoms[0] = "ä".repeat(255);
    assert!(verify(module.clone()).is_ok());
    module.atoms[0] = "a".repeat(256);
    assert_eq!(verify(module).unwrap_err().rule, Rule::Atoms);
}

#[test]
fn v2_functions() {
    accepted("function f/0 frame 0\nReturn ok\nfunction f/1 frame 1\nReturn s0");
    refused(
        Rule::Functions,
        "function f/0 frame 0\nReturn ok\nfunction f/0 frame 0\nReturn ok",
    );
    refused(
        Rule::Functions,
        "function f/0 frame 0\nfunction g/0 frame 0\nReturn ok",
    );
    refused(Rule::Functions, "function f/2 frame 1\nReturn ok");
    let mut module = parse("function f/0 frame 0\nJump .end\n.end\nReturn ok");
    module.exports = vec![0, 0];
    assert_eq!(verify(module.clone()).unwrap_err().rule, Rule::Functions);
    module.exports = vec![];
    module.functions[0].entry = Position(1);
    assert_eq!(verify(module).unwrap_err().rule, Rule::Functions);
}

#[test]
fn v3_literals() {
    let mut module = parse("literal #0 = [[[x]]]\nfunction f/0 frame 0\nReturn #0");
    let mut deep = Literal::Nil;
    for _ in 0..crate::module::MAX_LITERAL_DEPTH {
        deep = Literal::Tuple(vec![deep]);
    }
    for literal in [
        deep,
        Literal::Float(f64::NAN),
        Literal::Bitstring(vec![1, 2], 17),
        Literal::Bitstring(vec![0b0000_0111], 7),
        Literal::List(vec![], Box::new(Literal::Nil)),
        Literal::Bitstring(vec![], u64::MAX),
    ] {
        module.literals[0] = literal;
        assert_eq!(verify(module.clone()).unwrap_err().rule, Rule::Literals);
    }
}

#[test]
fn v4_funs() {
    let text = |arity: u32| {
        format!("fun #0 = f/2 arity {arity} free 1 index 0 uniq 0\nfunction f/2 frame 2\nReturn s0")
    };
    accepted(&text(1));
    refused(Rule::Funs, &text(2));
}

#[test]
fn v5_bifs() {
    refused(
        Rule::Bifs,
        "bif erlang:frobnicate/1\nfunction f/0 frame 0\nReturn ok",
    );
}

#[test]
fn v6_lines() {
    let text = "file \"m.erl\"\nfunction f/0 frame 0\nline 3\nReturn ok";
    accepted(text);
    refused(Rule::Lines, &text.replace("line 3", "line 3 in 1"));
    refused(Rule::Lines, &text.replace("line 3", "line 3\nline 4"));
}

#[test]
fn v7_slots() {
    bad(Rule::Slots, "Return s4");
    bad(Rule::Slots, "Move s0, ->s4\nReturn s0");
    bad(Rule::Slots, "Call f/1, @s5, ->s0\nlive\nReturn s0");
    bad(Rule::Slots, "Call f/1, @s4, ->s0\nlive\nReturn s0");
    refused(
        Rule::Slots,
        "function f/0 frame 0\nTailCall g/1\nfunction g/1 frame 1\nReturn s0",
    );
}

#[test]
fn v8_labels() {
    refused(
        Rule::Labels,
        "function f/0 frame 0\nJump .g\nfunction g/0 frame 0\n.g\nReturn ok",
    );
    bad(Rule::Labels, "Jump L17");
    good("Inlined f/1, L2\nReturn s0\nReturn s0");
    bad(
        Rule::Labels,
        "IsAtom s0, L2\nInlined f/1, L3\nReturn s0\nReturn s0",
    );
    bad(Rule::Labels, "Inlined f/1, L1\nReturn s0");
    bad(Rule::Labels, "try 0..1 -> L9, s0\nReturn ok");
    bad(Rule::Labels, "try 0..2 -> L0, s0\nReturn ok");
}

#[test]
fn v9_indices() {
    bad(Rule::Indices, "Return #0");
    let mut module = parse("function f/0 frame 0\nTailCall f/0");
    module.code[0] = op::TailCall {
        function: operand_function(7),
    }
    .into();
    assert_eq!(verify(module.clone()).unwrap_err().rule, Rule::Indices);
    module.code[0] = op::Return {
        src: Src::Atom(AtomRef(99)),
    }
    .into();
    assert_eq!(verify(module).unwrap_err().rule, Rule::Indices);
}

#[test]
fn v10_operands() {
    good("GuardBif erlang:element/2, (1, s0), ->s0, raise\nReturn s0");
    bad(
        Rule::Operands,
        "GuardBif erlang:self/0, (s0), ->s0, raise\nReturn s0",
    );
    bad(
        Rule::Operands,
        "GuardBif erlang:make_ref/0, (), ->s0, raise\nReturn s0",
    );
    bad(Rule::Operands, "PutMap (s0), ->s0\nReturn s0");
    bad(
        Rule::Operands,
        "SelectValue s0, .end, {ok: .end, ok: .end}\n.end\nReturn s0",
    );
    bad(
        Rule::Operands,
        "IsTupleOfArity s0, /16777216, .end\n.end\nReturn s0",
    );
    bad(
        Rule::Operands,
        "IsTaggedTuple s0, /0, ok, .end\n.end\nReturn s0",
    );
    bad(Rule::Operands, "Reserve 4294967295 words\nlive\nReturn ok");
    bad(
        Rule::Operands,
        "CallFun s0, /256, @s1, ->s0\nlive\nReturn s0",
    );
    let segment = |text: &str| format!("BinBuild <<{text} [1]>>, ->s0, raise\nReturn s0");
    good(&segment("integer s0 size 8 unit 256 unsigned-big"));
    bad(
        Rule::Operands,
        &segment("integer s0 size 8 unit 257 unsigned-big"),
    );
    bad(
        Rule::Operands,
        &segment("integer s0 size none unit 1 unsigned-big"),
    );
    bad(
        Rule::Operands,
        &segment("utf8 s0 size 8 unit 1 unsigned-big"),
    );
    let tuple = "IsTupleOfArity s0, /2, .end\nReserve 3 words\nlive s0\n";
    good(&format!(
        "{tuple}UpdateTuple s0, /2, {{1: ok}}, ->s0\n.end\nReturn s0"
    ));
    bad(
        Rule::Operands,
        &format!("{tuple}UpdateTuple s0, /2, {{2: ok}}, ->s0\n.end\nReturn s0"),
    );
    bad(
        Rule::Operands,
        &format!("{tuple}UpdateTuple s0, /2, {{1: ok, 1: ok}}, ->s0\n.end\nReturn s0"),
    );
}

#[test]
fn v11_end() {
    bad(Rule::End, "Move ok, ->s0");
    bad(Rule::End, "Return ok\nIsAtom s0, L0");
}

#[test]
fn v12_stack_maps() {
    good("Move s0, ->s1\nCall f/1, @s1, ->s1\nlive s0\nReturn s0");
    bad(
        Rule::StackMaps,
        "Move s0, ->s1\nCall f/1, @s1, ->s1\nReturn s0",
    );
    bad(
        Rule::StackMaps,
        "Move s0, ->s1\nCall f/1, @s1, ->s1\nlive s1\nReturn s1",
    );
    bad(
        Rule::StackMaps,
        "Move s0, ->s1\nCall f/1, @s1, ->s0\nlive s0\nReturn s0",
    );
    bad(Rule::StackMaps, "Move s0, ->s1\nlive s0\nReturn s0");
    bad(
        Rule::StackMaps,
        "Move s0, ->s1\nReserve 1 words\nlive s1, s0\nReturn s0",
    );
    bad(
        Rule::StackMaps,
        "Reserve 1 words\nlive s0\nlive s0\nReturn s0",
    );
    bad(Rule::StackMaps, "Reserve 1 words\nlive s4\nReturn s0");
}

#[test]
fn v13_handlers() {
    let code = "CallBif erlang:self/0, (), ->s0\nlive s0\nCallBif erlang:self/0, (), ->s0\nlive\nReturn s0\n.handler\nReturn s1";
    let code = code.replace("->s0\nlive s0", "->s3\nlive s0");
    good(&format!("try 0..1 -> .handler, s1\n{code}"));
    good(&format!(
        "try 0..1 -> .handler, s1\ntry 0..2 -> .handler, s1\n{code}"
    ));
    good(&format!(
        "try 0..1 -> .handler, s1\ntry 0..1 -> .handler, s1\n{code}"
    ));
    bad(
        Rule::Handlers,
        &format!("try 0..2 -> .handler, s1\ntry 0..1 -> .handler, s1\n{code}"),
    );
    bad(
        Rule::Handlers,
        &format!("try 0..2 -> .handler, s1\ntry 1..3 -> .handler, s1\n{code}"),
    );
    bad(Rule::Handlers, &format!("try 1..1 -> .handler, s1\n{code}"));
    bad(Rule::Handlers, &format!("try 0..1 -> .handler, s2\n{code}"));
    bad(
        Rule::Handlers,
        "try 0..1 -> .handler, s1\nTailCall f/1\n.handler\nReturn s1",
    );
}

#[test]
fn v14_loops() {
    good("Jump .end\n.back\nReturn s0\n.end\nJump .back");
    bad(Rule::Loops, ".loop\nJump .loop");
    bad(Rule::Loops, ".loop\nIsAtom s0, .loop\nReturn s0");
    bad(
        Rule::Loops,
        ".a\nIsAtom s0, .b\nReturn s0\n.b\nIsInteger s0, .a\nReturn s0",
    );
    bad(Rule::Loops, ".loop\nReserve 1 words\nlive s0\nJump .loop");
    bad(
        Rule::Loops,
        "try 1..2 -> .loop, s1\n.loop\nMove ok, ->s0\nAdd s0, 1, ->s0, raise\nReturn s0",
    );
    bad(Rule::Loops, ".peek\nMove ok, ->s0\nReceiveWait .peek\nlive");
}

#[test]
fn v15_reads() {
    bad(Rule::Reads, "Return s1");
    bad(
        Rule::Reads,
        "IsAtom s0, .end\nMove ok, ->s1\n.end\nReturn s1",
    );
    good("Move no, ->s1\nIsAtom s0, .end\nMove ok, ->s1\n.end\nReturn s1");
    bad(Rule::Reads, "Call f/1, @s1, ->s1\nlive s0\nReturn s1");
    bad(Rule::Reads, "TailCallFun s0, /2");
    bad(
        Rule::Reads,
        "GetMapValue s1, a, .end, ->s1\n.end\nReturn s0",
    );
    bad(
        Rule::Reads,
        "IsMap s0, .end\nGetMapValue s0, a, .end, ->s1\nReturn s1\n.end\nReturn s1",
    );
}

#[test]
fn v16_liveness() {
    bad(Rule::Liveness, "Reserve 1 words\nlive s1\nReturn s0");
    bad(Rule::Reads, "Reserve 1 words\nlive\nReturn s0");
    bad(
        Rule::Reads,
        "Move s0, ->s1\nCall f/1, @s1, ->s2\nlive s0\nReturn s1",
    );
    good("BinStart s0, ->s1, .end\nReserve 1 words\nlive s0, s1\nBinEnd s1, .end\n.end\nReturn s0");
}

#[test]
fn v17_handler_entry() {
    let code = |read: &str| {
        format!(
            "function f/2 frame 8\ntry .from...to -> .handler, s5\nMove s0, ->s2\n.from\nAdd s0, 1, ->s3, raise\n\
             CallBif erlang:make_ref/0, (), ->s4\nlive s0, s3\n.to\nReturn s4\n.handler\nReturn {read}"
        )
    };
    // The class, and what is live at the call and was there before the addition.
    accepted(&code("s5"));
    accepted(&code("s7"));
    accepted(&code("s0"));
    refused(Rule::Reads, &code("s1"));
    refused(Rule::Reads, &code("s2"));
    refused(Rule::Reads, &code("s3"));
    refused(Rule::Reads, &code("s4"));
}

#[test]
fn v18_kinds() {
    bad(Rule::Kinds, "GetHead s0, ->s0\nReturn s0");
    bad(
        Rule::Kinds,
        "IsCons s0, .no\nReturn s0\n.no\nGetHead s0, ->s0\nReturn s0",
    );
    bad(
        Rule::Kinds,
        "IsTupleOfArity s0, /2, .end\nGetElement s0, [2], ->s0\n.end\nReturn s0",
    );
    bad(
        Rule::Kinds,
        "IsTuple s0, .end\nGetElement s0, [0], ->s0\n.end\nReturn s0",
    );
    good(
        "IsTupleOfArity s0, /2, .end\nIsTuple s0, .end\nGetElement s0, [1], ->s0\n.end\nReturn s0",
    );
    bad(Rule::Kinds, "HasMapKey s0, a, .end\n.end\nReturn s0");
    // A copy knows what its original did, also over a safepoint; a new value knows nothing.
    good(
        "IsCons s0, .end\nMove s0, ->s1\nReserve 1 words\nlive s1\nGetHead s1, ->s2\nReturn s2\n.end\nReturn ok",
    );
    bad(
        Rule::Kinds,
        "IsCons s0, .end\nMove ok, ->s0\nGetHead s0, ->s2\n.end\nReturn ok",
    );
    // Where paths meet, a tuple has at least the smaller size.
    let meet =
        "SelectArity s0, .end, {2: .two, 3: .three}\n.two\nJump .both\n.three\nJump .both\n.both\n";
    good(&format!("{meet}GetElement s0, [1], ->s1\n.end\nReturn ok"));
    bad(
        Rule::Kinds,
        &format!("{meet}GetElement s0, [2], ->s1\n.end\nReturn ok"),
    );
    bad(
        Rule::Kinds,
        &format!(
            "{meet}Reserve 9 words\nlive s0\nUpdateTuple s0, /2, {{0: a}}, ->s1\n.end\nReturn ok"
        ),
    );
}

#[test]
fn v19_reserve() {
    good("Reserve 4 words\nlive s0\nPutList s0, [], ->s0\nPutList s0, [], ->s0\nReturn s0");
    bad(Rule::Reserve, "PutList s0, [], ->s0\nReturn s0");
    bad(
        Rule::Reserve,
        "Reserve 3 words\nlive s0\nPutList s0, [], ->s0\nPutList s0, [], ->s0\nReturn s0",
    );
    bad(
        Rule::Reserve,
        "Reserve 2 words\nlive s0\nAdd s0, 1, ->s0, raise\nPutList s0, [], ->s0\nReturn s0",
    );
    bad(
        Rule::Reserve,
        "Reserve 3 words\nlive s0\nIsAtom s0, .end\nPutTuple (s0), ->s0\n.end\nPutTuple (s0), ->s0\nReturn s0",
    );
}

#[test]
fn v20_contexts() {
    bad(Rule::Contexts, "BinEnd s0, .end\n.end\nReturn ok");
    bad(
        Rule::Reads,
        "BinStart s0, ->s1, .end\nReturn s1\n.end\nReturn ok",
    );
    bad(
        Rule::Contexts,
        "BinStart s0, ->s1, .end\nBinRestore s1, s0\n.end\nReturn ok",
    );
    bad(
        Rule::Contexts,
        "BinStart s0, ->s1, .end\nBinRestore s1, 3\n.end\nReturn ok",
    );
    let start = "BinStart s0, ->s1, .end\nBinPosition s1, ->s2\nMove s2, ->s3\n";
    good(&format!("{start}BinRestore s1, s3\n.end\nReturn ok"));
    bad(
        Rule::Contexts,
        &format!("{start}BinStart s0, ->s1, .end\nBinRestore s1, s3\n.end\nReturn ok"),
    );
    bad(
        Rule::Contexts,
        &format!(
            "{start}Reserve 1 words\nlive s0, s3\nBinStart s0, ->s1, .end\nBinRestore s1, s3\n.end\nReturn ok"
        ),
    );
}

#[test]
fn v20_contexts_are_passed_on() {
    let with_callee = |code: &str, callee: &str| {
        format!("function f/1 frame 4\n{code}\nfunction g/2 frame 3\n{callee}")
    };
    let taker = "BinResume ->s0, .no\nBinTerm s0, ->s2\nReturn s2\n.no\nReturn s0";
    let pass = "BinStart s0, ->s2, .end\nBinCommit s2\nMove ok, ->s1\nMove s2, ->s0\n";
    let call = "TailCall g/2\n.end\nReturn ok";
    accepted(&with_callee(&format!("{pass}{call}"), taker));
    // A collection in between moves the context like a term.
    let reserve = "Reserve 2 words\nlive s0, s1\n";
    accepted(&with_callee(&format!("{pass}{reserve}{call}"), taker));
    // The callee does not start by resuming that very slot.
    let other = "BinResume ->s1, .no\n.no\nReturn s0";
    refused(Rule::Reads, &with_callee(&format!("{pass}{call}"), other));
    let later = "Move ok, ->s2\nBinResume ->s0, .no\n.no\nReturn ok";
    refused(Rule::Reads, &with_callee(&format!("{pass}{call}"), later));
    // A context is passed to no other module, and not returned.
    let away = "TailCallExternal m:g/2\n.end\nReturn ok";
    refused(Rule::Reads, &with_callee(&format!("{pass}{away}"), taker));
    refused(
        Rule::Reads,
        &with_callee(&format!("{pass}Return s0\n.end\nReturn ok"), taker),
    );
    // What comes in may be a context: it is no term before that was made of it.
    bad(
        Rule::Reads,
        "BinResume ->s0, .end\nReturn s0\n.end\nReturn ok",
    );
    bad(
        Rule::Reads,
        "BinResume ->s0, .end\nBinEnd s0, .end\nReturn ok\n.end\nReturn s0",
    );
    good("BinResume ->s0, .end\nBinEnd s0, .end\nReturn ok\n.end\nBinTerm s0, ->s0\nReturn s0");
    bad(Rule::Reads, "BinResume ->s1, .end\n.end\nReturn ok");
    // A function may find out later what its first instruction was about.
    good(
        "BinResume ->s0, .go\n.go\nBinResume ->s0, .end\nBinGetRest s0, ->s1\nReturn s1\n.end\nReturn s0",
    );
    bad(
        Rule::Contexts,
        "BinResume ->s0, .go\n.go\nBinGetRest s0, ->s1\nReturn s1",
    );
}

#[test]
fn v20_contexts_in_body_calls() {
    let with_callee = |code: &str, callee: &str| {
        format!("function f/1 frame 5\n{code}\nfunction g/1 frame 3\n{callee}")
    };
    let taker = "BinResume ->s0, .no\nBinTerm s0, ->s2\nReturn s2\n.no\nReturn s0";
    let start = "BinStart s0, ->s1, .end\nBinPosition s1, ->s2\nMove s1, ->s3\n";
    let call = "Call g/1, @s3, ->s3";
    accepted(&with_callee(
        &format!("{start}{call}\nlive s0\nReturn s3\n.end\nReturn ok"),
        taker,
    ));
    // It may be kept, which nobody does, but it is no term, and its positions are forgotten.
    let kept = format!("{start}{call}\nlive s1, s2\n");
    accepted(&with_callee(
        &format!("{kept}BinEnd s1, .end\nReturn s2\n.end\nReturn ok"),
        taker,
    ));
    refused(
        Rule::Reads,
        &with_callee(&format!("{kept}Return s1\n.end\nReturn ok"), taker),
    );
    refused(
        Rule::Contexts,
        &with_callee(
            &format!("{kept}BinRestore s1, s2\nReturn ok\n.end\nReturn ok"),
            taker,
        ),
    );
    // What a callee does not resume it gets as a term, and a fun gets nothing else.
    refused(
        Rule::Reads,
        &with_callee(
            &format!("{start}{call}\nlive s0\nReturn s3\n.end\nReturn ok"),
            "Return s0",
        ),
    );
    refused(
        Rule::Reads,
        &with_callee(
            &format!("{start}CallFun s0, /1, @s3, ->s3\nlive s0\nReturn s3\n.end\nReturn ok"),
            taker,
        ),
    );
}

#[test]
fn v21_receive() {
    bad(Rule::Receive, "ReceiveAccept\nReturn s0");
    bad(
        Rule::Receive,
        ".peek\nReceivePeek ->s1, .empty\nReceiveAccept\nReceiveNext .peek\n.empty\nReturn s0",
    );
    let wait = ".empty\nReceiveWait .peek\nlive s0";
    good(&format!(
        ".peek\nReceivePeek ->s1, .empty\nReceiveAccept\nReturn s1\n{wait}"
    ));
    bad(
        Rule::Receive,
        &format!(".peek\nReceivePeek ->s1, .empty\nReturn s1\n{wait}"),
    );
    bad(
        Rule::Receive,
        &format!(".peek\nReceivePeek ->s1, .empty\nReserve 1 words\nlive s1\nReturn s1\n{wait}"),
    );
    bad(
        Rule::Receive,
        &format!(
            ".peek\nReceivePeek ->s1, .empty\nAdd s0, 1, ->s0, raise\nReceiveAccept\nReturn s1\n{wait}"
        ),
    );
    // On one path the message was accepted, on the other not.
    bad(
        Rule::Receive,
        &format!(
            ".peek\nReceivePeek ->s1, .empty\nIsAtom s1, .end\nReceiveAccept\n.end\nReturn s1\n{wait}"
        ),
    );
    // What came from a rejected message is gone, what was there before is not.
    let reject = |read: &str| {
        format!(
            "Move ok, ->s2\n.peek\nReceivePeek ->s1, .empty\nIsTupleOfArity s1, /1, .next\nGetElement s1, [0], ->s3\n\
             .next\nReceiveNext .peek\n.empty\nReturn {read}"
        )
    };
    good(&reject("s0"));
    good(&reject("s2"));
    bad(Rule::Reads, &reject("s1"));
    bad(Rule::Reads, &reject("s3"));
    // A copy of an older term into another slot while looking counts as from the message.
    bad(
        Rule::Reads,
        "Move ok, ->s2\n.peek\nReceivePeek ->s1, .empty\nMove s1, ->s2\nReceiveNext .peek\n.empty\nReturn s2",
    );
    bad(
        Rule::Receive,
        ".peek\nReceivePeek ->s1, .peek2\n.peek2\nReceivePeek ->s1, .end\n.end\nReturn ok",
    );
}

#[test]
fn v22_complexity() {
    let mut text = "function f/1 frame 65535\n".to_string();
    for index in 0..300 {
        text.push_str(&format!("IsAtom s0, .l{index}\n.l{index}\n"));
    }
    text.push_str("Return s0");
    refused(Rule::Complexity, &text);
}

#[test]
fn errors_name_function_position_and_rule() {
    let error = verify(parse("function f/1 frame 4\nMove ok, ->s1\nReturn s2")).unwrap_err();
    assert_eq!(
        error.to_string(),
        "invalid bytecode in f/1 at 1: slot 2 holds no term (verifier rule V15)"
    );
}

#[test]
fn seals_fit_only_what_was_sealed() {
    let verified = verify(parse(
        "function f/1 frame 1\nGuardBif erlang:hd/1, (s0), ->s0, raise\nReturn s0",
    ));
    let verified = verified.unwrap();
    let (file, seal) = verified.seal();
    let trusted = VerifiedModule::trusted(&file, seal).unwrap();
    assert_eq!(trusted.module(), verified.module());
    assert_eq!(trusted.bifs(), verified.bifs());
    let mut changed = file.clone();
    changed[100] ^= 1;
    assert!(VerifiedModule::trusted(&changed, seal).is_err());
    assert!(VerifiedModule::trusted(&file, Seal(seal.0 ^ 1)).is_err());
}

/// One long function: the state of many slots at many branches.
#[test]
fn a_long_function_is_verified() {
    let mut text = "function f/1 frame 40\n".to_string();
    for index in 0..4000 {
        text.push_str(&format!(
            "IsTaggedTuple s0, /3, t{index}, .n{index}\nGetElement s0, [1], ->s1\nIsInteger s1, .n{index}\n\
             Move s1, ->s39\nCall f/1, @s39, ->s2\nlive s0, s1\nReturn s2\n.n{index}\n"
        ));
    }
    text.push_str("RaiseFunctionClause (s0)");
    let module = parse(&text);
    let start = std::time::Instant::now();
    let verified = verify(module).unwrap();
    let elapsed = start.elapsed();
    println!(
        "{} instructions: verified in {elapsed:?}",
        verified.module().code.len()
    );
}
