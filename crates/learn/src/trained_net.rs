//! A trained net as a file.

use crate::loss::BinarySimilarityHead;
use crate::net::{DIM, NetShape};
use crate::settings::{Objective, TrainingSettings};
use crate::weights::{COUNT, tensors};
use safetensors::tensor::{Dtype, SafeTensors, TensorView, serialize};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use thiserror::Error;

/// No file of a trained net is longer: 56,417 numbers of four bytes and a header of at most 100,000 bytes.
pub const MAX_BYTES: usize = 4 * (COUNT + DIM + 1) + 100_000;

/// The entry of the file's metadata that says how the net was trained: JSON of version, settings and steps.
const METADATA: &str = "likeness-learn";

/// The version of the metadata.
const VERSION: u32 = 1;

/// Name of the head's parameters, w then b: only of a net that was trained to answer the yes/no question.
const HEAD: &str = "head.parameters";

/// A trained net with the settings that led to it.
#[derive(Debug, Clone, PartialEq)]
pub struct TrainedNet {
    /// The settings, with the seed.
    pub settings: TrainingSettings,
    /// Number of steps taken.
    pub steps: u32,
    /// The weights of the lessons' net, as [`tensors`] lists them.
    pub weights: Vec<f32>,
    /// The head, if and only if the objective is [`Objective::BinarySimilarity`].
    pub head: Option<BinarySimilarityHead>,
}

/// Why bytes are not a trained net, or a net cannot be stored.
#[derive(Debug, Error, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum TrainedNetError {
    /// Longer than any file of a trained net.
    #[error("a trained net has at most {MAX_BYTES} bytes, not {0}")]
    TooLong(usize),
    /// Not a safetensors file.
    #[error("the file is malformed: {0}")]
    Container(String),
    /// How the net was trained is missing or cannot be read.
    #[error("the file does not say how the net was trained: {0}")]
    Metadata(String),
    /// Another version of the format. It is read before anything else, which that version may write differently.
    #[error("the file was made by a newer version: its format is {0}, and this version reads format 1")]
    Version(u32),
    /// A tensor of the net is missing.
    #[error("the file lacks {0}")]
    Missing(String),
    /// A tensor has another shape, or is not in single precision.
    #[error("{0} has another shape or precision than the net's")]
    Shape(String),
    /// There are tensors that the net does not have.
    #[error("the file has {found} tensors, the net {expected}")]
    Unexpected {
        /// Tensors of the net.
        expected: usize,
        /// Tensors of the file.
        found: usize,
    },
    /// A weight or a setting is infinite or not a number.
    #[error("a number is not finite")]
    NotFinite,
    /// The number of weights is not the net's, or there is a head without a question or the reverse.
    #[error("the net is not complete")]
    Incomplete,
}

/// What every version of the metadata has.
#[derive(Deserialize)]
struct Versioned {
    version: u32,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Metadata {
    version: u32,
    settings: TrainingSettings,
    steps: u32,
}

impl TrainedNet {
    /// The net as a safetensors file. The same net always gives the same bytes.
    ///
    /// # Errors
    /// If a number is not finite, or weights or head are not those of the objective.
    pub fn to_bytes(&self) -> Result<Vec<u8>, TrainedNetError> {
        self.check()?;
        let metadata = Metadata { version: VERSION, settings: self.settings.clone(), steps: self.steps };
        let json = serde_json::to_string(&metadata).map_err(|e| TrainedNetError::Metadata(e.to_string()))?;
        let bytes: Vec<u8> = self.weights.iter().flat_map(|w| w.to_le_bytes()).collect();
        let head: Vec<u8> = self.head.iter().flat_map(|h| &h.parameters).flat_map(|p| p.to_le_bytes()).collect();
        let mut views = Vec::new();
        for tensor in tensors(&NetShape::lesson()) {
            let range = tensor.range();
            let view = view(&tensor.shape, &bytes[4 * range.start..4 * range.end])?;
            views.push((tensor.name, view));
        }
        if self.head.is_some() {
            views.push((HEAD.to_owned(), view(&[DIM + 1], &head)?));
        }
        // One entry only: the order of several would be random.
        let metadata = HashMap::from([(METADATA.to_owned(), json)]);
        serialize(views, Some(metadata)).map_err(|e| container(&e))
    }

