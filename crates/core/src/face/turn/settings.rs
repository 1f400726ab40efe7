//! The limits of the turn challenge.

/// The limits of the turn challenge. [`Default`] is what `docs/ACCURACY.md`, "Sign of life", measures.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TurnSettings {
    /// Least swing of [`turn`](super::TurnMeasure::turn) from one side to the other. A higher limit refuses people who turn
    /// their head only a little.
    pub turn_swing: f32,
    /// Least swing of [`midline`](super::TurnMeasure::midline), in distances between the eyes.
    pub midline_swing: f32,
    /// Largest swing of [`shear`](super::TurnMeasure::shear), as a share of the turn's: a head moves its mouth far less than its
    /// nose.
    pub shear_share: f32,
    /// Least turn to each side, from where the person looked before the cue.
    pub side: f32,
    /// Largest turn of a face that looks into the camera, either way.
    pub facing: f32,
    /// Number of consecutive looks of which the median counts: more resist jitter better and take longer.
    pub looks: usize,
    /// Least score of the detector in a look that counts.
    pub score: f32,
    /// Least and largest time from the start to the first cue, milliseconds.
    pub delay_ms: [f64; 2],
    /// Time from the start to a face that looks into the camera, and again from the first cue to the end, milliseconds.
    pub give_up_ms: f64,
}

impl Default for TurnSettings {
    /// From a study on the NUAA impostor pictures (15 people, live and as hand-held photos) and on warped photos: 84 sittings of
    /// flat photos, moved and tilted by hand, swung by at most 0.305 and 0.063, warped ones up to ±50° by 0.50 and 0.105,
    /// a head of ±20° by 0.92 and 0.20. Eight seconds are the study's: a device with three looks a second needs 3.3
    /// seconds for two sides of five looks, besides the time to read and to turn.
    ///
    /// The limit of the shear is ours: in pure geometry a flat photo that is tilted by 30° and turned by 50° exceeds the
    /// study's two limits. Of 20,000 synthetic heads, turned by 18 to 35° and nodding by up to 20°, the largest share is 0.65; of
    /// 200,000 flat photos, turned by 20 to 55° and tilted by up to 40°, the least one beyond those limits is 0.99. The test
    /// `the_shear_tells_a_tilted_photo_from_a_head` repeats this on fewer.
    fn default() -> Self {
        Self {
            turn_swing: 0.65,
            midline_swing: 0.11,
            shear_share: 0.8,
            side: 0.30,
            facing: 0.35,
            looks: 5,
            score: 0.35,
            delay_ms: [500.0, 1500.0],
            give_up_ms: 8000.0,
        }
    }
}
