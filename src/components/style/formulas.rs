//! The cost function, with the numbers of the last iteration.

use crate::state::style::StyleStore;
use crate::state::style::simple_settings::format_short;
use leptos::prelude::*;
use likeness_core::style::costs::Costs;
use likeness_core::style::settings::{KAPPA, PaintSettings};
use likeness_core::style::tap::Tap;
use words::Text;

/// The textbook `J_content` (Gatys, Ecker and Bethge 2016, equation 1, with the factor used in teaching).
const CONTENT: &str = "<math display=\"block\"><msub><mi>J</mi><mtext>content</mtext></msub><mo>(</mo><mi>C</mi><mo>,</mo><mi>G</mi><mo>)</mo><mo>=</mo><mfrac><mn>1</mn><mrow><mn>4</mn><msub><mi>n</mi><mi>H</mi></msub><msub><mi>n</mi><mi>W</mi></msub><msub><mi>n</mi><mi>C</mi></msub></mrow></mfrac><mo>\u{2211}</mo><msup><mrow><mo>(</mo><msup><mi>a</mi><mrow><mo>(</mo><mi>C</mi><mo>)</mo></mrow></msup><mo>\u{2212}</mo><msup><mi>a</mi><mrow><mo>(</mo><mi>G</mi><mo>)</mo></mrow></msup><mo>)</mo></mrow><mn>2</mn></msup></math>";

/// The textbook `J_style` of a layer.
const STYLE: &str = "<math display=\"block\"><msubsup><mi>J</mi><mtext>style</mtext><mrow><mo>[</mo><mi>l</mi><mo>]</mo></mrow></msubsup><mo>(</mo><mi>S</mi><mo>,</mo><mi>G</mi><mo>)</mo><mo>=</mo><mfrac><mn>1</mn><mrow><mn>4</mn><msubsup><mi>n</mi><mi>C</mi><mn>2</mn></msubsup><msup><mrow><mo>(</mo><msub><mi>n</mi><mi>H</mi></msub><msub><mi>n</mi><mi>W</mi></msub><mo>)</mo></mrow><mn>2</mn></msup></mrow></mfrac><mo>\u{2211}</mo><msup><mrow><mo>(</mo><msup><mi>G</mi><mrow><mo>(</mo><mi>S</mi><mo>)</mo></mrow></msup><mo>\u{2212}</mo><msup><mi>G</mi><mrow><mo>(</mo><mi>G</mi><mo>)</mo></mrow></msup><mo>)</mo></mrow><mn>2</mn></msup></math>";

/// The total cost.
const TOTAL: &str = "<math display=\"block\"><mi>J</mi><mo>(</mo><mi>G</mi><mo>)</mo><mo>=</mo><mi>\u{3b1}</mi><msub><mi>J</mi><mtext>content</mtext></msub><mo>(</mo><mi>C</mi><mo>,</mo><mi>G</mi><mo>)</mo><mo>+</mo><mi>\u{3b2}</mi><munder><mo>\u{2211}</mo><mi>l</mi></munder><msup><mi>\u{3bb}</mi><mrow><mo>[</mo><mi>l</mi><mo>]</mo></mrow></msup><msubsup><mi>J</mi><mtext>style</mtext><mrow><mo>[</mo><mi>l</mi><mo>]</mo></mrow></msubsup><mo>(</mo><mi>S</mi><mo>,</mo><mi>G</mi><mo>)</mo></math>";

/// The definitions, the sum with current numbers, and each term in both normalisations.
#[component]
pub fn Formulas(
    /// The page's state.
    store: StyleStore,
) -> impl IntoView {
    let last = Memo::new(move |_| {
        let job = store.job.read();
        job.costs().last().map(|costs| (costs.clone(), job.settings().clone()))
    });
    let numbers = move || {
        last.get().map(|(costs, settings)| {
            view! {
                <p class="formula-numbers">{sum(&settings, &costs)}</p>
                <p class="small">{words::style_formulas_after(costs.iteration.into())}</p>
                <TermTable costs settings />
            }
        })
    };
    view! {
        <section aria-labelledby="formulas-title">
            <h3 id="formulas-title">{words::STYLE_FORMULAS}</h3>
            <Formula label=words::STYLE_FORMULA_TOTAL formula=TOTAL />
            <Formula label=words::STYLE_FORMULA_CONTENT formula=CONTENT />
            <Formula label=words::STYLE_FORMULA_STYLE formula=STYLE />
            <p class="small">{move || words::style_formulas_note(KAPPA.into())}</p>
            {numbers}
        </section>
    }
}