    /// Reads a file: each tensor of the net must be there with its shape in single precision, all numbers finite, and nothing else.
    ///
    /// # Errors
    /// [`TrainedNetError`] if the bytes are anything else.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, TrainedNetError> {
        if bytes.len() > MAX_BYTES {
            return Err(TrainedNetError::TooLong(bytes.len()));
        }
        let (_, header) = SafeTensors::read_metadata(bytes).map_err(|e| container(&e))?;
        let json = header.metadata().as_ref().and_then(|all| all.get(METADATA));
        let json = json.ok_or_else(|| TrainedNetError::Metadata("it has no such entry".to_owned()))?;
        let unread = |e: serde_json::Error| TrainedNetError::Metadata(e.to_string());
        let Versioned { version } = serde_json::from_str(json).map_err(unread)?;
        if version != VERSION {
            return Err(TrainedNetError::Version(version));
        }
        let Metadata { settings, steps, .. } = serde_json::from_str(json).map_err(unread)?;
        let file = SafeTensors::deserialize(bytes).map_err(|e| container(&e))?;
        let head = match settings.objective {
            Objective::BinarySimilarity(features) => Some((features, numbers(&file, HEAD, &[DIM + 1])?)),
            Objective::Triplet { .. } | Objective::Contrastive { .. } => None,
        };
        let tensors = tensors(&NetShape::lesson());
        let expected = tensors.len() + usize::from(head.is_some());
        if file.len() != expected {
            return Err(TrainedNetError::Unexpected { expected, found: file.len() });
        }
        let mut weights = Vec::with_capacity(COUNT);
        for tensor in &tensors {
            weights.extend(numbers(&file, &tensor.name, &tensor.shape)?);
        }
        let head = head.map(|(features, parameters)| BinarySimilarityHead { features, parameters });
        let net = Self { settings, steps, weights, head };
        net.check()?;
        Ok(net)
    }

    fn check(&self) -> Result<(), TrainedNetError> {
        let asked = match self.settings.objective {
            Objective::BinarySimilarity(features) => Some(features),
            Objective::Triplet { .. } | Objective::Contrastive { .. } => None,
        };
        let is_whole = self.head.as_ref().is_none_or(|head| head.parameters.len() == DIM + 1);
        if self.weights.len() != COUNT || !is_whole || self.head.as_ref().map(|head| head.features) != asked {
            return Err(TrainedNetError::Incomplete);
        }
        let margin = match self.settings.objective {
            Objective::Triplet { margin, .. } | Objective::Contrastive { margin } => margin,
            Objective::BinarySimilarity(_) => 0.0,
        };
        let settings = [margin, self.settings.difficulty];
        let parameters = self.head.iter().flat_map(|head| &head.parameters);
        let is_finite = self.weights.iter().chain(parameters).chain(&settings).all(|v| v.is_finite());
        if is_finite { Ok(()) } else { Err(TrainedNetError::NotFinite) }
    }
}

fn container(error: &dyn std::fmt::Display) -> TrainedNetError {
    TrainedNetError::Container(error.to_string())
}

fn view<'a>(shape: &[usize], bytes: &'a [u8]) -> Result<TensorView<'a>, TrainedNetError> {
    TensorView::new(Dtype::F32, shape.to_vec(), bytes).map_err(|e| container(&e))
}

