//! A job that goes on after it was stopped.

use super::*;

#[test]
fn a_stopped_job_goes_on_for_as_many_iterations_as_are_asked_for() {
    let iterations = |events: &[StyleEvent]| {
        events.iter().find_map(|e| if let StyleEvent::Ended { iterations, .. } = e { Some(*iterations) } else { None })
    };
    let mut harness = StyleHarness::with_pictures();
    harness.paint(quick());
    harness.steps(5);
    assert_eq!(iterations(&harness.ask(StyleRequest::Stop)), Some(5), "stopped after 5 of 30");
    harness.ask(StyleRequest::Continue { more: 3 });
    assert_eq!(iterations(&harness.work()), Some(8), "three more, not those that were left as well");
    harness.ask(StyleRequest::Continue { more: 40 });
    assert_eq!(iterations(&harness.work()), Some(48), "more than were left");
    // Two scales: the first is not done when it is stopped.
    harness.paint_as(JobId(2), PaintSettings { size: 181, iterations: 8, ..quick() });
    harness.steps(1);
    harness.ask(StyleRequest::Stop);
    harness.ask(StyleRequest::Continue { more: 1 });
    assert_eq!(iterations(&harness.work()), Some(2), "still at the first scale");
    harness.ask(StyleRequest::Continue { more: 9 });
    let events = harness.work();
    assert_eq!(
        (iterations(&events), ended(&events).map(|(_, size)| size.longest())),
        (Some(11), Some(181)),
        "the last"
    );
}
