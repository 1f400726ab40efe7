//! One painting after another, as a person and a worker may lead them.

use super::*;
use likeness_core::geometry::Size;
use protocol::failure::FailureKind;

const JOB: JobId = JobId(7);

fn asked() -> Job {
    let mut job = Job::default();
    job.ask(JOB, PaintSettings { iterations: 200, ..PaintSettings::default() });
    job
}

fn costs(iteration: u32) -> Costs {
    Costs {
        iteration,
        total: 1.0,
        content: 0.1,
        style: 0.2,
        layers: vec![0.2; 5],
        variation: 0.0,
        textbook_content: 1.0,
        textbook_layers: vec![1.0; 5],
    }
}

fn progress(iteration: u32) -> StyleEvent {
    let progress = PaintProgress {
        iteration,
        planned: 200,
        size: Size::new(64, 48),
        picture: Size::new(64, 48),
        rate: 2.0,
        left_s: 9.0,
        costs: Some(costs(iteration)),
    };
    StyleEvent::Progress { job: JOB, progress }
}

fn ended(end: End) -> StyleEvent {
    StyleEvent::Ended { job: JOB, end, size: Size::new(64, 48), costs: None, likeness: None }
}

fn painting() -> Job {
    let mut job = asked();
    let plan = PaintPlan { model: ModelId::VggLight, scales: vec![(Size::new(64, 48), 200)], bytes: 1 };
    assert!(job.hear(&StyleEvent::Began { job: JOB, plan }), "its own beginning");
    assert!(job.hear(&progress(10)), "its own progress");
    job
}

#[test]
fn a_painting_goes_from_asking_over_loading_to_its_end() {
    let mut job = asked();
    assert_eq!(job.actions(), [Action::Cancel], "nothing to pause yet");
    job.hear(&StyleEvent::Loading { model: ModelId::VggLight, received: 1, total: 2 });
    assert!(matches!(job.phase(), Phase::Loading { received: 1, .. }), "{:?}", job.phase());
    let mut job = painting();
    assert_eq!(job.phase(), &Phase::Painting, "iterations go by");
    assert!(job.hear(&ended(End::Finished)), "its end");
    assert_eq!(job.actions(), [Action::Save, Action::More, Action::PaintAgain], "saving first");
}

#[test]
fn a_painting_whose_net_is_on_its_way_can_be_cancelled_and_late_news_of_the_net_do_not_undo_it() {
    let mut job = asked();
    let loading = |received| StyleEvent::Loading { model: ModelId::VggLight, received, total: 9 };
    job.hear(&loading(1));
    assert_eq!(job.actions(), [Action::Cancel], "nothing else makes sense yet");
    assert_eq!(job.cancel(), Some(StyleRequest::Cancel), "asked");
    job.hear(&loading(2));
    assert_eq!(job.phase(), &Phase::Ending, "bytes that were under way already");
    assert!(job.hear(&ended(End::Cancelled)), "answered");
    job.hear(&loading(3));
    assert_eq!((job.phase(), job.actions()), (&Phase::Ended(End::Cancelled), vec![Action::Paint]), "as if never asked");
}

#[test]
fn pause_and_continue_are_asked_once_and_answered() {
    let mut job = painting();
    assert_eq!(job.pause(), Some(StyleRequest::Pause), "asked");
    assert_eq!(job.pause(), None, "not twice");
    job.hear(&progress(11));
    assert_eq!(job.phase(), &Phase::Pausing, "a step that was under way does not undo the wish");
    job.hear(&StyleEvent::Paused { job: JOB });
    assert_eq!(job.phase(), &Phase::Paused, "it rests");
    assert_eq!(job.go_on(), Some(StyleRequest::Continue { more: 0 }), "on again");
    job.hear(&progress(12));
    assert_eq!(job.phase(), &Phase::Painting, "iterations go by");
}

#[test]
fn stop_keeps_the_picture_and_cancel_does_not() {
    let mut job = painting();
    assert_eq!(job.stop(), Some(StyleRequest::Stop), "asked");
    assert!(job.actions().is_empty(), "it is ending");
    job.hear(&ended(End::Stopped));
    assert!(job.actions().contains(&Action::Save), "kept");
    let mut job = painting();
    assert_eq!(job.cancel(), Some(StyleRequest::Cancel), "asked");
    job.hear(&ended(End::Cancelled));
    assert_eq!(job.actions(), [Action::Paint], "nothing to save, nothing to continue");
}

#[test]
fn more_iterations_are_added_to_a_painting_that_has_ended() {
    let mut job = painting();
    assert_eq!(job.more(100), None, "not while it is painted");
    job.hear(&ended(End::Finished));
    assert_eq!(job.more(100), Some(StyleRequest::Continue { more: 100 }), "the worker still has it");
    assert!(job.hear(&progress(210)), "on it goes");
    assert_eq!(job.phase(), &Phase::Painting, "iterations go by");
    assert_eq!(job.costs().len(), 2, "the curve goes on");
}

#[test]
fn what_is_told_of_an_earlier_painting_changes_nothing() {
    let mut job = painting();
    let other =
        StyleEvent::Ended { job: JobId(6), end: End::Cancelled, size: Size::new(0, 0), costs: None, likeness: None };
    assert!(!job.hear(&other), "another job's end");
    assert_eq!(job.phase(), &Phase::Painting, "goes on");
    job.hear(&ended(End::Stopped));
    assert!(!job.hear(&progress(99)), "a late picture after the end");
}

#[test]
fn a_worker_that_dies_leaves_the_last_picture_to_go_on_from() {
    let mut job = painting();
    job.worker_lost();
    assert_eq!(job.actions(), [Action::Resume, Action::PaintAgain], "from the last picture");
    let settings = job.resuming(100);
    assert_eq!((settings.start, settings.iterations), (StartFrom::Initial, 190), "what was left");
    assert!(!job.hear(&progress(11)), "a word of the dead one");
    let mut early = asked();
    early.worker_lost();
    assert_eq!(early.actions(), [Action::PaintAgain], "there is no picture yet");
}

#[test]
fn a_worker_that_dies_after_the_end_takes_only_the_chance_of_adding_to_it() {
    let mut job = painting();
    job.hear(&ended(End::Finished));
    job.worker_lost();
    assert_eq!(job.phase(), &Phase::Ended(End::Finished), "the picture is there");
    assert_eq!(job.more(100), None, "nothing to continue");
    assert_eq!(job.resuming(100).iterations, 100, "but another can go on from the picture");
}

#[test]
fn a_refusal_says_why_and_allows_another_try() {
    let mut job = asked();
    let failure = Failure::new(FailureKind::Internal, "no room");
    assert!(job.hear(&StyleEvent::Refused { job: JOB, failure: failure.clone() }), "its own");
    assert_eq!(job.phase(), &Phase::Refused(failure), "with the reason");
    assert_eq!(job.actions(), [Action::Paint], "another try");
}

#[test]
fn costs_told_twice_are_drawn_once() {
    let mut job = painting();
    job.hear(&progress(10));
    job.hear(&progress(20));
    let iterations: Vec<u32> = job.costs().iter().map(|c| c.iteration).collect();
    assert_eq!(iterations, [10, 20], "in order");
}

#[test]
fn a_new_painting_forgets_the_one_before() {
    let mut job = painting();
    let request = job.ask(JobId(8), PaintSettings::default());
    assert!(matches!(request, StyleRequest::Paint { job: JobId(8), .. }), "{request:?}");
    assert!(job.costs().is_empty() && job.progress().is_none(), "a fresh curve");
}
