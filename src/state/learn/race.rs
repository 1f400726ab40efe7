//! Two runs side by side: what can be done with them, and their names.

use super::miner_choice;
use super::run::{Action, Run};
use likeness_learn::settings::Miner;

/// The actions on both runs that are allowed now, the most likely first.
pub fn actions(runs: &[Run; 2]) -> Vec<Action> {
    let can = |action: Action| runs.iter().any(|run| run.actions().contains(&action));
    let start = if runs[1].id().is_some() { Action::Again } else { Action::Train };
    let turn = [Action::Pause, Action::Continue].into_iter().find(|action| can(*action));
    let stop = can(Action::Stop).then_some(Action::Stop);
    let all = turn.into_iter().chain(stop);
    if runs.iter().any(Run::is_under_way) { all.chain([start]).collect() } else { vec![start] }
}

/// The label of an action's button.
pub fn label(action: Action) -> words::Text {
    match action {
        Action::Train => words::LEARN_RACE_TRAIN,
        Action::Again | Action::More => words::LEARN_RACE_AGAIN,
        Action::Pause => words::LEARN_RACE_PAUSE,
        Action::Continue => words::LEARN_RACE_CONTINUE,
        Action::Stop => words::LEARN_RACE_STOP,
    }
}

/// The names of the runs in a legend.
pub fn names(miners: [Miner; 2]) -> [String; 2] {
    let [a, b] = miners.map(|miner| miner_choice::name(miner).text());
    [words::learn_race_a(a), words::learn_race_b(b)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_learn::settings::TrainingSettings;
    use protocol::learn::{LearnEvent, RunId};

    fn begun(id: u32) -> Run {
        let mut run = Run::default();
        run.start(RunId(id), TrainingSettings::default());
        run.on_event(&LearnEvent::Began { run: RunId(id) }, &[]);
        run
    }

    #[test]
    fn both_are_started_paused_and_stopped_together() {
        assert_eq!(actions(&[Run::default(), Run::default()]), [Action::Train], "nothing runs");
        let mut runs = [begun(1), begun(2)];
        assert_eq!(actions(&runs), [Action::Pause, Action::Stop, Action::Again], "both run");
        runs[0].pause();
        assert_eq!(actions(&runs)[0], Action::Pause, "one still runs");
        runs[1].pause();
        for (run, id) in runs.iter_mut().zip([1, 2]) {
            run.on_event(&LearnEvent::Paused { run: RunId(id) }, &[]);
        }
        assert_eq!(actions(&runs), [Action::Continue, Action::Stop, Action::Again], "both rest");
    }

    #[test]
    fn a_single_run_may_make_room_for_both() {
        let runs = [begun(1), Run::default()];
        assert_eq!(actions(&runs), [Action::Pause, Action::Stop, Action::Train], "the second was never started");
    }
}
