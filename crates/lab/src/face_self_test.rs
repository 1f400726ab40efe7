//! The outputs of the three face nets on the test picture, computed natively on the CPU. Every device must reproduce
//! them.

use crate::face_nets::{NETS, Net};
use anyhow::anyhow;
use likeness_core::manifest::{Manifest, SelfTest};
use likeness_nets::device::LoadOptions;
use likeness_nets::self_test::{FaceFiles, FaceNets};

/// Largest accepted deviation from the stored numbers, relative to the largest of them.
///
/// Measured on the test picture against the same nets in double precision, written independently in PyTorch 2: single
/// precision deviates by 1e-7 to 1e-6 (burn's flex backend: detector 7e-7, landmarks 1e-7, encoder 1e-6; PyTorch
/// likewise), half precision by 6e-4 to 1.5e-3, bfloat16 by 4e-3 to 1e-2. The limit leaves two decades for other orders
/// of summation and rejects a device that silently computes in less than single precision.
pub const TOLERANCE: f32 = 1e-4;

/// The complete output of each net on the test picture, in the order of [`NETS`].
///
/// # Errors
/// If the weights do not fit the nets, or a net fails to compute.
pub fn outputs(manifest: &Manifest, files: &FaceFiles) -> anyhow::Result<Vec<(&'static Net, Vec<f32>)>> {
    let nets = load(manifest, files)?;
    NETS.iter().map(|net| Ok((net, pollster::block_on(nets.test_output(net.id, net.self_test.size))?))).collect()
}

/// Loads the nets on the CPU.
///
/// # Errors
/// If the weights do not match the manifest or do not fit the nets.
pub fn load(manifest: &Manifest, files: &FaceFiles) -> anyhow::Result<FaceNets> {
    FaceNets::load(manifest, files, &LoadOptions::cpu())
        .map_err(|(id, e)| anyhow!("the {} cannot be loaded: {e}", id.name()))
}

/// The part of a net's output that is stored.
pub fn self_test(net: &Net, output: &[f32]) -> SelfTest {
    SelfTest {
        size: net.self_test.size,
        stride: net.self_test.stride,
        expected: output.iter().copied().step_by(net.self_test.stride).collect(),
        tolerance: TOLERANCE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stored_part_matches_its_output() {
        let output: Vec<f32> = (0..100_u8).map(f32::from).collect();
        for net in &NETS {
            let test = self_test(net, &output);
            assert!(test.deviation(&output) <= f32::MIN_POSITIVE, "{:?} deviates from itself", net.id);
            let mut wrong = output.clone();
            wrong[0] += 1.0;
            assert!(test.deviation(&wrong) > TOLERANCE, "{:?} accepts a wrong number", net.id);
        }
    }
}
