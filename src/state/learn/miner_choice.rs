//! Which triplets a training uses: the choices of the page, and what each does.

use likeness_learn::settings::Miner;
use words::Text;

/// The choices, from the plainest to the most selective.
pub const CHOICES: [Miner; 4] = [Miner::Course, Miner::AllViolating, Miner::SemiHard, Miner::Hardest];

/// The name of a choice.
pub const fn name(miner: Miner) -> Text {
    match miner {
        Miner::Course | Miner::Random => words::LEARN_MINER_COURSE,
        Miner::AllViolating => words::LEARN_MINER_ALL,
        Miner::SemiHard => words::LEARN_MINER_SEMI_HARD,
        Miner::Hardest => words::LEARN_MINER_HARDEST,
    }
}

/// What is to be expected of it, in a sentence.
pub const fn effect(miner: Miner) -> Text {
    match miner {
        Miner::Course | Miner::Random => words::LEARN_MINER_COURSE_EFFECT,
        Miner::AllViolating => words::LEARN_MINER_ALL_EFFECT,
        Miner::SemiHard => words::LEARN_MINER_SEMI_HARD_EFFECT,
        Miner::Hardest => words::LEARN_MINER_HARDEST_EFFECT,
    }
}

/// The value of a choice in a form.
pub const fn key(miner: Miner) -> &'static str {
    match miner {
        Miner::Course | Miner::Random => "course",
        Miner::AllViolating => "all",
        Miner::SemiHard => "semi-hard",
        Miner::Hardest => "hardest",
    }
}

/// The choice of a value.
pub fn of_key(value: &str) -> Option<Miner> {
    CHOICES.into_iter().find(|miner| key(*miner) == value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_choice_is_found_by_its_value_and_has_its_own_sentence() {
        for (i, miner) in CHOICES.into_iter().enumerate() {
            assert_eq!(of_key(key(miner)), Some(miner), "{miner:?}");
            let others = CHOICES.into_iter().skip(i + 1);
            assert!(others.clone().all(|other| name(other) != name(miner)), "{miner:?} has a name of its own");
            assert!(others.clone().all(|other| effect(other) != effect(miner)), "{miner:?} has its own effect");
        }
        assert_eq!(of_key("none"), None, "not offered");
    }
}
