//! Weight files against changed bytes: decoding one never panics. `FUZZ_RUNS` asks for a longer run.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test may stop where its own fixtures are missing")]

#[path = "../../core/tests/fuzz/mutation.rs"]
mod mutation;

use likeness_nets::weights::Weights;
use mutation::fuzz;
use safetensors::Dtype;
use safetensors::tensor::{TensorView, serialize};
use std::collections::HashMap;

fn file(tensors: &[(&str, Dtype, &[usize], &[u8])], quantization: &str) -> Vec<u8> {
    let views = tensors.iter().map(|(name, dtype, shape, data)| {
        (*name, TensorView::new(*dtype, shape.to_vec(), data).expect("the data fills the shape"))
    });
    let metadata = HashMap::from([("quantization".to_owned(), quantization.to_owned())]);
    serialize(views, Some(metadata)).expect("the tensors are well formed")
}

#[test]
fn changed_weight_files_never_panic() {
    let one = 1.0_f32.to_le_bytes().repeat(2);
    let affine = file(&[("a", Dtype::U8, &[3], &[0, 1, 255])], r#"{"a":{"scale":0.5,"min":-1.0}}"#);
    let by_channel = file(
        &[
            ("a.weight", Dtype::U8, &[2, 2], &[0, 1, 2, 255]),
            ("a.scale", Dtype::F32, &[2], &one),
            ("a.min", Dtype::F32, &[2], &one),
        ],
        "{}",
    );
    let empty = file(
        &[("a.weight", Dtype::U8, &[0, 2], &[]), ("a.scale", Dtype::F32, &[0], &[]), ("a.min", Dtype::F32, &[0], &[])],
        "{}",
    );
    let half = file(&[("a", Dtype::F16, &[2], &[0, 0x3c, 0, 0xc0])], "{}");
    fuzz(&[&affine, &by_channel, &empty, &half], |bytes| {
        if let Ok(mut weights) = Weights::decode(bytes)
            && let Some(shape) = weights.shape("a").map(<[usize]>::to_vec)
        {
            let values = weights.take("a", &shape).expect("it has this shape");
            assert_eq!(values.len(), shape.iter().product::<usize>(), "the numbers fill the shape");
            assert!(values.iter().all(|value| value.is_finite()), "only numbers");
        }
    });
}
