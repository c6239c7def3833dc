/** What a recipient must have before anything can be disclosed to it, in words. The desk decides; this explains. */
import type { Reason } from '../parts';
import type { RecipientView } from '../wire';
import { d, t } from '../words/words.svelte';

type Need = 'eea' | 'key' | 'contract' | 'purposes';

/** What is missing, in the order it is put right. */
export function missing(view: RecipientView): Need[] {
  const { form } = view;
  return [
    !view.in_eea && 'eea',
    (!form.age_recipient || !view.key_confirmed) && 'key',
    (!form.contract_reference || view.contract_ended) && 'contract',
    form.contract_reference !== '' && form.purposes.length === 0 && 'purposes',
  ].filter((need): need is Need => need !== false);
}

export function keyState(view: RecipientView): string {
  if (!view.form.age_recipient) return t('recipients-key-none');
  return view.key_confirmed
    ? t('recipients-key-confirmed', { date: d(view.key_confirmed) })
    : t('recipients-key-unconfirmed');
}

export function contractState(view: RecipientView): string {
  const { contract_reference: reference, contract_ends: ends } = view.form;
  if (!reference) return t('recipients-contract-none');
  if (!ends) return t('recipients-contract-open', { reference });
  const values = { reference, date: d(ends) };
  return view.contract_ended
    ? t('recipients-contract-ended', values)
    : t('recipients-contract-until', values);
}

export function reasons(view: RecipientView): Reason[] {
  const lacking = missing(view);
  const { form } = view;
  const texts: Record<Need, [met: string, unmet: string]> = {
    eea: [t('recipients-need-eea'), t('recipients-need-eea-not')],
    key: [
      t('recipients-need-key'),
      t(form.age_recipient ? 'recipients-need-key-unconfirmed' : 'recipients-need-key-none'),
    ],
    contract: [
      t('recipients-need-contract'),
      t(view.contract_ended ? 'recipients-need-contract-ended' : 'recipients-need-contract-none'),
    ],
    purposes: [
      t('recipients-need-purposes', { count: form.purposes.length }),
      t('recipients-need-purposes-none'),
    ],
  };
  // Purposes without a contract are covered by nothing.
  const needs = (['eea', 'key', 'contract', 'purposes'] as const).filter(
    (need) => need !== 'purposes' || form.contract_reference !== '',
  );
  return needs.map((need) => {
    const unmet = lacking.includes(need);
    return {
      mark: unmet ? 'held' : 'yes',
      says: t(unmet ? 'recipients-unmet' : 'recipients-met'),
      text: texts[need][unmet ? 1 : 0],
      detail: t(`recipients-need-${need}-detail`),
    };
  });
}
