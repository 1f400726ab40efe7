//! Changes of the gallery that are made faster than the worker answers.

use protocol::gallery::{GalleryRequest, GallerySettings};

/// One change is sent at a time. Of those that are made meanwhile, the newest waits.
#[derive(Debug, Default)]
pub struct ChangeQueue {
    sent: Option<GalleryRequest>,
    waiting: Option<GalleryRequest>,
}

impl ChangeQueue {
    /// A change while another request is under way: it waits, unless it is the same again.
    pub fn wait(&mut self, change: GalleryRequest) {
        self.waiting = (self.sent.as_ref() != Some(&change)).then_some(change);
    }

    /// A change is sent.
    pub fn send(&mut self, change: GalleryRequest) {
        self.sent = Some(change);
    }

    /// The request under way was answered. Returns the change that waited.
    pub fn answered(&mut self) -> Option<GalleryRequest> {
        self.sent = None;
        self.waiting.take()
    }

    /// The newest settings that are not answered yet: the next change of one of them must keep the others.
    pub fn settings(&self) -> Option<GallerySettings> {
        [&self.waiting, &self.sent].into_iter().find_map(|change| match change {
            Some(GalleryRequest::Settings(settings)) => Some(*settings),
            _ => None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lock_after(auto_lock_minutes: u32) -> GalleryRequest {
        GallerySettings { auto_lock_minutes, ..GallerySettings::default() }.into()
    }

    #[test]
    fn of_changes_made_while_one_is_under_way_the_newest_is_sent_afterwards() {
        let mut queue = ChangeQueue::default();
        queue.send(lock_after(5));
        queue.wait(lock_after(15));
        queue.wait(lock_after(60));
        assert_eq!(queue.answered(), Some(lock_after(60)), "the last choice");
        assert_eq!(queue.answered(), None, "once");
    }

    #[test]
    fn a_second_click_on_the_same_button_sends_nothing() {
        let mut queue = ChangeQueue::default();
        queue.send(lock_after(5));
        queue.wait(lock_after(5));
        assert_eq!(queue.answered(), None, "it was sent already");
        queue.send(lock_after(5));
        queue.wait(lock_after(15));
        queue.wait(lock_after(5));
        assert_eq!(queue.answered(), None, "back to what was sent");
    }

    #[test]
    fn settings_that_are_not_answered_yet_are_what_the_next_change_starts_from() {
        let mut queue = ChangeQueue::default();
        assert_eq!(queue.settings(), None, "nothing was changed");
        queue.send(lock_after(5));
        assert_eq!(queue.settings().map(|settings| settings.auto_lock_minutes), Some(5), "under way");
        queue.wait(lock_after(60));
        assert_eq!(queue.settings().map(|settings| settings.auto_lock_minutes), Some(60), "the newest");
        queue.answered();
        queue.answered();
        assert_eq!(queue.settings(), None, "the status has them now");
    }
}
