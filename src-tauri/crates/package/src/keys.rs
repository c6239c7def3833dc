//! Keys: two for signing (minisign, Ed25519), two for encryption (age, X25519).
//!
//! Secrets have no `Display`, a redacted `Debug`, and their stored form is zeroised when dropped.

mod identity;
mod recipient;
mod signing;
mod verifying;

pub use identity::IdentityKey;
pub use recipient::RecipientKey;
pub use signing::SigningKey;
pub use verifying::VerifyingKey;

/// Why a text or some bytes are not the key that was asked for. Never quotes the input.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// A secret age key was given where a public one belongs: its owner should make a new pair.
    #[error("this is a secret age key, not a recipient")]
    SecretInsteadOfRecipient,
    /// An SSH public key: age can use them, this format does not.
    #[error("an SSH key cannot be the recipient of a package")]
    SshRecipient,
    /// A recipient of another age type: a plugin, a tagged or a post-quantum key.
    #[error("only the classic age recipient (X25519) can receive a package")]
    OtherRecipientType,
    /// An X25519 point of small order, to which anybody could decrypt.
    #[error("this age recipient is not a usable key")]
    WeakRecipient,
    /// Neither well-formed nor recognised, or its checksum is wrong.
    #[error("the age recipient is malformed")]
    MalformedRecipient,
    /// No `AGE-SECRET-KEY-1…` line, or something else beside comments.
    #[error("the age identity is malformed")]
    MalformedIdentity,
    /// An identity file with more than one key: one key opens one package.
    #[error("the identity file holds more than one key")]
    SeveralIdentities,
    /// Not a minisign public key.
    #[error("the minisign public key is malformed")]
    MalformedVerifyingKey,
    /// Not an unencrypted minisign secret key, or its checksum is wrong.
    #[error("the minisign secret key is malformed or encrypted")]
    MalformedSigningKey,
    /// The operating system gave no random bytes.
    #[error("the operating system gave no random bytes")]
    NoRandomness,
}
