//! The gallery against a plain model: two tabs, a clock, wrong passphrases, a database that gets lost, in any order.
//! `LIKENESS_STEPS` sets the number of steps; `cargo xtask test --soak` takes 100,000.

use super::harness::{Harness, PASSPHRASE, passphrase};
use pollster::block_on;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use protocol::failure::gallery::GalleryFailure;
use protocol::failure::{Failure, FailureKind};
use protocol::gallery::lock::{GalleryState, NewLock, Passphrase, Recovery};
use protocol::gallery::{AccessRequest, DraftRequest, GalleryEvent, GalleryRequest, GallerySettings, PeopleRequest};
use worker::gallery::error::GalleryError;
use worker::ports::gallery_memory::MemoryPorts;

/// Steps of one sequence.
const SEQUENCE: usize = 60;

/// Steps in an ordinary run.
const STEPS: usize = 30_000;

const MINUTE: u64 = 60_000;

/// What happens, and in which of two tabs.
#[derive(Debug, Clone, Copy)]
enum Step {
    Create { tab: usize, browser: bool },
    Unlock { tab: usize, correct: bool },
    Lock { tab: usize },
    ChangeLock { tab: usize, correct: bool, browser: bool },
    Enrol { tab: usize, name: u8 },
    Rename { tab: usize, name: u8 },
    DeletePerson { tab: usize },
    Settings { tab: usize, minutes: u32 },
    List { tab: usize },
    Press { tab: usize },
    Tick { tab: usize },
    Reload { tab: usize },
    DeleteEverything { tab: usize },
    Pass { minutes: u64 },
    SetBack { minutes: u64 },
    LoseDatabase,
}

fn step() -> impl Strategy<Value = Step> {
    let tab = 0..2_usize;
    prop_oneof![
        2 => (tab.clone(), any::<bool>()).prop_map(|(tab, browser)| Step::Create { tab, browser }),
        6 => (tab.clone(), prop::bool::weighted(0.7)).prop_map(|(tab, correct)| Step::Unlock { tab, correct }),
        1 => tab.clone().prop_map(|tab| Step::Lock { tab }),
        2 => (tab.clone(), prop::bool::weighted(0.8), any::<bool>())
            .prop_map(|(tab, correct, browser)| Step::ChangeLock { tab, correct, browser }),
        6 => (tab.clone(), 0..20_u8).prop_map(|(tab, name)| Step::Enrol { tab, name }),
        2 => (tab.clone(), 20..40_u8).prop_map(|(tab, name)| Step::Rename { tab, name }),
        2 => tab.clone().prop_map(|tab| Step::DeletePerson { tab }),
        1 => (tab.clone(), 0..12_u32).prop_map(|(tab, minutes)| Step::Settings { tab, minutes }),
        4 => tab.clone().prop_map(|tab| Step::List { tab }),
        1 => tab.clone().prop_map(|tab| Step::Press { tab }),
        2 => tab.clone().prop_map(|tab| Step::Tick { tab }),
        1 => tab.clone().prop_map(|tab| Step::Reload { tab }),
        1 => tab.prop_map(|tab| Step::DeleteEverything { tab }),
        4 => (0..16_u64).prop_map(|minutes| Step::Pass { minutes }),
        1 => (0..5_u64).prop_map(|minutes| Step::SetBack { minutes }),
        1 => Just(Step::LoseDatabase),
    ]
}

/// What the gallery should be, without encryption, records or transactions.
#[derive(Debug, Clone)]
struct Model {
    number: u64,
    /// Whether a passphrase opens it; otherwise this browser does.
    passphrase: bool,
    people: Vec<String>,
    minutes: u32,
    wrong: u32,
    last_wrong: u64,
}

/// What a tab should know.
#[derive(Debug, Clone, Copy, Default)]
struct Tab {
    /// The gallery that it has open, and after how many minutes it locks itself, as far as this tab knows.
    open: Option<(u64, u32)>,
    used: u64,
}

struct World {
    tabs: [Harness; 2],
    ports: MemoryPorts,
    model: Option<Model>,
    known: [Tab; 2],
    /// The clock of the model, in minutes.
    now: u64,
    created: u64,
}

impl World {
    fn new() -> Self {
        let ports = MemoryPorts::default();
        let tabs = [Harness::with_ports(&ports), Harness::with_ports(&ports)];
        Self { tabs, ports, model: None, known: [Tab::default(); 2], now: 1_000_000, created: 0 }
    }

    fn request(&mut self, tab: usize, request: impl Into<GalleryRequest>) -> Result<GalleryEvent, GalleryFailure> {
        let answer = self.tabs[tab].request(request);
        self.tabs[tab].copy();
        match answer {
            Ok((event, _)) => Ok(event),
            Err(GalleryError::Failure(Failure { kind: FailureKind::Gallery(kind), .. })) => Err(kind),
            Err(other) => panic!("an unexpected failure: {other:?}"),
        }
    }

