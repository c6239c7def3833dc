import { beforeEach, describe, expect, it } from 'vitest';
import { call, Fault } from '../wire';
import { usePort } from '../wire/call';
import { fake, type Fake } from '../wire/fake';
import type { Port } from '../wire/port';
import { phone } from '../words/phone';
import { Current } from '../state';
import { setLanguage } from '../words/words.svelte';
import { emptyForm, formOf, identifies, lineOf, same, suspect, wireOf } from './contactForm';
import { Draft, readBegun } from './draft.svelte';

let desk: Fake;
beforeEach(() => {
  setLanguage('sv');
  desk = fake({ people: 1_200 });
  usePort(desk);
});

describe('the form', () => {
  it('has room for what is not there, and sends only what is', () => {
    expect(emptyForm().emails).toEqual(['']);
    const form = { ...emptyForm(), emails: ['', ' a@b.example '], family_name: ' Åberg ' };
    expect(wireOf(form)).toMatchObject({ emails: ['a@b.example'], phones: [], family_name: 'Åberg' });
    expect(identifies(emptyForm())).toBe(false);
    expect(identifies(form)).toBe(true);
  });

  it('comes back from the wire as it went', async () => {
    const view = await desk.call('get_contact', { id: desk.world.people[5]!.id });
    const form = formOf(view);
    expect(same(form, formOf(view))).toBe(true);
    const numbers = wireOf(form).phones.map((number) => number.replaceAll(' ', ''));
    expect({ ...wireOf(form), phones: numbers }).toEqual(view.form);
    form.address.city = 'Nagu';
    expect(same(form, formOf(view))).toBe(false);
  });

  it('knows which of its lines an answer is about', () => {
    expect(lineOf(['a', '', 'b'], 1)).toBe(2);
    expect(lineOf(['', 'a'], 0)).toBe(1);
    expect(suspect(['a@b.example', 'ingen adress'], 'email')).toBe(1);
    expect(suspect(['', '+358 50 555 0134'], 'mobile')).toBe(1);
  });
});

describe('a draft', () => {
  it('asks for a source and for somebody before it asks the desk', async () => {
    const draft = new Draft();
    expect(await draft.save()).toBeUndefined();
    expect(draft.error('source')).toBeTruthy();
    expect(draft.general).toBeTruthy();
    expect(desk.world.people).toHaveLength(1_200);
  });

  it('says beside the field what the desk found', async () => {
    const draft = new Draft();
    draft.source = 'form';
    draft.form.emails = ['', 'ingen adress', 'a@b.example'];
    expect(await draft.save()).toBeUndefined();
    expect(draft.error('email', 1)).toBeTruthy();
    expect(draft.error('email', 0)).toBeUndefined();
    expect(draft.general).toBeUndefined();
  });

  it('gives the citation when it is refused', async () => {
    const draft = new Draft();
    Object.assign(draft.form, { family_name: 'Lund', home_town: 'Pargas' });
    draft.source = 'form';
    await draft.save();
    expect(draft.error('whereabouts_consent')).toContain('R5.6');
    draft.form.whereabouts_consent = '2026-03-12';
    expect((await draft.save())?.form.home_town).toBe('Pargas');
    expect(desk.world.people).toHaveLength(1_201);
  });

  it('is saved once, also where what follows fails', async () => {
    const draft = new Draft();
    Object.assign(draft.form, { family_name: 'Lund' });
    draft.source = 'form';
    const failing = (name: string, request: never) =>
      name === 'get_session' ? Promise.reject(new Fault('io')) : desk.call(name as never, request);
    usePort({ ...desk, call: failing as Port['call'] });
    expect((await draft.save())?.form.family_name).toBe('Lund');
    expect(draft.fault).toBeUndefined();
  });

  it('of a contact changes it', async () => {
    const view = await desk.call('get_contact', { id: desk.world.people[0]!.id });
    const draft = new Draft(view);
    expect(draft.dirty).toBe(false);
    draft.form.position = 'Redaktionschef';
    expect(draft.dirty).toBe(true);
    draft.source = 'contact_request';
    const held = await draft.save();
    expect(held?.form.position).toBe('Redaktionschef');
    expect(held?.origins.position?.source).toBe('contact_request');
  });
});

describe('the contact looked at', () => {
  it('is the last one asked for, and goes when it is gone', async () => {
    const current = new Current((id) => call('get_contact', { id }));
    const [a, b] = desk.world.people;
    await Promise.all([current.show(a!.id), current.show(b!.id)]);
    expect(current.view?.id).toBe(b!.id);
    await current.show('nobody');
    expect(current.view).toBeUndefined();
    usePort({ ...desk, call: () => Promise.reject(new Fault('io')) });
    await expect(current.show(a!.id)).rejects.toMatchObject({ code: 'io' });
  });
});

describe('a contact that was begun', () => {
  it('is kept only while something is written, and can be gone on with', () => {
    const draft = new Draft();
    expect(draft.begun).toBeUndefined();
    draft.form.family_name = 'Lund';
    draft.form.emails = ['a@b.example', ''];
    draft.source = 'form';
    const kept = readBegun(JSON.parse(JSON.stringify(draft.begun)))!;
    const again = new Draft();
    again.resume(kept);
    expect(again.form).toEqual(draft.form);
    expect([again.source, again.dirty]).toEqual(['form', true]);
  });

  it.each([[null], [[]], [{ form: [], source: 'gossip', of: 7 }], [{ form: { emails: [1], address: 'x' } }]])(
    'reads %j without harm',
    (raw) => {
      const kept = readBegun(raw);
      const draft = new Draft();
      if (kept) draft.resume(kept);
      expect(draft.dirty).toBe(false);
    },
  );
});

describe('a number', () => {
  it.each([
    ['+358505550187', '+358 50 555 0187'],
    ['+3584575550110', '+358 457 555 0110'],
    ['+46705550163', '+46 70 555 01 63'],
    ['+3725550134', '+3725550134'],
  ])('%s is written %s', (number, written) => expect(phone(number)).toBe(written));
});
