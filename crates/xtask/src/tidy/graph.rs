//! Which package may depend on which. The arrows are dependencies:
//!
//! ```text
//! page (Leptos)  ->  protocol  <-  worker  ->  nets (burn)
//!      |               |                        |
//!    words           +---> learn, see, core <--+
//! ```

use crate::shell::Program;
use crate::workspace::Workspace;
use anyhow::{Context as _, Result};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// A package and its forbidden dependencies, direct or indirect. A name stands for its family too: `burn` for `burn-core`.
struct Rule {
    package: &'static str,
    /// Forbidden in the web build, directly or indirectly.
    unreachable: &'static [&'static str],
    /// Forbidden in its manifest, for any target.
    unnamed: &'static [&'static str],
    /// Packages whose own dependencies do not count, because the feature that adds them is off.
    not_through: &'static [&'static str],
}

/// What the pure crates know nothing of: tensors, the browser, and the crates that build on them.
const PURE: [&str; 11] = [
    "burn",
    "leptos",
    "web-sys",
    "js-sys",
    "wasm-bindgen",
    "likeness",
    "likeness-nets",
    "protocol",
    "words",
    "worker",
    "lab",
];

const RULES: [Rule; 9] = [
    Rule {
        package: "likeness",
        unreachable: &["burn", "cubecl", "wgpu", "likeness-nets", "worker", "lab"],
        unnamed: &["xtask"],
        not_through: &[],
    },
    Rule { package: "likeness-core", unreachable: &PURE, unnamed: &["xtask"], not_through: &[] },
    Rule { package: "likeness-learn", unreachable: &PURE, unnamed: &["xtask"], not_through: &[] },
    Rule { package: "likeness-see", unreachable: &PURE, unnamed: &["xtask"], not_through: &[] },
    Rule {
        package: "likeness-nets",
        unreachable: &["leptos", "likeness", "protocol", "words", "worker", "lab"],
        unnamed: &["web-sys", "js-sys", "wasm-bindgen", "gloo", "xtask"],
        not_through: &[],
    },
    Rule {
        package: "protocol",
        unreachable: &[
            "burn",
            "leptos",
            "web-sys",
            "wasm-bindgen",
            "likeness",
            "likeness-nets",
            "words",
            "worker",
            "lab",
        ],
        unnamed: &["xtask"],
        not_through: &[],
    },
    Rule {
        package: "words",
        unreachable: &["burn", "likeness", "likeness-core", "likeness-nets", "protocol", "worker", "lab"],
        unnamed: &["xtask"],
        not_through: &[],
    },
    Rule {
        package: "worker",
        unreachable: &["leptos", "likeness", "words", "lab"],
        unnamed: &["burn", "xtask"],
        not_through: &[],
    },
    Rule {
        package: "xtask",
        unreachable: &["burn", "leptos", "likeness", "likeness-nets", "worker", "lab"],
        unnamed: &["web-sys", "image"],
        // Without the feature `view`.
        not_through: &["words"],
    },
];

/// Packages by id: their names, the dependencies in their manifests, and those that they are compiled with.
#[derive(Debug)]
pub(crate) struct Graph {
    names: BTreeMap<String, String>,
    named: BTreeMap<String, BTreeSet<String>>,
    edges: BTreeMap<String, Vec<String>>,
    ours: BTreeMap<String, String>,
}

impl Graph {
    /// The graph of the web build, from `cargo metadata`.
    ///
    /// # Errors
    /// If cargo fails.
    pub(crate) fn read(workspace: &Workspace) -> Result<Self> {
        let line = "metadata --format-version 1 --filter-platform wasm32-unknown-unknown";
        Self::parse(&Program::new(workspace, "cargo").split_args(line).read()?)
    }

    fn parse(text: &str) -> Result<Self> {
        let metadata: Value = serde_json::from_str(text)?;
        let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
        let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        // `kind` is null for normal dependencies, else `dev` or `build`.
        let normal = |value: &Value| value["kind"].is_null();
        let (mut names, mut named, mut edges, mut ours) =
            <(BTreeMap<_, _>, BTreeMap<_, _>, BTreeMap<_, _>, BTreeMap<_, _>)>::default();
        let members: Vec<String> = list(&metadata["workspace_members"]).iter().map(word).collect();
        for package in list(&metadata["packages"]) {
            let (id, name) = (word(&package["id"]), word(&package["name"]));
            let declared =
                list(&package["dependencies"]).iter().filter(|d| normal(d)).map(|d| word(&d["name"])).collect();
            if members.contains(&id) {
                ours.insert(name.clone(), id.clone());
            }
            named.insert(id.clone(), declared);
            names.insert(id, name);
        }
        for node in list(metadata.get("resolve").context("no resolved graph")?.get("nodes").context("no nodes")?) {
            let used = |dep: &Value| list(&dep["dep_kinds"]).iter().any(normal);
            let targets = list(&node["deps"]).iter().filter(|d| used(d)).map(|d| word(&d["pkg"])).collect();
            edges.insert(word(&node["id"]), targets);
        }
        Ok(Self { names, named, edges, ours })
    }

