//! A list of all variants of an enum that the compiler keeps complete.

/// Defines `ALL` for an enum, with one value of each variant. A variant that is left out does not compile.
macro_rules! all_variants {
    ($kind:ident: $($variant:ident $(($content:expr))? $({ $field:ident: $value:expr })?),+ $(,)?) => {
        impl $kind {
            /// One of each kind, for tests and lists.
            pub const ALL: [Self; [$(stringify!($variant)),+].len()] =
                [$(Self::$variant $(($content))? $({ $field: $value })?),+];
        }

        const _: fn($kind) = |kind| match kind {
            $($kind::$variant { .. } => {})+
        };
    };
}

pub(super) use all_variants;
