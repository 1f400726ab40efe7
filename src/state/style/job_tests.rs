//! Jobs under the sequences of actions and events that users and workers may produce.

use super::*;
use likeness_core::geometry::Size;
use protocol::failure::FailureKind;

const JOB: JobId = JobId(7);

fn requested() -> Job {
    let mut job = Job::default();
    job.start(JOB, PaintSettings { iterations: 200, ..PaintSettings::default() });
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
    let iterations = if end == End::Finished { 200 } else { 14 };
    StyleEvent::Ended { job: JOB, end, size: Size::new(64, 48), iterations, costs: None, face_check: None }
}

fn running() -> Job {
    let mut job = requested();
    let plan = PaintPlan { model: ModelId::VggLight, scales: vec![(Size::new(64, 48), 200)], bytes: 1 };
    assert!(job.on_event(&StyleEvent::Began { job: JOB, plan }), "its own beginning");
    assert!(job.on_event(&progress(10)), "its own progress");
    job
}

#[test]
fn a_job_goes_from_the_request_through_loading_to_its_end() {
    let mut job = requested();
    assert_eq!(job.actions(), [Action::Cancel], "nothing to pause yet");
    job.on_event(&StyleEvent::Loading { model: ModelId::VggLight, received: 1, total: 2 });
    assert!(matches!(job.phase(), Phase::Loading { received: 1, .. }), "{:?}", job.phase());
    let mut job = running();
    assert_eq!(job.phase(), &Phase::Running, "iterations are running");
    assert!(job.on_event(&ended(End::Finished)), "its end");
    assert_eq!(job.actions(), [Action::Save, Action::More, Action::PaintAgain], "saving first");
}

#[test]
fn a_job_can_be_cancelled_while_its_net_is_downloaded_and_late_download_events_do_not_undo_it() {
    let mut job = requested();
    let loading = |received| StyleEvent::Loading { model: ModelId::VggLight, received, total: 9 };
    job.on_event(&loading(1));
    assert_eq!(job.actions(), [Action::Cancel], "nothing else makes sense yet");
    assert_eq!(job.cancel(), Some(StyleRequest::Cancel), "requested");
    job.on_event(&loading(2));
    assert_eq!(job.phase(), &Phase::Ending, "bytes that were already on their way");
    assert!(job.on_event(&ended(End::Cancelled)), "answered");
    job.on_event(&loading(3));
    assert_eq!(
        (job.phase(), job.actions()),
        (&Phase::Ended(End::Cancelled), vec![Action::Paint]),
        "as if never requested"
    );
}

#[test]
fn pause_and_continue_are_requested_once_and_answered() {
    let mut job = running();
    assert_eq!(job.pause(), Some(StyleRequest::Pause), "requested");
    assert_eq!(job.pause(), None, "not twice");
    job.on_event(&progress(11));
    assert_eq!(job.phase(), &Phase::Pausing, "a step that was already running does not undo the request");
    job.on_event(&StyleEvent::Paused { job: JOB });
    assert_eq!(job.phase(), &Phase::Paused, "it is paused");
    assert_eq!(job.resume_paused(), Some(StyleRequest::Continue { more: 0 }), "on again");
    job.on_event(&progress(12));
    assert_eq!(job.phase(), &Phase::Running, "iterations are running");
}

#[test]
fn stop_keeps_the_result_and_cancel_does_not() {
    let mut job = running();
    assert_eq!(job.stop(), Some(StyleRequest::Stop), "requested");
    assert!(job.actions().is_empty(), "it is ending");
    job.on_event(&ended(End::Stopped));
    assert!(job.actions().contains(&Action::Save), "kept");
    let mut job = running();
    assert_eq!(job.cancel(), Some(StyleRequest::Cancel), "requested");
    job.on_event(&ended(End::Cancelled));
    assert_eq!(job.actions(), [Action::Paint], "nothing to save, nothing to continue");
}

