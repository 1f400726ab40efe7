//! Tests of a training run over the events of a worker.

use super::*;
use likeness_learn::net::DIM;
use protocol::failure::FailureKind;

const ID: RunId = RunId(7);

fn running() -> Run {
    let mut run = Run::default();
    assert!(matches!(run.start(ID, TrainingSettings::default()), LearnRequest::Train { run: ID, .. }), "asked");
    run.on_event(&LearnEvent::Began { run: ID }, &[]);
    run
}

fn progress(step: u32) -> TrainingProgress {
    let triplet =
        TripletShown { pictures: [(1, 1), (1, 2), (2, 3)], positive: step as f32, negative: 0.5, margin: 0.2 };
    TrainingProgress {
        step,
        planned: 750,
        images: u64::from(step) * 64,
        rate: 1000.0,
        left_s: 10.0,
        loss: 0.1,
        active: 0.5,
        spread: 0.7,
        triplet: Some(triplet),
        head: None,
    }
}

fn evaluation(step: u32) -> Evaluation {
    Evaluation {
        step,
        trained_ms: 1.0,
        eer: 0.2,
        eer_threshold: 0.8,
        roc: vec![(0.0, 0.0, 0.0)],
        spread: 0.6,
        map: vec![(0.0, 0.0); 3],
        explained: (0.2, 0.1),
    }
}

fn advance(run: &mut Run, step: u32) {
    run.on_event(&LearnEvent::Progress { run: ID, progress: progress(step) }, &[]);
}

fn measure(run: &mut Run, step: u32, numbers: &[f32]) {
    run.on_event(&LearnEvent::Evaluated { run: ID, evaluation: evaluation(step) }, numbers);
}

#[test]
fn a_run_is_started_paused_continued_and_trained_on() {
    let mut run = running();
    assert_eq!((run.phase(), run.actions()), (&Phase::Running, vec![Action::Pause, Action::Stop]));
    assert_eq!(run.pause(), Some(LearnRequest::Pause { run: ID }), "asked to pause");
    advance(&mut run, 5);
    assert_eq!(run.phase(), &Phase::Pausing, "a step that was under way does not undo it");
    run.on_event(&LearnEvent::Paused { run: ID }, &[]);
    assert_eq!(run.actions(), [Action::Continue, Action::Stop], "paused");
    assert_eq!(run.resume(), Some(LearnRequest::Continue { run: ID, more: 0 }), "goes on");
    let ended =
        LearnEvent::Ended { run: ID, end: TrainingEnd::Finished, steps: 750, settings: TrainingSettings::default() };
    run.on_event(&ended, &[]);
    assert_eq!(run.actions(), [Action::More, Action::Again], "ended");
    assert_eq!(run.more(), Some(LearnRequest::Continue { run: ID, more: MORE_STEPS }), "trained on");
    assert!(run.is_under_way() && run.stop().is_some(), "and stopped");
    let stopped =
        LearnEvent::Ended { run: ID, end: TrainingEnd::Stopped, steps: 760, settings: run.settings().clone() };
    run.on_event(&stopped, &[]);
    assert_eq!(run.more(), Some(LearnRequest::Continue { run: ID, more: 0 }), "what is left of the plan");
}

#[test]
fn events_of_another_run_and_late_ones_change_nothing() {
    let mut run = running();
    let before = run.clone();
    run.on_event(&LearnEvent::Paused { run: RunId(6) }, &[]);
    assert_eq!(run, before, "nothing changed");
    run.worker_lost();
    assert_eq!((run.phase(), run.actions()), (&Phase::Lost, vec![Action::Train]), "lost with its worker");
    run.on_event(&LearnEvent::Began { run: ID }, &[]);
    assert_eq!(run.phase(), &Phase::Lost, "it stays lost");
}

#[test]
fn a_worker_that_dies_after_the_end_takes_the_net_but_not_the_result() {
    let mut run = running();
    measure(&mut run, 0, &[]);
    let ended =
        LearnEvent::Ended { run: ID, end: TrainingEnd::Stopped, steps: 3, settings: TrainingSettings::default() };
    run.on_event(&ended, &[]);
    run.worker_lost();
    assert_eq!(run.phase(), &Phase::Ended(TrainingEnd::Stopped), "it had ended");
    assert_eq!(run.actions(), [Action::Again], "there is no net to train on");
    assert!(run.measured().is_some(), "what was measured stays");
}

