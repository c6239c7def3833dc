import { fireEvent, render, screen } from '@testing-library/svelte';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Fault } from '../wire';
import { usePort } from '../wire/call';
import { fake, type Fake } from '../wire/fake';
import { LANGUAGES, setLanguage } from '../words/words.svelte';
import ConfirmKey from './ConfirmKey.svelte';
import { Draft } from './draft.svelte';
import { inEea } from './eea';
import { compare, grouped } from './fingerprint';
import { letter } from './letter';
import RecipientDetail from './RecipientDetail.svelte';
import { Recipients } from './recipients.svelte';
import { missing, reasons } from './standing';

let desk: Fake;
let recipients: Recipients;
const named = (name: string) => recipients.rows!.find((row) => row.form.name.startsWith(name))!;

beforeEach(async () => {
  setLanguage('sv');
  desk = fake({ people: 20 });
  usePort(desk);
  recipients = new Recipients();
  await recipients.load();
});

describe('a fingerprint', () => {
  const own = 'b474ceb00c900df62a2e';
  it.each([
    ['', { is: 'empty' }],
    ['b474 ceb0', { is: 'short', left: 12 }],
    ['B474 CEB0 0C90 0DF6 2A2E', { is: 'agrees' }],
    ['b474-ceb0-0c90-0df6-2a2f', { is: 'differs' }],
    ['b474ceb00c900df62a2e0', { is: 'long' }],
    ['b474 ceb0 oc90', { is: 'strange' }],
  ])('%j against the key', (typed, expected) => expect(compare(typed, own)).toEqual(expected));

  it('is shown in groups of four', () => expect(grouped(own)).toBe('b474 ceb0 0c90 0df6 2a2e'));
});

describe('confirming a key', () => {
  it('is possible only with what was read out, which is nowhere to be copied from', async () => {
    const view = named('Björkholm');
    const onconfirm = vi.fn(() => Promise.resolve());
    render(ConfirmKey, { view, onconfirm, onclose: () => {} });
    const dialog = document.querySelector('dialog')!;
    expect(dialog.textContent).not.toContain(view.fingerprint!);
    expect(dialog.textContent).not.toContain(grouped(view.fingerprint!));
    const button = screen.getByText('Bekräfta', { exact: true }).closest('button')!;
    const input = screen.getByLabelText('Fingeravtrycket som lästes upp');
    await fireEvent.input(input, { target: { value: '0000 0000 0000 0000 0000' } });
    expect(button.disabled).toBe(true);
    expect(screen.getByText(/inte nyckelns fingeravtryck/)).toBeTruthy();
    await fireEvent.input(input, { target: { value: grouped(view.fingerprint!).toUpperCase() } });
    expect(button.disabled).toBe(false);
    await fireEvent.submit(document.querySelector('form')!);
    expect(onconfirm).toHaveBeenCalledWith(view.fingerprint);
  });

  it('is kept', async () => {
    const view = named('Björkholm');
    expect(missing(view)).toEqual(['key']);
    const saved = await recipients.confirm(view, view.fingerprint!);
    expect(saved.key_confirmed).not.toBeNull();
    expect(missing(named('Björkholm'))).toEqual([]);
  });
});

describe('a recipient being typed', () => {
  it('keeps no secret key on screen', async () => {
    const draft = new Draft();
    await draft.typeKey('AGE-SECRET-KEY-1QQPZ7R5VJ2L8WX0D4TGHKM3N6CASEYUFVJ9');
    expect(draft.keyFault?.code).toBe('key_is_secret');
    expect(draft.keyText).toBe('');
    expect(draft.ready).toBe(false);
    draft.removeKey();
    draft.form.name = 'Ny';
    expect(draft.ready).toBe(true);
  });

  it('says that another key must be confirmed anew', async () => {
    const draft = new Draft(named('Saimaa'));
    expect(draft.keyChanged).toBe(false);
    await draft.openKey();
    expect(draft.form.age_recipient).toMatch(/^age1/);
    expect(draft.keyChanged).toBe(true);
  });

  it('shows a fault beside the field it is about', async () => {
    const draft = new Draft();
    draft.form.name = 'Ny';
    usePort({ ...desk, call: () => Promise.reject(new Fault('invalid_value', 'contact_email')) });
    expect(await draft.save(recipients)).toBeUndefined();
    expect(draft.error('contact_email')).toBeTruthy();
    expect(draft.error('name')).toBeUndefined();
    expect(draft.otherFault).toBeUndefined();
  });
});

describe('a recipient outside the EEA', () => {
  it('is warned about, and never offered a disclosure', () => {
    const view = named('Bluefin');
    const nothing = () => {};
    render(RecipientDetail, {
      view,
      onedit: nothing,
      onask: nothing,
      onconfirm: nothing,
      ondisclose: nothing,
      onclose: nothing,
    });
    expect(screen.getByText('Utanför EES: USA')).toBeTruthy();
    expect(screen.queryByText('Lämna ut…')).toBeNull();
    expect(reasons(view)[0]).toMatchObject({ mark: 'held', detail: 'R8' });
  });

  it('is warned about by the same list as the desk refuses by', () => {
    const rust = readFileSync('../src-tauri/crates/domain/src/country.rs', 'utf8');
    const list = (name: string) =>
      new RegExp(`const ${name}: &str = "([^"]*)"`).exec(rust)![1]!.split(/[\s\\]+/);
    const eea = new Set([...list('EEA'), ...list('EEA_PARTS')].filter(Boolean));
    for (const code of list('ASSIGNED').filter(Boolean))
      expect([code, inEea(code)]).toEqual([code, eea.has(code)]);
  });
});

describe.each(LANGUAGES)('the letter in %s', (language) => {
  const about = {
    controller: 'Nordvik Abp',
    recipient: 'Saimaa Oy',
    person: 'Terhi',
    keeper: 'B',
    email: 'b@n.example',
  };
  const text = letter(language, about);
  it('has every step, with stock programs, and asks nobody for a secret', () => {
    for (const part of [
      'age-keygen -o me.key',
      'age-keygen -y me.key',
      'sha256sum | cut -c1-20',
      'PowerShell',
    ])
      expect(text).toContain(part);
    expect(text).toContain('AGE-SECRET-KEY-1');
    expect(text).toContain('Nordvik Abp');
    expect(text).not.toMatch(/recipients-letter/);
  });
  it('greets nobody by an empty name', () => {
    expect(letter(language, { ...about, person: '' })).not.toMatch(/ [,!]/);
  });
});
