//! Notices about the gallery as a whole.

use protocol::gallery::GalleryNotice;
use protocol::gallery::lock::{GalleryStatus, Recovery};

/// A notice, and what marks it as read; `None`: it stays.
#[derive(Debug, Clone, PartialEq)]
pub struct Notice {
    /// The sentences.
    pub text: String,
    /// What is dismissed.
    pub dismiss: Option<GalleryNotice>,
}

/// The notices that follow from the status, the most important first.
pub fn notices(status: Option<&GalleryStatus>) -> Vec<Notice> {
    let Some(status) = status else { return vec![] };
    let recovery = status.recovery.map(|recovery| match recovery {
        Recovery::Restored => words::GALLERY_RESTORED,
        Recovery::Updated => words::GALLERY_UPDATED,
        Recovery::Lost => words::GALLERY_LOST,
    });
    let notice = |text: String, dismiss| Notice { text, dismiss };
    let recovery = recovery.map(|word| notice(word.text().to_owned(), Some(GalleryNotice::Recovery)));
    let left_out = (status.left_out > 0).then(|| notice(words::gallery_left_out(status.left_out.into()), None));
    let failed = status.earlier_failure.as_ref().filter(|_| status.to_renew > 0);
    let failed = failed.map(|_| notice(words::renewal_net_failed(status.to_renew.into()), None));
    let loading = status.earlier_loading.then(|| notice(words::renewal_net_loading(status.to_renew.into()), None));
    let backup =
        status.backup_due.then(|| notice(words::GALLERY_BACKUP_DUE.text().to_owned(), Some(GalleryNotice::Backup)));
    [recovery, left_out, loading, failed, backup].into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::super::access::tests::status;
    use super::*;
    use protocol::failure::{Failure, FailureKind};
    use protocol::gallery::lock::GalleryState;

    #[test]
    fn an_ordinary_gallery_has_nothing_to_report() {
        assert_eq!(notices(None), [], "unknown");
        assert_eq!(notices(Some(&status(GalleryState::Unlocked))), [], "nothing happened");
    }

    #[test]
    fn a_gallery_that_the_browser_lost_is_never_called_one_that_was_not_created() {
        let mut lost = status(GalleryState::Absent);
        lost.recovery = Some(Recovery::Lost);
        let [notice] = &notices(Some(&lost))[..] else { panic!("one notice") };
        assert!(
            notice.text.contains("deleted it") && notice.text.contains("import"),
            "cause and next step: {notice:?}"
        );
        assert_eq!(notice.dismiss, Some(GalleryNotice::Recovery), "until it was read");
    }

    #[test]
    fn an_earlier_net_that_could_not_be_loaded_is_reported_while_somebody_needs_it() {
        let mut failed = status(GalleryState::Unlocked);
        failed.earlier_failure = Some(Failure::new(FailureKind::ManifestUnreadable, "a test"));
        assert_eq!(notices(Some(&failed)), [], "nobody is enrolled with it any more");
        failed.to_renew = 3;
        let [notice] = &notices(Some(&failed))[..] else { panic!("one notice") };
        assert!(notice.text.contains("3 people") && notice.text.contains("try again"), "and what to do: {notice:?}");
        (failed.earlier_failure, failed.earlier_loading) = (None, true);
        assert!(notices(Some(&failed))[0].text.contains("being loaded"), "until then: {:?}", notices(Some(&failed)));
    }

    #[test]
    fn each_notice_has_its_own_words_and_records_that_were_left_out_stay_reported() {
        let mut all = status(GalleryState::Unlocked);
        (all.recovery, all.left_out, all.backup_due) = (Some(Recovery::Restored), 2, true);
        let found = notices(Some(&all));
        assert_eq!(found.iter().filter(|notice| notice.dismiss.is_some()).count(), 2, "{found:?}");
        assert!(found[0].text.contains("restored") && found[1].text.contains('2'), "{found:?}");
    }
}
