//! Register allocation: variables to slots of the frame.
//!
//! Slots are many, so nothing is ever spilled; what matters is that a call's arguments are
//! computed where the call wants them and that frames stay small. Blocks are visited in order, so
//! that whatever is live at an assignment has its slot already: a variable assigned once takes a
//! slot that nothing live after its assignment has. A variable assigned on several paths must be
//! free of conflicts at all of its assignments, of which it sees only the first: those conflicts
//! are collected beforehand.

use crate::core::Var;
use crate::ir::{Function, Inst, Op, Value};
use crate::liveness::{LiveSet, Liveness};

/// Slots of all variables.
#[derive(Clone, Debug)]
pub struct Allocation {
    slots: Vec<u16>,
}

/// No slot yet.
const NONE: u16 = u16::MAX;

/// How many slots a frame may have.
pub const MAX_FRAME: u16 = 4096;

/// The function needs more slots than a frame may have.
#[derive(Debug)]
pub struct TooManySlots;

impl Allocation {
    /// The slot of a variable.
    pub fn slot(&self, var: Var) -> u16 {
        self.slots[var.0 as usize]
    }
}

/// Gives each variable a slot, and each safepoint the list of variables live across it.
pub fn allocate_registers(
    function: &mut Function,
    liveness: &Liveness,
) -> Result<Allocation, TooManySlots> {
    let plan = plan(function, liveness);
    let mut allocator = Allocator {
        function,
        plan: &plan,
        slots: vec![NONE; function.variables as usize],
        taken: Vec::new(),
    };
    for (index, param) in function.params.iter().enumerate() {
        allocator.slots[param.0 as usize] = index as u16;
    }
    let mut live = LiveSet::new(function.variables);
    for id in &function.order {
        allocator.block(*id, liveness, &mut live)?;
    }
    Ok(Allocation {
        slots: allocator.slots,
    })
}

/// What is known of a variable before slots are given.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Hint {
    None,
    /// Its last use is as that argument of that call.
    Argument {
        block: u32,
        inst: u32,
        index: u16,
    },
    /// It is copied to that variable.
    Copied(Var),
}

struct Plan {
    hints: Vec<Hint>,
    /// For variables with several assignments, and what is live there: each other.
    conflicts: std::collections::HashMap<Var, Vec<Var>>,
    /// For each instruction of each block, what dies there.
    deaths: Vec<Vec<Deaths>>,
    /// For the first block of a handler, its region.
    region_of: Vec<Option<usize>>,
}

/// What is not live after an instruction any more.
#[derive(Clone, Debug, Default)]
struct Deaths {
    /// Its arguments, whose slots its result may take.
    before: Vec<Var>,
    /// What lives on only where it fails, and a result that nobody reads.
    after: Vec<Var>,
}

/// Looks at all instructions backwards: fills in `live` of safepoints, and makes the plan.
fn plan(function: &mut Function, liveness: &Liveness) -> Plan {
    let mut assigned = vec![0_u32; function.variables as usize];
    for id in &function.order {
        for inst in &function.blocks[id.0 as usize].insts {
            if let Some(dst) = inst.dst {
                assigned[dst.0 as usize] += 1;
            }
        }
    }
    let mut plan = Plan {
        hints: vec![Hint::None; function.variables as usize],
        conflicts: std::collections::HashMap::new(),
        deaths: vec![Vec::new(); function.blocks.len()],
        region_of: vec![None; function.blocks.len()],
    };
    for (index, region) in function.regions.iter().enumerate() {
        plan.region_of[region.handler.0 as usize] = Some(index);
    }
    let mut live = LiveSet::new(function.variables);
    for id in function.order.clone() {
        let block = id.0 as usize;
        let mut insts = std::mem::take(&mut function.blocks[block].insts);
        let region = function.blocks[block].region;
        let mut deaths = vec![Deaths::default(); insts.len()];
        live.clear();
        for (index, inst) in insts.iter_mut().enumerate().rev() {
            if let Some(dst) = inst.dst {
                if !live.contains(dst) {
                    deaths[index].after.push(dst);
                }
                live.remove(dst);
            }
            let going_on = live.len();
            liveness.leaving(function, region, inst, &mut live);
            deaths[index].after.extend(live.iter().skip(going_on));
            // What lives on only where a call fails is in its stack map, too.
            if let Some(dst) = inst.dst
                && assigned[dst.0 as usize] > 1
            {
                for other in live.iter().filter(|other| *other != dst) {
                    plan.conflicts.entry(dst).or_default().push(other);
                    plan.conflicts.entry(other).or_default().push(dst);
                }
            }
            if inst.is_safepoint() {
                inst.live = live.iter().collect();
            }
            for (position, arg) in inst.args.iter().enumerate() {
                let Value::Var(var) = *arg else { continue };
                if live.contains(var) {
                    continue;
                }
                live.insert(var);
                deaths[index].before.push(var);
                plan.hints[var.0 as usize] = hint(inst, position, block, index);
            }
        }
        plan.deaths[block] = deaths;
        function.blocks[block].insts = insts;
    }
    plan
}

fn hint(inst: &Inst, position: usize, block: usize, index: usize) -> Hint {
    match (&inst.op, inst.dst) {
        (Op::Call(callee) | Op::TailCall(callee), _)
            if position < callee.passed(inst.args.len()) =>
        {
            Hint::Argument {
                block: block as u32,
                inst: index as u32,
                index: position as u16,
            }
        }
        (Op::Move, Some(dst)) => Hint::Copied(dst),
        _ => Hint::None,
    }
}

