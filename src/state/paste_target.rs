//! Which side a picture goes to that was pasted or dropped outside the sides.

use protocol::Side;

/// What the decision depends on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PasteTarget {
    /// The side with the keyboard focus.
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
    fn with_both_sides_full_the_one_last_used_is_replaced() {
        let paste_target = PasteTarget { last_used: Some(Side::Claim), ..PasteTarget::default() };
        assert_eq!(paste_target.side(), Side::Claim, "last used");
        assert_eq!(PasteTarget::default().side(), Side::Probe, "never used: the one who stands there");
    }
}
