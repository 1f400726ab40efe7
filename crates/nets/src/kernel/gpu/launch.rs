//! Launching a kernel.

use burn::backend::wgpu::{CubeDim, CubeTensor, KernelSource, SourceKernel, SourceTemplate, into_contiguous};
use burn::tensor::Shape;
use cubecl::prelude::{CubeCount, KernelId};
use cubecl::server::{KernelArguments, MetadataBindingInfo};
use std::fmt::Debug;
use std::hash::Hash;

/// The outputs of one launch.
pub(super) type Tensors<const N: usize> = [CubeTensor; N];

/// A shader: its value identifies its source.
pub(super) trait Shader: Clone + Debug + Eq + Hash + Send + Sync + 'static {
    /// The WGSL.
    fn source(&self) -> String;

    /// Threads per work group.
    fn threads(&self) -> usize;
}

/// The inputs in the order of their bindings, the contents of the uniform, and the work groups per axis.
pub(super) struct Launch {
    pub(super) inputs: Vec<CubeTensor>,
    pub(super) info: Vec<u32>,
    pub(super) groups: [usize; 3],
}

impl Launch {
    /// An uninitialised tensor on the device of `like`.
    pub(super) fn empty_output(like: &CubeTensor, shape: [usize; 4]) -> CubeTensor {
        let bytes = shape.iter().product::<usize>() * size_of::<f32>();
        let (client, device) = (like.client.clone(), like.device.clone());
        let handle = client.empty(bytes);
        CubeTensor::new_contiguous(client, device, Shape::from(shape), handle, like.dtype)
    }

    /// Runs a shader into new outputs, which are bound after the inputs.
    pub(super) fn run<const N: usize>(self, shader: impl Shader, shapes: [[usize; 4]; N]) -> Tensors<N> {
        let outputs = shapes.map(|shape| Self::empty_output(&self.inputs[0], shape));
        self.run_into(shader, &outputs);
        outputs
    }

    /// Runs a shader into existing outputs.
    pub(super) fn run_into(self, shader: impl Shader, outputs: &[CubeTensor]) {
        let inputs: Vec<CubeTensor> = self.inputs.into_iter().map(into_contiguous).collect();
        let first = &inputs[0];
        let buffers = inputs.iter().chain(outputs).map(|tensor| tensor.handle.clone().binding()).collect();
        let info = MetadataBindingInfo::custom(self.info.as_chunks::<2>().0.iter().map(joined).collect());
        let arguments = KernelArguments::new().with_buffers(buffers).with_info(info);
        let [x, y, z] = numbers(self.groups);
        let [threads] = numbers([shader.threads()]);
        let kernel = SourceKernel::new(Source(shader), CubeDim::new_1d(threads));
        first.client.launch(Box::new(kernel), CubeCount::Static(x, y, z), arguments);
    }
}

/// Two numbers as one, the first in the lower half.
fn joined([low, high]: &[u32; 2]) -> u64 {
    u64::from(*low) | u64::from(*high) << 32
}

/// Sizes in the type that shaders use.
#[expect(clippy::cast_possible_truncation, reason = "no GPU holds a tensor of 2^32 numbers")]
pub(super) fn numbers<const N: usize>(sizes: [usize; N]) -> [u32; N] {
    sizes.map(|size| size as u32)
}

/// A shader as burn expects it.
struct Source<S>(S);

impl<S: Shader> KernelSource for Source<S> {
    fn source(&self) -> SourceTemplate {
        SourceTemplate::new(self.0.source())
    }

    fn id(&self) -> KernelId {
        KernelId::new::<S>().info(self.0.clone())
    }

    fn lang(&self) -> &'static str {
        "wgsl"
    }
}
