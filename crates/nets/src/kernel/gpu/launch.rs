//! Starting a kernel.

use super::Tensors;
use burn::backend::wgpu::{CubeDim, CubeTensor, KernelSource, SourceKernel, SourceTemplate, into_contiguous};
use burn::tensor::Shape;
use cubecl::prelude::{CubeCount, KernelId};
use cubecl::server::{KernelArguments, MetadataBindingInfo};
use std::fmt::Debug;
use std::hash::Hash;

/// Inputs in the order of their bindings, what the uniform says, and the work groups each way.
pub(super) struct Launch {
    pub(super) inputs: Vec<CubeTensor>,
    pub(super) info: Vec<u32>,
    pub(super) groups: [usize; 3],
}

impl Launch {
    /// Room for an output beside a tensor; what is in it means nothing.
    pub(super) fn empty_output(like: &CubeTensor, shape: [usize; 4]) -> CubeTensor {
        let bytes = shape.iter().product::<usize>() * size_of::<f32>();
        let (client, device) = (like.client.clone(), like.device.clone());
        let handle = client.empty(bytes);
        CubeTensor::new_contiguous(client, device, Shape::from(shape), handle, like.dtype)
    }

    /// Runs a shader of so many threads a work group; outputs are bound behind the inputs.
    pub(super) fn run<K, const N: usize>(
        self,
        kernel: (K, usize),
        source: fn(&K) -> String,
        shapes: [[usize; 4]; N],
    ) -> Tensors<N>
    where
        K: Clone + Debug + Eq + Hash + Send + Sync + 'static,
    {
        let outputs = shapes.map(|shape| Self::empty_output(&self.inputs[0], shape));
        self.run_into(kernel, source, &outputs);
        outputs
    }

    /// The same, onto outputs that are there already.
    pub(super) fn run_into<K>(self, (shader, threads): (K, usize), source: fn(&K) -> String, outputs: &[CubeTensor])
    where
        K: Clone + Debug + Eq + Hash + Send + Sync + 'static,
    {
        let inputs: Vec<CubeTensor> = self.inputs.into_iter().map(into_contiguous).collect();
        let first = &inputs[0];
        let buffers = inputs.iter().chain(outputs).map(|tensor| tensor.handle.clone().binding()).collect();
        let info = MetadataBindingInfo::custom(self.info.as_chunks::<2>().0.iter().map(joined).collect());
        let arguments = KernelArguments::new().with_buffers(buffers).with_info(info);
        let [x, y, z] = numbers(self.groups);
        let [threads] = numbers([threads]);
        let kernel = SourceKernel::new(Source { shader, source }, CubeDim::new_1d(threads));
        first.client.launch(Box::new(kernel), CubeCount::Static(x, y, z), arguments);
    }
}

/// Two numbers as one, the first in the lower half.
fn joined([low, high]: &[u32; 2]) -> u64 {
    u64::from(*low) | u64::from(*high) << 32
}

/// Sizes as a shader takes them.
#[expect(clippy::cast_possible_truncation, reason = "a tensor of 2^32 numbers fits no GPU here")]
pub(super) fn numbers<const N: usize>(sizes: [usize; N]) -> [u32; N] {
    sizes.map(|size| size as u32)
}

/// A shader as burn takes it.
struct Source<K> {
    shader: K,
    source: fn(&K) -> String,
}

impl<K: Clone + Debug + Eq + Hash + Send + Sync + 'static> KernelSource for Source<K> {
    fn source(&self) -> SourceTemplate {
        SourceTemplate::new((self.source)(&self.shader))
    }

    fn id(&self) -> KernelId {
        KernelId::new::<K>().info(self.shader.clone())
    }

    fn lang(&self) -> &'static str {
        "wgsl"
    }
}
