/** The ways into a register, in words. */
import { t } from '../words/words.svelte';

const KINDS = ['keychain', 'passphrase', 'recovery'] as const;
export type SlotKind = (typeof KINDS)[number];

export const kindOf = (kind: string): SlotKind | undefined => KINDS.find((known) => known === kind);

/** A way that this version does not know keeps its code. */
export function slotName(kind: string): string {
  const known = kindOf(kind);
  return known ? t(`keys-slot-${known}`) : kind;
}

export function slotText(kind: string): string {
  const known = kindOf(kind);
  return known ? t(`keys-slot-${known}-text`) : '';
}