    /// What the model expects of any request: the tab locks when its time is up, and notices what the other did.
    fn begin(&mut self, tab: usize, is_use: bool) {
        let known = &mut self.known[tab];
        known.used = known.used.min(self.now);
        if known.open.is_some_and(|(_, minutes)| minutes > 0 && self.now - known.used >= u64::from(minutes)) {
            known.open = None;
        }
        if is_use {
            known.used = self.now;
        }
        if let Some((number, _)) = known.open {
            let same = self.model.as_ref().filter(|model| model.number == number);
            known.open = same.map(|model| (number, model.minutes));
        }
    }

    fn opened(&mut self, tab: usize) {
        let model = self.model.as_ref().expect("there is a gallery");
        self.known[tab] = Tab { open: Some((model.number, model.minutes)), used: self.now };
    }

    /// What a request that needs an open gallery should be answered with.
    fn locked(&self, tab: usize) -> Option<GalleryFailure> {
        self.known[tab].open.is_none().then_some(GalleryFailure::Locked)
    }

    /// The answer to a passphrase, counted in the model.
    fn tried(&mut self, correct: bool) -> Result<(), GalleryFailure> {
        let now = self.now;
        let model = self.model.as_mut().ok_or(GalleryFailure::Absent)?;
        if !model.passphrase {
            return Ok(());
        }
        let waits = |wrong: u32| if wrong < 5 { 0 } else { (30_000 << (wrong - 5).min(10)).min(900_000) };
        let wait = u64::saturating_sub(waits(model.wrong), (now.saturating_sub(model.last_wrong)) * MINUTE);
        if wait > 0 {
            return Err(GalleryFailure::Wait { seconds: u32::try_from(wait.div_ceil(1000)).expect("minutes") });
        }
        if correct {
            model.wrong = 0;
            return Ok(());
        }
        (model.wrong, model.last_wrong) = (model.wrong + 1, now);
        Err(GalleryFailure::WrongPassphrase)
    }

    fn take(&mut self, step: Step) {
        match step {
            Step::Create { tab, browser } => self.create(tab, browser),
            Step::Unlock { tab, correct } => self.unlock(tab, correct),
            Step::Lock { tab } => {
                self.begin(tab, true);
                self.request(tab, AccessRequest::Lock).expect("it can always be locked");
                self.known[tab].open = None;
            }
            Step::ChangeLock { tab, correct, browser } => self.change_lock(tab, correct, browser),
            Step::Enrol { tab, name } => self.enrol(tab, &format!("Person {name:02}")),
            Step::Rename { tab, name } => self.rename(tab, &format!("Person {name:02}")),
            Step::DeletePerson { tab } => self.delete_person(tab),
            Step::Settings { tab, minutes } => {
                self.begin(tab, true);
                let answer = self.request(tab, GallerySettings { auto_lock_minutes: minutes, false_alarm: 1e-3 });
                assert_eq!(answer.as_ref().err(), self.locked(tab).as_ref(), "settings");
                if let (Ok(_), Some(model)) = (answer, &mut self.model) {
                    model.minutes = minutes;
                    self.known[tab].open = Some((model.number, minutes));
                }
            }
            Step::List { tab } => drop(self.list(tab)),
            Step::Press { tab } => {
                self.begin(tab, true);
                self.request(tab, AccessRequest::KeepUnlocked).expect("a status");
            }
            Step::Tick { tab } => {
                self.begin(tab, false);
                block_on(self.tabs[tab].gallery.tick()).expect("the store can be read");
                self.tabs[tab].copy();
            }
            Step::Reload { tab } => {
                self.tabs[tab] = Harness::with_ports(&self.ports);
                self.known[tab] = Tab { open: None, used: self.now };
            }
            Step::DeleteEverything { tab } => {
                self.request(tab, AccessRequest::DeleteEverything).expect("deleted");
                (self.model, self.known[tab].open) = (None, None);
            }
            Step::Pass { minutes } => {
                self.now += minutes;
                self.ports.wall_clock.advance(minutes * MINUTE);
            }
            Step::SetBack { minutes } => {
                self.now -= minutes;
                self.ports.wall_clock.set_back(minutes * MINUTE);
            }
            Step::LoseDatabase => self.lose_database(),
        }
    }

    fn create(&mut self, tab: usize, browser: bool) {
        self.begin(tab, true);
        let lock = if browser { NewLock::ThisBrowser } else { passphrase(PASSPHRASE) };
        let answer = self.request(tab, AccessRequest::Create { lock });
        if self.model.is_some() {
            assert_eq!(answer, Err(GalleryFailure::Exists), "one is enough");
            return;
        }
        answer.expect("created");
        self.created += 1;
        let (number, people) = (self.created, vec![]);
        self.model = Some(Model { number, passphrase: !browser, people, minutes: 10, wrong: 0, last_wrong: 0 });
        self.opened(tab);
    }

