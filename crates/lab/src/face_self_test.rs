//! What the three nets compute from the built-in picture, natively on the CPU: the numbers that every device must reproduce.

use crate::catalogue::{NETS, Net};
use anyhow::anyhow;
use likeness_core::manifest::{Manifest, SelfTest};
use likeness_nets::device::LoadOptions;
use likeness_nets::self_test::{FaceFiles, FaceNets};

/// Largest accepted deviation from the stored numbers, relative to the largest of them.
///
/// Measured on the probe picture against the same nets in double precision, written independently in PyTorch 2: single
/// precision is 1e-7 to 1e-6 off (burn's flex backend: detector 7e-7, landmarks 1e-7, encoder 1e-6; PyTorch likewise), half
/// precision 6e-4 to 1.5e-3, bfloat16 4e-3 to 1e-2. The limit leaves two decades for other orders of summation and shuts out
/// a device that silently computes in less than single precision.
pub const TOLERANCE: f32 = 1e-4;

/// Each net's whole output on the probe picture, in the order of [`NETS`].
///
/// # Errors
/// Where the weights do not fit the nets, or a net does not answer.
pub fn outputs(manifest: &Manifest, files: &FaceFiles) -> anyhow::Result<Vec<(&'static Net, Vec<f32>)>> {
    let nets = load(manifest, files)?;
    NETS.iter().map(|net| Ok((net, pollster::block_on(nets.test_output(net.id, net.probe.size))?))).collect()
}

/// The nets on the CPU.
///
/// # Errors
/// Where the weights are not those of the manifest or do not fit the nets.
pub fn load(manifest: &Manifest, files: &FaceFiles) -> anyhow::Result<FaceNets> {
    FaceNets::load(manifest, files, &LoadOptions::cpu())
        .map_err(|(id, e)| anyhow!("the {} cannot be loaded: {e}", id.name()))
}

/// The stored part of a net's output.
pub fn self_test(net: &Net, output: &[f32]) -> SelfTest {
    SelfTest {
        size: net.probe.size,
        stride: net.probe.stride,
        expected: output.iter().copied().step_by(net.probe.stride).collect(),
        tolerance: TOLERANCE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_stored_of_an_output_is_found_again_in_it() {
        let output: Vec<f32> = (0..100_u8).map(f32::from).collect();
        for net in &NETS {
            let test = self_test(net, &output);
            assert!(test.deviation(&output) <= f32::MIN_POSITIVE, "{:?} deviates from itself", net.id);
            let mut wrong = output.clone();
            wrong[0] += 1.0;
            assert!(test.deviation(&wrong) > TOLERANCE, "{:?} takes a wrong number", net.id);
        }
    }
}