    /// Every forbidden dependency.
    pub(crate) fn violations(&self) -> Vec<String> {
        let mut violations = Vec::new();
        for rule in &RULES {
            let Some(id) = self.ours.get(rule.package) else {
                violations.push(format!("there is no package `{}`, which a rule names", rule.package));
                continue;
            };
            for name in self.named.get(id).into_iter().flatten() {
                if rule.unnamed.iter().chain(rule.unreachable).any(|family| belongs(name, family)) {
                    violations.push(format!("{}: may not depend on {name}", rule.package));
                }
            }
            for name in self.reach(id, rule.not_through) {
                if rule.unreachable.iter().any(|family| belongs(&name, family)) {
                    violations.push(format!("{}: may not be built with {name}, directly or indirectly", rule.package));
                }
            }
        }
        violations
    }

    /// Names of all packages that one is built with, without itself.
    fn reach(&self, id: &str, not_through: &[&str]) -> BTreeSet<String> {
        let (mut seen, mut waiting) = (BTreeSet::new(), vec![id.to_owned()]);
        while let Some(id) = waiting.pop() {
            if self.names.get(&id).is_some_and(|name| not_through.contains(&name.as_str())) {
                continue;
            }
            for next in self.edges.get(&id).into_iter().flatten() {
                if seen.insert(next.clone()) {
                    waiting.push(next.clone());
                }
            }
        }
        seen.iter().filter_map(|id| self.names.get(id).cloned()).collect()
    }
}

/// Whether a package has this name or belongs to its family. The page's own name is not a family: our libraries begin with it too.
fn belongs(name: &str, family: &str) -> bool {
    if family.starts_with("likeness") {
        return name == family;
    }
    name.strip_prefix(family).is_some_and(|rest| rest.is_empty() || rest.starts_with(['-', '_']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    /// A graph of packages with their normal dependencies that contains all of our packages.
    fn graph(edges: &[(&str, &[&str])]) -> Graph {
        let mut all: BTreeMap<&str, &[&str]> = RULES.iter().map(|rule| (rule.package, &[][..])).collect();
        for (from, to) in edges {
            all.insert(from, to);
            for name in *to {
                all.entry(name).or_default();
            }
        }
        let dependency = |name: &&str| json!({"name": name, "kind": null});
        let edge = |name: &&str| json!({"pkg": name, "dep_kinds": [{"kind": null}]});
        let packages: Vec<Value> = all
            .iter()
            .map(|(name, to)| json!({"id": name, "name": name, "dependencies": to.iter().map(dependency).collect::<Vec<_>>()}))
            .collect();
        let nodes: Vec<Value> =
            all.iter().map(|(name, to)| json!({"id": name, "deps": to.iter().map(edge).collect::<Vec<_>>()})).collect();
        let members: Vec<&str> = RULES.iter().map(|rule| rule.package).collect();
        let text = json!({"packages": packages, "workspace_members": members, "resolve": {"nodes": nodes}}).to_string();
        Graph::parse(&text).unwrap()
    }

    #[test]
    fn the_dependencies_of_the_design_are_allowed() {
        let fine = graph(&[
            ("likeness", &["likeness-core", "leptos", "web-sys"]),
            ("likeness-nets", &["likeness-core", "burn"]),
            ("burn", &["wgpu"]),
            ("wgpu", &["web-sys", "wasm-bindgen"]),
            ("worker", &["likeness-nets", "likeness-core", "web-sys"]),
        ]);
        assert!(fine.violations().is_empty(), "{:?}", fine.violations());
    }

    #[test]
    fn each_dependency_in_the_wrong_direction_is_a_violation() {
        for (from, to) in [
            ("likeness", "burn"),
            ("likeness", "burn-core"),
            ("likeness", "likeness-nets"),
            ("likeness", "worker"),
            ("likeness-core", "web-sys"),
            ("likeness-core", "leptos_dom"),
            ("likeness-core", "likeness-nets"),
            ("likeness-nets", "wasm-bindgen"),
            ("likeness-nets", "worker"),
            ("worker", "leptos"),
            ("worker", "burn"),
            ("likeness-nets", "protocol"),
            ("protocol", "likeness-nets"),
            ("words", "likeness-core"),
            ("xtask", "likeness-nets"),
        ] {
            let violations = graph(&[(from, &[to])]).violations();
            assert!(violations.iter().any(|b| b.starts_with(from) && b.contains(to)), "{from} -> {to}: {violations:?}");
        }
    }

    #[test]
    fn an_indirect_dependency_is_a_violation_too() {
        let violations =
            graph(&[("likeness", &["likeness-core"]), ("likeness-core", &["serde"]), ("serde", &["burn-core"])])
                .violations();
        assert!(violations.iter().any(|b| b.starts_with("likeness") && b.contains("burn-core")), "{violations:?}");
    }

    #[test]
    fn a_name_that_only_begins_alike_is_no_relation() {
        assert!(!belongs("burnish", "burn"), "another word");
        assert!(belongs("burn-core", "burn") && belongs("leptos_dom", "leptos"), "the family");
    }
}
