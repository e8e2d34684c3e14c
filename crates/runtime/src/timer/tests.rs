//! The wheel against a sorted list.

use super::{Action, TICK, Wheel};
use purlin_heap::term::Pid;
use std::collections::BTreeSet;

fn wake(slot: u32) -> Action {
    Action::Wake(Pid {
        generation: 0,
        slot,
    })
}

fn slots(struck: &[Action]) -> Vec<u32> {
    struck
        .iter()
        .map(|action| match action {
            Action::Wake(pid) => pid.slot,
            Action::Send { .. } => u32::MAX,
        })
        .collect()
}

#[test]
fn strikes_never_early_and_at_most_a_tick_late() {
    for distance in [
        0,
        1,
        TICK - 1,
        TICK,
        TICK + 1,
        63 * TICK,
        64 * TICK,
        5000 * TICK + 3,
    ] {
        for start in [0, 1, 64 * TICK - 1, 1 << 40] {
            let mut wheel = Wheel::default();
            let mut struck = Vec::new();
            wheel.advance(start, &mut struck);
            let deadline = start + distance;
            wheel.start(deadline, wake(1));
            if distance > 0 {
                wheel.advance(deadline - 1, &mut struck);
                assert!(struck.is_empty(), "{start} {distance}");
            }
            let next = wheel.next().expect("one timer runs");
            assert!(next <= deadline + TICK, "{start} {distance}");
            wheel.advance(deadline + TICK, &mut struck);
            assert_eq!(slots(&struck), [1], "{start} {distance}");
            assert!(wheel.is_empty());
            assert_eq!(wheel.next(), None);
        }
    }
}

#[test]
fn agrees_with_a_sorted_list() {
    let mut wheel = Wheel::default();
    let mut model: BTreeSet<(u64, u32)> = BTreeSet::new();
    let mut ids = Vec::new();
    let mut random = 0x2545_f491_4f6c_dd1d_u64;
    let mut now = 0;
    for number in 0..20_000_u32 {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        match random % 4 {
            0 | 1 => {
                let distance = (random >> 8) % (1 << (20 + (random >> 3) % 22));
                let deadline = now + distance;
                ids.push((deadline, number, wheel.start(deadline, wake(number))));
                model.insert((deadline, number));
            }
            2 if !ids.is_empty() => {
                let (deadline, number, id) = ids.swap_remove((random >> 8) as usize % ids.len());
                let was_there = model.remove(&(deadline, number));
                assert_eq!(wheel.cancel(id.0, id.1), was_there.then_some(deadline));
            }
            _ => {
                now += (random >> 8) % (1 << 26);
                let mut struck = Vec::new();
                wheel.advance(now, &mut struck);
                for slot in slots(&struck) {
                    let due = *model
                        .iter()
                        .find(|due| due.1 == slot)
                        .expect("it was running");
                    assert!(due.0 <= now, "early: {due:?} at {now}");
                    model.remove(&due);
                }
                let late = model.first().is_some_and(|due| due.0 + TICK <= now);
                assert!(!late, "late: {:?} at {now}", model.first());
            }
        }
        assert_eq!(wheel.len(), model.len());
    }
}
