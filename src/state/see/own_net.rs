//! The net that the visitor builds: rows of layers as they are typed, and the last net that they were.

use super::picture::SIDE;
use likeness_see::receptive_field::{Layer, LayerKind, Net, ReceptiveFieldError};
use likeness_see::window::{Window, WindowError};
use std::sync::Arc;

/// The most rows.
pub const MOST_ROWS: usize = 12;

/// A number of a layer that can be typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Term {
    /// How many values the kernel looks at.
    Kernel,
    /// How far apart neighbouring positions are.
    Stride,
    /// How many zeros are put on each side.
    Padding,
    /// How far apart the values are that are looked at.
    Dilation,
}

impl Term {
    /// All of them, in the order of their columns.
    pub const ALL: [Self; 4] = [Self::Kernel, Self::Stride, Self::Padding, Self::Dilation];
}

/// A layer as it is typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NetRow {
    /// Convolution or pool.
    pub kind: LayerKind,
    /// The text of each term.
    pub terms: [String; 4],
}

/// What is wrong with a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowError {
    /// The text of a term is no whole number.
    NotANumber(Term),
    /// The window cannot slide.
    Window(WindowError),
    /// Its positions are too far apart to be counted.
    TooFarApart,
}

/// The rows, what is wrong with them, and the last net without a mistake.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnNet {
    rows: Vec<NetRow>,
    error: Option<(usize, RowError)>,
    net: Option<Arc<Net>>,
}

impl Default for OwnNet {
    /// A net that sees far with few layers.
    fn default() -> Self {
        let layers = [
            Layer { kind: LayerKind::Convolution, window: Window::new(7).with_stride(2).with_padding(3) },
            Layer { kind: LayerKind::Pool, window: Window::new(3).with_stride(2).with_padding(1) },
            Layer { kind: LayerKind::Convolution, window: Window::new(3).with_padding(1) },
            Layer { kind: LayerKind::Convolution, window: Window::new(3).with_dilation(2).with_padding(2) },
        ];
        let mut own = Self { rows: layers.iter().map(NetRow::of).collect(), error: None, net: None };
        own.check();
        own
    }
}

impl NetRow {
    fn of(layer: &Layer) -> Self {
        let Window { kernel, stride, padding, dilation } = layer.window;
        Self { kind: layer.kind, terms: [kernel, stride, padding, dilation].map(|term| term.to_string()) }
    }

    fn layer(&self) -> Result<Layer, RowError> {
        let mut numbers = [0; 4];
        for ((number, text), term) in numbers.iter_mut().zip(&self.terms).zip(Term::ALL) {
            *number = text.trim().parse().map_err(|_| RowError::NotANumber(term))?;
        }
        let [kernel, stride, padding, dilation] = numbers;
        Ok(Layer { kind: self.kind, window: Window { kernel, stride, padding, dilation } })
    }
}

impl OwnNet {
    /// The rows as they are typed.
    pub fn rows(&self) -> &[NetRow] {
        &self.rows
    }

    /// The first row with a mistake, and the mistake.
    pub const fn error(&self) -> Option<(usize, RowError)> {
        self.error
    }

    /// The last net without a mistake.
    pub fn net(&self) -> Option<Arc<Net>> {
        self.net.clone()
    }

    /// Whether there is room for another row.
    pub const fn has_room(&self) -> bool {
        self.rows.len() < MOST_ROWS
    }

    /// Types a term.
    pub fn type_term(&mut self, row: usize, term: Term, text: String) {
        if let Some(row) = self.rows.get_mut(row) {
            row.terms[term as usize] = text;
        }
        self.check();
    }

    /// Makes a row a convolution or a pool.
    pub fn choose_kind(&mut self, row: usize, kind: LayerKind) {
        if let Some(row) = self.rows.get_mut(row) {
            row.kind = kind;
        }
        self.check();
    }

    /// Adds a layer at the end: a convolution of 3 that keeps the size.
    pub fn add(&mut self) {
        if self.has_room() {
            self.rows.push(NetRow::of(&Layer { kind: LayerKind::Convolution, window: Window::new(3).same() }));
        }
        self.check();
    }

    /// Removes a row, unless it is the only one.
    pub fn remove(&mut self, row: usize) {
        if self.rows.len() > 1 && row < self.rows.len() {
            self.rows.remove(row);
        }
        self.check();
    }

    fn check(&mut self) {
        match self.build() {
            Ok(net) => (self.error, self.net) = (None, Some(Arc::new(net))),
            Err(error) => self.error = Some(error),
        }
    }

    fn build(&self) -> Result<Net, (usize, RowError)> {
        let read = |(index, row): (usize, &NetRow)| row.layer().map_err(|error| (index, error));
        let layers = self.rows.iter().enumerate().map(read).collect::<Result<Vec<Layer>, _>>()?;
        Net::new(SIDE as usize, &layers).map_err(|error| match error {
            ReceptiveFieldError::Layer { layer, source } => (layer, RowError::Window(source)),
            ReceptiveFieldError::TooFarApart { layer } => (layer, RowError::TooFarApart),
            // There are pixels, and the crate knows no other reason.
            _ => (0, RowError::TooFarApart),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn net(own: &OwnNet) -> Arc<Net> {
        own.net().expect("the first net has no mistake")
    }

    #[test]
    fn a_row_that_is_changed_changes_the_net() {
        let mut own = OwnNet::default();
        let before = net(&own).stages().last().map(|stage| stage.size);
        own.type_term(0, Term::Stride, " 1 ".to_owned());
        assert_eq!(own.error(), None, "spaces are no mistake");
        assert!(net(&own).stages().last().map(|stage| stage.size) < before, "half the stride sees less");
    }

    #[test]
    fn a_mistake_is_named_with_its_row_while_the_last_net_stays() {
        let mut own = OwnNet::default();
        let before = net(&own);
        own.type_term(1, Term::Kernel, "3x".to_owned());
        assert_eq!(own.error(), Some((1, RowError::NotANumber(Term::Kernel))), "no number");
        own.type_term(1, Term::Kernel, "3".to_owned());
        own.type_term(2, Term::Stride, "0".to_owned());
        assert_eq!(own.error(), Some((2, RowError::Window(WindowError::Zero))), "a stride of 0");
        own.type_term(2, Term::Stride, "1".to_owned());
        own.type_term(3, Term::Kernel, "500".to_owned());
        assert!(
            matches!(own.error(), Some((3, RowError::Window(WindowError::KernelTooBig { .. })))),
            "{:?}",
            own.error()
        );
        assert_eq!(net(&own), before, "the last net stays");
    }

    #[test]
    fn rows_are_added_up_to_a_limit_and_one_stays() {
        let mut own = OwnNet::default();
        (0..2 * MOST_ROWS).for_each(|_| own.add());
        assert_eq!((own.rows().len(), own.has_room()), (MOST_ROWS, false), "the limit");
        assert_eq!(net(&own).stages().len(), MOST_ROWS, "each is a layer");
        (0..2 * MOST_ROWS).for_each(|_| own.remove(0));
        assert_eq!((own.rows().len(), net(&own).stages().len()), (1, 1), "a net has a layer");
        own.choose_kind(0, LayerKind::Pool);
        assert_eq!(net(&own).stages()[0].layer.kind, LayerKind::Pool, "of the kind that was chosen");
    }
}
