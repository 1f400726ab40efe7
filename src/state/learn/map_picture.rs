//! The map as a file of its own: a vector picture that keeps its sharpness at any size, with its legend.

use super::people_map::{PeopleMap, SHOWN, SIDE};
use crate::components::map_glyph::{SHAPES, outline};
use likeness_learn::held_out::PICTURES;
use std::fmt::Write as _;

/// Colours of the shapes, as on the page in daylight (`static/css/gallery.css`, `tokens.css`).
const COLOURS: [&str; SHAPES] = ["#0a6457", "#855200", "#a2322b", "#0b57d0", "#0f6b45", "#4d5a56"];

/// Space for a line of the legend.
const LINE: f32 = 18.0;

/// The map with these lines below it, as SVG.
pub fn svg(map: &PeopleMap, legend: &[String]) -> String {
    let height = SIDE + LINE * (legend.len() as f32 + 1.0);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {SIDE} {height}\" width=\"{SIDE}\" height=\"{height}\">\
         <rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\
         <path d=\"{}\" stroke=\"#7d8984\" stroke-width=\"3\" stroke-linecap=\"round\" fill=\"none\"/>",
        map.pale()
    );
    for (at, (x, y)) in map.places().iter().take(SHOWN * PICTURES as usize).enumerate() {
        let person = at / PICTURES as usize;
        let colour = COLOURS[person % SHAPES];
        // The second round of shapes is hollow.
        let fill = if person >= SHAPES { "#fff" } else { colour };
        let _ = write!(
            svg,
            "<path d=\"{}\" transform=\"translate({x:.1} {y:.1})\" fill=\"{fill}\" stroke=\"{colour}\" stroke-width=\"1.5\"/>",
            outline(person)
        );
    }
    for (row, line) in (1_u8..).zip(legend) {
        let y = SIDE + LINE * f32::from(row);
        let _ = write!(
            svg,
            "<text x=\"8\" y=\"{y}\" font-family=\"sans-serif\" font-size=\"12\" fill=\"#17211f\">{}</text>",
            escaped(line)
        );
    }
    svg + "</svg>\n"
}

/// Text in which nothing is markup.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_person_who_stands_out_has_a_shape_and_the_others_are_dots() {
        let points: Vec<(f32, f32)> = (0..60).map(|i| (0.01 * i as f32, -0.01 * i as f32)).collect();
        let svg = svg(&PeopleMap::new(&points), &["EER 4.1 %".into(), "a < b & c".into()]);
        assert_eq!(svg.matches("<path d=").count(), 1 + SHOWN * PICTURES as usize, "{svg}");
        assert_eq!(svg.matches("fill=\"#fff\" stroke").count(), (SHOWN - SHAPES) * PICTURES as usize, "hollow ones");
        assert_eq!(svg.matches("h0").count(), 60 - SHOWN * PICTURES as usize, "dots");
        assert!(svg.contains(">a &lt; b &amp; c</text>") && svg.contains(">EER 4.1 %</text>"), "{svg}");
        assert!(svg.starts_with("<svg xmlns=") && svg.ends_with("</svg>\n"), "a file of its own");
    }

    #[test]
    fn a_map_without_points_is_a_picture_too() {
        assert_eq!(svg(&PeopleMap::default(), &[]).matches("translate").count(), 0, "no point");
    }
}