#[test]
fn the_triplet_shown_stays_until_the_next_evaluation() {
    let mut run = running();
    advance(&mut run, 1);
    advance(&mut run, 2);
    let shown = |run: &Run| run.triplet().map(|triplet| triplet.positive);
    assert_eq!(shown(&run), Some(1.0), "the first");
    measure(&mut run, 2, &[]);
    advance(&mut run, 3);
    advance(&mut run, 4);
    assert_eq!(shown(&run), Some(3.0), "the first after the evaluation");
}

#[test]
fn encodings_are_kept_only_if_they_are_whole() {
    let mut run = running();
    measure(&mut run, 0, &[0.5; 3 * DIM]);
    assert_eq!(run.measured().map(|m| m.encodings.count()), Some(3), "one for each place on the map");
    measure(&mut run, 9, &[0.5; 2 * DIM]);
    assert_eq!(run.measured().map(|m| m.encodings.count()), Some(0), "some are missing");
    assert_eq!(run.errors(), [(0, 0.2), (9, 0.2)], "the error rate over the steps");
}

#[test]
fn a_long_curve_keeps_its_ends_and_few_points() {
    let mut run = running();
    (1..=2000).for_each(|step| advance(&mut run, step));
    let points = run.points();
    assert!((100..=MAX_POINTS).contains(&points.len()), "{}", points.len());
    assert_eq!(points.first().map(|point| point.step), Some(1), "the beginning");
    assert!(points.last().is_some_and(|point| point.step > 1990), "the end: {:?}", points.last());
    advance(&mut run, 2000);
    assert!(run.points().windows(2).all(|pair| pair[0].step < pair[1].step), "in order, each step once");
}

#[test]
fn the_miner_is_switched_only_while_it_trains() {
    assert_eq!(Run::default().switch_miner(Miner::Hardest), None, "there is no run");
    let mut run = running();
    let objective = Objective::Triplet { margin: 0.2, miner: Miner::Hardest };
    assert_eq!(run.switch_miner(Miner::Hardest), Some(LearnRequest::Change { run: ID, objective }), "asked");
    assert_eq!(run.settings().objective, objective, "and kept");
    run.worker_lost();
    assert_eq!(run.switch_miner(Miner::SemiHard), None, "nobody to ask");
}

#[test]
fn a_collapse_is_a_small_spread_with_the_loss_at_the_margin() {
    let mut run = running();
    let event =
        |spread, loss| LearnEvent::Progress { run: ID, progress: TrainingProgress { spread, loss, ..progress(60) } };
    for (spread, loss, expected) in [(0.01, 0.2, true), (0.01, 0.05, false), (0.6, 0.2, false)] {
        run.on_event(&event(spread, loss), &[]);
        assert_eq!(run.is_collapsed(), expected, "spread {spread}, loss {loss}");
    }
}

#[test]
fn a_refused_request_did_not_happen() {
    let mut run = running();
    run.pause();
    let failure = Failure::new(FailureKind::Internal, "no such run");
    run.on_event(&LearnEvent::Refused { run: ID, failure: failure.clone() }, &[]);
    assert_eq!(run.phase(), &Phase::Running, "it goes on");
    run.on_event(&LearnEvent::Failed { run: ID, failure: failure.clone() }, &[]);
    assert_eq!((run.phase(), run.actions()), (&Phase::Failed(failure), vec![Action::Train]), "it failed");
}

#[test]
fn the_net_can_be_asked_once_it_rests_and_until_it_makes_room() {
    let mut run = running();
    measure(&mut run, 750, &[]);
    assert_eq!(run.net(), None, "it still learns");
    let settings = TrainingSettings::default();
    run.on_event(&LearnEvent::Ended { run: ID, end: TrainingEnd::Finished, steps: 750, settings }, &[]);
    assert_eq!(run.net(), Some(NetVersion { run: ID, step: 750 }), "its last measurement says how far it is");
    assert_eq!(run.discard(), Some(LearnRequest::Discard { run: ID }), "the worker is told");
    assert_eq!((run.net(), run.discard(), run.errors().len()), (None, None, 1), "the curve stays");
    let mut running = running();
    assert!(running.discard().is_some() && !running.is_under_way(), "one that trains ends");
}

#[test]
fn a_net_from_a_file_brings_its_settings_and_can_be_trained_on() {
    let mut run = Run::default();
    assert_eq!(run.load(ID), LearnRequest::Load { run: ID }, "asked");
    measure(&mut run, 750, &[]);
    let settings = TrainingSettings { seed: 42, ..TrainingSettings::default() };
    run.on_event(&LearnEvent::Ended { run: ID, end: TrainingEnd::Loaded, steps: 750, settings }, &[]);
    assert_eq!((run.settings().seed, run.net().map(|net| net.step)), (42, Some(750)), "as it was saved");
    assert!(run.actions().contains(&Action::More), "{:?}", run.actions());
}
