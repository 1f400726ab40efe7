//! The operations of a model.

use super::TfliteError;
use super::flatbuffer::Table;

/// An operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Operation {
    /// A convolution with bias, whose filters are `[out, height, width, in]`, or `[1, height, width, channels]` if it is
    /// depthwise.
    Convolution { depthwise: bool, same: bool, stride: usize },
    /// Elementwise; a vector is repeated for every position.
    Add,
    /// As [`Self::Add`].
    Subtract,
    /// As [`Self::Add`].
    Multiply,
    /// Zero below zero.
    Relu,
    /// Without its sign.
    Absolute,
    /// The same numbers in another shape.
    Reshape,
}

/// Shape and numbers of an operand.
type Operand<'a> = (&'a [usize], &'a [f32]);

impl Operation {
    /// The operation of a code in TensorFlow Lite's schema, without a fused activation.
    pub(super) fn read(code: u8, options: Option<Table<'_>>) -> Result<Self, TfliteError> {
        let unsupported = |what: &str| TfliteError::Operation(format!("{code} with {what}"));
        let number = |position: usize| options.map_or(Ok(0), |table| table.number(position));
        let byte = |position: usize| options.map_or(Ok(0), |table| table.byte(position));
        let plain = |operation, position: usize| match byte(position)? {
            0 => Ok(operation),
            _ => Err(unsupported("a fused activation")),
        };
        match code {
            3 | 4 => {
                let (depthwise, activation) = (code == 4, if code == 4 { 4 } else { 3 });
                let strides = [number(1)?, number(2)?];
                let square = strides[0] == strides[1] && strides[0] > 0 && (!depthwise || number(3)? == 1);
                let stride = usize::try_from(strides[0]).map_err(|_| TfliteError::Damaged)?;
                let operation = Self::Convolution { depthwise, same: byte(0)? == 0, stride };
                if square { plain(operation, activation) } else { Err(unsupported("these strides")) }
            }
            0 => plain(Self::Add, 0),
            41 => plain(Self::Subtract, 0),
            18 => plain(Self::Multiply, 0),
            19 => Ok(Self::Relu),
            101 => Ok(Self::Absolute),
            22 => Ok(Self::Reshape),
            _ => Err(unsupported("its options")),
        }
    }

    /// Computes an output of a known shape.
    pub(super) fn compute<'a>(
        self,
        input: impl Fn(usize) -> Result<Operand<'a>, TfliteError>,
        shape: &[usize],
    ) -> Result<Vec<f32>, TfliteError> {
        let by_number = |f: fn(f32) -> f32| Ok(input(0)?.1.iter().map(|v| f(*v)).collect());
        let pairwise = |f: fn(f32, f32) -> f32| Ok(elementwise(input(0)?.1, input(1)?.1, f));
        match self {
            Self::Convolution { depthwise, same, stride } => {
                let window = Window { same, stride };
                let picture = Picture::of(input(0)?)?;
                if depthwise {
                    window.depthwise(picture, input(1)?, input(2)?, shape)
                } else {
                    window.dense(picture, input(1)?, input(2)?, shape)
                }
            }
            Self::Add => pairwise(|a, b| a + b),
            Self::Subtract => pairwise(|a, b| a - b),
            Self::Multiply => pairwise(|a, b| a * b),
            Self::Relu => by_number(|v| v.max(0.0)),
            Self::Absolute => by_number(f32::abs),
            Self::Reshape => by_number(|v| v),
        }
    }
}

fn elementwise(a: &[f32], b: &[f32], f: fn(f32, f32) -> f32) -> Vec<f32> {
    if a.len() >= b.len() {
        a.iter().zip(b.iter().cycle()).map(|(a, b)| f(*a, *b)).collect()
    } else {
        b.iter().zip(a.iter().cycle()).map(|(b, a)| f(*a, *b)).collect()
    }
}

/// A picture, channels last.
#[derive(Clone, Copy)]
struct Picture<'a> {
    size: [usize; 3],
    values: &'a [f32],
}

impl<'a> Picture<'a> {
    fn of((shape, values): Operand<'a>) -> Result<Self, TfliteError> {
        let &[_, height, width, channels] = shape else { return Err(TfliteError::Damaged) };
        let enough = values.len() == height * width * channels;
        if enough { Ok(Self { size: [height, width, channels], values }) } else { Err(TfliteError::Damaged) }
    }

    /// The channels at a position; `None` outside.
    fn at(&self, y: Option<usize>, x: Option<usize>) -> Option<&'a [f32]> {
        let [height, width, channels] = self.size;
        let (y, x) = (y.filter(|y| *y < height)?, x.filter(|x| *x < width)?);
        self.values.get((y * width + x) * channels..)?.get(..channels)
    }
}

/// How windows lie on a picture.
#[derive(Clone, Copy)]
struct Window {
    same: bool,
    stride: usize,
}

impl Window {
    /// Zeros before the first row or column of SAME: half of what the last window lacks, rounded down.
    fn before(self, length: usize, outputs: usize, side: usize) -> usize {
        let needed = (outputs.saturating_sub(1) * self.stride + side).saturating_sub(length);
        if self.same { needed / 2 } else { 0 }
    }