fn numbers(file: &SafeTensors<'_>, name: &str, shape: &[usize]) -> Result<Vec<f32>, TrainedNetError> {
    let view = file.tensor(name).map_err(|_| TrainedNetError::Missing(name.to_owned()))?;
    if view.dtype() != Dtype::F32 || view.shape() != shape {
        return Err(TrainedNetError::Shape(name.to_owned()));
    }
    Ok(view.data().as_chunks::<4>().0.iter().map(|bytes| f32::from_le_bytes(*bytes)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::PairFeatures;
    use crate::weights::initial;
    use proptest::prelude::*;

    fn net() -> TrainedNet {
        let settings = TrainingSettings { seed: u64::MAX, ..TrainingSettings::default() };
        TrainedNet { settings, steps: 300, weights: initial(&NetShape::lesson(), 3), head: None }
    }

    fn with_head() -> TrainedNet {
        let features = PairFeatures::ChiSquared;
        let settings =
            TrainingSettings { objective: Objective::BinarySimilarity(features), ..TrainingSettings::default() };
        TrainedNet { settings, head: Some(BinarySimilarityHead::initial(features)), ..net() }
    }

    /// A file with other tensors.
    fn file(change: impl Fn(&mut Vec<(String, Dtype, Vec<usize>, Vec<u8>)>)) -> Vec<u8> {
        let bytes = net().to_bytes().expect("complete");
        let (_, header) = SafeTensors::read_metadata(&bytes).expect("a file");
        let read = SafeTensors::deserialize(&bytes).expect("a file");
        let mut tensors: Vec<_> =
            read.iter().map(|(n, v)| (n.to_owned(), v.dtype(), v.shape().to_vec(), v.data().to_vec())).collect();
        change(&mut tensors);
        let views =
            tensors.iter().map(|(n, d, s, b)| (n, TensorView::new(*d, s.clone(), b).expect("shape and bytes agree")));
        serialize(views, header.metadata().clone()).expect("a file")
    }

    fn error(bytes: &[u8]) -> Option<TrainedNetError> {
        TrainedNet::from_bytes(bytes).err()
    }

    #[test]
    fn a_stored_net_reads_back_as_it_was() {
        for net in [net(), with_head()] {
            let bytes = net.to_bytes().expect("complete");
            assert!(bytes.len() <= MAX_BYTES, "{}", bytes.len());
            assert_eq!(TrainedNet::from_bytes(&bytes).as_ref(), Ok(&net), "to the bit");
            assert_eq!(net.to_bytes().as_ref(), Ok(&bytes), "the same bytes again");
        }
    }

    #[test]
    fn files_of_other_nets_are_refused() {
        let renamed = file(|all| all[0].0 = "conv4.weight".to_owned());
        assert!(matches!(error(&renamed), Some(TrainedNetError::Missing(_))), "a tensor is missing");
        let flat = file(|all| all.iter_mut().for_each(|(_, _, shape, _)| *shape = vec![shape.iter().product()]));
        assert!(matches!(error(&flat), Some(TrainedNetError::Shape(_))), "another shape");
        let whole = file(|all| all.iter_mut().for_each(|(_, dtype, _, _)| *dtype = Dtype::I32));
        assert!(matches!(error(&whole), Some(TrainedNetError::Shape(_))), "another precision");
        let more = file(|all| all.push(("more".to_owned(), Dtype::U8, vec![1], vec![0])));
        assert_eq!(error(&more), Some(TrainedNetError::Unexpected { expected: 8, found: 9 }), "one more");
        let infinite = file(|all| all[0].3[..4].copy_from_slice(&f32::INFINITY.to_le_bytes()));
        assert_eq!(error(&infinite), Some(TrainedNetError::NotFinite), "infinite");
        assert_eq!(error(&vec![0; MAX_BYTES + 1]), Some(TrainedNetError::TooLong(MAX_BYTES + 1)), "too long");
        assert!(
            matches!(
                error(&serialize::<&str, TensorView<'_>, _>([], None).expect("a file")),
                Some(TrainedNetError::Metadata(_))
            ),
            "empty"
        );
    }

    #[test]
    fn a_file_of_a_newer_version_is_named_as_such_whatever_else_is_new_in_it() {
        let of = |json: &str| {
            let metadata = HashMap::from([(METADATA.to_owned(), json.to_owned())]);
            error(&serialize::<&str, TensorView<'_>, _>([], Some(metadata)).expect("a file"))
        };
        let newer = r#"{"version": 2, "settings": {"seed": 1, "loss": {"Quadruplet": {}}}, "shape": {"side": 96}}"#;
        let found = of(newer);
        assert_eq!(found, Some(TrainedNetError::Version(2)), "settings that this version does not know");
        assert!(found.is_some_and(|e| e.to_string().contains("made by a newer version")), "said so");
        let damaged = of(r#"{"version": 1, "settings": {"seed": 1}, "steps": 3}"#);
        assert!(matches!(damaged, Some(TrainedNetError::Metadata(_))), "not this version's: {damaged:?}");
    }

    #[test]
    fn incomplete_nets_are_not_stored() {
        let mut short = net();
        short.weights.pop();
        assert_eq!(short.to_bytes(), Err(TrainedNetError::Incomplete), "a weight is missing");
        let headless = TrainedNet { head: None, ..with_head() };
        assert_eq!(headless.to_bytes(), Err(TrainedNetError::Incomplete), "the head is missing");
        let settings = TrainingSettings { difficulty: f32::NAN, ..TrainingSettings::default() };
        assert_eq!(TrainedNet { settings, ..net() }.to_bytes(), Err(TrainedNetError::NotFinite), "a setting");
    }

    proptest! {
        #[test]
        fn garbage_is_an_error_and_never_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
            prop_assert!(TrainedNet::from_bytes(&bytes).is_err());
            // With a header of the right length, JSON is tried too.
            let mut framed = (bytes.len() as u64).to_le_bytes().to_vec();
            framed.extend(&bytes);
            prop_assert!(TrainedNet::from_bytes(&framed).is_err());
        }

        #[test]
        fn a_damaged_file_is_an_error_or_a_net(at in any::<prop::sample::Index>(), in_header in any::<bool>(), to in any::<u8>(), cut in any::<prop::sample::Index>()) {
            let mut bytes = with_head().to_bytes().expect("complete");
            let length = if in_header { 1_000 } else { bytes.len() };
            bytes[at.index(length)] = to;
            if let Ok(net) = TrainedNet::from_bytes(&bytes) {
                prop_assert_eq!(net.weights.len(), COUNT);
                prop_assert!(net.weights.iter().all(|w| w.is_finite()));
            }
            bytes.truncate(cut.index(bytes.len()));
            prop_assert!(TrainedNet::from_bytes(&bytes).is_err());
        }
    }
}
