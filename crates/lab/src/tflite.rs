//! A TensorFlow Lite model of convolutions, read and computed plainly: an independent reference for an imported net.
//!
//! Only what `MobileFaceNet.tflite` contains is supported; anything else is an error.

mod flatbuffer;
mod operation;

use flatbuffer::{Table, root};
use operation::Operation;
use std::collections::BTreeMap;
use thiserror::Error;

/// Why a model cannot be read or computed.
#[derive(Debug, Error, Clone, PartialEq, Eq)]
pub enum TfliteError {
    /// The file ends early, or an offset leads out of it.
    #[error("the model is damaged")]
    Damaged,
    /// An operation or option that is not supported.
    #[error("operation {0} is not supported")]
    Operation(String),
    /// A tensor is used before it is computed, or has another number of values than its shape says.
    #[error("tensor {0} has no values, or too few")]
    Tensor(usize),
}

/// A tensor.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TfliteTensor {
    /// Its dimensions.
    pub shape: Vec<usize>,
    /// Its numbers, if it is a constant.
    pub constant: Option<Vec<f32>>,
}

/// A model.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    tensors: Vec<TfliteTensor>,
    steps: Vec<Step>,
    input: usize,
    output: usize,
}

/// An operation with the numbers of its tensors.
#[derive(Debug, Clone, PartialEq)]
struct Step {
    operation: Operation,
    inputs: Vec<usize>,
    output: usize,
}

/// Positions of fields in the tables of TensorFlow Lite's schema (`tensorflow/lite/schema/schema.fbs`).
mod field {
    pub(super) const MODEL_CODES: usize = 1;
    pub(super) const MODEL_SUBGRAPHS: usize = 2;
    pub(super) const MODEL_BUFFERS: usize = 4;
    pub(super) const CODE_BUILTIN: usize = 0;
    pub(super) const GRAPH_TENSORS: usize = 0;
    pub(super) const GRAPH_INPUTS: usize = 1;
    pub(super) const GRAPH_OUTPUTS: usize = 2;
    pub(super) const GRAPH_OPERATORS: usize = 3;
    pub(super) const TENSOR_SHAPE: usize = 0;
    pub(super) const TENSOR_TYPE: usize = 1;
    pub(super) const TENSOR_BUFFER: usize = 2;
    pub(super) const BUFFER_DATA: usize = 0;
    pub(super) const OPERATOR_CODE: usize = 0;
    pub(super) const OPERATOR_INPUTS: usize = 1;
    pub(super) const OPERATOR_OUTPUTS: usize = 2;
    pub(super) const OPERATOR_OPTIONS: usize = 4;
}

impl Model {
    /// Reads a model with one graph, one input and one output.
    ///
    /// # Errors
    /// [`TfliteError`] if it is damaged or contains an operation that is not supported.
    pub fn read(bytes: &[u8]) -> Result<Self, TfliteError> {
        let model = root(bytes)?;
        let graphs = model.tables(field::MODEL_SUBGRAPHS)?;
        let graph = graphs.first().ok_or(TfliteError::Damaged)?;
        let buffers = model.tables(field::MODEL_BUFFERS)?;
        let tensors = graph.tables(field::GRAPH_TENSORS)?;
        let tensors = tensors.iter().map(|t| tensor(t, &buffers)).collect::<Result<Vec<_>, _>>()?;
        let codes = model.tables(field::MODEL_CODES)?;
        let operators = graph.tables(field::GRAPH_OPERATORS)?;
        let steps = operators.iter().map(|operator| step(operator, &codes)).collect::<Result<Vec<_>, _>>()?;
        let single = |at: usize| graph.indices(at)?.first().copied().ok_or(TfliteError::Damaged);
        Ok(Self { tensors, steps, input: single(field::GRAPH_INPUTS)?, output: single(field::GRAPH_OUTPUTS)? })
    }