/// A formula in MathML, which scrolls if it is too wide.
#[component]
fn Formula(label: Text, formula: &'static str) -> impl IntoView {
    view! { <div class="formula" tabindex="0" role="region" aria-label=label inner_html=formula></div> }
}

/// Each term: its weight, its relative cost and its textbook cost.
#[component]
fn TermTable(costs: Costs, settings: PaintSettings) -> impl IntoView {
    let row = |Term { name, weight, cost, textbook }| {
        let cell = |value: Option<f32>| value.map_or_else(|| "\u{2013}".to_owned(), format_short);
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td>{format_short(weight)}</td>
                <td>{cell(cost)}</td>
                <td>{cell(textbook)}</td>
            </tr>
        }
    };
    let rows = terms(&settings, &costs);
    view! {
        <table>
            <caption>{words::STYLE_TERMS}</caption>
            <thead>
                <tr>
                    <th scope="col">{words::STYLE_TERMS_TERM}</th>
                    <th scope="col">{words::STYLE_TERMS_WEIGHT}</th>
                    <th scope="col">{words::STYLE_TERMS_COST}</th>
                    <th scope="col">{words::STYLE_TERMS_TEXTBOOK}</th>
                </tr>
            </thead>
            <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}

/// A term of the cost function.
struct Term {
    name: String,
    /// Its weight in J.
    weight: f32,
    /// Its relative cost, which is minimised.
    cost: Option<f32>,
    /// Its cost by the textbook formulas.
    textbook: Option<f32>,
}

fn terms(settings: &PaintSettings, costs: &Costs) -> Vec<Term> {
    let mut terms = vec![Term {
        name: words::style_term_content(settings.content.name()),
        weight: settings.alpha,
        cost: Some(costs.content),
        textbook: Some(costs.textbook_content),
    }];
    for (i, (tap, lambda)) in Tap::STYLE.into_iter().zip(settings.layer_weights()).enumerate() {
        terms.push(Term {
            name: words::style_term_layer(tap.name()),
            weight: settings.beta * lambda,
            cost: costs.layers.get(i).copied(),
            textbook: costs.textbook_layers.get(i).copied(),
        });
    }
    if costs.variation > 0.0 {
        let name = words::STYLE_SETTING_VARIATION.into();
        terms.push(Term { name, weight: settings.beta, cost: Some(costs.variation), textbook: None });
    }
    terms
}

/// `J = alpha * J_content + beta * (J_style + variation)` in numbers.
fn sum(settings: &PaintSettings, costs: &Costs) -> String {
    let (alpha, beta) = (format_short(settings.alpha), format_short(settings.beta));
    let (content, style, total) = (format_short(costs.content), format_short(costs.style), format_short(costs.total));
    let style = if costs.variation > 0.0 { format!("({style} + {})", format_short(costs.variation)) } else { style };
    format!("J = {alpha} \u{b7} {content} + {beta} \u{b7} {style} = {total}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn costs() -> Costs {
        Costs {
            iteration: 10,
            total: 2.5,
            content: 0.05,
            style: 0.05,
            layers: vec![0.1, 0.05, 0.04, 0.03, 0.03],
            variation: 0.0,
            textbook_content: 812.0,
            textbook_layers: vec![5e6; 5],
        }
    }

    #[test]
    fn the_sum_shows_the_numbers_that_it_is_made_of() {
        assert_eq!(sum(&PaintSettings::textbook(), &costs()), "J = 10 \u{b7} 0.05 + 40 \u{b7} 0.05 = 2.5", "2.5");
    }

    #[test]
    fn the_weights_of_the_terms_make_up_the_sum() {
        let total: f32 =
            terms(&PaintSettings::textbook(), &costs()).iter().filter_map(|t| Some(t.weight * t.cost?)).sum();
        assert!((total - 2.5).abs() < 1e-3, "{total}");
    }
}
