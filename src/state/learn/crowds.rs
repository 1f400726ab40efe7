//! Runs that learn from more and more people: how far each has come, in words.

use super::run::Run;
use super::run_text;
use super::slot::Slot;
use crate::number_format::{distance, percent_tenths};

/// The name of such a run.
pub fn name(slot: Slot) -> String {
    words::learn_crowd_name(slot.people().unwrap_or_default().into())
}

/// Whether one of them is under way.
pub fn is_under_way<'a>(runs: impl IntoIterator<Item = &'a Run>) -> bool {
    runs.into_iter().any(Run::is_under_way)
}

/// What a run does now; nothing before its start.
pub fn status(slot: Slot, run: &Run) -> Option<String> {
    let status = run_text::status(run);
    (!status.is_empty()).then(|| format!("{}: {status}", name(slot)))
}

/// The last loss and the last error rate of a run in a sentence; `None` before there are both.
pub fn sentence(slot: Slot, run: &Run) -> Option<String> {
    let (loss, (_, eer)) = (run.progress()?.loss, *run.errors().last()?);
    let people = slot.people()?.into();
    Some(words::learn_crowd_sentence(people, &distance(loss), &percent_tenths(eer.into())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_learn::settings::TrainingSettings;
    use protocol::learn::{LearnEvent, RunId, TrainingProgress};

    #[test]
    fn a_run_says_its_people_its_loss_and_its_error_rate_once_there_are_both() {
        let mut run = Run::default();
        assert_eq!((status(Slot::Twenty, &run), sentence(Slot::Twenty, &run)), (None, None), "nothing yet");
        run.start(RunId(1), TrainingSettings { people: 20, ..TrainingSettings::default() });
        assert!(is_under_way([&Run::default(), &run]), "one is");
        assert!(status(Slot::Twenty, &run).is_some_and(|status| status.starts_with("20 ")), "its name first");
        let progress = TrainingProgress {
            step: 1,
            planned: 750,
            images: 64,
            rate: 1.0,
            left_s: 1.0,
            loss: 0.0,
            active: 0.0,
            spread: 0.5,
            triplet: None,
            head: None,
        };
        run.on_event(&LearnEvent::Progress { run: RunId(1), progress }, &[]);
        assert_eq!(sentence(Slot::Twenty, &run), None, "not measured yet");
    }
}
