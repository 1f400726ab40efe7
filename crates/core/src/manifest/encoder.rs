//! The encoders that a host offers: the default one and its alternatives, each with its own calibration.

use super::{ImpostorPoint, Manifest, ManifestError, ModelEntry, ModelId, OperatingPoint, check_points};
use serde::{Deserialize, Serialize};

/// The net that an encoder's weight file contains. Nets differ in layers and template of the chip, and their distances
/// are not comparable.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum EncoderNet {
    /// dlib's 29-layer `ResNet`: chips of 150 pixels.
    #[default]
    Dlib,
    /// `MobileFaceNet`: chips of 112 pixels.
    MobileFaceNet,
}

impl EncoderNet {
    /// Every encoder.
    pub const ALL: [Self; 2] = [Self::MobileFaceNet, Self::Dlib];

    /// The encoder that manifests and commands call so.
    pub fn named(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|net| net.key() == key)
    }

    /// Its name in manifests and commands.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Dlib => "dlib",
            Self::MobileFaceNet => "mobilefacenet",
        }
    }

    /// A readable name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Dlib => "dlib encoder",
            Self::MobileFaceNet => "MobileFaceNet encoder",
        }
    }

    /// Whether it is dlib's, which manifests do not name.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
    pub(super) fn is_unnamed(&self) -> bool {
        *self == Self::Dlib
    }
}

/// An encoder besides the default one, and what distances between its embeddings mean.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AlternativeEncoder {
    /// Its weight file; its id is [`ModelId::FaceEncoder`].
    pub model: ModelEntry,
    /// As in [`Manifest::operating_points`].
    pub operating_points: Vec<OperatingPoint>,
    /// As in [`Manifest::impostors`].
    #[serde(rename = "strangers", default)]
    pub impostors: Vec<ImpostorPoint>,
}

impl Manifest {
    /// The entries of every encoder that the host offers, the default one first.
    pub fn encoders(&self) -> impl Iterator<Item = &ModelEntry> {
        let default = self.models.iter().find(|entry| entry.id == ModelId::FaceEncoder);
        default.into_iter().chain(self.alternatives.iter().map(|alternative| &alternative.model))
    }

    /// The encoder whose weight file has this SHA-256, as embeddings name it, if the host offers it.
    pub fn encoder_of(&self, sha256: &str) -> Option<EncoderNet> {
        self.encoders().find(|entry| entry.sha256 == sha256).map(|entry| entry.net)
    }

    /// The manifest as if `net` were the default encoder: with its entry, its operating points and its impostor
    /// distribution. The encoder that was the default becomes an alternative.
    ///
    /// # Errors
    /// [`ManifestError::Missing`] if the host does not offer this encoder.
    pub fn with_encoder(&self, net: EncoderNet) -> Result<Self, ManifestError> {
        let mut manifest = self.clone();
        let entry = manifest.models.iter_mut().find(|entry| entry.id == ModelId::FaceEncoder);
        let entry = entry.ok_or(ManifestError::Missing(ModelId::FaceEncoder.name()))?;
        if entry.net == net {
            return Ok(manifest);
        }
        let other = manifest.alternatives.iter_mut().find(|other| other.model.net == net);
        let other = other.ok_or(ManifestError::Missing(net.name()))?;
        std::mem::swap(entry, &mut other.model);
        std::mem::swap(&mut manifest.operating_points, &mut other.operating_points);
        std::mem::swap(&mut manifest.impostors, &mut other.impostors);
        Ok(manifest)
    }

