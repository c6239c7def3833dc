/** What two records have, as it is chosen between them. */
import type { DuplicateReason, MergeField, MergePreview } from '../../wire';
import { has } from '../../words/catalogue';
import { language, t, textOf, type Key } from '../../words/words.svelte';

/** Fields that are one value, and chosen as one. */
export interface Group {
  /** By what it is chosen; undefined where there is nothing to choose. */
  choice?: string;
  fields: readonly MergeField[];
}

/** Where nothing is said of it, it is the controller's own: that is a value too. */
const NOTHING_SAYS = new Set(['product_of']);

function isChoice(fields: readonly MergeField[]): boolean {
  const differ = fields.some(({ left, right }) => left?.value !== right?.value);
  const has = (side: 'left' | 'right'): boolean => fields.some((field) => field[side] !== null);
  return differ && ((has('left') && has('right')) || fields.some(({ field }) => NOTHING_SAYS.has(field)));
}

export function groupsIn({ fields }: MergePreview): Group[] {
  const together: MergeField[][] = [];
  for (const field of fields) {
    const whole = together.find(([first]) => field.choice !== null && first?.choice === field.choice);
    if (whole) whole.push(field);
    else together.push([field]);
  }
  return together.map((fields) => {
    const choice = fields[0]!.choice;
    return choice !== null && isChoice(fields) ? { choice, fields } : { fields };
  });
}

/** Whether the one record would not have a value, whole or in part. */
export const leavesOut = ({ left_out }: MergePreview, field: string, value: string): boolean =>
  left_out.some((out) => out.field === field && out.value === value);

function reasonText({ code, percent }: DuplicateReason): string {
  if (code === 'near_name' && percent === 100) return t('duplicates-same-name');
  const key = `duplicates-reason-${code}`;
  return has(language(), key) ? textOf(key as Key, { percent: percent ?? 0 }) : code;
}

/** 'the same number, but another name' */
export function reasonsText(reasons: readonly DuplicateReason[]): string {
  const list = (speak: 'for' | 'against'): string =>
    reasons
      .filter(({ code }) => (code === 'other_name') === (speak === 'against'))
      .map(reasonText)
      .join(', ');
  const [why, against] = [list('for'), list('against')];
  return why && against ? t('duplicates-but', { why, against }) : why || against;
}

export const speaksAgainst = (reasons: readonly DuplicateReason[]): boolean =>
  reasons.some(({ code }) => code === 'other_name');
