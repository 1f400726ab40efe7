//! The samples and settings of a page in its address: what follows the question mark of the fragment.

/// The keys of a fragment with their values.
pub fn pairs(fragment: &str) -> impl Iterator<Item = (&str, &str)> {
    let query = fragment.split_once('?').map_or("", |(_, query)| query);
    query.split('&').filter_map(|pair| pair.split_once('='))
}

/// The value of a key; the last one, if there are several.
pub fn value<'a>(fragment: &'a str, key: &str) -> Option<&'a str> {
    pairs(fragment).filter(|(of, _)| *of == key).map(|(_, value)| value).last()
}

/// The end of a fragment for these pairs, with its question mark; empty without any.
pub fn of<'a>(pairs: impl IntoIterator<Item = (&'a str, String)>) -> String {
    let mut query = String::new();
    for (key, value) in pairs {
        query.push(if query.is_empty() { '?' } else { '&' });
        query.push_str(key);
        query.push('=');
        query.push_str(&value);
    }
    query
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_read_again_in_its_order() {
        let written = of([("style", "waves".to_owned()), ("style", "dots".to_owned()), ("size", "512".to_owned())]);
        assert_eq!(written, "?style=waves&style=dots&size=512", "as in any address");
        let fragment = format!("#/style{written}");
        let read: Vec<_> = pairs(&fragment).collect();
        assert_eq!(read, [("style", "waves"), ("style", "dots"), ("size", "512")], "all of it");
        assert_eq!((value(&fragment, "style"), value(&fragment, "seed")), (Some("dots"), None), "the last, or none");
    }

    #[test]
    fn a_fragment_without_pairs_has_none() {
        for fragment in ["", "#/", "#/?", "#/?claim", "#/?&&"] {
            assert_eq!(pairs(fragment).count(), 0, "{fragment}");
        }
        assert_eq!(of([]), "", "no question mark either");
    }
}
