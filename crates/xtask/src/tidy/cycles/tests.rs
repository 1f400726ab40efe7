//! Made-up crates.

use super::*;

fn sources(files: &[(&str, &str)]) -> Vec<Source> {
    files.iter().map(|(path, text)| Source { path: (*path).to_owned(), text: (*text).to_owned() }).collect()
}

fn cycles(files: &[(&str, &str)]) -> Vec<String> {
    judge(&sources(files), &[])
}

const ROOT: (&str, &str) = ("crates/x/src/lib.rs", "pub mod a;\nmod b;");

#[test]
fn two_files_that_use_each_other_are_a_cycle() {
    let found = cycles(&[
        ROOT,
        ("crates/x/src/a.rs", "use crate::b::B;\npub struct A;"),
        ("crates/x/src/b.rs", "\nuse super::a::A;\npub struct B;"),
    ]);
    assert_eq!(found.len(), 1, "{found:?}");
    for part in ["crates/x/src/a.rs, line 1: crate::b::B", "crates/x/src/b.rs, line 2: super::a::A"] {
        assert!(found[0].contains(part), "{part} in {}", found[0]);
    }
}

#[test]
fn a_path_in_code_is_an_edge_too() {
    let found = cycles(&[
        ROOT,
        ("crates/x/src/a.rs", "fn a() { crate::b::b() }"),
        ("crates/x/src/b.rs", "fn b() { if true { super::a::a() } }"),
    ]);
    assert_eq!(found.len(), 1, "{found:?}");
}

#[test]
fn paths_in_comments_strings_and_tests_are_no_edges() {
    let b = "//! Not crate::a.\nconst A: &str = \"crate::a::A\";\n#[cfg(test)]\nmod tests { use crate::a::A; }\npub struct B;";
    let found = cycles(&[ROOT, ("crates/x/src/a.rs", "use crate::b::B;\npub struct A;"), ("crates/x/src/b.rs", b)]);
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn a_re_export_hides_no_cycle_and_makes_none() {
    let root = ("crates/x/src/lib.rs", "mod a;\nmod b;\npub(crate) use a::A;\npub(crate) use b::{B as C};");
    let a = |text| ("crates/x/src/a.rs", text);
    let b = |text| ("crates/x/src/b.rs", text);
    let hidden = cycles(&[root, a("use crate::C;\npub struct A;"), b("use super::A;\npub struct B;")]);
    assert_eq!(hidden.len(), 1, "by way of the root: {hidden:?}");
    assert!(!hidden[0].contains("lib.rs"), "which is no part of it: {}", hidden[0]);
    let one_way = cycles(&[root, a("pub struct A;"), b("use super::A;\npub struct B;")]);
    assert!(one_way.is_empty(), "the root is no edge back: {one_way:?}");
}

#[test]
fn a_parent_may_use_its_modules_and_they_it() {
    let found = cycles(&[
        ("crates/x/src/lib.rs", "pub mod a;"),
        (
            "crates/x/src/a.rs",
            "mod inner;\npub use inner::Inner;\npub struct A;\nfn f() -> self::inner::Inner { crate::a::inner::g() }",
        ),
        ("crates/x/src/a/inner.rs", "use super::A;\npub struct Inner(A);"),
    ]);
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn a_cycle_may_lead_through_a_parent_that_another_file_uses() {
    let found = cycles(&[
        ("crates/x/src/lib.rs", "mod a;\nmod b;"),
        ("crates/x/src/a.rs", "pub mod inner;\npub struct A;\nfn f() { crate::b::f() }"),
        ("crates/x/src/a/inner.rs", "use super::A;"),
        ("crates/x/src/b.rs", "use crate::a::inner;\npub fn f() {}"),
    ]);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].contains("a.rs, crates/x/src/a/inner.rs, crates/x/src/b.rs"), "three of them: {}", found[0]);
}

#[test]
fn modules_written_out_belong_to_their_file_and_paths_may_be_told() {
    let found = cycles(&[
        (
            "src/lib.rs",
            "mod a { pub mod deep { pub fn f() { super::super::b::g() } } }\n#[path = \"other/c.rs\"]\nmod b;",
        ),
        ("src/other/c.rs", "use crate::a::deep;\npub fn g() { deep::f() }"),
    ]);
    assert_eq!(found.len(), 1, "between the root and a file of another name: {found:?}");
}

#[test]
fn a_crate_of_the_same_name_is_no_edge() {
    let found = cycles(&[
        ROOT,
        ("crates/x/src/a.rs", "use b::B;\npub struct A;"),
        ("crates/x/src/b.rs", "use super::a::A;\npub struct B;"),
        ("crates/b/src/lib.rs", "pub struct B;"),
    ]);
    assert!(found.is_empty(), "in a module `b` is the other crate: {found:?}");
}

#[test]
fn the_program_of_a_library_package_is_a_separate_crate() {
    let found =
        cycles(&[("src/lib.rs", "pub mod a;"), ("src/main.rs", "use x::a;\nmod a;"), ("src/a.rs", "use crate::B;")]);
    assert!(found.is_empty(), "{found:?}");
    let alone = cycles(&[
        ("src/main.rs", "mod a;\nmod b;"),
        ("src/a.rs", "use crate::b::B;"),
        ("src/b.rs", "use super::a::A;"),
    ]);
    assert_eq!(alone.len(), 1, "a program alone is read: {alone:?}");
}

#[test]
fn an_accepted_cycle_passes_and_one_that_is_gone_fails() {
    let a = ("crates/x/src/a.rs", "use crate::b::B;\npub struct A;");
    let tied = sources(&[ROOT, a, ("crates/x/src/b.rs", "use super::a::A;\npub struct B;")]);
    let untied = sources(&[ROOT, a, ("crates/x/src/b.rs", "pub struct B;")]);
    let known = [("crates/x/src/b.rs", "crates/x/src/a.rs")];
    assert!(judge(&tied, &known).is_empty(), "known");
    let gone = judge(&untied, &known);
    assert_eq!(gone.len(), 1, "gone: {gone:?}");
    assert!(gone[0].contains("KNOWN"), "and where to say so: {gone:?}");
    let other_edge = judge(&untied, &[("crates/x/src/a.rs", "crates/x/src/b.rs")]);
    assert_eq!(other_edge.len(), 1, "an edge that is there and closes nothing: {other_edge:?}");
}
