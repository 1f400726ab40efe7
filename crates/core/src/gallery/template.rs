//! The template of a person: the one embedding that faces are compared with, made from all of the person's pictures.

use crate::face::embedding::Embedding;

/// The mean of a person's embeddings, scaled to unit length; of a single picture its embedding as it is. `None` without any.
///
/// Of the rules that were measured for several pictures this one names most people (`cargo xtask evaluate open-set`,
/// `docs/ACCURACY.md`), and a person is one comparison, however many pictures they have. Embeddings that cancel out have no
/// mean; the first of them stands for all then, which no two pictures of faces have needed.
///
/// ```
/// use likeness_core::face::Embedding;
/// use likeness_core::gallery::template::template;
///
/// let mut values = [0.0; 128];
/// values[0] = 1.0;
/// let ahead = Embedding::new(&values)?;
/// values.swap(0, 1);
/// let aside = Embedding::new(&values)?;
/// let both = template([&ahead, &aside]).expect("two embeddings");
/// assert!((both.norm() - 1.0).abs() < 1e-6);
/// assert!((both.distance(&ahead) - both.distance(&aside)).abs() < 1e-6, "in the middle");
/// # Ok::<(), likeness_core::face::EmbeddingError>(())
/// ```
pub fn template<'a>(embeddings: impl IntoIterator<Item = &'a Embedding>) -> Option<Embedding> {
    let embeddings: Vec<&Embedding> = embeddings.into_iter().collect();
    match embeddings.as_slice() {
        [] => None,
        [single] => Some((*single).clone()),
        [first, ..] => {
            let unit: Vec<Embedding> = embeddings.iter().map(|embedding| embedding.normalized()).collect();
            Some(Embedding::mean(&unit).map_or_else(|| (*first).clone(), |mean| mean.normalized()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bench::people;
    use proptest::prelude::*;

    /// Pictures of one person: a direction that they share, and a part of their own.
    fn pictures(person: u64, own: &[u64]) -> Vec<Embedding> {
        let of = |seed| people::embedding(seed).expect("a norm of 1");
        own.iter().filter_map(|seed| Embedding::mean(&[of(person), of(*seed)])).map(|e| e.normalized()).collect()
    }

    #[test]
    fn embeddings_that_cancel_out_are_represented_by_the_first() {
        let ahead = people::embedding(1).expect("a norm of 1");
        let behind = Embedding::new(&ahead.values().map(|v| -v)).expect("a norm of 1");
        assert_eq!(template([&ahead, &behind]).as_ref(), Some(&ahead), "opposite directions");
        assert_eq!(template([]), None, "no picture, no template");
    }

    proptest! {
        #[test]
        fn a_template_has_unit_length_and_does_not_depend_on_the_order(
            person in 0_u64..100, own in prop::collection::vec(100_u64..900, 1..8),
        ) {
            let mut all = pictures(person, &own);
            let forwards = template(&all).expect("pictures");
            all.reverse();
            let backwards = template(&all).expect("pictures");
            prop_assert!((forwards.norm() - 1.0).abs() < 1e-5, "norm {}", forwards.norm());
            prop_assert!(forwards.distance(&backwards) < 1e-5, "reversed");
        }

        /// Of all unit vectors the mean direction has the least sum of squared distances.
        #[test]
        fn no_picture_is_nearer_to_all_of_them_than_the_template(
            person in 0_u64..100, own in prop::collection::vec(100_u64..900, 2..8),
        ) {
            let all = pictures(person, &own);
            let template = template(&all).expect("pictures");
            let sum = |to: &Embedding| all.iter().map(|of| of.squared_distance(to)).sum::<f32>();
            for picture in &all {
                prop_assert!(sum(&template) <= sum(picture) + 1e-4, "{} and {}", sum(&template), sum(picture));
            }
        }

        #[test]
        fn the_same_picture_twice_changes_nothing(seed in 0_u64..900) {
            let face = people::embedding(seed).expect("a norm of 1");
            let twice = template([&face, &face]).expect("pictures");
            prop_assert!(twice.distance(&face) < 1e-5);
        }
    }
}
