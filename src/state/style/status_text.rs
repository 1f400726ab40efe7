//! What the page says about a painting.

use super::job::{Job, Phase};
use super::pictures::Pictures;
use crate::number_format;
use crate::state::engine::EngineStatus;
use likeness_core::style::memory::SizeOption;
use protocol::style::{End, FaceAfter, PaintProgress};

/// Whether painting can begin, and what is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Readiness {
    /// There is no photo.
    NeedsPhoto,
    /// There is no style.
    NeedsStyle,
    /// The engine does not run and will not by itself.
    EngineStopped,
    /// The engine is starting.
    EngineStarting,
    /// The pictures are on their way to the worker.
    Sending,
    /// No size fits this device.
    NoSize,
    /// It can.
    Ready,
}

impl Readiness {
    /// What is missing first, in the order in which a person would do it.
    pub fn new(engine: &EngineStatus, pictures: &Pictures, offers: &[SizeOption]) -> Self {
        if engine.failure().is_some() {
            Self::EngineStopped
        } else if pictures.photo.is_free() {
            Self::NeedsPhoto
        } else if pictures.filled_styles().next().is_none() {
            Self::NeedsStyle
        } else if engine.report().is_none() {
            Self::EngineStarting
        } else if !pictures.all_sent() {
            Self::Sending
        } else if !offers.iter().any(|offer| offer.fits) {
            Self::NoSize
        } else {
            Self::Ready
        }
    }

    /// What to do or to wait for, in a sentence.
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::NeedsPhoto => "Choose a photo to paint.",
            Self::NeedsStyle => "Choose a style: one of ours, or any picture of yours.",
            Self::EngineStopped => "Nothing can be painted until this is put right.",
            Self::EngineStarting => "The engine is starting; painting can begin in a moment.",
            Self::Sending => "The pictures are being prepared.",
            Self::NoSize => "This device has too little memory to paint; close other tabs and choose the photo again.",
            Self::Ready => "Ready to paint.",
        }
    }
}

/// What the painting is doing, in a sentence. Changes with its phase alone, so that a screen reader is not flooded.
pub fn status(job: &Job) -> Option<String> {
    Some(match job.phase() {
        Phase::Idle | Phase::Refused(_) => return None,
        Phase::Asked => "Getting ready to paint\u{2026}".to_owned(),
        Phase::Loading { model, .. } => format!("Fetching the {}\u{2026}", model.name()),
        Phase::Painting => "Painting\u{2026}".to_owned(),
        Phase::Pausing => "Pausing after this step\u{2026}".to_owned(),
        Phase::Paused => "Paused.".to_owned(),
        Phase::Ending => "Ending\u{2026}".to_owned(),
        Phase::Ended(End::Finished) => "Finished.".to_owned(),
        Phase::Ended(End::Stopped) => "Stopped; the picture is kept.".to_owned(),
        Phase::Ended(End::Cancelled) => "Cancelled.".to_owned(),
        Phase::Ended(End::Diverged) => {
            "The numbers ran away, so painting ended with the last good picture. A smaller step size avoids it."
                .to_owned()
        }
        Phase::Lost => lost(job).to_owned(),
    })
}

fn lost(job: &Job) -> &'static str {
    if job.actions().contains(&super::job::Action::Resume) {
        "The part of the page that paints stopped. The last picture is safe: you can go on from it."
    } else {
        "The part of the page that paints stopped before there was a picture. Paint again."
    }
}

/// How far the painting is, 0..=1; `None` where nothing is under way.
pub fn fraction(job: &Job) -> Option<f64> {
    if !job.is_under_way() {
        return None;
    }
    Some(match (job.phase(), job.progress()) {
        (Phase::Loading { received, total, .. }, _) if *total > 0 => (*received as f64 / *total as f64).min(1.0),
        (Phase::Loading { .. } | Phase::Asked, _) | (_, None) => 0.0,
        (_, Some(p)) => (f64::from(p.iteration) / f64::from(p.planned.max(1))).min(1.0),
    })
}

/// The line under the progress bar.
pub fn progress_line(job: &Job) -> String {
    match (job.phase(), job.progress()) {
        (Phase::Loading { received, total, .. }, _) => {
            format!(
                "{} of {}, once; it is kept for the next visit",
                number_format::bytes(*received),
                number_format::bytes(*total)
            )
        }
        (Phase::Painting, Some(p)) => {
            format!("{}, {}, {}", iterations(p), rate(p.rate), left(p.left_s))
        }
        (Phase::Pausing | Phase::Paused | Phase::Ending | Phase::Lost, Some(p)) => iterations(p),
        _ => String::new(),
    }
}

