//! The store of the platform, and what it calls an entry.

use keyring_core::{CredentialStore, Entry, Result};
use std::collections::HashMap;
use std::sync::Arc;

/// Connects to the Secret Service of the session bus.
#[cfg(all(unix, not(target_os = "macos")))]
pub(super) fn connect() -> Result<Arc<CredentialStore>> {
    Ok(zbus_secret_service_keyring_store::Store::new()?)
}

/// Opens the login keychain.
#[cfg(target_os = "macos")]
pub(super) fn connect() -> Result<Arc<CredentialStore>> {
    Ok(apple_native_keyring_store::keychain::Store::new()?)
}

/// Opens the credential manager.
#[cfg(windows)]
pub(super) fn connect() -> Result<Arc<CredentialStore>> {
    Ok(windows_native_keyring_store::Store::new()?)
}

/// An entry, which need not be there. On the Secret Service it gets a label that its own programs show.
pub(super) fn entry(store: &CredentialStore, service: &str, name: &str) -> Result<Entry> {
    let label = format!("{service}: {name}");
    let modifiers = HashMap::from([("label", label.as_str())]);
    let labelled = cfg!(all(unix, not(target_os = "macos")));
    store.build(service, name, labelled.then_some(&modifiers))
}
