import { beforeEach, describe, expect, it } from 'vitest';
import { fitting } from '../parts/table';
import { columnsIn, LISTED } from '../wire';
import { usePort } from '../wire/call';
import { fake, type Fake } from '../wire/fake';
import { LANGUAGES, setLanguage, t } from '../words/words.svelte';
import { columnsFor } from './columns';
import { heldOf, readBegun, RecordDraft, wireOf } from './draft.svelte';
import { groupsOf } from './groups';
import { choiceName, columnName, groupName, valueName } from './words';

let desk: Fake;
beforeEach(() => {
  setLanguage('sv');
  desk = fake({ people: 400 });
  usePort(desk);
});

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(LISTED)('every column of a %s, its choices and its groups have names', (noun) => {
    setLanguage(language);
    for (const { code, choices } of columnsIn(noun)) {
      expect(columnName(noun, code), code).not.toBe(code);
      for (const choice of choices) expect(choiceName(noun, code, choice), choice).not.toBe(choice);
    }
    for (const { group } of groupsOf(noun)) if (group) expect(groupName(noun, group), group).not.toBe(group);
  });
});

describe('columns', () => {
  it('give way where there is no room, the first never; what no table shows by itself is the keeper’s', () => {
    const ids = (width: number) => fitting(columnsFor('contact', new Set()), width);
    expect(ids(1500)).toHaveLength(9);
    expect(ids(850)).not.toContain('position');
    expect(ids(300)).toContain('name');
    expect(columnsFor('contact', new Set())).toHaveLength(columnsIn('contact').length);
  });

  it('say what a value means, not how it is written', () => {
    const read = (code: string, written: string) =>
      valueName(
        'device',
        columnsIn('device').find((one) => one.code === code)!,
        written,
      );
    expect(read('kind', 'tablet')).toBe('Surfplatta');
    expect(read('ip_seen', '2026-03-12')).toBe('12.3.2026');
    expect(read('source', 'use')).toBe('leverans');
    expect(read('updated', '2026-03-12T10:00:00Z')).toBe('12.3.2026');
  });

  it('tell the empty from what is not here yet', () => {
    const [make] = columnsFor('device', new Set());
    expect(make!.value({ id: 'd', cells: { make: null } })).toBe(t('records-none'));
    expect(make!.value({ id: 'd', cells: {} })).toBe('');
  });
});

describe('the form of a record', () => {
  it('stands in groups that miss nothing', () => {
    for (const noun of LISTED) {
      const codes = groupsOf(noun).flatMap(({ codes }) => codes);
      const all = columnsIn(noun).filter(({ form }) => form);
      expect(codes.toSorted()).toEqual(all.map(({ code }) => code).toSorted());
    }
  });

  it('goes to the wire without spaces and without what is empty', () => {
    expect(wireOf({ name: ' Ranta Oy ', city: '  ' })).toEqual({ name: 'Ranta Oy' });
  });

  it('asks for a source before it asks the desk', async () => {
    const draft = new RecordDraft('organisation');
    draft.form.name = 'Ett nytt namn Ab';
    expect(await draft.save()).toBeUndefined();
    expect(draft.error('source')).toBe(t('record-source-missing'));
    draft.source = 'form';
    expect((await draft.save())?.name).toBe('Ett nytt namn Ab');
  });

  it('says beside the field that it is taken, or missing', async () => {
    const draft = new RecordDraft('organisation');
    draft.source = 'form';
    await draft.save();
    expect(draft.error('name')).toBe(t('problem-missing'));
    draft.form.name = desk.world.organisations[0]!.form.name!;
    await draft.save();
    expect(draft.fault?.code).toBe('name_taken');
    expect(draft.error('name')).toBeTruthy();
    expect(draft.general).toBeUndefined();
  });

  it.each([
    ['imei', '490154203237519', 'problem-imei_check_digit'],
    ['imei', '49015', 'problem-not_an_imei'],
    ['ip', '999.1.1.1', 'problem-not_an_ip'],
  ] as const)('says what is wrong with %s %s', async (field, value, problem) => {
    const draft = new RecordDraft('device');
    Object.assign(draft.form, { contact: desk.world.people[0]!.id, [field]: value });
    draft.source = 'form';
    expect(await draft.save()).toBeUndefined();
    expect(draft.error(field)).toBe(t(problem));
  });

  it('is kept only while something is written, and can be gone on with', async () => {
    const draft = new RecordDraft('device');
    expect(draft.begun).toBeUndefined();
    draft.form.make = 'Nokia';
    draft.source = 'use';
    const again = new RecordDraft('device');
    again.resume(readBegun(JSON.parse(JSON.stringify(draft.begun)))!);
    expect([again.form, again.source]).toEqual([draft.form, 'use']);
  });

  it('reads what was begun of an organisation before all nouns had columns', () => {
    const old = { of: null, form: { name: 'Halvskrivna Ab', address: { street: 'Hamngatan 1', city: '' } } };
    const draft = new RecordDraft('organisation');
    draft.resume(readBegun(old)!);
    expect(wireOf(draft.form)).toEqual({ name: 'Halvskrivna Ab', street: 'Hamngatan 1' });
  });

  it.each([[null], [[]], [{ form: [], source: 'gossip', of: 7 }], [{ form: { sql: 1, name: [2] } }]])(
    'reads %j without harm',
    (raw) => {
      const kept = readBegun(raw);
      const draft = new RecordDraft('organisation');
      if (kept) draft.resume(kept);
      expect(draft.dirty).toBe(false);
    },
  );

  it('of a record changes it, and says where each value came from', async () => {
    const [one] = desk.world.records.device;
    const view = await desk.call('get_record', { noun: 'device', id: one!.id });
    const draft = new RecordDraft('device', heldOf(view));
    expect(draft.dirty).toBe(false);
    draft.form.unique_code = 'NV-1';
    draft.source = 'contact_request';
    const held = await draft.save();
    expect([held?.form.unique_code, held?.origins.unique_code?.source]).toEqual(['NV-1', 'contact_request']);
    expect(held?.links.contact?.name ?? held?.links.organisation?.name).toBeTruthy();
  });
});