struct Allocator<'a> {
    function: &'a Function,
    plan: &'a Plan,
    slots: Vec<u16>,
    /// Scratch: which slots are taken.
    taken: Vec<bool>,
}

impl Allocator<'_> {
    fn block(
        &mut self,
        id: crate::ir::BlockId,
        liveness: &Liveness,
        live: &mut LiveSet,
    ) -> Result<(), TooManySlots> {
        let function = self.function;
        let block = &function.blocks[id.0 as usize];
        live.clear();
        liveness.live_in[id.0 as usize]
            .iter()
            .for_each(|&var| live.insert(var));
        if let Some(region) = self.plan.region_of[id.0 as usize] {
            self.caught(function.regions[region].caught, live)?;
        }
        for (index, inst) in block.insts.iter().enumerate() {
            let deaths = &self.plan.deaths[id.0 as usize][index];
            deaths.before.iter().for_each(|var| live.remove(*var));
            if let Some(dst) = inst.dst {
                self.assign(dst, inst, live)?;
                live.insert(dst);
            }
            deaths.after.iter().for_each(|var| live.remove(*var));
        }
        Ok(())
    }

    /// The three variables of a handler lie side by side.
    fn caught(&mut self, caught: [Var; 3], live: &LiveSet) -> Result<(), TooManySlots> {
        self.taken.clear();
        for var in live.iter().filter(|var| !caught.contains(var)) {
            self.take(var);
        }
        for var in caught {
            self.take_conflicts(var);
        }
        let is_free = |slot: usize| !self.taken.get(slot).copied().unwrap_or(false);
        let base = (0..usize::from(MAX_FRAME))
            .find(|&base| (base..base + 3).all(is_free))
            .ok_or(TooManySlots)?;
        for (offset, var) in caught.into_iter().enumerate() {
            self.slots[var.0 as usize] = (base + offset) as u16;
        }
        Ok(())
    }

    fn take(&mut self, var: Var) {
        let slot = self.slots[var.0 as usize];
        if slot == NONE {
            return;
        }
        let slot = usize::from(slot);
        if slot >= self.taken.len() {
            self.taken.resize(slot + 1, false);
        }
        self.taken[slot] = true;
    }

    fn take_conflicts(&mut self, var: Var) {
        let plan = self.plan;
        if let Some(others) = plan.conflicts.get(&var) {
            others.iter().for_each(|other| self.take(*other));
        }
    }

    fn assign(&mut self, dst: Var, inst: &Inst, live: &LiveSet) -> Result<(), TooManySlots> {
        if self.slots[dst.0 as usize] != NONE {
            return Ok(());
        }
        self.taken.clear();
        for var in live.iter().filter(|var| *var != dst) {
            self.take(var);
        }
        self.take_conflicts(dst);
        let wish = self.wish(dst, inst, 4);
        let is_free = |slot: u16| !self.taken.get(usize::from(slot)).copied().unwrap_or(false);
        let slot = match wish {
            Some(slot) if slot < MAX_FRAME && is_free(slot) => slot,
            _ => (0..MAX_FRAME)
                .find(|&slot| is_free(slot))
                .ok_or(TooManySlots)?,
        };
        self.slots[dst.0 as usize] = slot;
        Ok(())
    }

    /// The slot that would save a move.
    fn wish(&self, dst: Var, inst: &Inst, depth: u32) -> Option<u16> {
        match self.plan.hints[dst.0 as usize] {
            Hint::Argument { block, inst, index } => {
                let call = &self.function.blocks[block as usize].insts[inst as usize];
                return Some(self.base(call) + index);
            }
            Hint::Copied(to) if depth > 0 => {
                let slot = self.slots[to.0 as usize];
                if slot != NONE {
                    return Some(slot);
                }
                if let Some(slot) = self.wish_of(to, depth - 1) {
                    return Some(slot);
                }
            }
            Hint::Copied(_) | Hint::None => {}
        }
        if let (Op::Move, [Value::Var(from)]) = (&inst.op, &inst.args[..]) {
            let slot = self.slots[from.0 as usize];
            return (slot != NONE).then_some(slot);
        }
        None
    }

    fn wish_of(&self, var: Var, depth: u32) -> Option<u16> {
        match self.plan.hints[var.0 as usize] {
            Hint::Argument { block, inst, index } => {
                let call = &self.function.blocks[block as usize].insts[inst as usize];
                Some(self.base(call) + index)
            }
            Hint::Copied(to) if depth > 0 => {
                let slot = self.slots[to.0 as usize];
                if slot == NONE {
                    self.wish_of(to, depth - 1)
                } else {
                    Some(slot)
                }
            }
            Hint::Copied(_) | Hint::None => None,
        }
    }

    /// Where a call's arguments will probably start.
    fn base(&self, call: &Inst) -> u16 {
        if let Op::TailCall(_) = call.op {
            return 0;
        }
        let mut base = 0;
        for var in &call.live {
            let slot = self.slots[var.0 as usize];
            if slot != NONE {
                base = base.max(slot + 1);
            }
        }
        base.max(call.live.len().min(usize::from(MAX_FRAME)) as u16)
    }
}
