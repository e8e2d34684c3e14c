//! Tests of `mailbox`: against a plain list that keeps the rules.

use super::*;
use crate::signal::{DownMessage, Object};
use purlin_heap::atom::{Atom, AtomTable};
use purlin_heap::heap::ProcessHeap;
use purlin_heap::term::{Pid, Term};

/// Numbers that only look random.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % limit
    }
}

fn reference(number: u64) -> Reference {
    Reference {
        origin: 0,
        number,
        owner: None,
    }
}

/// A message with a number, in one of the ways that letters have: without memory, with room, without room, and to be made.
fn signal(heap: &mut HeapScope<'_>, kind: usize, number: usize) -> Signal {
    let number_term = Term::size(number);
    match kind {
        0 => Signal::Message(heap.copy_message(number_term)),
        1 => {
            let message = heap.tuple(&[number_term]);
            Signal::Message(heap.copy_message(message))
        }
        2 => {
            let message = heap.tuple(&[number_term]);
            Signal::Message(heap.copy_out(message))
        }
        _ => Signal::DownMessage(Box::new(DownMessage {
            tag: OwnedTerm::atom(Atom::DOWN_UPPER),
            reference: reference(number as u64),
            object: Object::Pid(Pid {
                slot: 1,
                generation: 1,
            }),
            target: None,
            reason: heap.copy_out(number_term),
        })),
    }
}

/// The number of a message.
fn number_of(heap: &HeapScope<'_>, word: Word) -> usize {
    // SAFETY: a message that was looked at and is still there.
    let message = unsafe { heap.term(word) };
    let last = message
        .as_tuple()
        .and_then(|tuple| tuple.elements().last().copied());
    last.unwrap_or(message).as_size().expect("a number")
}

/// What a mailbox is to be.
#[derive(Default)]
struct Model {
    messages: Vec<usize>,
    /// How many were passed over.
    passed: usize,
    /// A reference, and the messages that came before it.
    marked: Option<(u64, Vec<usize>)>,
}

impl Model {
    fn take(&mut self, index: usize) -> usize {
        self.passed = 0;
        self.messages.remove(index)
    }
}

struct Check {
    mailbox: Mailbox,
    model: Model,
    made: usize,
}

impl Check {
    fn step(&mut self, heap: &mut HeapScope<'_>, random: &mut Random) {
        let Check {
            mailbox,
            model,
            made,
        } = self;
        match random.below(16) {
            0..5 => {
                *made += 1;
                mailbox.push(Letter::new(signal(heap, random.below(4), *made)));
                model.messages.push(*made);
            }
            5..10 => match mailbox.look(heap) {
                Look::End => assert_eq!(model.passed, model.messages.len()),
                Look::Message(word) => {
                    assert_eq!(number_of(heap, word), model.messages[model.passed]);
                    if random.below(3) == 0 {
                        mailbox.accept(heap);
                        assert_eq!(number_of(heap, word), model.take(model.passed));
                    } else if let Some(word) =
                        (random.below(2) == 0).then(|| mailbox.skim()).flatten()
                    {
                        model.passed += 1;
                        assert_eq!(number_of(heap, word), model.messages[model.passed]);
                    } else {
                        mailbox.next();
                        model.passed += 1;
                    }
                }
            },
            10..12 => {
                mailbox.restart();
                model.passed = 0;
            }
            12 => {
                let number = *made as u64 + 1_000_000;
                mailbox.mark(reference(number));
                model.marked = Some((number, model.messages.clone()));
            }
            13 => {
                mailbox.restart();
                model.passed = 0;
                if let Some((number, before)) = &model.marked {
                    mailbox.start_at_marker(reference(*number));
                    let Look::Message(word) = mailbox.look(heap) else {
                        // All that is there came before.
                        assert!(model.messages.iter().all(|left| before.contains(left)));
                        model.passed = model.messages.len();
                        return;
                    };
                    // It may start too early, but not too late.
                    let first = number_of(heap, word);
                    let index = model.messages.iter().position(|&left| left == first);
                    model.passed = index.expect("a message that is there");
                    let skipped = &model.messages[..model.passed];
                    assert!(skipped.iter().all(|left| before.contains(left)));
                }
            }
            _ => {
                // DOWN messages are those whose number some reference has: any that is there, or none.
                let wanted = random.below(*made + 1);
                let length = mailbox.len();
                mailbox.flush_down(heap, ReferenceKey::of(reference(wanted as u64)));
                model.passed = 0;
                if mailbox.len() < length {
                    let index = model.messages.iter().position(|&left| left == wanted);
                    model.take(index.expect("it was there"));
                }
            }
        }
        assert_eq!(mailbox.len(), model.messages.len());
    }

    fn check_all(&self, heap: &mut HeapScope<'_>) {
        let front = self.mailbox.front().map(|word| number_of(heap, word));
        let letters: Vec<Word> = self
            .mailbox
            .letters()
            .map(|letter| letter.signal().copy_of_message(heap).word())
            .collect();
        let others = letters.into_iter().map(|word| number_of(heap, word));
        let all: Vec<usize> = front.into_iter().chain(others).collect();
        assert_eq!(all, self.model.messages);
    }
}

#[test]
fn a_mailbox_is_a_list_of_messages() {
    let atoms = AtomTable::new();
    for seed in 1..200 {
        let mut random = Random(u64::wrapping_mul(seed, 0x9e37_79b9_7f4a_7c15));
        let mut heap = ProcessHeap::new();
        heap.scope(&atoms, |heap| {
            let mut check = Check {
                mailbox: Mailbox::default(),
                model: Model::default(),
                made: 0,
            };
            for _ in 0..300 {
                check.step(heap, &mut random);
            }
            check.check_all(heap);
        });
    }
}
