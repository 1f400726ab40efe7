//! Starts and controls the training runs, so that the worker never has to keep more than two nets.

use super::run::{Action, Run};
use super::{LearnStore, MARGIN, Slot, share};
use crate::browser::address;
use crate::route::Route;
use crate::route::chapter::Chapter;
use leptos::prelude::*;
use likeness_learn::settings::{Miner, Objective, TrainingSettings};
use protocol::failure::{Failure, FailureKind};
use protocol::learn::{RunId, TrainingEnd};

impl LearnStore {
    /// Carries out the action of a button on a run.
    pub fn act(self, slot: Slot, action: Action) {
        match action {
            Action::Train => self.start(slot),
            Action::Again => {
                if slot == Slot::First {
                    self.plan.update(|plan| plan.seed = plan.seed.wrapping_add(1));
                }
                self.start(slot);
            }
            Action::Pause => self.ask(slot, Run::pause),
            Action::Continue => self.ask(slot, Run::resume),
            Action::Stop => {
                if slot.people().is_some() {
                    self.queue.update_value(Vec::clear);
                }
                self.ask(slot, Run::stop);
            }
            Action::More => self.ask(slot, Run::more),
        }
    }

    /// Starts both runs from one seed, each with its own choice of triplets.
    pub fn train_both(self) {
        for slot in Slot::BOTH {
            let objective = Objective::Triplet { margin: MARGIN, miner: self.miner(slot).get_untracked() };
            self.begin(slot, TrainingSettings { objective, ..self.plan.get_untracked() });
        }
    }

    /// Starts the runs that learn from more and more people, one after the other.
    pub fn train_crowds(self) {
        let [first, rest @ ..] = Slot::CROWDS;
        self.begin(first, self.settings(first));
        self.queue.set_value(rest.to_vec());
    }

    /// Carries out an action on both runs, where it is allowed.
    pub fn act_on_both(self, action: Action) {
        if !matches!(action, Action::Train | Action::Again) {
            Slot::BOTH.into_iter().for_each(|slot| self.act(slot, action));
        }
    }

    /// Chooses which triplets a run uses: from the next step on if it is training, else from its next start.
    pub fn choose_miner(self, slot: Slot, miner: Miner) {
        self.miner(slot).set(miner);
        self.ask(slot, |run| run.switch_miner(miner));
    }

    /// Chooses the triplets that the address names, unless a run is under way, and keeps the address at those that are chosen.
    pub fn follow_miners(self) {
        let is_under_way = |slot| self.run(slot).with_untracked(Run::is_under_way);
        if !Slot::BOTH.into_iter().any(is_under_way) {
            let named = share::miners(&address::fragment(), self.miners.map(|miner| miner.get_untracked()));
            self.miners.into_iter().zip(named).for_each(|(miner, named)| miner.set(named));
        }
        address::follow(Route::Lesson(Chapter::Triplets), move || {
            share::miners_query(self.miners.map(|miner| miner.get()))
        });
    }

    /// A run has ended: the next one of the queue starts.
    pub(super) fn ended(self, slot: Slot, end: TrainingEnd) {
        let is_done = slot.people().is_some() && matches!(end, TrainingEnd::Finished | TrainingEnd::Diverged);
        let rest = self.queue.get_value();
        if let Some((next, rest)) = rest.split_first().filter(|_| is_done) {
            self.begin(*next, self.settings(*next));
            self.queue.set_value(rest.to_vec());
        }
    }

    fn start(self, slot: Slot) {
        let settings = self.settings(slot);
        if let (Slot::First, Objective::Triplet { miner, .. }) = (slot, settings.objective) {
            self.miner(slot).set(miner);
        }
        self.begin(slot, settings);
    }

    /// What the run of a slot is asked to do when it starts. Runs that are compared with the first have its seed and steps.
    fn settings(self, slot: Slot) -> TrainingSettings {
        let plan = self.plan.get_untracked();
        let first = self.run(Slot::First).with_untracked(|run| run.id().map(|_| run.settings().clone()));
        match slot {
            Slot::First | Slot::Second | Slot::Loaded => plan,
            Slot::Question => {
                let objective = Objective::BinarySimilarity(self.features.get_untracked());
                TrainingSettings { objective, ..first.unwrap_or(plan) }
            }
            Slot::Twenty | Slot::Hundred | Slot::Thousand => {
                TrainingSettings { people: slot.people().unwrap_or(plan.people), ..plan }
            }
        }
    }

    /// Starts a run; others make room for it. Without a worker nothing would answer, so that they stay.
    fn begin(self, slot: Slot, settings: TrainingSettings) {
        if self.engine.with_untracked(|engine| engine.report().is_none()) {
            let detail = "a training was requested while no worker was running";
            return self.warning.set(Some(Failure::new(FailureKind::NotStarted, detail)));
        }
        self.warning.set(None);
        if slot != Slot::First {
            self.queue.update_value(Vec::clear);
        }
        for other in Slot::ALL.into_iter().filter(|other| other.makes_room_for(slot)) {
            self.ask(other, Run::discard);
        }
        let id = self.next_id();
        self.ask(slot, |run| Some(run.start(id, settings)));
    }

    /// A number that no run had.
    pub(super) fn next_id(self) -> RunId {
        self.last_run.update_value(|last| *last = last.wrapping_add(1));
        RunId(self.last_run.get_value())
    }
}
