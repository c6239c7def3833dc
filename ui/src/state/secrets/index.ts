/** Passphrases, the recovery code and its sheet: for the rooms that make them, ask for them or change them. */
export { groupsOf, tidy } from './recoveryCode';
export { LATER, Recovery, type Shown } from './recovery.svelte';
export { LEAST, strengthOf } from './strength';
export { NewPassphrase } from './newPassphrase.svelte';
export { Proving } from './proving.svelte';
export { default as NewPassphraseFields } from './NewPassphraseFields.svelte';
export { default as ProofField } from './ProofField.svelte';
export { default as RecoveryCode } from './RecoveryCode.svelte';
export { default as RecoveryDialog } from './RecoveryDialog.svelte';
