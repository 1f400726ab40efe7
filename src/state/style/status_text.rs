//! The texts about a style-transfer job: what is missing, status, progress, time left.

use super::job::{Action, Job, Phase};
use super::pictures::Pictures;
use super::slot::Slot;
use crate::explain::model;
use crate::number_format;
use crate::state::engine::EngineStatus;
use likeness_core::style::memory::SizeOption;
use protocol::style::{End, FaceCheck, PaintProgress};
use words::Text;

/// Whether a job can start, and what is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Readiness {
    /// No photo was chosen.
    NeedsPhoto,
    /// No style was chosen.
    NeedsStyle,
    /// The engine failed and does not restart by itself.
    EngineStopped,
    /// The engine is starting.
    EngineStarting,
    /// The pictures are being sent to the worker.
    Sending,
    /// No size fits this device.
    NoSize,
    /// A job can start.
    Ready,
}

impl Readiness {
    /// The first thing that is missing, in the order in which a person would provide it.
    pub fn new(engine: &EngineStatus, pictures: &Pictures, sizes: &[SizeOption]) -> Self {
        if engine.failure().is_some() {
            Self::EngineStopped
        } else if !pictures.photo.counts() {
            Self::NeedsPhoto
        } else if !pictures.styles.iter().any(Slot::counts) {
            Self::NeedsStyle
        } else if engine.report().is_none() {
            Self::EngineStarting
        } else if !pictures.all_sent() {
            Self::Sending
        } else if !sizes.iter().any(|option| option.fits) {
            Self::NoSize
        } else {
            Self::Ready
        }
    }

    /// A sentence about what to do or wait for.
    pub const fn sentence(self) -> Text {
        match self {
            Self::NeedsPhoto => words::STYLE_JOB_NEEDS_PHOTO,
            Self::NeedsStyle => words::STYLE_JOB_NEEDS_STYLE,
            Self::EngineStopped => words::STYLE_JOB_ENGINE_STOPPED,
            Self::EngineStarting => words::STYLE_JOB_ENGINE_STARTING,
            Self::Sending => words::STYLE_JOB_SENDING,
            Self::NoSize => words::STYLE_JOB_NO_SIZE,
            Self::Ready => words::STYLE_JOB_READY,
        }
    }
}

/// A sentence about what the job is doing. It changes with the phase only, so that screen readers are not flooded.
pub fn status(job: &Job) -> Option<String> {
    Some(match job.phase() {
        Phase::Idle | Phase::Failed(_) => return None,
        Phase::Requested => words::STYLE_JOB_ASKED.into(),
        Phase::Loading { model, .. } => words::style_job_loading(model::name(*model).text()),
        Phase::Running => words::STYLE_JOB_RUNNING.into(),
        Phase::Pausing => words::STYLE_JOB_PAUSING.into(),
        Phase::Paused => words::STYLE_JOB_PAUSED.into(),
        Phase::Ending => words::STYLE_JOB_ENDING.into(),
        Phase::Ended(End::Finished) => words::STYLE_JOB_FINISHED.into(),
        Phase::Ended(End::Stopped) => words::STYLE_JOB_STOPPED.into(),
        Phase::Ended(End::Cancelled) => words::STYLE_JOB_CANCELLED.into(),
        Phase::Ended(End::Diverged) => words::STYLE_JOB_DIVERGED.into(),
        Phase::Lost if job.actions().contains(&Action::Resume) => words::STYLE_JOB_LOST.into(),
        Phase::Lost => words::STYLE_JOB_LOST_EARLY.into(),
    })
}

/// Progress of the job, 0..=1; `None` if no job is running.
pub fn fraction(job: &Job) -> Option<f64> {
    if !job.is_under_way() {
        return None;
    }
    Some(match (job.phase(), job.progress()) {
        (Phase::Loading { received, total, .. }, _) if *total > 0 => (*received as f64 / *total as f64).min(1.0),
        (Phase::Loading { .. } | Phase::Requested, _) | (_, None) => 0.0,
        (_, Some(p)) => (f64::from(p.iteration) / f64::from(p.planned.max(1))).min(1.0),
    })
}

/// The line under the progress bar.
pub fn progress_line(job: &Job) -> String {
    match (job.phase(), job.progress()) {
        (Phase::Loading { received, total, .. }, _) => {
            words::style_job_download(&number_format::bytes(*received), &number_format::bytes(*total))
        }
        (Phase::Running, Some(p)) => words::style_job_line(&iterations(p), &rate(p.rate), &time_left(p.left_s)),
        (Phase::Pausing | Phase::Paused | Phase::Ending | Phase::Lost, Some(p)) => iterations(p),
        _ => String::new(),
    }
}