    /// Computes the output for one picture; sums are in double precision.
    ///
    /// # Shapes
    /// - picture: the input's shape without the batch, row-major
    ///
    /// # Errors
    /// [`TfliteError::Tensor`] if a tensor lacks values.
    pub fn compute(&self, picture: Vec<f32>) -> Result<Vec<f32>, TfliteError> {
        let mut values: BTreeMap<usize, TfliteTensor> = BTreeMap::new();
        values.insert(self.input, TfliteTensor { shape: self.shape(self.input), constant: Some(picture) });
        for Step { operation, inputs, output } in &self.steps {
            let input = |i: usize| {
                let at = *inputs.get(i).ok_or(TfliteError::Damaged)?;
                let tensor = values.get(&at).or_else(|| self.tensors.get(at)).ok_or(TfliteError::Tensor(at))?;
                let numbers = tensor.constant.as_deref().ok_or(TfliteError::Tensor(at))?;
                Ok((tensor.shape.as_slice(), numbers))
            };
            let shape = self.shape(*output);
            let numbers = operation.compute(input, &shape)?;
            values.insert(*output, TfliteTensor { shape, constant: Some(numbers) });
        }
        values.remove(&self.output).and_then(|t| t.constant).ok_or(TfliteError::Tensor(self.output))
    }

    /// The shape of a tensor for a batch of one picture, whatever batch the file was made for.
    fn shape(&self, at: usize) -> Vec<usize> {
        let mut shape = self.tensors.get(at).map(|tensor| tensor.shape.clone()).unwrap_or_default();
        if let Some(batch) = shape.first_mut() {
            *batch = 1;
        }
        shape
    }
}

fn tensor(table: &Table<'_>, buffers: &[Table<'_>]) -> Result<TfliteTensor, TfliteError> {
    let shape = table.indices(field::TENSOR_SHAPE)?;
    let buffer = usize::try_from(table.number(field::TENSOR_BUFFER)?).map_err(|_| TfliteError::Damaged)?;
    let bytes = buffers.get(buffer).ok_or(TfliteError::Damaged)?.bytes(field::BUFFER_DATA)?;
    // Type 0 is single precision. The only others are the shapes of a reshape, which are not needed.
    let is_constant = table.byte(field::TENSOR_TYPE)? == 0 && !bytes.is_empty();
    let numbers = || bytes.as_chunks::<4>().0.iter().map(|bytes| f32::from_le_bytes(*bytes)).collect();
    Ok(TfliteTensor { shape, constant: is_constant.then(numbers) })
}

fn step(operator: &Table<'_>, codes: &[Table<'_>]) -> Result<Step, TfliteError> {
    let code = usize::try_from(operator.number(field::OPERATOR_CODE)?).map_err(|_| TfliteError::Damaged)?;
    let code = codes.get(code).ok_or(TfliteError::Damaged)?.byte(field::CODE_BUILTIN)?;
    let operation = Operation::read(code, operator.table(field::OPERATOR_OPTIONS)?)?;
    let output = operator.indices(field::OPERATOR_OUTPUTS)?.first().copied().ok_or(TfliteError::Damaged)?;
    Ok(Step { operation, inputs: operator.indices(field::OPERATOR_INPUTS)?, output })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_model_is_computed_step_by_step() {
        let tensor = |shape: &[usize], constant: Option<&[f32]>| TfliteTensor {
            shape: shape.to_vec(),
            constant: constant.map(<[f32]>::to_vec),
        };
        let model = Model {
            tensors: vec![
                tensor(&[2, 2], None),
                tensor(&[2], Some(&[1.0, -1.0])),
                tensor(&[2, 2], None),
                tensor(&[2, 2], None),
            ],
            steps: vec![
                Step { operation: Operation::Multiply, inputs: vec![0, 1], output: 2 },
                Step { operation: Operation::Relu, inputs: vec![2], output: 3 },
            ],
            input: 0,
            output: 3,
        };
        assert_eq!(model.compute(vec![3.0, 4.0]), Ok(vec![3.0, 0.0]), "a batch of one, the second factor repeated");
        let early = Model { input: 1, ..model };
        assert_eq!(early.compute(vec![3.0, 4.0]), Err(TfliteError::Tensor(0)), "used before it is computed");
    }

    #[test]
    fn damaged_files_are_errors() {
        for bytes in [
            &[][..],
            &[255; 8],
            &[4, 0, 0, 0, 0, 0, 0, 0],
            &[16, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 5, 6],
        ] {
            assert!(Model::read(bytes).is_err(), "{bytes:?}");
        }
    }
}
