//! What the page has asked the worker about a run and waits for: answers come in the order of the questions.

use super::net_version::NetVersion;
use likeness_learn::person::Person;
use protocol::learn::RunId;
use std::collections::VecDeque;

/// What pictures were encoded for.
#[derive(Debug, Clone, PartialEq)]
pub enum Errand {
    /// The pictures of an invented person.
    Invented(Box<Person>),
    /// The pictures of a round of new people.
    NewPeople {
        /// The round.
        round: u32,
    },
    /// To measure how long it takes.
    Timing {
        /// When it was asked, in milliseconds of the page's clock.
        asked_ms: f64,
    },
}

/// The questions that are not answered yet, in order.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Errands(VecDeque<(NetVersion, Errand)>);

impl Errands {
    /// A question about a net was asked.
    pub fn asked(&mut self, net: NetVersion, errand: Errand) {
        self.0.push_back((net, errand));
    }

    /// The first question about a run was answered; `None` if there was none.
    pub fn answered(&mut self, run: RunId) -> Option<(NetVersion, Errand)> {
        let at = self.0.iter().position(|(of, _)| of.run == run)?;
        self.0.remove(at)
    }

    /// Whether a question is open of which this holds.
    pub fn is_waiting_for(&self, holds: impl Fn(&Errand) -> bool) -> bool {
        self.0.iter().any(|(_, errand)| holds(errand))
    }

    /// Questions about a run are not answered any more.
    pub fn forget(&mut self, run: RunId) {
        self.0.retain(|(of, _)| of.run != run);
    }

    /// No question is answered any more.
    pub fn clear(&mut self) {
        self.0.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn net(run: u32) -> NetVersion {
        NetVersion { run: RunId(run), step: 9 }
    }

    const ROUND: fn(u32) -> Errand = |round| Errand::NewPeople { round };

    #[test]
    fn answers_about_a_run_come_in_the_order_of_its_questions() {
        let mut errands = Errands::default();
        for (run, round) in [(1, 1), (2, 2), (1, 3)] {
            errands.asked(net(run), ROUND(round));
        }
        assert!(errands.is_waiting_for(|errand| *errand == ROUND(2)), "asked");
        assert_eq!(errands.answered(RunId(2)), Some((net(2), ROUND(2))), "of its own run");
        assert_eq!(errands.answered(RunId(1)), Some((net(1), ROUND(1))), "the first");
        errands.forget(RunId(1));
        assert_eq!((errands.answered(RunId(1)), errands), (None, Errands::default()), "nothing is open");
    }
}
