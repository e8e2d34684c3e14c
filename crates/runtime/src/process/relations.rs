//! Links, monitors and aliases of one process, as its owner sees them.
//!
//! **Links** follow the protocol of OTP 27's distribution ("new link protocol"), also locally. A link
//! is active from `link/1`, or from the arrival of the other side's Link signal, until an exit
//! signal came through it or it was taken back. `unlink/1` makes it *unlinking* with a fresh id and
//! sends Unlink; what still comes through the link meanwhile is ignored; the UnlinkAck with that
//! id forgets it. `link/1` while unlinking makes it active again, and the late answer, with an id
//! that no longer counts, is ignored. A Link signal while unlinking is ignored: it crossed the Unlink, whose
//! receiver drops the link.
//!
//! **Monitors** that the process has (`monitors`) and that others have on it (`watchers`).
//! **Aliases** are references that the process receives messages through.

use crate::signal::{DownMessage, Object, ReferenceKey};
use purlin_heap::atom::Atom;
use purlin_heap::heap::OwnedTerm;
use purlin_heap::term::Pid;
use std::collections::BTreeMap;

/// See the module documentation.
#[derive(Debug, Default)]
pub struct Relations {
    links: SmallMap<Pid, Link>,
    last_unlink: u64,
    /// Who monitors this process.
    pub(crate) watchers: SmallMap<ReferenceKey, Pid>,
    /// What this process monitors.
    monitors: SmallMap<ReferenceKey, Monitor>,
    aliases: SmallMap<ReferenceKey, AliasMode>,
}

/// A link, by the process at its other end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Link {
    Active,
    Unlinking(u64),
}

/// A monitor that this process has.
#[derive(Debug)]
pub struct Monitor {
    /// The process that is watched; `None` if the name was not registered.
    pub target: Option<Pid>,
    /// How it was named.
    pub object: Object,
    /// What stands in the message instead of `'DOWN'`.
    pub tag: Option<Box<OwnedTerm>>,
}

/// When an alias stops being one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AliasMode {
    /// By `unalias/1`.
    ExplicitUnalias,
    /// Also when the monitor that it belongs to ends.
    Demonitor,
    /// As `Demonitor`, and when a message comes through it, which ends the monitor too.
    ReplyDemonitor,
    /// When a message comes through it.
    Reply,
}

impl Relations {
    /// Makes the link active; true when the other side has to be told.
    pub(crate) fn link(&mut self, to: Pid) -> bool {
        self.links.insert(to, Link::Active) != Some(Link::Active)
    }

    /// Starts taking the link back: the id for the Unlink signal, if there was a link.
    pub(crate) fn unlink(&mut self, from: Pid) -> Option<u64> {
        let link = self.links.get_mut(&from)?;
        if *link != Link::Active {
            return None;
        }
        self.last_unlink += 1;
        *link = Link::Unlinking(self.last_unlink);
        Some(self.last_unlink)
    }

    pub(crate) fn receive_link(&mut self, from: Pid) {
        if self.links.get(&from).is_none() {
            self.links.insert(from, Link::Active);
        }
    }

    pub(crate) fn receive_unlink(&mut self, from: Pid) {
        if self.links.get(&from) == Some(&Link::Active) {
            self.links.remove(&from);
        }
    }

    pub(crate) fn receive_unlink_ack(&mut self, from: Pid, id: u64) {
        if self.links.get(&from) == Some(&Link::Unlinking(id)) {
            self.links.remove(&from);
        }
    }

    /// An exit signal came through the link: forgets it. False if it was not active.
    pub(crate) fn take_active_link(&mut self, from: Pid) -> bool {
        let active = self.links.get(&from) == Some(&Link::Active);
        if active {
            self.links.remove(&from);
        }
        active
    }

