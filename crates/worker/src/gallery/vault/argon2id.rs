//! Argon2id (RFC 9106), by the crate `argon2`.

use crate::ports::gallery::{Argon2idCost, CipherError, DATA_KEY};
use argon2::{Algorithm, Argon2, Params, Version};
use zeroize::Zeroizing;

/// The bytes of a key derived from a passphrase; they are wiped when dropped.
///
/// # Errors
/// [`CipherError::Failed`] if the cost is impossible or the memory is not there.
pub fn argon2id(passphrase: &str, salt: &[u8], cost: Argon2idCost) -> Result<Zeroizing<[u8; DATA_KEY]>, CipherError> {
    let failed = |error: argon2::Error| CipherError::Failed(format!("Argon2id: {error}"));
    let params = Params::new(cost.memory_kib, cost.passes, 1, Some(DATA_KEY)).map_err(failed)?;
    let mut key = Zeroizing::new([0; DATA_KEY]);
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    argon2.hash_password_into(passphrase.as_bytes(), salt, &mut *key).map_err(failed)?;
    Ok(key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_core::hex::hex;

    /// From the tests of the reference implementation (github.com/P-H-C/phc-winner-argon2, `src/test.c`): version 1.3,
    /// Argon2id, 2 passes, 2^8 KiB and 2^16 KiB, 1 lane, "password", "somesalt".
    #[test]
    fn the_published_keys_are_derived() {
        for (memory_kib, expected) in [
            (1 << 8, "9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe"),
            (1 << 16, "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"),
        ] {
            let key = argon2id("password", b"somesalt", Argon2idCost { memory_kib, passes: 2 }).expect("derived");
            assert_eq!(hex(&*key), expected, "{memory_kib} KiB");
        }
    }

    #[test]
    fn an_impossible_cost_is_an_error() {
        assert!(argon2id("password", b"somesalt", Argon2idCost { memory_kib: 0, passes: 0 }).is_err(), "no memory");
    }
}
