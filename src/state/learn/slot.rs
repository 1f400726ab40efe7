//! The places of the page's training runs.

/// A run of the page. The worker keeps the net of the first and of one of the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// The first, which most chapters show.
    First,
    /// The second, to compare it with.
    Second,
    /// The one that learns from the yes/no question.
    Question,
    /// The one that learns from 20 people.
    Twenty,
    /// The one that learns from 100 people.
    Hundred,
    /// The one that learns from 1,000 people.
    Thousand,
    /// One that is being read from a file, until it takes the place of the first.
    Loaded,
}

impl Slot {
    /// Every one.
    pub const ALL: [Self; 7] =
        [Self::First, Self::Second, Self::Question, Self::Twenty, Self::Hundred, Self::Thousand, Self::Loaded];

    /// The two that train side by side.
    pub const BOTH: [Self; 2] = [Self::First, Self::Second];

    /// Those that learn from more and more people.
    pub const CROWDS: [Self; 3] = [Self::Twenty, Self::Hundred, Self::Thousand];

    /// The number of people, of those that learn from more and more.
    pub const fn people(self) -> Option<u32> {
        match self {
            Self::Twenty => Some(20),
            Self::Hundred => Some(100),
            Self::Thousand => Some(1_000),
            Self::First | Self::Second | Self::Question | Self::Loaded => None,
        }
    }

    /// Whether this run has to make room when another starts.
    pub fn makes_room_for(self, other: Self) -> bool {
        self == other || (self != Self::First && other != Self::First)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whichever_starts_the_worker_keeps_the_first_and_one_more() {
        for started in Slot::ALL {
            let stay: Vec<Slot> = Slot::ALL.into_iter().filter(|slot| !slot.makes_room_for(started)).collect();
            let expected = if started == Slot::First { 6 } else { 1 };
            assert_eq!(stay.len(), expected, "{started:?}: {stay:?}");
            assert!(started == Slot::First || stay == [Slot::First], "{started:?}: the first stays");
        }
    }
}