    /// Checks that every alternative is an encoder of another net, with usable operating points.
    pub(super) fn check_alternatives(&self) -> Result<(), ManifestError> {
        let mut nets = vec![self.entry(ModelId::FaceEncoder)?.net];
        for alternative in &self.alternatives {
            let entry = &alternative.model;
            if entry.id != ModelId::FaceEncoder || nets.contains(&entry.net) {
                return Err(ManifestError::Alternative(entry.file.clone()));
            }
            nets.push(entry.net);
            check_points(&alternative.operating_points)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::text;
    use super::*;

    /// A manifest whose default encoder is dlib's, with this list of alternatives.
    fn with(alternatives: &str) -> Result<Manifest, ManifestError> {
        Manifest::parse(&text(&format!(r#","alternatives":[{alternatives}]"#)))
    }

    /// An alternative in JSON.
    fn alternative(id: &str, net: &str, tau: f32) -> String {
        format!(
            r#"{{"model":{{"id":"{id}","net":"{net}","file":"{net}","bytes":1,"sha256":"{net}","format":"",
            "input":{{"size":112,"normalization":{{"mean":[0,0,0],"divisor":1}}}},
            "self_test":{{"size":1,"stride":1,"expected":[],"tolerance":0}},
            "source":"","integrity":"","licence":"","produced_by":""}},
            "operating_points":[{{"fmr":0.001,"tau":{tau},"fnmr":0.1,"measured_on":""}}],
            "strangers":[{{"fmr":0.001,"distance":{tau},"measured_on":""}}]}}"#
        )
    }

    #[test]
    fn another_encoder_brings_its_own_thresholds_and_the_default_one_becomes_an_alternative() {
        let manifest = with(&alternative("face-encoder", "mobilefacenet", 1.05)).expect("two encoders");
        assert_eq!(manifest.encoder_of("mobilefacenet"), Some(EncoderNet::MobileFaceNet), "by its hash");
        assert_eq!(manifest.encoder_of("other"), None, "an unknown hash");
        assert_eq!(manifest.with_encoder(EncoderNet::Dlib).as_ref(), Ok(&manifest), "the default one");
        let other = manifest.with_encoder(EncoderNet::MobileFaceNet).expect("offered");
        assert_eq!(other.entry(ModelId::FaceEncoder).map(|entry| entry.net), Ok(EncoderNet::MobileFaceNet));
        let taus = (other.operating_points[0].tau, other.impostors[0].distance);
        assert_eq!(taus, (1.05, 1.05), "its operating points and impostors");
        assert_eq!(other.alternatives[0].operating_points, manifest.operating_points, "dlib's are kept");
        assert_eq!(other.with_encoder(EncoderNet::Dlib), Ok(manifest), "and back");
    }

    #[test]
    fn commands_and_manifests_use_the_same_names() {
        for net in EncoderNet::ALL {
            assert_eq!(serde_json::to_string(&net).ok(), Some(format!("\"{}\"", net.key())), "{net:?}");
            assert_eq!(EncoderNet::named(net.key()), Some(net), "{net:?}");
        }
        assert_eq!(EncoderNet::named("other"), None, "no such encoder");
    }

    #[test]
    fn a_host_may_offer_a_single_encoder() {
        let manifest = Manifest::parse(&text("")).expect("no alternatives");
        assert_eq!(manifest.entry(ModelId::FaceEncoder).map(|entry| entry.net), Ok(EncoderNet::Dlib), "unnamed");
        let refused = manifest.with_encoder(EncoderNet::MobileFaceNet);
        assert_eq!(refused, Err(ManifestError::Missing("MobileFaceNet encoder")), "not offered");
        let written = serde_json::to_string(&manifest).expect("strings as keys");
        assert!(!written.contains("alternatives") && !written.contains("\"net\""), "as before: {written}");
    }

    #[test]
    fn an_alternative_of_the_same_net_or_without_thresholds_is_rejected() {
        let rejected = |alternative: String| with(&alternative).expect_err("rejected");
        let same = rejected(alternative("face-encoder", "dlib", 0.5));
        assert_eq!(same, ManifestError::Alternative("dlib".into()), "the default one again");
        let detector = rejected(alternative("face-detector", "mobilefacenet", 0.5));
        assert_eq!(detector, ManifestError::Alternative("mobilefacenet".into()), "no encoder");
        let unusable = rejected(alternative("face-encoder", "mobilefacenet", 0.0));
        assert_eq!(unusable, ManifestError::OperatingPoint, "a threshold of zero");
    }
}
