//! The texts about a run: status, progress, numbers.

use super::run::{Action, Measured, Phase, Run};
use super::slot::Slot;
use crate::number_format::{distance, grouped, percent_tenths, rounded};
use crate::state::style::status_text::time_left;
use protocol::learn::TrainingEnd;

/// A sentence about what the run is doing. It changes with the phase only, so that screen readers are not flooded.
pub fn status(run: &Run) -> String {
    match run.phase() {
        Phase::Idle | Phase::Failed(_) => String::new(),
        Phase::Requested => words::LEARN_STATUS_REQUESTED.into(),
        Phase::Running if run.progress().is_none() => words::LEARN_STATUS_REQUESTED.into(),
        Phase::Running if run.is_collapsed() => words::LEARN_STATUS_COLLAPSED.into(),
        Phase::Running => words::LEARN_STATUS_RUNNING.into(),
        Phase::Pausing => words::LEARN_STATUS_PAUSING.into(),
        Phase::Paused => words::LEARN_STATUS_PAUSED.into(),
        Phase::Ending => words::LEARN_STATUS_ENDING.into(),
        Phase::Ended(end) => ended(run, *end),
        Phase::Lost => words::LEARN_STATUS_LOST.into(),
    }
}

fn ended(run: &Run, end: TrainingEnd) -> String {
    match (end, run.errors()) {
        (TrainingEnd::Loaded, [.., (step, eer)]) => {
            words::learn_status_loaded((*step).into(), &percent_tenths((*eer).into()))
        }
        (TrainingEnd::Diverged, _) => words::LEARN_STATUS_DIVERGED.into(),
        (_, [(_, first), .., (step, last)]) => {
            let [first, last] = [first, last].map(|eer| percent_tenths((*eer).into()));
            words::learn_status_ended((*step).into(), &first, &last)
        }
        _ => words::LEARN_STATUS_STOPPED.into(),
    }
}

/// Progress of the run, 0..=1; `None` if it is not training.
pub fn fraction(run: &Run) -> Option<f64> {
    let done = run.progress().map_or(0.0, |p| (f64::from(p.step) / f64::from(p.planned.max(1))).min(1.0));
    run.is_under_way().then_some(done)
}

/// The line under the progress bar.
pub fn progress_line(run: &Run) -> String {
    let Some(p) = run.progress().filter(|_| run.is_under_way()) else { return String::new() };
    let steps = words::learn_progress_steps(p.step.into(), p.planned.into());
    if *run.phase() == Phase::Running {
        words::learn_progress_line(&steps, &grouped(rounded(p.rate.into())), &time_left(p.left_s))
    } else {
        steps
    }
}

/// The numbers of now: name and value of each.
pub fn numbers(run: &Run) -> Vec<(String, String)> {
    let measured = run.measured().map(|measured| &measured.evaluation);
    let eer = measured.map(|e| (words::LEARN_EER.into(), percent_tenths(e.eer.into())));
    let of_batch = run.progress().map(|p| {
        [
            (words::LEARN_LOSS.into(), distance(p.loss)),
            (words::LEARN_ACTIVE.into(), percent_tenths(p.active.into())),
            (words::LEARN_SPREAD.into(), distance(p.spread)),
            (words::LEARN_PICTURES_SEEN.into(), grouped(p.images)),
        ]
    });
    eer.into_iter().chain(of_batch.into_iter().flatten()).collect()
}

/// The curve of error rates in a sentence.
pub fn roc(measured: &Measured) -> String {
    words::learn_roc_text(f64::from(measured.evaluation.eer) * 100.0)
}

/// The label of the button of an action on a run.
pub fn label(slot: Slot, action: Action) -> String {
    match action {
        Action::Train if slot == Slot::Question => words::LEARN_ASK_TRAIN.into(),
        Action::Again if slot == Slot::Question => words::LEARN_ASK_AGAIN.into(),
        Action::Train => words::LEARN_ACTION_TRAIN.into(),
        Action::Pause => words::LEARN_ACTION_PAUSE.into(),
        Action::Continue => words::LEARN_ACTION_CONTINUE.into(),
        Action::Stop => words::LEARN_ACTION_STOP.into(),
        Action::More => words::LEARN_ACTION_MORE.into(),
        Action::Again => words::LEARN_ACTION_AGAIN.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_learn::settings::TrainingSettings;
    use protocol::learn::{Evaluation, LearnEvent, RunId};

    const ID: RunId = RunId(1);

    fn evaluated(run: &mut Run, step: u32, eer: f32) {
        let (roc, map) = (vec![], vec![]);
        let evaluation =
            Evaluation { step, trained_ms: 0.0, eer, eer_threshold: 1.0, roc, spread: 0.5, map, explained: (0.2, 0.1) };
        run.on_event(&LearnEvent::Evaluated { run: ID, evaluation }, &[]);
    }

    #[test]
    fn the_end_says_how_far_the_error_rate_fell() {
        let mut run = Run::default();
        assert_eq!((status(&run), fraction(&run)), (String::new(), None), "nothing yet");
        run.start(ID, TrainingSettings::default());
        evaluated(&mut run, 0, 0.37);
        evaluated(&mut run, 750, 0.043);
        let settings = TrainingSettings::default();
        run.on_event(&LearnEvent::Ended { run: ID, end: TrainingEnd::Finished, steps: 750, settings }, &[]);
        let text = status(&run);
        assert!(text.contains("750") && text.contains("37.0 %") && text.contains("4.3 %"), "{text}");
        assert_eq!(progress_line(&run), "", "nothing is under way");
        assert_eq!(numbers(&run).first().map(|(_, value)| value.as_str()), Some("4.3 %"), "the last measurement");
    }

    #[test]
    fn a_lost_run_has_a_next_step() {
        let mut run = Run::default();
        run.start(ID, TrainingSettings::default());
        run.worker_lost();
        assert_eq!(status(&run), words::LEARN_STATUS_LOST.text(), "what happened, and what to do");
    }
}
