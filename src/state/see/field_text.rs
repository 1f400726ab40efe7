//! What is said about a receptive field: the recurrence with its numbers, the position, and the mistakes of a net.

use super::field_view::FieldView;
use super::own_net::{RowError, Term};
use likeness_see::receptive_field::{Field, Stage};
use likeness_see::window::WindowError;
use words::Text;

/// The recurrence at a layer with its numbers filled in: jump, size and start.
pub fn recurrence(before: Option<&Stage>, stage: &Stage) -> [String; 3] {
    let (jump, size, start) = before.map_or((1, 1, 0), |stage| (stage.jump, stage.size, stage.start));
    let window = stage.layer.window;
    let [jump, size, start, next_jump, next_size, next_start] =
        [jump, size, start, stage.jump, stage.size, stage.start].map(signed);
    let extent = window.extent().to_string();
    [
        words::see_recurrence_jump(&jump, &window.stride.to_string(), &next_jump),
        words::see_recurrence_size(&size, &extent, &jump, &next_size),
        words::see_recurrence_start(&start, &window.padding.to_string(), &jump, &next_start),
    ]
}

/// Where the position is and what it sees.
pub fn position(view: &FieldView) -> String {
    let (x, y) = view.position();
    let (Some(whole), Some(part)) = (view.whole(), view.part()) else { return words::SEE_FIELD_NOTHING.into() };
    let place = words::see_field_position(x as u64 + 1, y as u64 + 1);
    let sees = words::see_field_sees(&range(whole.x), &range(whole.y));
    let sides = [whole.x.length(), part.x.length(), part.y.length()].map(|length| length.to_string());
    let inside = match whole == part {
        true => words::see_field_inside(&sides[0]),
        false => words::see_field_padding(&sides[0], &sides[1], &sides[2]),
    };
    format!("{place} {sees} {inside}")
}

/// A mistake, in a sentence.
pub fn mistake(error: RowError) -> String {
    match error {
        RowError::NotANumber(term) => words::see_net_not_a_number(name(term).text()),
        RowError::TooFarApart => words::SEE_NET_TOO_FAR.into(),
        RowError::Window(WindowError::Zero) => words::SEE_NET_ZERO.into(),
        RowError::Window(WindowError::TooBig { term }) => words::see_net_too_big(term as u64),
        RowError::Window(WindowError::OnlyPadding { padding, extent }) => {
            words::see_net_only_padding(padding as u64, extent as u64)
        }
        RowError::Window(WindowError::KernelTooBig { extent, padded }) => {
            words::see_net_kernel_too_big(extent as u64, padded as u64)
        }
        RowError::Window(_) => words::SEE_NET_TOO_FAR.into(),
    }
}

/// The name of a term.
pub const fn name(term: Term) -> Text {
    match term {
        Term::Kernel => words::SEE_KERNEL,
        Term::Stride => words::SEE_STRIDE,
        Term::Padding => words::SEE_PADDING,
        Term::Dilation => words::SEE_DILATION,
    }
}

/// A whole number with a proper minus sign.
pub fn signed(number: i64) -> String {
    if number < 0 { format!("−{}", number.unsigned_abs()) } else { number.to_string() }
}

fn range(field: Field) -> String {
    format!("{} … {}", signed(field.first), signed(field.last))
}

#[cfg(test)]
mod tests {
    use super::super::field_view::vgg;
    use super::*;
    use std::sync::Arc;

    #[test]
    fn the_recurrence_holds_its_numbers() {
        let net = vgg(224).expect("it fits");
        let stages = net.stages();
        // conv2_1, after pool1: r 6, j 2, s 0 − 1 − 1 = −2.
        let lines = recurrence(Some(&stages[2]), &stages[3]);
        assert!(lines[0].contains("2 · 1 = 2"), "{lines:?}");
        assert!(lines[1].contains("6 + (3 − 1) · 2 = 10"), "{lines:?}");
        assert!(lines[2].contains("−2 − 1 · 2 = −4"), "{lines:?}");
        let first = recurrence(None, &stages[0]);
        assert!(first[1].contains("1 + (3 − 1) · 1 = 3"), "{first:?}");
    }

    #[test]
    fn a_position_at_the_border_says_how_much_of_its_field_lies_in_the_picture() {
        let net = Arc::new(vgg(224).expect("it fits"));
        let corner = position(&FieldView::new(Arc::clone(&net), 4, (0, 0)));
        assert!(corner.contains("−4 … 5") && corner.contains('6'), "{corner}");
        let middle = position(&FieldView::new(net, 4, (50, 50)));
        assert!(middle.contains("96 … 105") && middle.contains("10"), "{middle}");
    }

    #[test]
    fn every_mistake_has_a_sentence() {
        let windows = [
            WindowError::Zero,
            WindowError::TooBig { term: 5000 },
            WindowError::OnlyPadding { padding: 3, extent: 3 },
            WindowError::KernelTooBig { extent: 9, padded: 7 },
        ];
        let all = windows.map(RowError::Window).into_iter().chain(Term::ALL.map(RowError::NotANumber));
        for error in all.chain([RowError::TooFarApart]) {
            assert!(mistake(error).ends_with('.'), "{error:?}: {}", mistake(error));
        }
    }
}