    /// Calls `f` with each output position and each term of its window that lies in the picture.
    fn visit(
        self,
        picture: Picture<'_>,
        [height, width]: [usize; 2],
        filter: [usize; 2],
        mut f: impl FnMut(usize, usize, &[f32]),
    ) {
        let [top, left] =
            [self.before(picture.size[0], height, filter[0]), self.before(picture.size[1], width, filter[1])];
        for position in 0..height * width {
            for term in 0..filter[0] * filter[1] {
                let y = (position / width * self.stride + term / filter[1]).checked_sub(top);
                let x = (position % width * self.stride + term % filter[1]).checked_sub(left);
                if let Some(channels) = picture.at(y, x) {
                    f(position, term, channels);
                }
            }
        }
    }

    fn dense(
        self,
        picture: Picture<'_>,
        filter: Operand<'_>,
        bias: Operand<'_>,
        shape: &[usize],
    ) -> Result<Vec<f32>, TfliteError> {
        let (&[_, height, width, outputs], &[_, rows, columns, inputs]) = (shape, filter.0) else {
            return Err(TfliteError::Damaged);
        };
        let terms = rows * columns;
        if inputs != picture.size[2] || filter.1.len() != outputs * terms * inputs || bias.1.len() != outputs {
            return Err(TfliteError::Damaged);
        }
        let mut sums = vec![0.0_f64; height * width * outputs];
        self.visit(picture, [height, width], [rows, columns], |position, term, channels| {
            for (o, sum) in sums[position * outputs..][..outputs].iter_mut().enumerate() {
                let weights = &filter.1[(o * terms + term) * inputs..][..inputs];
                *sum += channels.iter().zip(weights).map(|(x, w)| f64::from(*x) * f64::from(*w)).sum::<f64>();
            }
        });
        Ok(biased(&sums, bias.1))
    }

    fn depthwise(
        self,
        picture: Picture<'_>,
        filter: Operand<'_>,
        bias: Operand<'_>,
        shape: &[usize],
    ) -> Result<Vec<f32>, TfliteError> {
        let (&[_, height, width, outputs], &[1, rows, columns, channels]) = (shape, filter.0) else {
            return Err(TfliteError::Damaged);
        };
        if channels != picture.size[2] || outputs != channels || bias.1.len() != channels {
            return Err(TfliteError::Damaged);
        }
        let mut sums = vec![0.0_f64; height * width * channels];
        self.visit(picture, [height, width], [rows, columns], |position, term, values| {
            let weights = filter.1.iter().skip(term * channels);
            let sums = &mut sums[position * channels..][..channels];
            for ((sum, x), w) in sums.iter_mut().zip(values).zip(weights) {
                *sum += f64::from(*x) * f64::from(*w);
            }
        });
        Ok(biased(&sums, bias.1))
    }
}

#[expect(clippy::cast_possible_truncation, reason = "the model is single precision")]
fn biased(sums: &[f64], bias: &[f32]) -> Vec<f32> {
    sums.iter().zip(bias.iter().cycle()).map(|(sum, b)| (sum + f64::from(*b)) as f32).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(operation: Operation, inputs: &[Operand<'_>], shape: &[usize]) -> Vec<f32> {
        operation.compute(|i| inputs.get(i).copied().ok_or(TfliteError::Damaged), shape).expect("operands that fit")
    }

    #[test]
    fn same_padding_of_stride_two_is_at_the_bottom_and_right() {
        let ones = [1.0; 9];
        let counting: Vec<f32> = (0..16_u8).map(f32::from).collect();
        let picture = (&[1, 4, 4, 1][..], counting.as_slice());
        let convolution = Operation::Convolution { depthwise: false, same: true, stride: 2 };
        let found = run(convolution, &[picture, (&[1, 3, 3, 1], &ones), (&[1], &[0.0])], &[1, 2, 2, 1]);
        assert_eq!(found, [45.0, 39.0, 66.0, 50.0], "the first window begins at the first pixel");
        let depthwise = Operation::Convolution { depthwise: true, same: true, stride: 1 };
        let found = run(depthwise, &[picture, (&[1, 3, 3, 1], &ones), (&[1], &[1.0])], &[1, 4, 4, 1]);
        assert_eq!((found[0], found[5]), (11.0, 46.0), "with stride one a zero on every side; and the bias");
    }

    #[test]
    fn a_shorter_operand_is_repeated_on_either_side() {
        let (pair, four) = ((&[2][..], &[1.0, 2.0][..]), (&[2, 2][..], &[5.0, 6.0, 7.0, 8.0][..]));
        assert_eq!(run(Operation::Subtract, &[four, pair], &[2, 2]), [4.0, 4.0, 6.0, 6.0], "on the right");
        assert_eq!(run(Operation::Subtract, &[pair, four], &[2, 2]), [-4.0, -4.0, -6.0, -6.0], "on the left");
    }
}