    fn unlock(&mut self, tab: usize, correct: bool) {
        self.begin(tab, true);
        let expected = self.tried(correct);
        let passphrase = Some(Passphrase(if correct { PASSPHRASE } else { "not the passphrase" }.into()));
        let answer = self.request(tab, AccessRequest::Unlock { passphrase }).map(drop);
        assert_eq!(answer, expected, "unlocking");
        if expected.is_ok() {
            self.opened(tab);
        }
    }

    fn change_lock(&mut self, tab: usize, correct: bool, browser: bool) {
        self.begin(tab, true);
        let expected = match self.locked(tab) {
            Some(locked) => Err(locked),
            None => self.tried(correct),
        };
        let current = Some(Passphrase(if correct { PASSPHRASE } else { "not the passphrase" }.into()));
        let lock = if browser { NewLock::ThisBrowser } else { passphrase(PASSPHRASE) };
        let answer = self.request(tab, AccessRequest::ChangeLock { current, lock }).map(drop);
        assert_eq!(answer, expected, "changing the lock");
        if let (Ok(()), Some(model)) = (expected, &mut self.model) {
            model.passphrase = !browser;
        }
    }

    /// Lists the people, as the model expects; returns their ids by name.
    fn list(&mut self, tab: usize) -> Vec<(String, likeness_core::gallery::person::PersonId)> {
        self.begin(tab, false);
        let answer = self.request(tab, PeopleRequest::List);
        if let Some(locked) = self.locked(tab) {
            assert_eq!(answer, Err(locked), "nobody is shown");
            return vec![];
        }
        let Ok(GalleryEvent::People(people)) = answer else { panic!("people: {answer:?}") };
        let mut expected = self.model.as_ref().expect("it is open").people.clone();
        expected.sort();
        let names: Vec<String> = people.iter().map(|person| person.name.clone()).collect();
        assert_eq!(names, expected, "everybody and nobody else");
        people.into_iter().map(|person| (person.name, person.id)).collect()
    }

    fn enrol(&mut self, tab: usize, name: &str) {
        self.begin(tab, true);
        if let Some(locked) = self.locked(tab) {
            let answer = self.request(tab, PeopleRequest::Similarity);
            return assert_eq!(answer, Err(locked), "nothing is compared, and nobody can be enrolled");
        }
        let enrolment = self.tabs[tab].enrolment(name, 0.0);
        self.request(tab, DraftRequest::Enrol(enrolment)).expect("enrolled");
        self.model.as_mut().expect("it is open").people.push(name.to_owned());
    }

    fn rename(&mut self, tab: usize, name: &str) {
        let Some((old, person)) = self.list(tab).into_iter().next() else { return };
        self.begin(tab, true);
        let answer = self.request(tab, PeopleRequest::Rename { person, name: name.to_owned() }).map(drop);
        if let Some(locked) = self.locked(tab) {
            return assert_eq!(answer, Err(locked), "listing has shown a shorter time, which is up");
        }
        answer.expect("renamed");
        let people = &mut self.model.as_mut().expect("it is open").people;
        let at = people.iter().position(|person| *person == old).expect("listed");
        name.clone_into(&mut people[at]);
    }

    fn delete_person(&mut self, tab: usize) {
        let Some((name, person)) = self.list(tab).into_iter().next() else { return };
        self.begin(tab, true);
        let answer = self.request(tab, PeopleRequest::DeletePerson { person }).map(drop);
        if let Some(locked) = self.locked(tab) {
            return assert_eq!(answer, Err(locked), "listing has shown a shorter time, which is up");
        }
        answer.expect("deleted");
        let people = &mut self.model.as_mut().expect("it is open").people;
        let at = people.iter().position(|person| *person == name).expect("listed");
        people.remove(at);
    }

    /// The browser finds its database damaged when it is started again. Wrong passphrases are counted from zero.
    fn lose_database(&mut self) {
        self.ports.store.lose_everything();
        for tab in 0..2 {
            self.take(Step::Reload { tab });
        }
        let status = self.tabs[0].status();
        let expected = if self.model.is_some() { Recovery::Restored } else { Recovery::Lost };
        assert_eq!(status.recovery, Some(expected), "said");
        if let Some(model) = &mut self.model {
            assert_eq!(status.state, GalleryState::Locked, "it is back");
            model.wrong = 0;
        }
    }
}

#[test]
fn the_gallery_does_what_the_model_does_whatever_happens_in_two_tabs() {
    let steps = std::env::var("LIKENESS_STEPS").ok().and_then(|steps| steps.parse().ok()).unwrap_or(STEPS);
    let cases = u32::try_from(steps / SEQUENCE).expect("not that many");
    let mut runner =
        TestRunner::new(Config { cases, failure_persistence: None, max_shrink_iters: 2_000, ..Config::default() });
    let sequences = prop::collection::vec(step(), SEQUENCE);
    let run = runner.run(&sequences, |sequence| {
        let mut world = World::new();
        sequence.into_iter().for_each(|step| world.take(step));
        Ok(())
    });
    if let Err(error) = run {
        panic!("{error}");
    }
}
