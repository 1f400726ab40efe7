//! Made-up files.

use super::*;

/// The paths of a file as text, with their aliases.
fn named(source: &str) -> Vec<String> {
    let text = |named: Named| match named.alias {
        Some(alias) => format!("{} as {alias}", named.path.join("::")),
        None => named.path.join("::"),
    };
    File::read(source).named.into_iter().map(text).collect()
}

#[test]
fn a_use_is_taken_apart_into_its_branches() {
    let source = "use crate::a::{self, B, c::{D as E, f::*}};\npub(crate) use super::g;\nuse ::h::I;";
    let expected = [
        "crate::a as a",
        "crate::a::B as B",
        "crate::a::c::D as E",
        "crate::a::c::f as *",
        "super::g as g",
        "::h::I as I",
    ];
    assert_eq!(named(source), expected, "each with its name");
}

#[test]
fn paths_in_the_middle_of_code_are_found_and_look_alikes_are_not() {
    let source = "fn f(x: crate::a::B) -> super::C<crate::d::E> { self.x(self::g::h()); $crate::i(); j::crate_k() }";
    assert_eq!(named(source), ["crate::a::B", "super::C", "crate::d::E", "self::g::h"], "in order");
    assert!(named("pub(super) fn f() {} pub(in crate::a) struct S; // crate::b\n\"crate::c\"").is_empty(), "none");
}

#[test]
fn tests_are_left_out_with_all_that_is_in_them() {
    let source = "#[cfg(test)]\nmod tests {\n use crate::a::B;\n fn f() { {} }\n}\n#[cfg(test)] use crate::c;\n\
                  #[cfg(test)]\n#[path = \"x.rs\"]\nmod tests;\nstruct S { #[cfg(test)] d: crate::d::D, e: crate::e::E }\n\
                  #[cfg(all(test, unix))] fn f<A, B>(a: crate::a::A) {}\n#[cfg(not(test))] use crate::g;";
    assert_eq!(named(source), ["crate::e::E", "crate::g as g"], "what is compiled without tests");
    assert!(File::read(source).children.is_empty(), "nor are their files modules");
    assert_eq!(File::read("#![cfg(test)]\nuse crate::a;"), File::default(), "a file of tests is empty");
}

#[test]
fn modules_are_files_or_written_out() {
    let file = File::read("mod a;\nmod b { use super::c; pub mod d { fn f() { super::g() } } mod e; }\nuse self::h;");
    let children: Vec<String> =
        file.children.iter().map(|c| [&c.inside[..], std::slice::from_ref(&c.name)].concat().join("::")).collect();
    assert_eq!(children, ["a", "b::e"], "files");
    assert_eq!(file.inner.iter().map(|path| path.join("::")).collect::<Vec<_>>(), ["b", "b::d"], "written out");
    let insides: Vec<String> = file.named.iter().map(|named| named.inside.join("::")).collect();
    assert_eq!(insides, ["b", "b::d", ""], "where each path stands");
}

#[test]
fn a_module_may_lie_in_another_file_than_its_name_says() {
    let file = File::read("#[cfg(unix)]\n#[path = \"a/none.rs\"]\nmod gpu;\nmod other;");
    assert_eq!(file.children[0].file.as_deref(), Some("a/none.rs"), "told by the attribute");
    assert_eq!(file.children[1].file, None, "which belongs to one module");
}
