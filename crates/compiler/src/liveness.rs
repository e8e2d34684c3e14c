//! Liveness: which variables are read later, at the start of each block.
//!
//! Control only goes forward in the order of blocks, except from `ReceiveNext` and the waiting
//! instructions back to their `ReceivePeek`, and from the blocks at a function's end to where others go on, or to
//! handlers; so one pass backwards is enough for most functions and a few are for the others. What nobody reads is
//! dropped where that cannot be noticed.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "few instructions have a weaker form"
)]

use crate::core::Var;
use crate::ir::{BlockId, Function, Inst, Op};

/// The variables live at the start of each block, by block id.
#[derive(Clone, Debug, Default)]
pub struct Liveness {
    /// In no particular order.
    pub live_in: Vec<Vec<Var>>,
}

/// Computes liveness, and removes or weakens instructions whose result is not used.
pub fn liveness(function: &mut Function) -> Liveness {
    let mut liveness = Liveness {
        live_in: vec![Vec::new(); function.blocks.len()],
    };
    let mut live = LiveSet::new(function.variables);
    while liveness.pass(function, &mut live) {}
    for id in function.order.clone() {
        live.clear();
        let mut insts = std::mem::take(&mut function.blocks[id.0 as usize].insts);
        let region = function.blocks[id.0 as usize].region;
        insts.reverse();
        insts.retain_mut(|inst| {
            if is_dead(inst, &live) {
                return false;
            }
            weaken(inst, &live);
            liveness.step(function, region, inst, &mut live);
            true
        });
        insts.reverse();
        function.blocks[id.0 as usize].insts = insts;
    }
    liveness
}

fn is_dead(inst: &Inst, live: &LiveSet) -> bool {
    inst.is_pure() && inst.dst.is_none_or(|dst| !live.contains(dst))
}

/// Reading a value that nobody wants becomes a mere test that it is there.
fn weaken(inst: &mut Inst, live: &LiveSet) {
    if inst.dst.is_none_or(|dst| live.contains(dst)) {
        return;
    }
    let op = match &inst.op {
        Op::GetMapValue => Op::HasMapKey,
        Op::BinGetInteger { unit, .. } | Op::BinGetBinary { unit } => Op::BinSkip { unit: *unit },
        Op::BinGetTail { unit } => Op::BinTestUnit { unit: *unit },
        _ => return,
    };
    inst.op = op;
    inst.dst = None;
}

impl Liveness {
    /// One pass over all blocks, the last one first; whether another one is needed.
    fn pass(&mut self, function: &Function, live: &mut LiveSet) -> bool {
        let mut again = false;
        for id in function.order.iter().rev() {
            let block = &function.blocks[id.0 as usize];
            live.clear();
            for inst in block.insts.iter().rev() {
                if !is_dead(inst, live) {
                    self.step(function, block.region, inst, live);
                }
            }
            let known = &mut self.live_in[id.0 as usize];
            if known.len() != live.len() {
                *known = live.iter().collect();
                again = true;
            }
        }
        again && goes_back(function)
    }

    /// From what is live after an instruction to what is live before it.
    pub fn step(
        &self,
        function: &Function,
        region: Option<crate::ir::RegionId>,
        inst: &Inst,
        live: &mut LiveSet,
    ) {
        if let Some(dst) = inst.dst {
            live.remove(dst);
        }
        self.leaving(function, region, inst, live);
        inst.uses().for_each(|var| live.insert(var));
    }

    /// Adds what is live where the instruction may go other than to the next one.
    pub fn leaving(
        &self,
        function: &Function,
        region: Option<crate::ir::RegionId>,
        inst: &Inst,
        live: &mut LiveSet,
    ) {
        inst.for_each_target(&mut |target| {
            self.live_in[target.0 as usize]
                .iter()
                .for_each(|&var| live.insert(var));
        });
        if let Some(region) = region
            && inst.raises()
        {
            let region = &function.regions[region.0 as usize];
            for &var in &self.live_in[region.handler.0 as usize] {
                if !region.caught.contains(&var) {
                    live.insert(var);
                }
            }
        }
    }
}

/// Whether control may go to a block that is earlier in the order.
fn goes_back(function: &Function) -> bool {
    let mut passed = vec![false; function.blocks.len()];
    function.order.iter().any(|id| {
        let block = &function.blocks[id.0 as usize];
        passed[id.0 as usize] = true;
        let handler = block
            .region
            .map(|region| function.regions[region.0 as usize].handler);
        let target = block.insts.last().and_then(|inst| inst.target);
        let goes_back = |to: Option<BlockId>| to.is_some_and(|to| passed[to.0 as usize]);
        goes_back(handler) || goes_back(target)
    })
}

/// A set of variables with constant-time operations.
#[derive(Debug, Default)]
pub struct LiveSet {
    members: Vec<Var>,
    place: Vec<u32>,
}

impl LiveSet {
    /// The empty set, for so many variables.
    pub fn new(variables: u32) -> LiveSet {
        LiveSet {
            members: Vec::new(),
            place: vec![0; variables as usize],
        }
    }

    /// Whether the variable is in the set.
    pub fn contains(&self, var: Var) -> bool {
        self.members.get(self.place[var.0 as usize] as usize) == Some(&var)
    }

    /// Adds a variable.
    pub fn insert(&mut self, var: Var) {
        if !self.contains(var) {
            self.place[var.0 as usize] = self.members.len() as u32;
            self.members.push(var);
        }
    }

    /// Removes a variable.
    pub fn remove(&mut self, var: Var) {
        if !self.contains(var) {
            return;
        }
        let place = self.place[var.0 as usize];
        self.members.swap_remove(place as usize);
        if let Some(&moved) = self.members.get(place as usize) {
            self.place[moved.0 as usize] = place;
        }
    }

    /// Removes all.
    pub fn clear(&mut self) {
        self.members.clear();
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.members.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    /// The members, in no particular order.
    pub fn iter(&self) -> impl Iterator<Item = Var> + '_ {
        self.members.iter().copied()
    }
}
