//! What this is, how it works, what it cannot do, and whom it owes.

use crate::samples::{SAMPLES, STYLES};
use leptos::prelude::*;

/// The About page.
#[component]
pub fn AboutPage() -> impl IntoView {
    view! {
        <div class="prose">
            <h1>"About Likeness"</h1>
            <p class="intro">
                "Likeness tells whether two pictures show the same person, and who of those you know it is; and it paints
                photos in the style of other pictures. It does so with convolutional nets that run in your own browser;
                there is no server that computes anything."
            </p>
            <HowItWorks />
            <HowItPaints />
            <Limits />
            <Credits />
        </div>
    }
}

/// The pipeline in five steps, in the words of courses on convolutional nets.
#[component]
fn HowItWorks() -> impl IntoView {
    view! {
        <section aria-labelledby="how">
            <h2 id="how">"How it works"</h2>
            <ol>
                <li>
                    <strong>"Find."</strong>
                    " A small net draws a box around every face. The largest face is used."
                </li>
                <li>
                    <strong>"Align."</strong>
                    " A second net places 68 points on it. A rotation, a scale and a shift lay them onto a fixed
                    template, so that eyes and mouth always lie in the same place of a picture of 150\u{d7}150 pixels."
                </li>
                <li>
                    <strong>"Encode."</strong>
                    " A residual net turns that picture x into its encoding f(x): 128 numbers. It was trained so that
                    pictures of one person land close together and pictures of different people far apart, also for
                    people it never saw."
                </li>
                <li>
                    <strong>"Compare."</strong>
                    " The distance of two pictures A and B is d(A, B) = \u{2016}f(A) \u{2212} f(B)\u{2016}\u{b2}. This
                    page shows it, and its square root, on which the limits are set."
                </li>
                <li>
                    <strong>"Decide."</strong>
                    " Up to a threshold \u{3c4} the answer is \u{201c}Same person\u{201d}, a little beyond it
                    \u{201c}Not sure\u{201d}, further out \u{201c}Different people\u{201d}. \u{3c4} was set on measured
                    pairs, so that few pairs of different people pass; the answer says how few."
                </li>
            </ol>
            <p>
                <strong>"Verification"</strong>
                " compares a face with one claimed person (1:1): yes or no. "
                <strong>"Recognition"</strong>
                " compares it with all K people that are enrolled (1:K): whose is it, or nobody\u{2019}s? The more people, the more
                chances of a wrong name, so \u{3c4} tightens as K grows and the chance of a wrong name stays the one that you
                chose."
            </p>
            <p>
                "One picture of a person is enough, because the net is not trained on that person: it compares. That is
                what the textbooks call one-shot learning."
            </p>
        </section>
    }
}

/// Style transfer in four steps.
#[component]
fn HowItPaints() -> impl IntoView {
    view! {
        <section aria-labelledby="paints">
            <h2 id="paints">"How it paints"</h2>
            <ol>
                <li>
                    <strong>"See."</strong>
                    " A net that was trained to name things, a compact VGG-19, looks at photo, style and painting. What
                    its layers answer is the picture\u{2019}s content; which answers occur together, wherever they are,
                    is its style (the Gram matrix)."
                </li>
                <li>
                    <strong>"Compare."</strong>
                    " J = \u{3b1} J_content + \u{3b2} J_style says how far the painting is from the photo\u{2019}s content
                    and from the style."
                </li>
                <li>
                    <strong>"Improve."</strong>
                    " Every pixel is moved a little in the direction that makes J smaller, some hundred times, first on a
                    small picture, then on larger ones."
                </li>
                <li>
                    <strong>"Check."</strong>
                    " Where the photo shows a face, the page says whether the face encoder still knows the person."
                </li>
            </ol>
        </section>
    }
}

/// What not to expect.
#[component]
fn Limits() -> impl IntoView {
    view! {
        <section aria-labelledby="limits">
            <h2 id="limits">"Limits"</h2>
            <ul>
                <li>"It is a convenience, not security: a photo held before the camera passes as the person on it."</li>
                <li>
                    "Error rates are averages over the pictures they were measured on. They differ between groups of
                    people, are worse for children, and grow with age difference, masks, dark pictures and turned
                    heads."
                </li>
                <li>"Relatives, and twins above all, are closer to each other than strangers are."</li>
                <li>"Do not decide over another person by its answer alone."</li>
            </ul>
        </section>
    }
}

/// Licences and origins.
#[component]
fn Credits() -> impl IntoView {
    let samples = SAMPLES.iter().map(|sample| view! { <li>{format!("{}: {}", sample.label, sample.credit)}</li> });
    view! {
        <section aria-labelledby="credits">
            <h2 id="credits">"Licences and credits"</h2>
            <ul>
                <li>"Likeness: MIT or Apache-2.0, at your choice."</li>
                <li>
                    "Face detector and landmark net: Vincent M\u{fc}hler\u{2019}s face-api.js, by way of
                    @vladmandic/face-api; MIT."
                </li>
                <li>"Face encoder: Davis King\u{2019}s dlib face recognition model; CC0."</li>
                <li>
                    "Compact VGG: made from VGG-19 by Karen Simonyan and Andrew Zisserman (CC BY 4.0); see
                    models/NOTICES.md."
                </li>
                <li>"Style transfer: after Gatys, Ecker and Bethge, 2016."</li>
                <li>{format!("The {} built-in styles: drawn by programs of this project; CC0.", STYLES.len())}</li>
                <li>"Computed with burn (MIT or Apache-2.0), drawn with Leptos (MIT)."</li>
                {samples.collect_view()}
            </ul>
        </section>
    }
}
