//! Two layers in a row in one, two and three dimensions, as a table.

use crate::components::wide_table::WideTable;
use crate::state::see::chain::{ChainRow, rows};
use leptos::prelude::*;

/// Sizes, parameters and multiply-adds.
#[component]
pub fn ChainTable() -> impl IntoView {
    let row = |row: ChainRow| {
        view! {
            <tr>
                <th scope="row">{words::see_chain_layer(row.dimensions, row.layer)}</th>
                <td>{row.input}</td>
                <td>{row.kernel}</td>
                <td>{row.output}</td>
                <td>{row.parameters}</td>
                <td>{row.multiply_adds}</td>
            </tr>
        }
    };
    view! {
        <section class="card" aria-labelledby="chain">
            <h2 id="chain">{words::SEE_CHAIN}</h2>
            <p>{words::SEE_CHAIN_LEAD}</p>
            <WideTable
                label=words::SEE_CHAIN
                class="steady"
                heads=&[
                    words::SEE_CHAIN_WHICH,
                    words::SEE_CHAIN_INPUT,
                    words::SEE_CHAIN_KERNEL,
                    words::SEE_CHAIN_OUTPUT,
                    words::SEE_CHAIN_PARAMETERS,
                    words::SEE_CHAIN_MULTIPLY_ADDS,
                ]
            >
                {move || rows().into_iter().map(row).collect_view()}
            </WideTable>
            <p class="small">{words::SEE_CHAIN_MEANS}</p>
        </section>
    }
}
