//! WGSL that declares what a shader is given.

use super::uniform;
use std::fmt::Write as _;

/// A name and what it is an array of.
pub(super) type Buffer = (&'static str, &'static str);

/// Declares buffers in the order of their bindings, outputs behind inputs, and the uniform behind them all.
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

/// How inputs are bound. Natively the runtime puts many tensors into one buffer, which a dispatch may not read by one binding
/// and write by another; in a browser each tensor has its own.
const READ: &str = if cfg!(target_arch = "wasm32") { "read" } else { "read_write" };