fn iterations(p: &PaintProgress) -> String {
    words::style_job_iteration(p.iteration.into(), p.planned.into(), &p.size.longest().to_string())
}

fn rate(per_second: f32) -> String {
    if per_second >= 10.0 {
        words::style_job_rate(whole(per_second))
    } else {
        words::style_job_rate_slow(per_second.into())
    }
}

/// The time left: seconds up to a minute and a half, then minutes, since it is only an estimate.
pub fn time_left(seconds: f32) -> String {
    match seconds {
        s if !s.is_finite() || s < 0.0 => words::STYLE_JOB_LEFT_UNKNOWN.into(),
        ..1.5 => words::style_job_left_seconds(1),
        1.5..90.0 => words::style_job_left_seconds(whole(seconds)),
        _ => words::style_job_left_minutes(whole(seconds / 60.0)),
    }
}

/// The nearest whole number; ties go to the even one.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "`as` saturates at the ends")]
pub const fn whole(number: f32) -> u64 {
    number.round_ties_even() as u64
}

/// Whether the face encoder still recognises the person, as a sentence.
pub fn face_check(after: FaceCheck) -> String {
    match after {
        FaceCheck::NoFaceLeft => words::STYLE_FACE_NONE.into(),
        FaceCheck::Distance { distance, tau } if distance <= tau => words::style_face_same(distance.into(), tau.into()),
        FaceCheck::Distance { distance, tau } => words::style_face_other(distance.into(), tau.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::side::Photo;
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
            kernels: KernelSet::Own,
            models: vec![],
            encoders: vec![],
            startup_ms: 1.0,
            thresholds: Thresholds { tau: 0.5, fmr: 1e-3, reject_tau: 0.6, reject_fmr: 1e-2 },
        })
    }

    #[test]
    fn missing_things_are_named_one_after_another() {
        let mut pictures = Pictures::default();
        let sizes = [SizeOption { longer: 256, bytes: 1, fits: true }];
        let readiness = |engine: &EngineStatus, pictures: &Pictures| Readiness::new(engine, pictures, &sizes);
        assert_eq!(readiness(&EngineStatus::Loading, &pictures), Readiness::NeedsPhoto, "first the photo");
        for (slot, next) in [(0, Readiness::NeedsStyle), (1, Readiness::EngineStarting)] {
            let slot = if slot == 0 { &mut pictures.photo } else { &mut pictures.styles[0] };
            let revision = slot.begin_opening();
            let photo =
                Photo { url: String::new(), label: "x".to_owned(), shrunk_from: None, mirrored: false, sample: None };
            assert!(slot.opened(revision, photo, Size::new(9, 9)), "current");
            assert_eq!(readiness(&EngineStatus::Loading, &pictures), next, "then");
        }
        assert_eq!(readiness(&running(), &pictures), Readiness::Sending, "being sent");
        pictures.photo.on_picture_set(Size::new(9, 9), 0);
        pictures.styles[0].on_picture_set(Size::new(9, 9), 0);
        assert_eq!(readiness(&running(), &pictures), Readiness::Ready, "all there");
        assert_eq!(Readiness::new(&running(), &pictures, &[]), Readiness::NoSize, "but no size fits");
        let failed = EngineStatus::Failed(Failure::new(FailureKind::WorkerCrashed, ""));
        assert_eq!(readiness(&failed, &pictures), Readiness::EngineStopped, "above all");
    }

    #[test]
    fn the_time_left_is_rounded() {
        for (seconds, text) in
            [(0.4, "1 s left"), (12.4, "12 s left"), (150.0, "2 min left"), (f32::NAN, "time left unknown")]
        {
            assert_eq!(time_left(seconds), text, "{seconds}");
        }
    }

    #[test]
    fn the_face_check_states_distance_and_threshold() {
        let same = face_check(FaceCheck::Distance { distance: 0.41, tau: 0.59 });
        assert_eq!(same, "Still recognised as the same person: distance 0.41, threshold 0.59.", "same");
        let other = face_check(FaceCheck::Distance { distance: 0.7, tau: 0.59 });
        assert!(other.starts_with("No longer recognised"), "{other}");
        assert!(face_check(FaceCheck::NoFaceLeft).contains("No face"), "gone");
    }

    #[test]
    fn there_is_no_status_before_the_first_job() {
        let job = Job::default();
        assert_eq!((status(&job), fraction(&job), progress_line(&job)), (None, None, String::new()), "quiet");
    }
}
