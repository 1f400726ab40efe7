//! A training of the smallest net there is, a matrix: everything but the convolutions.

#![expect(clippy::expect_used, reason = "a test may stop where a step fails")]

use likeness_core::rng::Rng;
use likeness_learn::adam::{Adam, AdamSettings};
use likeness_learn::batch::{Batch, PictureId};
use likeness_learn::choice::{Purpose, generator};
use likeness_learn::encoding::{Encodings, Rectification};
use likeness_learn::held_out::HeldOut;
use likeness_learn::loss::{BinarySimilarityHead, ContrastiveLoss, LossValue, TripletMarginLoss};
use likeness_learn::miner::mine;
use likeness_learn::net::DIM;
use likeness_learn::settings::{Miner, Objective, PairFeatures, TrainingSettings};

/// Numbers of a picture: the first are the person's, the others differ from view to view and are larger.
const INPUTS: usize = 40;
const OF_PERSON: usize = 16;

/// A picture as a list of numbers.
fn picture(id: PictureId) -> [f32; INPUTS] {
    let (mut person, mut view) = (Rng::new(id.person), Rng::new(id.view));
    std::array::from_fn(|k| if k < OF_PERSON { person.unit() - 0.5 } else { 1.5 * (view.unit() - 0.5) })
}

/// The net's output, `[n, DIM]`.
fn forward(weights: &[f32], pictures: &[[f32; INPUTS]]) -> Vec<f32> {
    let row = |w: &[f32], x: &[f32; INPUTS]| w.iter().zip(x).map(|(w, x)| w * x).sum();
    pictures.iter().flat_map(|x| weights.chunks(INPUTS).map(move |w| row(w, x))).collect()
}

/// The gradient with respect to the weights.
fn backward(gradient: &[f32], pictures: &[[f32; INPUTS]]) -> Vec<f32> {
    let mut weights = vec![0.0; DIM * INPUTS];
    for (g, x) in gradient.chunks(DIM).zip(pictures) {
        for (row, g) in weights.chunks_mut(INPUTS).zip(g) {
            row.iter_mut().zip(x).for_each(|(w, x)| *w += g * x);
        }
    }
    weights
}

/// The loss of a batch; a head also learns.
fn value(
    settings: &TrainingSettings,
    step: u32,
    encodings: &Encodings,
    labels: &[u32],
    head: &mut Option<(BinarySimilarityHead, Adam)>,
) -> LossValue {
    match settings.objective {
        Objective::Triplet { margin, miner } => {
            let mut rng = generator(settings.seed, Purpose::Miner, u64::from(step));
            TripletMarginLoss::new(margin, miner).value(encodings, &mine(miner, encodings, labels, margin, &mut rng))
        }
        Objective::Contrastive { margin } => ContrastiveLoss { margin }.value(encodings, labels),
        Objective::BinarySimilarity(features) => {
            let new =
                || (BinarySimilarityHead::initial(features), Adam::new(AdamSettings::new(settings.steps), DIM + 1));
            let (head, adam) = head.get_or_insert_with(new);
            let found = head.value(encodings, labels);
            adam.step(&mut head.parameters, &found.parameters).expect("finite");
            found.value
        }
    }
}

/// The equal error rate before and after a training, and the last share of what still teaches.
fn train(objective: Objective) -> (f32, f32, f32) {
    let settings = TrainingSettings { objective, people: 300, steps: 300, ..TrainingSettings::default() };
    let rectification = Rectification::of(&objective);
    let mut rng = generator(settings.seed, Purpose::Weights, 0);
    let mut weights: Vec<f32> = (0..DIM * INPUTS).map(|_| 0.5 * (rng.unit() - 0.5)).collect();
    let mut adam = Adam::new(AdamSettings::new(settings.steps), weights.len());
    let held_out = HeldOut::default();
    let unseen: Vec<_> = held_out.pictures.iter().copied().map(picture).collect();
    let error = |weights: &[f32]| {
        let encodings = Encodings::new(&forward(weights, &unseen), rectification);
        held_out.evaluate(&encodings).expect("pairs of both kinds").eer
    };
    let (before, mut head, mut active) = (error(&weights), None, 0.0);
    for step in 0..settings.steps {
        let batch = Batch::of_step(&settings, step);
        let pictures: Vec<_> = batch.pictures.into_iter().map(picture).collect();
        let encodings = Encodings::new(&forward(&weights, &pictures), rectification);
        let found = value(&settings, step, &encodings, &batch.labels, &mut head);
        active = found.active;
        let gradient = backward(&encodings.backward(&found.gradient), &pictures);
        adam.step(&mut weights, &gradient).expect("finite");
    }
    (before, error(&weights), active)
}

#[test]
fn every_loss_teaches_a_linear_net_to_tell_unseen_people_apart() {
    let triplets = |miner| Objective::Triplet { margin: 0.2, miner };
    let objectives = [
        triplets(Miner::Course),
        triplets(Miner::Random),
        triplets(Miner::AllViolating),
        triplets(Miner::SemiHard),
        Objective::Contrastive { margin: 1.0 },
        Objective::BinarySimilarity(PairFeatures::AbsoluteDifference),
        Objective::BinarySimilarity(PairFeatures::ChiSquared),
    ];
    for objective in objectives {
        let (before, after, active) = train(objective);
        assert!(before > 0.3 && after < 0.1, "{objective:?}: from {before} to {after}, {active} active");
    }
}

#[test]
fn a_training_is_the_same_to_the_bit_each_time() {
    let objective = TrainingSettings::default().objective;
    assert_eq!(train(objective), train(objective), "the same seed");
}
