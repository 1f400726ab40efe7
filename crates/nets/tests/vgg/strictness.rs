//! A file that does not match the net exactly is refused, and the error names the tensor.

use crate::{entry, file};
use likeness_core::manifest::{ManifestError, ModelId};
use likeness_nets::device::LoadOptions;
use likeness_nets::vgg::{Border, Vgg};
use likeness_nets::weights::{WeightError, Weights};
use safetensors::SafeTensors;
use safetensors::tensor::{Dtype, TensorView, serialize};
use std::collections::BTreeMap;

/// A tensor as stored in a file.
type Stored = (Dtype, Vec<usize>, Vec<u8>);

/// Loads the light net from its file with modified tensors.
fn load(change: impl FnOnce(&mut BTreeMap<String, Stored>)) -> Result<Vgg, WeightError> {
    let bytes = file(ModelId::VggLight);
    let read = SafeTensors::deserialize(&bytes).expect("the committed file is well formed");
    let stored = |view: &TensorView<'_>| (view.dtype(), view.shape().to_vec(), view.data().to_vec());
    let mut tensors = read.iter().map(|(name, view)| (name.to_owned(), stored(&view))).collect();
    change(&mut tensors);
    let views = tensors.iter().map(|(name, (dtype, shape, data))| {
        (name.as_str(), TensorView::new(*dtype, shape.clone(), data).expect("the data fills the shape"))
    });
    let written = serialize(views, None).expect("well formed");
    Vgg::load(Weights::decode(&written)?, &entry(ModelId::VggLight).input, Border::Zero, &LoadOptions::cpu())
}

/// A tensor's shape, to modify.
fn shape<'a>(tensors: &'a mut BTreeMap<String, Stored>, name: &str) -> &'a mut Vec<usize> {
    &mut tensors.get_mut(name).expect("the net has it").1
}

#[test]
fn an_unmodified_file_loads() {
    assert!(load(|_| ()).is_ok(), "otherwise the other tests prove nothing");
}

#[test]
fn a_missing_tensor_is_named() {
    for missing in ["conv1_1.narrow.weight", "conv3_2.bias", "conv5_1.narrow.weight"] {
        let refused = load(|tensors| {
            let stem = missing.trim_end_matches(".weight");
            tensors.retain(|name, _| name != missing && !(name.starts_with(stem) && missing.ends_with(".weight")));
        });
        assert_eq!(refused.err(), Some(WeightError::Missing(missing.to_owned())), "{missing}");
    }
}

#[test]
fn an_eight_bit_tensor_without_its_scale_is_refused() {
    let refused = load(|tensors| drop(tensors.remove("conv2_1.narrow.scale")));
    assert!(matches!(refused, Err(WeightError::Container(_))), "{refused:?}");
}

#[test]
fn a_tensor_that_no_layer_takes_is_named() {
    let refused = load(|tensors| {
        let bias = tensors["conv5_1.bias"].clone();
        tensors.insert("conv5_2.bias".to_owned(), bias);
    });
    assert_eq!(
        refused.err(),
        Some(WeightError::Unused(vec!["conv5_2.bias".to_owned()])),
        "VGG-19 continues, this net does not"
    );
}

#[test]
fn a_misshapen_tensor_is_named_with_both_shapes() {
    let refused = load(|tensors| shape(tensors, "conv4_1.bias").insert(0, 1));
    let shapes = WeightError::Shape { name: "conv4_1.bias".to_owned(), expected: vec![512], found: vec![1, 512] };
    assert_eq!(refused.err(), Some(shapes), "one dimension too many");
    let refused = load(|tensors| shape(tensors, "conv2_1.narrow.weight").swap(0, 1));
    assert!(
        matches!(refused, Err(WeightError::Shape { ref name, .. }) if name == "conv2_1.narrow.weight"),
        "{refused:?}"
    );
    // Without `back`, the middle part would need the layer's width.
    let refused = load(|tensors| tensors.retain(|name, _| !name.starts_with("conv2_1.back.")));
    assert!(
        matches!(refused, Err(WeightError::Shape { ref name, .. }) if name == "conv2_1.narrow.weight"),
        "{refused:?}"
    );
}

#[test]
fn an_unpublished_file_is_refused_before_it_is_decoded() {
    let mut bytes = file(ModelId::VggLight);
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    let refused = Weights::open(&entry(ModelId::VggLight), &bytes).expect_err("another hash");
    assert!(matches!(refused, WeightError::File(ManifestError::Hash { .. })), "{refused:?}");
}
