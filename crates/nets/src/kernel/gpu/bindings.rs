//! The declarations of a shader's bindings.

use super::uniform;
use std::fmt::Write as _;

/// A buffer's name and element type.
pub(super) type Buffer = (&'static str, &'static str);

/// Declares buffers in the order of their bindings: inputs, outputs, then the uniform.
pub(super) fn declared(inputs: &[Buffer], outputs: &[Buffer]) -> String {
    let inputs = inputs.iter().map(|buffer| (buffer, READ));
    let all = inputs.chain(outputs.iter().map(|buffer| (buffer, "read_write")));
    let mut s = String::new();
    let mut count = 0;
    for ((name, kind), access) in all {
        let _ = writeln!(s, "@group(0) @binding({count}) var<storage, {access}> {name}: array<{kind}>;");
        count += 1;
    }
    s + &uniform::declared(count)
}

/// The access mode of inputs. Natively the runtime puts many tensors into one buffer, which a dispatch may not read through one
/// binding and write through another; in a browser each tensor has its own buffer.
const READ: &str = if cfg!(target_arch = "wasm32") { "read" } else { "read_write" };
