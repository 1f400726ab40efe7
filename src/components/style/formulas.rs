//! The cost function with the numbers of the last iteration in it.

use crate::state::style::StyleStore;
use crate::state::style::knobs::format_short;
use leptos::prelude::*;
use likeness_core::style::costs::Costs;
use likeness_core::style::settings::{KAPPA, PaintSettings};
use likeness_core::style::tap::Tap;

/// `J_content` as the course has it (Gatys, Ecker and Bethge 2016, equation 1, with the course's factor).
const CONTENT: &str = "<math display=\"block\"><msub><mi>J</mi><mtext>content</mtext></msub><mo>(</mo><mi>C</mi><mo>,</mo><mi>G</mi><mo>)</mo><mo>=</mo><mfrac><mn>1</mn><mrow><mn>4</mn><msub><mi>n</mi><mi>H</mi></msub><msub><mi>n</mi><mi>W</mi></msub><msub><mi>n</mi><mi>C</mi></msub></mrow></mfrac><mo>\u{2211}</mo><msup><mrow><mo>(</mo><msup><mi>a</mi><mrow><mo>(</mo><mi>C</mi><mo>)</mo></mrow></msup><mo>\u{2212}</mo><msup><mi>a</mi><mrow><mo>(</mo><mi>G</mi><mo>)</mo></mrow></msup><mo>)</mo></mrow><mn>2</mn></msup></math>";

/// `J_style` of a layer as the course has it.
const STYLE: &str = "<math display=\"block\"><msubsup><mi>J</mi><mtext>style</mtext><mrow><mo>[</mo><mi>l</mi><mo>]</mo></mrow></msubsup><mo>(</mo><mi>S</mi><mo>,</mo><mi>G</mi><mo>)</mo><mo>=</mo><mfrac><mn>1</mn><mrow><mn>4</mn><msubsup><mi>n</mi><mi>C</mi><mn>2</mn></msubsup><msup><mrow><mo>(</mo><msub><mi>n</mi><mi>H</mi></msub><msub><mi>n</mi><mi>W</mi></msub><mo>)</mo></mrow><mn>2</mn></msup></mrow></mfrac><mo>\u{2211}</mo><msup><mrow><mo>(</mo><msup><mi>G</mi><mrow><mo>(</mo><mi>S</mi><mo>)</mo></mrow></msup><mo>\u{2212}</mo><msup><mi>G</mi><mrow><mo>(</mo><mi>G</mi><mo>)</mo></mrow></msup><mo>)</mo></mrow><mn>2</mn></msup></math>";

/// The whole cost.
const TOTAL: &str = "<math display=\"block\"><mi>J</mi><mo>(</mo><mi>G</mi><mo>)</mo><mo>=</mo><mi>\u{3b1}</mi><msub><mi>J</mi><mtext>content</mtext></msub><mo>(</mo><mi>C</mi><mo>,</mo><mi>G</mi><mo>)</mo><mo>+</mo><mi>\u{3b2}</mi><munder><mo>\u{2211}</mo><mi>l</mi></munder><msup><mi>\u{3bb}</mi><mrow><mo>[</mo><mi>l</mi><mo>]</mo></mrow></msup><msubsup><mi>J</mi><mtext>style</mtext><mrow><mo>[</mo><mi>l</mi><mo>]</mo></mrow></msubsup><mo>(</mo><mi>S</mi><mo>,</mo><mi>G</mi><mo>)</mo></math>";

/// The definitions, the sum with today's numbers, and each term in both normalisations.
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
                <p class="small">{format!("after iteration {}, in the relative costs that are minimised", costs.iteration)}</p>
                <TermTable costs settings />
            }
        })
    };
    view! {
        <section class="formulas" aria-labelledby="formulas-title">
            <h3 id="formulas-title">"What is minimised"</h3>
            <div class="formula" tabindex="0" role="region" aria-label="The cost as a whole" inner_html=TOTAL></div>
            <div class="formula" tabindex="0" role="region" aria-label="The content cost" inner_html=CONTENT></div>
            <div class="formula" tabindex="0" role="region" aria-label="The style cost" inner_html=STYLE></div>
            <p class="small">
                {format!(
                    "The course divides by sizes. Here each cost is divided by its target\u{2019}s own norm instead, and \
                     the content counts {KAPPA} of that, so that \u{3b1} and \u{3b2} do the same at every size and for \
                     every style. \u{3bb} is scaled to sum 1.",
                )}
            </p>
            {numbers}
        </section>
    }
}

/// Each term: its weight, its relative cost, and the course's number for it.
#[component]
fn TermTable(costs: Costs, settings: PaintSettings) -> impl IntoView {
    let row = |(name, weight, cost, course): (String, f32, Option<f32>, Option<f32>)| {
        let cell = |value: Option<f32>| value.map_or_else(|| "\u{2013}".to_owned(), format_short);
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td>{format_short(weight)}</td>
                <td>{cell(cost)}</td>
                <td>{cell(course)}</td>
            </tr>
        }
    };
    let rows = terms(&settings, &costs);
    view! {
        <table>
            <caption>"Each term"</caption>
            <thead>
                <tr>
                    <th scope="col">"term"</th>
                    <th scope="col">"weight"</th>
                    <th scope="col">"cost"</th>
                    <th scope="col">"as the course counts"</th>
                </tr>
            </thead>
            <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}

/// Name, weight in J, relative cost, and the course's number of each term.
fn terms(settings: &PaintSettings, costs: &Costs) -> Vec<(String, f32, Option<f32>, Option<f32>)> {
    let content = format!("J content, {}", settings.content.name());
    let mut terms = vec![(content, settings.alpha, Some(costs.content), Some(costs.textbook_content))];
    for (i, (tap, lambda)) in Tap::STYLE.into_iter().zip(settings.layer_weights()).enumerate() {
        let (cost, course) = (costs.layers.get(i).copied(), costs.textbook_layers.get(i).copied());
        terms.push((format!("J style, {}", tap.name()), settings.beta * lambda, cost, course));
    }
    if costs.variation > 0.0 {
        terms.push(("total variation".to_owned(), settings.beta, Some(costs.variation), None));
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
    fn the_sum_shows_the_numbers_that_make_it() {
        assert_eq!(sum(&PaintSettings::textbook(), &costs()), "J = 10 \u{b7} 0.05 + 40 \u{b7} 0.05 = 2.5", "2.5");
    }

    #[test]
    fn the_weights_of_the_terms_make_up_the_sum() {
        let total: f32 = terms(&PaintSettings::textbook(), &costs()).iter().filter_map(|t| Some(t.1 * t.2?)).sum();
        assert!((total - 2.5).abs() < 1e-3, "{total}");
    }
}
