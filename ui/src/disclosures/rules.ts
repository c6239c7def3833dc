/** What can be chosen, and why something cannot. The desk decides; this only spares the keeper a way that leads nowhere. */
import { Fields, type Field, type PurposeView, type RecipientView, type RefusalCode } from '../wire';

/** Why a recipient cannot be given anything, as the codes of refusals. */
export function blocks(recipient: RecipientView): RefusalCode[] {
  const { form } = recipient;
  const codes: (RefusalCode | false)[] = [
    !recipient.in_eea && 'outside_eea',
    !form.age_recipient && 'no_key',
    form.age_recipient !== '' && !recipient.key_confirmed && 'key_not_confirmed',
    !form.contract_reference && 'no_contract',
    form.contract_reference !== '' && recipient.contract_ended && 'contract_ended',
  ];
  return codes.filter((code): code is RefusalCode => code !== false);
}

export const allowed = (purpose: PurposeView | undefined, field: Field): boolean =>
  purpose?.fields.includes(field) ?? false;

/** In the description's order, whatever order they were ticked in. */
export const inOrder = (fields: readonly Field[]): Field[] =>
  Fields.filter((field) => fields.includes(field));

/** Held only under consent (R5.6). */
export const UNDER_CONSENT: readonly Field[] = ['home_town', 'location'];

/** How long a package opens when nothing else is said. */
export const DAYS = 90;