#[test]
fn iterations_can_be_added_to_a_job_that_has_ended() {
    let mut job = running();
    assert_eq!(job.more(100), None, "not while it is running");
    job.on_event(&ended(End::Finished));
    assert!(!job.starts_job(Action::More), "the worker can go on at once");
    assert_eq!(job.more(100), Some(StyleRequest::Continue { more: 100 }), "the worker still has it");
    assert!(job.on_event(&progress(210)), "it continues");
    assert_eq!(job.phase(), &Phase::Running, "iterations are running");
    assert_eq!(job.costs().len(), 2, "the curve continues");
}

#[test]
fn a_stopped_job_goes_on_for_a_hundred_more_and_not_for_what_was_planned_as_well() {
    let mut job = running();
    job.stop();
    job.on_event(&ended(End::Stopped));
    assert_eq!(job.more(100), Some(StyleRequest::Continue { more: 100 }), "from where it is");
    assert_eq!(job.settings().iterations, 114, "fourteen were done");
    assert_eq!(job.progress().map(|p| (p.iteration, p.planned)), Some((14, 114)), "also before the next report");
}

#[test]
fn the_file_of_a_stopped_job_says_what_was_done_and_what_was_planned() {
    let mut job = running();
    job.on_event(&ended(End::Stopped));
    let settings = job.result_settings();
    assert_eq!((settings.done, settings.iterations), (Some(14), 200), "stopped after 14 of 200");
    let mut job = running();
    job.on_event(&ended(End::Finished));
    assert_eq!(job.result_settings(), *job.settings(), "all that was planned was done");
}

#[test]
fn events_of_an_earlier_job_change_nothing() {
    let mut job = running();
    let (end, size) = (End::Cancelled, Size::new(0, 0));
    let other = StyleEvent::Ended { job: JobId(6), end, size, iterations: 0, costs: None, face_check: None };
    assert!(!job.on_event(&other), "another job's end");
    assert_eq!(job.phase(), &Phase::Running, "continues");
    job.on_event(&ended(End::Stopped));
    assert!(!job.on_event(&progress(99)), "a late picture after the end");
}

#[test]
fn after_the_worker_died_a_job_can_continue_from_the_last_picture() {
    let mut job = running();
    job.worker_lost();
    assert_eq!(job.actions(), [Action::Resume, Action::PaintAgain], "from the last picture");
    let settings = job.resuming(100);
    assert_eq!((settings.start, settings.iterations), (StartFrom::Initial, 190), "what was left");
    assert!(!job.on_event(&progress(11)), "an event of the dead worker");
    let mut early = requested();
    early.worker_lost();
    assert_eq!(early.actions(), [Action::PaintAgain], "there is no picture yet");
}

#[test]
fn after_the_worker_died_a_finished_job_needs_a_new_job_to_add_iterations() {
    let mut job = running();
    job.on_event(&ended(End::Finished));
    job.worker_lost();
    assert_eq!(job.phase(), &Phase::Ended(End::Finished), "the picture is there");
    assert_eq!(job.more(100), None, "nothing to continue");
    assert!(job.starts_job(Action::More), "so that the button waits for the next worker");
    assert_eq!(job.resuming(100).iterations, 100, "but another job can continue from the picture");
}

#[test]
fn a_refusal_has_a_reason_and_allows_another_try() {
    let mut job = requested();
    let failure = Failure::new(FailureKind::Internal, "no room");
    assert!(job.on_event(&StyleEvent::Failed { job: JOB, failure: failure.clone() }), "its own");
    assert_eq!(job.phase(), &Phase::Failed(failure), "with the reason");
    assert_eq!(job.actions(), [Action::Paint], "another try");
}

#[test]
fn costs_reported_twice_are_stored_once() {
    let mut job = running();
    job.on_event(&progress(10));
    job.on_event(&progress(20));
    let iterations: Vec<u32> = job.costs().iter().map(|c| c.iteration).collect();
    assert_eq!(iterations, [10, 20], "in order");
}

#[test]
fn a_new_job_discards_the_one_before() {
    let mut job = running();
    let request = job.start(JobId(8), PaintSettings::default());
    assert!(matches!(request, StyleRequest::Paint { job: JobId(8), .. }), "{request:?}");
    assert!(job.costs().is_empty() && job.progress().is_none(), "an empty curve");
}
