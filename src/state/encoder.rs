//! The chosen encoder.

use likeness_core::manifest::EncoderNet;
use words::Text;

/// Key of the choice in local storage.
pub const STORAGE_KEY: &str = "likeness.encoder";

/// The name of an encoder in storage.
pub const fn as_param(net: EncoderNet) -> &'static str {
    match net {
        EncoderNet::MobileFaceNet => "mobilefacenet",
        EncoderNet::Dlib => "dlib",
    }
}

/// The stored choice; an unknown name is ignored.
pub fn from_param(stored: Option<&str>) -> Option<EncoderNet> {
    EncoderNet::ALL.into_iter().find(|net| stored == Some(as_param(*net)))
}

/// Its name on the Models page.
pub const fn name(net: EncoderNet) -> Text {
    match net {
        EncoderNet::MobileFaceNet => words::MODELS_ENCODER_MOBILEFACENET,
        EncoderNet::Dlib => words::MODELS_ENCODER_DLIB,
    }
}

/// The site's default among those that it offers, in the order of its manifest: the one that the host names, else the first.
pub fn default_of(offered: &[EncoderNet], host: Option<EncoderNet>) -> Option<EncoderNet> {
    host.filter(|net| offered.contains(net)).or_else(|| offered.first().copied())
}

/// An encoder as a choice: its name, and whether it is the site's default.
pub fn label(net: EncoderNet, default: bool) -> String {
    let name = name(net).text();
    if default { words::models_encoder_default(name) } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_encoder_is_read_back_from_its_name() {
        for net in EncoderNet::ALL {
            assert_eq!(from_param(Some(as_param(net))), Some(net), "{net:?}");
        }
        assert_eq!((from_param(Some("quantum")), from_param(None)), (None, None), "unknown or absent");
    }

    #[test]
    fn the_host_names_the_default_if_the_site_offers_it() {
        use EncoderNet::{Dlib, MobileFaceNet};
        assert_eq!(default_of(&[MobileFaceNet, Dlib], Some(Dlib)), Some(Dlib), "offered");
        assert_eq!(default_of(&[MobileFaceNet], Some(Dlib)), Some(MobileFaceNet), "not offered");
        assert_eq!(default_of(&[MobileFaceNet, Dlib], None), Some(MobileFaceNet), "not named");
    }

    #[test]
    fn the_default_is_marked_and_the_free_one_says_so() {
        assert_eq!(label(EncoderNet::MobileFaceNet, true), "MobileFaceNet (default)", "of the site");
        assert_eq!(label(EncoderNet::Dlib, false), "dlib\u{2019}s ResNet (CC0)", "for hosts who want it");
    }
}