fn iterations(p: &PaintProgress) -> String {
    format!("iteration {} of {} at {} px", p.iteration, p.planned, p.size.longest())
}

fn rate(per_second: f32) -> String {
    if per_second >= 10.0 { format!("{per_second:.0} a second") } else { format!("{per_second:.1} a second") }
}

/// A time to wait, as roughly as it is known.
pub fn left(seconds: f32) -> String {
    match seconds {
        s if !s.is_finite() || s < 0.0 => "time left unknown".to_owned(),
        ..1.5 => "a second left".to_owned(),
        1.5..90.0 => format!("{seconds:.0} s left"),
        _ => format!("{:.0} min left", seconds / 60.0),
    }
}

/// Whether the face encoder still knows the person, in words.
pub fn likeness(after: FaceAfter) -> String {
    match after {
        FaceAfter::NoFaceLeft => "No face is found in the painting any more.".to_owned(),
        FaceAfter::Distance { distance, tau } => {
            let verdict =
                if distance <= tau { "Still recognised as the same person" } else { "Not recognised any more" };
            format!("{verdict}: distance {distance:.2}, threshold {tau:.2}.")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::side::Photo;
    use crate::state::style::slot::SlotContent;
    use likeness_core::backend::{Backend, KernelSet};
    use likeness_core::face::matching::Thresholds;
    use likeness_core::geometry::Size;
    use protocol::EngineReport;
    use protocol::failure::{Failure, FailureKind};

    fn running() -> EngineStatus {
        EngineStatus::Running(EngineReport {
            backend: Backend::Cpu,
            adapter: None,
            cpu_reason: None,
            operations: KernelSet::Own,
            models: vec![],
            startup_ms: 1.0,
            thresholds: Thresholds { tau: 0.5, fmr: 1e-3, reject_tau: 0.6, reject_fmr: 1e-2 },
        })
    }

    #[test]
    fn what_is_missing_is_asked_for_one_thing_after_another() {
        let mut pictures = Pictures::default();
        let offers = [SizeOption { longer: 256, bytes: 1, fits: true }];
        let say = |engine: &EngineStatus, pictures: &Pictures| Readiness::new(engine, pictures, &offers);
        assert_eq!(say(&EngineStatus::Loading, &pictures), Readiness::NeedsPhoto, "first the photo");
        for (slot, next) in [(0, Readiness::NeedsStyle), (1, Readiness::EngineStarting)] {
            let slot = if slot == 0 { &mut pictures.photo } else { &mut pictures.styles[0] };
            let ticket = slot.hold(SlotContent::Opening);
            let photo = Photo { url: String::new(), label: "x".to_owned(), shrunk_from: None, mirrored: false };
            assert!(slot.opened(ticket, photo, Size::new(9, 9)), "current");
            assert_eq!(say(&EngineStatus::Loading, &pictures), next, "then");
        }
        assert_eq!(say(&running(), &pictures), Readiness::Sending, "on their way");
        pictures.photo.placed(Size::new(9, 9), 0);
        pictures.styles[0].placed(Size::new(9, 9), 0);
        assert_eq!(say(&running(), &pictures), Readiness::Ready, "all there");
        assert_eq!(Readiness::new(&running(), &pictures, &[]), Readiness::NoSize, "but no size fits");
        let failed = EngineStatus::Failed(Failure::new(FailureKind::WorkerCrashed, ""));
        assert_eq!(say(&failed, &pictures), Readiness::EngineStopped, "above all");
    }

    #[test]
    fn a_wait_is_told_as_roughly_as_it_is_known() {
        for (seconds, words) in
            [(0.4, "a second left"), (12.4, "12 s left"), (150.0, "2 min left"), (f32::NAN, "time left unknown")]
        {
            assert_eq!(left(seconds), words, "{seconds}");
        }
    }

    #[test]
    fn the_likeness_names_distance_and_threshold() {
        let same = likeness(FaceAfter::Distance { distance: 0.41, tau: 0.59 });
        assert_eq!(same, "Still recognised as the same person: distance 0.41, threshold 0.59.", "same");
        let other = likeness(FaceAfter::Distance { distance: 0.7, tau: 0.59 });
        assert!(other.starts_with("Not recognised"), "{other}");
        assert!(likeness(FaceAfter::NoFaceLeft).contains("No face"), "gone");
    }

    #[test]
    fn nothing_is_said_before_the_first_painting() {
        let job = Job::default();
        assert_eq!((status(&job), fraction(&job), progress_line(&job)), (None, None, String::new()), "quiet");
    }
}