    /// The other ends of active links.
    pub(crate) fn links(&self) -> impl Iterator<Item = Pid> + '_ {
        let active = |(pid, link): (&Pid, &Link)| (*link == Link::Active).then_some(*pid);
        self.links.iter().filter_map(active)
    }

    /// Takes one active link out, for the end of the process.
    pub(crate) fn pop_link(&mut self) -> Option<Pid> {
        loop {
            let (pid, link) = self.links.pop()?;
            if link == Link::Active {
                return Some(pid);
            }
        }
    }

    /// Adds a monitor, and an alias of the same reference if there is a mode.
    pub(crate) fn monitor(
        &mut self,
        key: ReferenceKey,
        monitor: Monitor,
        alias: Option<AliasMode>,
    ) {
        self.monitors.insert(key, monitor);
        if let Some(mode) = alias {
            self.aliases.insert(key, mode);
        }
    }

    /// Removes a monitor; `None` if there was none.
    pub(crate) fn demonitor(&mut self, key: ReferenceKey) -> Option<Monitor> {
        let monitor = self.monitors.remove(&key)?;
        self.monitor_ended(key);
        Some(monitor)
    }

    fn monitor_ended(&mut self, key: ReferenceKey) {
        match self.aliases.get(&key) {
            Some(AliasMode::Demonitor | AliasMode::ReplyDemonitor) => {
                self.aliases.remove(&key);
            }
            Some(AliasMode::ExplicitUnalias | AliasMode::Reply) | None => {}
        }
    }

    /// A Down signal: what the message is made of, if the monitor is still there.
    pub(crate) fn receive_down(
        &mut self,
        me: Pid,
        key: ReferenceKey,
        reason: OwnedTerm,
    ) -> Option<DownMessage> {
        let owner = self.aliases.get(&key).map(|_| me);
        let monitor = self.demonitor(key)?;
        let tag = monitor
            .tag
            .map_or(OwnedTerm::atom(Atom::DOWN_UPPER), |tag| *tag);
        let reference = key.reference(owner);
        Some(DownMessage {
            tag,
            reference,
            object: monitor.object,
            target: monitor.target,
            reason,
        })
    }

    /// What is monitored.
    pub(crate) fn monitors(&self) -> impl Iterator<Item = &Monitor> + '_ {
        self.monitors.iter().map(|(_, monitor)| monitor)
    }

    /// Takes one monitor out, for the end of the process.
    pub(crate) fn pop_monitor(&mut self) -> Option<(ReferenceKey, Monitor)> {
        self.monitors.pop()
    }

    /// Adds an alias without a monitor.
    pub(crate) fn alias(&mut self, key: ReferenceKey, mode: AliasMode) {
        self.aliases.insert(key, mode);
    }

    /// `unalias/1`: was it one?
    pub(crate) fn unalias(&mut self, key: ReferenceKey) -> bool {
        self.aliases.remove(&key).is_some()
    }

    /// A message came through an alias: is it active? One for a single reply is not any more.
    pub(crate) fn use_alias(&mut self, key: ReferenceKey) -> bool {
        match self.aliases.get(&key) {
            None => false,
            Some(AliasMode::ExplicitUnalias | AliasMode::Demonitor) => true,
            Some(AliasMode::Reply) => {
                self.aliases.remove(&key);
                true
            }
            // The monitor goes with it: see `take_replied_monitor`.
            Some(AliasMode::ReplyDemonitor) => true,
        }
    }

    /// Ends the monitor of an alias that a message came through, if it is of that kind; the process
    /// to tell.
    pub(crate) fn take_replied_monitor(&mut self, key: ReferenceKey) -> Option<Pid> {
        if self.aliases.get(&key) != Some(&AliasMode::ReplyDemonitor) {
            return None;
        }
        self.aliases.remove(&key);
        self.monitors.remove(&key)?.target
    }
}

/// A map that is a sorted vector while small.
#[derive(Debug)]
pub(crate) enum SmallMap<K, V> {
    Small(Vec<(K, V)>),
    Large(BTreeMap<K, V>),
}

/// Beyond this many entries a `SmallMap` becomes a tree.
const SMALL: usize = 16;

impl<K: Ord + Copy, V> Default for SmallMap<K, V> {
    fn default() -> SmallMap<K, V> {
        SmallMap::Small(Vec::new())
    }
}

impl<K: Ord + Copy, V> SmallMap<K, V> {
    fn find(entries: &[(K, V)], key: &K) -> Result<usize, usize> {
        entries.binary_search_by(|(entry, _)| entry.cmp(key))
    }

    pub fn get(&self, key: &K) -> Option<&V> {
        match self {
            SmallMap::Small(entries) => {
                Self::find(entries, key).ok().map(|index| &entries[index].1)
            }
            SmallMap::Large(tree) => tree.get(key),
        }
    }

    fn get_mut(&mut self, key: &K) -> Option<&mut V> {
        match self {
            SmallMap::Small(entries) => Self::find(entries, key)
                .ok()
                .map(|index| &mut entries[index].1),
            SmallMap::Large(tree) => tree.get_mut(key),
        }
    }

    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        match self {
            SmallMap::Small(entries) => match Self::find(entries, &key) {
                Ok(index) => Some(std::mem::replace(&mut entries[index].1, value)),
                Err(index) if entries.len() < SMALL => {
                    if entries.capacity() == 0 {
                        entries.reserve_exact(1);
                    }
                    entries.insert(index, (key, value));
                    None
                }
                Err(_) => {
                    let mut tree: BTreeMap<K, V> = entries.drain(..).collect();
                    tree.insert(key, value);
                    *self = SmallMap::Large(tree);
                    None
                }
            },
            SmallMap::Large(tree) => tree.insert(key, value),
        }
    }

    pub fn remove(&mut self, key: &K) -> Option<V> {
        match self {
            SmallMap::Small(entries) => {
                let index = Self::find(entries, key).ok()?;
                Some(entries.remove(index).1)
            }
            SmallMap::Large(tree) => {
                let value = tree.remove(key);
                if tree.is_empty() {
                    *self = SmallMap::default();
                }
                value
            }
        }
    }

    /// Takes the first entry out: of references, the one that was made first on its scheduler.
    pub fn pop(&mut self) -> Option<(K, V)> {
        match self {
            SmallMap::Small(entries) if entries.is_empty() => None,
            SmallMap::Small(entries) => Some(entries.remove(0)),
            SmallMap::Large(tree) => tree.pop_first(),
        }
    }

    pub fn iter(&self) -> impl Iterator<Item = (&K, &V)> {
        let (small, large) = match self {
            SmallMap::Small(entries) => (Some(entries), None),
            SmallMap::Large(tree) => (None, Some(tree)),
        };
        let small = small.into_iter().flatten().map(|(key, value)| (key, value));
        small.chain(large.into_iter().flatten())
    }
}
