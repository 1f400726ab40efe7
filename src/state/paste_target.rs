//! Which sides pictures go to that were pasted or dropped.

use protocol::Side;

/// What the decision depends on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PasteTarget {
    /// The side that they were dropped on, or that has the keyboard focus.
    pub focused: Option<Side>,
    /// The side that last received a picture.
    pub last_used: Option<Side>,
    /// Whether the left side is empty.
    pub claim_is_empty: bool,
    /// Whether the right side is empty.
    pub probe_is_empty: bool,
}

impl PasteTarget {
    /// The focused side; else an empty one, the left first, so that pasting twice fills both; else the one last used.
    pub fn side(self) -> Side {
        let empty = match (self.claim_is_empty, self.probe_is_empty) {
            (true, _) => Some(Side::Claim),
            (_, true) => Some(Side::Probe),
            _ => None,
        };
        self.focused.or(empty).or(self.last_used).unwrap_or(Side::Probe)
    }

    /// The sides of several pictures, in their order. Two beside the sides are the two to compare; of those on a side, the second
    /// one goes to the other side if that is empty.
    pub fn sides(self, count: usize) -> Vec<Side> {
        let other_is_empty = match self.focused {
            Some(Side::Claim) => self.probe_is_empty,
            Some(Side::Probe) => self.claim_is_empty,
            None => false,
        };
        match (count, self.focused) {
            (0 | 1, _) => vec![self.side(); count],
            (_, None) => Side::BOTH.to_vec(),
            (_, Some(Side::Claim)) if other_is_empty => vec![Side::Claim, Side::Probe],
            (_, Some(Side::Probe)) if other_is_empty => vec![Side::Probe, Side::Claim],
            (_, Some(side)) => vec![side],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_focused_side_gets_the_picture_whatever_else() {
        let paste_target = PasteTarget { focused: Some(Side::Probe), claim_is_empty: true, ..PasteTarget::default() };
        assert_eq!(paste_target.side(), Side::Probe, "focus first");
    }

    #[test]
    fn pasting_twice_without_focus_fills_both_sides() {
        let first = PasteTarget { claim_is_empty: true, probe_is_empty: true, ..PasteTarget::default() };
        assert_eq!(first.side(), Side::Claim, "the left side first");
        let second = PasteTarget { claim_is_empty: false, last_used: Some(Side::Claim), ..first };
        assert_eq!(second.side(), Side::Probe, "then the right side");
    }

    #[test]
    fn two_pictures_at_once_fill_both_sides_but_replace_none_that_they_were_not_dropped_on() {
        let empty = PasteTarget { claim_is_empty: true, probe_is_empty: true, ..PasteTarget::default() };
        assert_eq!(empty.sides(2), [Side::Claim, Side::Probe], "beside the sides");
        assert_eq!(PasteTarget::default().sides(3), [Side::Claim, Side::Probe], "the next two to compare");
        let on_probe = PasteTarget { focused: Some(Side::Probe), ..empty };
        assert_eq!(on_probe.sides(2), [Side::Probe, Side::Claim], "dropped on the right side");
        let full = PasteTarget { claim_is_empty: false, ..on_probe };
        assert_eq!(full.sides(2), [Side::Probe], "the left picture stays");
        assert_eq!(full.sides(1), [Side::Probe], "one");
        assert_eq!(full.sides(0), [], "none");
    }

    #[test]
    fn with_both_sides_full_the_one_last_used_is_replaced() {
        let paste_target = PasteTarget { last_used: Some(Side::Claim), ..PasteTarget::default() };
        assert_eq!(paste_target.side(), Side::Claim, "last used");
        assert_eq!(PasteTarget::default().side(), Side::Probe, "never used: the one who stands there");
    }
}
