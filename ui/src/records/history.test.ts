import { beforeEach, describe, expect, it } from 'vitest';
import { byIds, call, job } from '../wire';
import { usePort } from '../wire/call';
import { fake, type Fake } from '../wire/fake';
import { LANGUAGES, setLanguage, t } from '../words/words.svelte';
import { fieldName, originText, valueText } from './history';

let desk: Fake;
beforeEach(() => {
  setLanguage('sv');
  desk = fake({ people: 40 });
  usePort(desk);
});

describe('a history in words', () => {
  it.each(LANGUAGES)('names fields and values in %s', (language) => {
    setLanguage(language);
    for (const field of ['emails.1', 'address.city', 'business_id', 'kind', 'purposes'])
      expect(fieldName('recipient', field)).not.toBe(field);
    expect(valueText('contact', 'position', null)).toBeUndefined();
    expect(valueText('contact', 'objects_to_marketing', null)).toBe(t('history-no'));
    expect(valueText('contact', 'objects_to_marketing', 'true')).toBe(t('history-yes'));
    expect(valueText('recipient', 'purposes', 'service, unheard-of')).toBe(
      `${t('purpose-service')}, unheard-of`,
    );
  });

  it('names what a record holds beside its columns by the code it has there, whatever that looks like', () => {
    expect(fieldName('response', 'answer:Q1[SQ001]')).toBe('Svar på Q1[SQ001]');
    expect(fieldName('survey', 'question:q.email')).toBe('Frågan q.email');
    expect(valueText('response', 'answer:q.mobile', '+358505550187')).toBe('+358505550187');
  });

  it('writes what the register keeps in codes as it is read', () => {
    expect(valueText('contact', 'country', 'FI')).toBe('Finland');
    expect(valueText('contact', 'phones', '+358505550187, +46705550163')).toBe(
      '+358 50 555 0187, +46 70 555 01 63',
    );
    expect(valueText('recipient', 'contract_ends', '2027-12-31')).toBe('31.12.2027');
    expect(fieldName('contact', 'unheard_of')).toBe('unheard_of');
    const step = { at: '', kind: 'imported', source: 'form', file_name: 'a.csv', changes: [] } as const;
    expect(originText({ ...step, changes: [] })).toBe('källa: formulär, ur a.csv');
  });

  it('tells a change of many in the history of each', async () => {
    const [one] = desk.world.people;
    const edit = {
      selection: byIds([one!.id]),
      field: 'position',
      value: 'Revisor',
      source: 'group' as const,
    };
    const { token } = await job('preview_bulk_edit', edit).promise;
    await job('edit_records', { edit, token }).promise;
    const { steps } = await call('get_history', { noun: 'contact', id: one!.id });
    expect(steps[0]).toMatchObject({ kind: 'bulk_edited', source: 'group' });
    expect(steps[0]!.changes[0]).toMatchObject({ field: 'position', after: 'Revisor' });
  });
});
