//! Settings that are changed faster than the worker answers.

use protocol::gallery::GallerySettings;

/// One request is sent at a time. Of the settings that are chosen meanwhile, the newest wait.
#[derive(Debug, Clone, Copy, Default)]
pub struct SettingsQueue {
    sent: Option<GallerySettings>,
    waiting: Option<GallerySettings>,
}

impl SettingsQueue {
    /// Settings were chosen. Returns them if they are to be sent now; while another request is under way they wait.
    #[must_use]
    pub const fn choose(&mut self, settings: GallerySettings, busy: bool) -> Option<GallerySettings> {
        if busy {
            self.waiting = Some(settings);
            return None;
        }
        self.sent = Some(settings);
        self.sent
    }

    /// The request under way was answered. Returns the settings that waited, to be sent now.
    #[must_use]
    pub const fn answered(&mut self) -> Option<GallerySettings> {
        self.sent = self.waiting.take();
        self.sent
    }

    /// The newest settings that are not answered yet: the next change of one of them must keep the others.
    pub fn newest(&self) -> Option<GallerySettings> {
        self.waiting.or(self.sent)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lock_after(auto_lock_minutes: u32) -> GallerySettings {
        GallerySettings { auto_lock_minutes, ..GallerySettings::default() }
    }

    #[test]
    fn of_settings_chosen_while_a_request_is_under_way_the_newest_are_sent_afterwards() {
        let mut queue = SettingsQueue::default();
        assert_eq!(queue.choose(lock_after(5), false), Some(lock_after(5)), "sent");
        assert_eq!(queue.choose(lock_after(15), true), None, "waits");
        assert_eq!(queue.choose(lock_after(60), true), None, "waits in its place");
        assert_eq!(queue.answered(), Some(lock_after(60)), "the last choice");
        assert_eq!(queue.answered(), None, "once");
    }

    #[test]
    fn the_next_change_starts_from_settings_that_are_not_answered_yet() {
        let mut queue = SettingsQueue::default();
        assert_eq!(queue.newest(), None, "nothing was changed");
        let _ = queue.choose(lock_after(5), false);
        assert_eq!(queue.newest(), Some(lock_after(5)), "under way");
        let _ = queue.choose(lock_after(60), true);
        assert_eq!(queue.newest(), Some(lock_after(60)), "the newest");
        let _ = queue.answered();
        assert_eq!(queue.newest(), Some(lock_after(60)), "under way");
        let _ = queue.answered();
        assert_eq!(queue.newest(), None, "the status has them now");
    }
}
